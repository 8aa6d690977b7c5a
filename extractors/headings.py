"""The headings of postings and the sections that they open."""

from __future__ import annotations

import re
from functools import lru_cache

from schema.postings import Section

LONGEST_HEADING = 80
"""Characters; a longer line is text. Of 12,000 headings in real postings fewer than 1 % are longer."""

MOST_WORDS = 9

_EDGES = re.compile(r"^[^\w'&]+|[^\w')]+$")
_SPACES = re.compile(r"\s+")

_RULES: tuple[tuple[Section, str], ...] = (
    (Section.CHROME, r"hero banner|share( this)?( job| posting| page)?|similar jobs?.*|related jobs|back to (top|jobs|search)|"
     r"save( this)? job|cookie.*|sign (up|in)|log ?in|menu|skip to .*|print|report this job|follow us|newsletter|search jobs"),
    (Section.APPLICATION, r"(how|where) to apply.*|apply( now| here| today| below| for .*)?|to apply|application.*|"
     r"(the |our )?(interview|hiring|recruit\w*|selection|application)( (&|and) \w+)? (process|steps|procedure|stages)|"
     r"(interview|recruitment) stages|next steps|what (happens|to expect) next|contact( us| details| person| information)?|"
     r"call to action|get in touch|interested|ready to (apply|join).*|.*\b(ai|artificial intelligence) in (our )?(recruit|hiring).*|"
     r".*recruit\w* (agenc|privacy|fraud|notice|scam).*|.*(job|hiring|recruitment) scams?.*|join us|what to expect( .*)?"),
    (Section.EQUAL_OPPORTUNITY, r".*\b(equal (employment )?opportunit\w*|eeo[ce]?|eoe|affirmative action|non-?discriminat\w+|"
     r"accommodations?|pay transparency|privacy( \w+)?|gdpr|legal|disclaimers?|work authori[sz]ation|visa sponsorship|"
     r"e-?verify|(california|colorado|us|eu) (residents|applicants))\b.*|(our commitment to )?(diversity|inclusion|dei|"
     r"belonging|equity)\b.*|.*(diversity|inclusion).*(inclusion|belonging|equity|statement|commitment).*|"
     r"sponsorship|background checks?|legal .*"),
    (Section.PREFERRED, r".*\b(nice[ -]to[ -]ha(ve|s|d)s?|good[ -]to[ -]have|preferred|preferences?|preferable|preferably|desired|"
     r"desirables?|bonus( points?)?|pluses|a plus|plus points|stand[ -]?out|extra (credit|points)|brownie points|even better|"
     r"added advantages?|advantageous|an advantage|beneficial|optional( skills)?|wish ?list|great to have|"
     r"it'?s (a )?(plus|bonus)|would be (great|nice|a plus|an asset)|(big|huge) plus|set you apart|icing on the cake|assets?|"
     r"helpful|ideally|what would make you|additional skills|additional qualifications)\b.*|plus|pluses|extras?"),
    (Section.SALARY, r".*\b(salary|pay range|pay rate|base pay|remuneration|wage|hourly rate|compensation range|"
     r"compensation|(our )?pay)\b(?!.*benefit).*"),
    (Section.BENEFITS, r".*\b(benefits?|perks?|what'?s in it for you|(what )?we( can| will)? offer( you)?|what you('ll| will)? (get|gain|receive|enjoy)|"
     r"why you'?ll (love|like|enjoy)( .*)?|(total )?rewards|our offer|the offer|what do we offer|our promise|"
     r"you'?ll (get|enjoy|receive)|wellness|learning (&|and) development|growth (&|and) development|"
     r"what('s| is) on offer|our package|package|in return|goodies|offer to you)\b.*|compensation (&|and) .*"),
    (Section.DETAILS, r"(job|position|role|key|posting|quick|contract|vacancy) (details|facts|info(rmation)?)|details|key facts|at a glance|"
     r"location|locations|department|employment type|job (type|id|category)|reporting( line)?|reports to|industry|"
     r"additional (job )?(information|details)|extra .*information|other information|notes?|url|source|working hours|"
     r"work (location|hours|schedule|arrangement)|remote status|company|date posted|travel( requirements?)?|"
     r"physical (demands|requirements).*|working conditions|work(ing)? environment"),
    (Section.TECHNOLOGIES, r"(our |the |current |main |core |key |your |my |we use|what we use)*\b(tech(nology|nical|nologies)?[ -]?(stack|environment|landscape)?|"
     r"stack|technologies|tools?( (&|and) tech\w*)?|toolset|toolbox|tech we use|technologies (we use|used|you.*)|"
     r"tools we use|our stack.*)|tech stack.*|technology stack.*|technologies.*|environment|stack.*"),
    (Section.REQUIREMENTS, r".*\b(requirements?|qualifications?|qualified|must[ -]?ha(ve|s)s?|essentials?|prerequisites?|"
     r"what (you('ll| will)?|we) need.*|what you'?(ll)? (will )?bring.*|what we('re| are)? (look|search|seek|expect|require|want|ask|value in)\w*.*|"
     r"who you are|who (we('re| are)|you'?re|are) (looking for|you)|you('re| are) (a |our )?(great |good |perfect |right )?(match|fit|candidate)?( if.*)?|"
     r"about (you|yourself|your)|your (profile|skills?|experience|expertise|background|qualifications|competenc\w+|strengths|talents?|"
     r"know-?how|toolkit|superpowers|knowledge)|you (have|bring|should( have)?|must( have)?|possess|are|offer|know|need|might|may|could)( .*)?|"
     r"skills?|experience|education|knowledge|competenc(e|es|ies|y)|abilities|expertise|certifications?|licen[sc]es?|"
     r"ideal(ly)? candidate|(the )?candidates?|(candidate|person|ideal|applicant|desired|job) (profile|specification|spec|attributes|must)|profile|"
     r"we('re| are)? (looking|searching|seek\w*|expect|require|need|want)( .*)?|looking for|what it takes.*|minimum|basic|required|mandatory|"
     r"is this you|sound like you.*|could this be you|capabilities|background|attributes|you'?ll (need|have|bring)( .*)?|"
     r"what (makes|will make) you.*|success(ful)? (factors|profile)|how you'?ll (qualify|succeed)|what you('ve| have)( .*)?|languages?)\b.*"),
    (Section.RESPONSIBILITIES, r".*\b(responsibilit(y|ies)|duties|accountabilit(y|ies)|(key|main|your|daily|core|job|primary|major) (tasks?|activities|functions?|deliverables|objectives|focus)|"
     r"tasks|what (you|will you)('ll| will)? (be |actually )?(do|doing|work|own|build|deliver|lead|tackle|learn|accomplish|achieve|be|contribute|help|find|focus)\w*.*|"
     r"what (is|are|does) (the|your|this) (job|role|challenge|work).*|(the|your|this|job|my|position) (role|mission|impact|challenge|purpose|work|day|assignment|scope|job|function)s?( .*)?|"
     r"role|mission|a day in the life.*|day[ -]to[ -]day.*|(a )?typical (day|week).*|how you('ll| will) .*|in this (role|position|job).*|"
     r"as an? .* you (will|are).*|you('ll| will)( .*)?|job (description|duties|function|scope)|essential functions?|scope( of work)?|"
     r"what the (job|role) .*|where you.*|projects?( you.*)?|your first .*|outcomes|deliverables|key result areas|"
     r"key areas?.*|areas of .*|the work|what'?s the (job|role).*|sample projects.*|problems you.*|challenges?)\b.*|description"),
    (Section.ABOUT, r"(more |all |a (bit|little) |some |something )?about .*|who (we are|is .*)|what we (do|are|believe|build|stand).*|"
     r"(our|the|company|corporate) (company|story|mission|vision|values?|culture|team|teams|purpose|history|products?|people|clients?|customers?|business|why|dna|principles|"
     r"office|journey|profile|overview|description|background|information|commitment|impact|approach|brand|ethos|organi[sz]ation)s?( .*)?|why .*|"
     r"(life|working|work|careers?|culture) (at|with|here|in) .*|meet .*|introducing .*|introduction|team|culture|values|"
     r"company|join .*|other things to know|did you know.*|fun facts|how we work.*|where we .*|press|investors|funding|background on .*|founded.*"),
    (Section.SUMMARY, r"(job |position |role |executive |posting |general |brief |short |purpose )*(summary|overview|purpose|introduction|intro|opportunity|position|role|job|description)( description| summary| overview)?|"
     r"the opportunity|opportunity.*|job description summary|general description|general information|purpose of .*|objective"),
)  # fmt: skip
"""The first rule that fits a whole heading names its section; the order decides between "required" and "preferred"."""

_BEFORE_ALL: tuple[tuple[Section, str], ...] = (
    (Section.DETAILS, r"(\w+ ){0,3}(number|id|code|ref(erence)?|url|posted|date|hours|title|type|location|department|status|"
     r"level|salary grade|grade|req|requisition)( no\.?| number)?|(number of|start|closing|application) (\w+ )?(date|deadline|positions?|openings)|"
     r"reports? to|hours per week|country|city|sector|industry|company( name)?|employer|recruiter|consultant|website"),
    (Section.SUMMARY, r"(more |all )?about (the|this|your) (role|job|position|opportunity|vacancy|new role).*|the (role|job|position|opportunity)|"
     r"(about the )?project|job (summary|overview)|what is it about"),
    (Section.REQUIREMENTS, r"(more |a (bit|little) )?about (you|yourself)\b.*|(minimum|basic|required|essential|mandatory|must[ -]have|key|core|technical|general|professional|soft|hard|job|other|"
     r"main|specific|additional required|primary|relevant)[ ,&/and]*(requirements|qualifications|skills|experience|competenc\w+|knowledge|abilities|education|criteria|"
     r"credentials)\b(?!.*\b(plus|preferred|desired|bonus|nice)\b).*|requirements?( for this (role|position|job))?|"
     r"required( skills?)?( .*)?|mandatory( skills?)?( .*)?|essential(s| skills| criteria| requirements)?"),
    (Section.RESPONSIBILITIES, r"(key |main |your |core |primary |major |job |essential |role |the |general |position )*(job )?(duties|responsibilities|accountabilities|tasks|functions)( (&|and) \w+)?( include.*| of .*)?|"
     r"job description|position description|role description|what you('ll| will)? (be )?(do|doing)( .*)?|your (mission|role|tasks|impact|challenge)( .*)?"),
)  # fmt: skip
"""What the wide rules would get wrong: these are asked first."""

_COMPILED = tuple((section, re.compile(rule)) for section, rule in (*_BEFORE_ALL, *_RULES))


_WORDS = frozenset(
    """a about above accountabilities additional advantage advantages an and any application apply are as assets at
    attributes background basic be benefits bonus bring bringing candidate candidates certifications company
    compensation competencies competences core crowd culture day description desirable desired details do doing
    duties education employer employment environment equal essential essentials expect expectations experience
    expertise extra for from function general good great have haves hiring how ideal ideally if important in
    information interview is it job join key knowledge language languages learn licenses life like location looking
    main mandatory minimum mission must must-have must-haves need needed new nice nice-to-have nice-to-haves not of offer
    offering on opportunity opportunities or other our out overview perks person plus pluses points position
    posted posting preferred prerequisite prerequisites primary process profile professional purpose qualification
    qualifications qualities recruitment require required requirement requirements responsibilities responsibility
    responsible role salary seek seeking scope set skill skills soft stack stand statement summary task tasks team
    tech technical technologies technology the things this to tools type typical us use values want we we're what what's
    where who why will with work working would you you'll you're you've your yourself hard title date range pay
    level status department country contract start hours bonuses package diversity inclusion opportunity eeo legal
    accommodations privacy notice policy next steps stages contact we've love why's daily week life a/b some more all
    understanding proven industry know banner hero abilities ability personal traits strengths competence minimal optional wish list
    specific related relevant formal desirables beneficial helpful advantageous asset highly considered these those
    areas impact goals objectives deliverables outcomes challenge challenges story vision mission's offer's rewards
    wellness learning development growth remote reference number id url website sector business source program"""
    .replace("\n", " ").split(" ")
)  # fmt: skip
_NAMED = re.compile(
    r"(?:more |all )?(?:about|why|life at|life in|life with|working at|working for|working with|join|joining|meet|who is|inside) .{2,40}|responsible use of .*|us - .*"
)


def reads_as_heading(heading: str) -> bool:
    """Whether a line without any mark of a heading has a heading's words only: `nice to have`, `about Acme`."""
    if _NAMED.fullmatch(heading):
        return True
    return all(word in _WORDS for word in _WORD_BREAK.split(heading) if word)


_WORD_BREAK = re.compile(r"[\s/&,()!?+|·–-]+")


def heading_text(line: str) -> str:
    """A line as a heading is looked up: small letters, without bullets, numbers, emphasis, emoji and colons."""
    text = _EDGES.sub("", line.strip())
    return _SPACES.sub(" ", text).lower()


@lru_cache(maxsize=8192)
def section_of(heading: str) -> Section | None:
    """The section that a heading opens, or None where it is no known heading. Takes what `heading_text` gives."""
    if not heading or len(heading) > LONGEST_HEADING or heading.count(" ") >= MOST_WORDS:
        return None
    return next((section for section, rule in _COMPILED if rule.fullmatch(heading)), None)
