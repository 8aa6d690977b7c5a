"""Which wordings of a heading open which section.

The rules were written by hand from headings of real postings; the first one that fits a whole heading counts.
Alternatives stand between bars with a space on each side; line ends within one mean nothing.
"""

from __future__ import annotations

import re

from schema.postings import Section

_BAR = re.compile(r"\s\|\s")
_LINE_END = re.compile(r"\s*\n\s*")

HeadingRule = tuple[Section, re.Pattern[str]]


def heading_rule(section: Section, *, whole: str = "", within: str = "") -> HeadingRule:
    """A rule from wordings that are the whole heading, and from such as may stand anywhere within it."""
    patterns = _alternatives(whole)
    if within:
        patterns.append(rf".*\b(?:{'|'.join(_alternatives(within))})\b.*")
    return section, re.compile("|".join(patterns))


def _alternatives(text: str) -> list[str]:
    return [_LINE_END.sub("", alternative) for alternative in _BAR.split(text.strip())] if text.strip() else []


COMMENTARY = re.compile(
    r"(?:layer [a-z]\W+)?behaviou?ral (?:analysis|insights?|signals?|profile)\b.*|layer [b-z] .*"
    r"|(?:likely )?ats (?:key ?words?|filter terms)\b.*|(?:jd|job description|posting) analysis"
    r"|what is conspicuously absent|resume adaptation strategy"
)
"""Headings of what somebody who collected a posting wrote about it."""

_FIRST_RULES: tuple[HeadingRule, ...] = (
    heading_rule(
        Section.ABOUT,
        whole=r"""
            (what|who) are we(?! (look|search|seek|hir)\w*)( about| building)?
            | what do we (do|focus|believe|build|make|value|stand)( .*)?
        """,
    ),
    heading_rule(
        Section.RESPONSIBILITIES,
        whole=r"""
            (what )?you('ll| will) get to( do| work on)? | the gig | what is to be done
            | (a|your|the) typical (day|week|month).* | how (a|your) (day|week|month) looks?( like)?
            | how you('d|'ll| would| will) (spend|fill) .* | (in )?your first (year|month|week|\d+ \w+).*
            | what to expect(?! .*(interview|process|application|apply|next).*)
            | (in|over|within|during) (your|the) (first|next) .* you('ll| will| might| may| would)( (be|have|own))?
            | .* because you('ll| will) | .*\b(projects|problems|challenges|things) you (might|may|could|would) .*
            | you('ll| will) have (the|an) (opportunity|chance) to( .*)? | (what )?we need (you to|help with)
        """,
    ),
    heading_rule(
        Section.ABOUT,
        whole=r"""
            why you('d| should| would| might| may)( want to)? (work|join|love|like|enjoy|be).* | reasons you .*
            | here you('ll| will) (experience|find|get)
            | you('ll| might| may) (like|love|enjoy) (it|working) here.*
            | working (at|for|with) .* you (are able to|can|will|get).*
        """,
    ),
    heading_rule(
        Section.SUMMARY,
        whole=r"""
            if you('re| are)( also)? interested( in .{1,40})?,? (please|email|get|contact|send|write|apply|reach).*
        """,
    ),
    heading_rule(
        Section.APPLICATION,
        whole=r"""
            please (e-?mail|send|apply|contact|write|include|submit).*
        """,
    ),
    heading_rule(
        Section.DETAILS,
        whole=r"""
            (\w+ ){0,3}(number|id|code|ref(erence)?|url|posted|date|hours|title|type|location|department|status|
              level|salary grade|grade|req|requisition)( no\.?| number)?
            | (number of|start|closing|application) (\w+ )?(date|deadline|positions?|openings) | reports? to
            | hours per week | country | city | sector | industry | company( name)? | employer | recruiter
            | consultant | website
        """,
    ),
    heading_rule(
        Section.SUMMARY,
        whole=r"""
            (more |all )?about (the|this|your) (role|job|position|opportunity|vacancy|new role).*
            | the (role|job|position|opportunity) | (about the )?project | job (summary|overview) | what is it about
            | what we want to (do|build|achieve|become|change)( .*)?
        """,
    ),
    heading_rule(
        Section.APPLICATION,
        whole=r"""
            how we hire | how you('ll| will) be (evaluated|assessed).* | required documents.*
            | special instructions.* | (employer|screening|application) questions?.* | applying | procedure
            | (selection|hiring|interview) (process|procedure)( details| steps)? | the process
        """,
    ),
    heading_rule(
        Section.BENEFITS,
        whole=r"""
            the deal | life here | what you get | on offer | our conditions | conditions
        """,
    ),
    heading_rule(
        Section.PREFERRED,
        whole=r"""
            (should|could)[ -]haves | nice,? (but|not|if) .*
        """,
    ),
    heading_rule(
        Section.REQUIREMENTS,
        whole=r"""
            what (would|will|could) make you an? (good |great |perfect |strong )?(fit|match|candidate)\b.*
            | (more |a (bit|little) )?about (you|yourself)\b.* | the person | behaviou?rs
            | essential( or|\W+)desirable.*
            | you will be assessed (on|against).* | what we('re| are)? after.*
            | (minimum|basic|required|essential|mandatory|must[ -]have|key|core|technical|general|professional|
              soft|hard|job|other|main|specific|additional required|primary|relevant)[ ,&/and]*(requirements|
              qualifications|skills|experience|competenc\w+|knowledge|abilities|education|criteria|
              credentials)\b(?!.*\b(plus|preferred|desired|bonus|nice)\b).*
            | (must|should)( have)? | (you )?need[ -]to[ -]ha(ve|s)s? | you (must|should) have
            | requirements?( for this (role|position|job))? | required( skills?)?( .*)? | mandatory( skills?)?( .*)?
            | essential(s| skills| criteria| requirements)? | why you | you
        """,
    ),
    heading_rule(
        Section.SUMMARY,
        whole=r"""
            (.* )?(open|current|available|our) (roles|positions|jobs|openings|vacancies|opportunities) | open roles.*
        """,
    ),
    heading_rule(
        Section.RESPONSIBILITIES,
        whole=r"""
            (key |main |your |core |primary |major |job |essential |role |the |general |
              position )*(job )?(duties|responsibilities|accountabilities|tasks|functions)( (&|
              and) \w+)?( include.*| of .*)?
            | job description | position description | role description
            | what you('ll| will)? (be )?(do|doing)( .*)? | your (mission|role|tasks|impact|challenge)( .*)?
        """,
    ),
)
"""What the wide rules would get wrong: these are asked first."""

_WIDE_RULES: tuple[HeadingRule, ...] = (
    heading_rule(
        Section.CHROME,
        whole=r"""
            hero banner | share( this)?( job| posting| page)? | similar jobs?.* | related jobs
            | back to (top|jobs|search) | save( this)? job | cookie.* | sign (up|in) | log ?in | menu | skip to .*
            | print | report this job | follow us | newsletter | search jobs
        """,
    ),
    heading_rule(
        Section.APPLICATION,
        whole=r"""
            (how|where) to apply.* | apply( now| here| today| below| for .*)? | to apply | application.*
            | (the |our )?(interview|hiring|recruit\w*|selection|application)( (&|and) \w+)? (process|steps|
              procedure|stages)
            | (interview|recruitment) stages | next steps | what (happens|to expect) next
            | contact( us| details| person| information)? | call to action | get in touch | interested
            | ready to (apply|join).* | .*\b(ai|artificial intelligence) in (our )?(recruit|hiring).*
            | .*recruit\w* (agenc|privacy|fraud|notice|scam).* | .*(job|hiring|recruitment) scams?.* | join us
            | what to expect( .*)?
        """,
    ),
    heading_rule(
        Section.EQUAL_OPPORTUNITY,
        whole=r"""
            (our commitment to )?(diversity|inclusion|dei|belonging|equity)\b.*
            | .*(diversity|inclusion).*(inclusion|belonging|equity|statement|commitment).* | sponsorship
            | background checks? | legal .*
        """,
        within=r"""
            equal (employment )?opportunit\w* | eeo[ce]? | eoe | affirmative action | non-?discriminat\w+
            | accommodations? | pay transparency | privacy( \w+)? | gdpr | legal | disclaimers?
            | work authori[sz]ation | visa sponsorship | e-?verify
            | (california|colorado|us|eu) (residents|applicants)
        """,
    ),
    heading_rule(
        Section.PREFERRED,
        whole=r"""
            plus | pluses | bonuses | extras? | could( have)? | you (might|may|could)( also)? have
        """,
        within=r"""
            nice[ -]to[ -]ha(ve|s|d)s? | good[ -]to[ -]have | preferred | preferences? | preferable | preferably
            | desire?d | desire?ables? | bonus( points?)? | pluses | a plus | plus points | stand[ -]?out
            | extra (credit|points) | brownie points | even better | added advantages? | advantageous | an advantage
            | beneficial | optional( skills)? | wish ?list | great to have | it'?s (a )?(plus|bonus)
            | (awesome|great|nice|cool|amazing|lovely|sweet|fantastic) if
            | would be (great|nice|a plus|an asset) | (big|huge) plus | sets? you apart | icing on the cake | assets?
            | helpful | ideally | nice if( you( have)?)? | additional skills
            | what would make you(?! an? (good |great |perfect |strong )?(fit|match|candidate)\b)
            | additional qualifications | valued (skills|knowledge|experience|qualifications|competenc\w+)
            | would (really |also )?(make us \w+|put you .*|impress us|delight us)
            | not (strictly |absolutely )?(required|essential|necessary|mandatory|a must)
        """,
    ),
    heading_rule(
        Section.SALARY,
        whole=r"""
            .*\b(salary|pay range|pay rate|base pay|remuneration|wage|hourly rate|compensation range|
              compensation|(our )?pay)\b(?!.*benefit).*
        """,
    ),
    heading_rule(
        Section.BENEFITS,
        whole=r"""
            compensation (&|and) .*
        """,
        within=r"""
            benefits? | perks? | what'?s in it for you | (what )?we( can| will)? offer( you)?
            | what you('ll| will)? (get|gain|receive|enjoy) | why you'?ll (love|like|enjoy)( .*)? | (total )?rewards
            | our offer | the offer | what do we offer | our promise | you'?ll (get|enjoy|receive) | wellness
            | learning (&|and) development | growth (&|and) development | what('s| is) on offer | our package
            | package | in return | goodies | offer to you
        """,
    ),
    heading_rule(
        Section.DETAILS,
        whole=r"""
            (job|position|role|key|posting|quick|contract|vacancy) (details|facts|info(rmation)?) | details
            | key facts | at a glance | location | locations | department | employment type | job (type|id|category)
            | reporting( line)? | reports to | industry | additional (job )?(information|details)
            | extra .*information | other information | notes? | url | source | working hours
            | work (location|hours|schedule|arrangement) | remote status | company | date posted
            | travel( requirements?)? | physical (demands|requirements).* | working conditions
            | work(ing)? environment
        """,
    ),
    heading_rule(
        Section.TECHNOLOGIES,
        whole=r"""
            (our |the |current |main |core |key |your |my |we use|what we use)*\b(tech(nology|nical|
              nologies)?[ -]?(stack|environment|landscape)?|stack|technologies|tools?( (&|and) tech\w*)?|
              toolset|toolbox|tech we use|technologies (we use|used|you.*)|tools we use|our stack.*)
            | tech stack.* | technology stack.* | technologies.* | environment | stack.* | (some |our )?key ?words
        """,
    ),
    heading_rule(
        Section.REQUIREMENTS,
        within=r"""
            requirements? | qualifications? | qualified | must[ -]?ha(ve|s)s? | essentials? | prerequisites?
            | what (you('ll| will)?|we) need.* | what you'?(ll)? (will )?bring.*
            | what we('re| are)? (look|search|seek|expect|require|want|ask|value in)\w*.* | who you are
            | who (we('re| are)|you'?re|are) (looking for|you)
            | you('re| are) (a |our )?(great |good |perfect |right )?(match|fit|candidate)?( if.*)?
            | about (you|yourself|your)
            | your (profile|skills?|experience|expertise|background|qualifications|competenc\w+|strengths|
              talents?|know-?how|toolkit|superpowers|knowledge)
            | you (have|bring|should( have)?|must( have)?|possess|are|offer|know|need|might|may|could)( .*)?
            | skills? | experience | education | knowledge | competenc(e|es|ies|y) | abilities | expertise
            | certifications? | licen[sc]es? | ideal(ly)? candidate | (the )?candidates?
            | (candidate|person|ideal|applicant|desired|job) (profile|specification|spec|attributes|must) | profile
            | we('re| are)? (looking|searching|seek\w*|expect|require|need|want)( .*)? | looking for
            | what it takes.* | minimum | basic | required | mandatory | is this you | sound like you.*
            | could this be you | capabilities | background | attributes | you'?ll (need|have|bring)( .*)?
            | what (makes|will make) you.* | success(ful)? (factors|profile) | how you'?ll (qualify|succeed)
            | what you('ve| have)( .*)? | languages?
            | (our|the|your) (next|new|future|ideal|perfect|right) [\w ]{2,30}
              (has|is|will|should|must|knows|brings)( .*)?
        """,
    ),
    heading_rule(
        Section.RESPONSIBILITIES,
        whole=r"""
            description
        """,
        within=r"""
            responsibilit(y|ies) | duties | accountabilit(y|ies)
            | (key|main|your|daily|core|job|primary|major) (tasks?|activities|functions?|deliverables|
              objectives|focus)
            | tasks
            | what (you|will you)('ll|'d| will| would)? (be |actually )?(do|doing|work|own|build|deliver|lead|tackle|
              learn|accomplish|achieve|be|contribute|help|find|focus)\w*.*
            | what (is|are|does) (the|your|this) (job|role|challenge|work).*
            | (the|your|this|job|my|position) (role|mission|impact|challenge|purpose|work|day|assignment|scope|
              job|function)s?( .*)?
            | role | mission | a day in the life.* | day[ -]to[ -]day.* | (a )?typical (day|week).*
            | how you('ll| will) .* | in this (role|position|job).* | as an? .* you (will|are).*
            | you('ll| will)( .*)? | job (description|duties|function|scope) | essential functions?
            | scope( of work)? | what the (job|role) .* | where you.* | projects?( you.*)? | your first .*
            | outcomes | deliverables | key result areas | key areas?.* | areas of .* | the work
            | what'?s the (job|role).* | sample projects.* | problems you.* | challenges?
        """,
    ),
    heading_rule(
        Section.ABOUT,
        whole=r"""
            (more |all |a (bit|little) |some |something )?about .* | who (we are|is .*) | in a culture.*
            | what we (do|are|believe|build|stand|care).*
            | (our|the|company|corporate) (company|story|mission|vision|values?|culture|team|teams|purpose|
              history|products?|people|clients?|customers?|business|why|dna|principles|office|journey|profile|
              overview|description|background|information|commitment|impact|approach|brand|ethos|
              organi[sz]ation)s?( .*)?
            | why .* | (life|working|work|careers?|culture) (at|with|here|in) .* | meet .* | introducing .*
            | introduction | team | culture | values | company | join .* | other things to know | did you know.*
            | fun facts | how we work.* | where we .* | press | investors | funding | background on .* | founded.*
        """,
    ),
    heading_rule(
        Section.SUMMARY,
        whole=r"""
            (job |position |role |executive |posting |general |brief |short |purpose )*(summary|overview|
              purpose|introduction|intro|opportunity|position|role|job|description)( description| summary|
               overview)?
            | the opportunity | opportunity.* | job description summary | general description | general information
            | purpose of .* | objective
        """,
    ),
)
"""The order decides between "required" and "preferred"."""

RULES = (*_FIRST_RULES, *_WIDE_RULES)
