"""What stands in postings and asks for nothing: page chrome, legal text, benefits, the employer's praise of itself."""

from __future__ import annotations

from enum import StrEnum

from extractors.cues import Cue, cue
from schema.postings import Section


class Boilerplate(StrEnum):
    """Why a sentence, or a part of it, holds no skills; the value is the reason in plain words."""

    CHROME = "page chrome"
    EQUAL_OPPORTUNITY = "equal opportunity text"
    APPLICATION = "text about the application"
    BENEFIT = "benefit"
    NAMES = "names a customer, an investor or a partner"
    COMPANY = "company description"
    DEPARTMENTS = "names other people or departments"
    SELF = "the employer speaks of itself"


SECTION_REASONS = {
    Section.CHROME: Boilerplate.CHROME.value,
    Section.EQUAL_OPPORTUNITY: Boilerplate.EQUAL_OPPORTUNITY.value,
    Section.APPLICATION: Boilerplate.APPLICATION.value,
    Section.BENEFITS: Boilerplate.BENEFIT.value,
    Section.SALARY: "text about the pay",
}
"""Sections in which nothing is asked for, whatever stands there."""

WHOLE_SENTENCE = frozenset({Boilerplate.CHROME, Boilerplate.EQUAL_OPPORTUNITY, Boilerplate.APPLICATION})
"""Reasons that hold for everything in the sentence."""

BOILERPLATE_CUES: tuple[Cue, ...] = (
    cue(
        Boilerplate.CHROME,
        "javascript cookies cookie browser webfetch extracted note",
        r"""enable \s javascript | javascript \s (?: is | must | has | needs ) | \b cookies? \b .{0,40} \b (?: site | policy | accept | consent | settings )
        | your \s browser | \[ note: | \b extracted \s (?: via | from ) | \b web \s? scrap""",
    ),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "equal eeo eoe regardless race color colour religion veteran veterans disability disabilities discriminate"
        " discrimination accommodation accommodations affirmative criminal harassment orientation verify sponsor"
        " sponsorship vaccinated diverse diversity inclusion inclusive ethnicity",
        r"""equal [\s-] (?: employment [\s-] )? opportunit | \b eeo c? \b | \b eoe \b
        | (?: without | with \s no ) \s regard | regardless \s of \b .{0,40} \b (?: race | gender | age | background | religion | colou?r )
        | \b race , | sexual \s orientation | gender \s identity | protected \s (?: veteran | class | characteristic )
        | veteran \s status | reasonable \s accommodation | individuals? \s with \s (?: a \s )? disabilit | have \s a \s disability
        | \b discriminat | affirmative \s action | criminal \s histor | e-verify | \b harassment
        | visa \s sponsor | sponsor (?: ship )? \b .{0,40} \b visas? | vaccinat | (?: diverse | inclusive ) \b .{0,40} \b (?: workplace | workforce | environment \s for )
        | (?: committed \s to | commitment \s to | value s? | celebrate s? | embrace s? | promot \w+ | foster \w* | believe \s in ) \s (?: \w+ \s ){0,3} (?: diversity | inclusion | equity )""",
    ),
    cue(
        Boilerplate.APPLICATION,
        "apply applying applications application applicant applicants cv resume resumes résumé email e mail send submit"
        " github linkedin twitter instagram facebook recruitment recruiting recruiter recruiters hiring interview"
        " interviews newsletter alerts portfolio slack discord covering assessment click",
        r"""\b apply \s (?: via | through | at | on | by | here | now | directly | online | today | below | for \s this | with \s (?: a | your ) | to \s (?: this | the ) \s (?: job | role | position ) | if | using )
        | \b (?: e-?mail | send | submit | include | attach | share | forward | upload | provide | drop | shoot ) \b .{0,60} \b (?: cv | résumé | resume | cover \s letter | covering \s letter | application | github | linkedin | portfolio | profile ) s? \b
        | \b (?: follow | find | visit | like ) \s us \b | join \s our \s (?: slack | discord | community | talent | newsletter )
        | \b (?: ai | artificial \s intelligence | automated ) \b .{0,80} \b (?: recruit \w* | hiring | screen \w* | resumes? | selection | applications? \s (?: process | review ) | candidates? ) \b
        | \b (?: recruit \w* | hiring ) \s (?: process \w* | team | decisions? | managers? | privacy )
        | newsletter | job \s alerts? | (?: technical | phone | video | first | final | on-?site ) \s interviews? \b | interview \s (?: process | with | consists | stages? )
        | (?: coding | take-?home | technical ) \s (?: challenge | test | assessment | exercise ) \b | background \s check | drug \s (?: test | screen )
        | \b applicants? \s (?: must | will | may | should | for | who | with ) | (?: we \s will | will \s be ) \s (?: review \w* | consider \w* ) | thank \w* \s (?: you \s )? for \s your \s interest | click \s here""",
    ),
    cue(
        Boilerplate.BENEFIT,
        "eligible benefits perks 401k 401 dental insurance pto vacation gym pension snacks lunch lunches leave equity bonus bonuses"
        " macbook tuition wellness holidays allowance subscription discount discounts relocation stock compensation",
        r"""\b eligible \s (?: for | to ) \b | benefits? \s (?: include | package | are | like | such ) | perks? \s (?: include | such | like | are ) | 401 \s? \(? k
        | \b dental \b | \b (?: medical | health | life | vision | disability | travel ) \s (?: insurance | coverage | plan )
        | paid \s (?: time | vacation | holidays? | leave | parental | sick | volunteer ) | \b pto \b | vacation \s (?: days | time | policy ) | days (?: ' | \s of )? \s (?: annual | paid | of )? \s? (?: leave | vacation | holiday )
        | \b gym \b | pension | stock \s options | free \s (?: lunch | food | snacks | meals | coffee | books | coaching | drinks ) | \b snacks \b | (?: annual | parental | maternity | paternity | sick ) \s leave
        | macbook | tuition | wellness \s (?: budget | program | support | allowance ) | (?: training | learning | education | book | hardware | home \s office ) \s (?: budget | allowance | stipend )
        | (?: competitive | attractive ) \s (?: salary | pay | compensation | benefits | package ) | employee \s discount | relocation \s (?: assistance | support | package )
        | profit [\s-]? sharing | matching \s (?: contribution | 401 )""",
    ),
    cue(
        Boilerplate.NAMES,
        "trusted backed funded investors investor venture ventures customers clients companies brands firms startups"
        " alumni veterans competitors acquired partners partnership partnered founders competitor organizations"
        " organisations featured combinator yc formerly ex",
        r"""trusted \s by | (?: backed | funded | supported | financed | acquired | founded ) \s by | \b investors? \b | venture \s (?: arms? | capital | partners )
        | \b (?: customers? | clients? | partners? ) \s (?: include | includes | including | such \s as | like | are | range | from ) \b
        | \b (?: customers | clients | partners ) : | \b (?: companies | brands | firms | startups | organi[sz]ations | employers | names | giants ) \s (?: like | such \s as | including | from ) \b
        | \b (?: alumni | veterans ) \s (?: of | from | include ) | (?: alumni | veterans ) \b | \b competitors? \b .{0,20} \b (?: like | such | include | are )
        | partner (?: s | ed | ship s? )? \s with \s (?= [A-Z] ) | \b ex - (?= [A-Z] ) | \b formerly \s (?: at | of | with ) | featured \s (?: in | on | by )
        | founders? \s (?: of | from | previously | who | came ) | (?: came | come | comes | hail ) s? \s from \s (?= [A-Z] ) | y \s? combinator | \( yc""",
    ),
    cue(
        Boilerplate.COMPANY,
        "company startup platform provider leader agency firm studio marketplace consultancy business organization"
        " organisation network bank we our mission vision founded headquartered revenue profitable growing world leading"
        " build building make making help helping provide offer enable power create creating develop developing deliver"
        " believe empower transform transforming reinvent disrupt award funding is are",
        r"""\b (?: is | are | 're | 's | was | as ) \s (?: a | an | the | one \s of | \w+ 's | among ) \b .{0,70} \b (?: company | startup | start-up | platform | provider | leader | agency | firm | studio | marketplace | consultancy | business | organi[sz]ation | network | bank | tool | service | app | website | dealer | retailer | manufacturer ) s? \b
        | (?: ^ | [.!?] \s | , \s ) we (?: 're | 've | \s are | \s have | \s will )? (?: \s also | \s been | \s currently | \s now )? \s (?: build | building | make | making | help | helping | provide | providing | offer | offering | enable | enabling | power | powering | create | creating | deliver | delivering | believe | empower | empowering | bring | bringing | transform | transforming | reinvent | disrupt | revolutioni[sz] | cut | started | launched | raised | serve | committed ) \w*
        | (?: ^ | [.,;] \s ) our \s (?: \w+ \s ){0,2} (?: mission | vision | platform | products? | customers? | clients? | company | investors | founders | users | solutions? | app | service | goal ) s? \b (?! \s teams? )
        | \b founded \b | headquartered | \b series \s [a-e] \b | profitable | fast [\s-] (?: est [\s-] )? growing | (?: million | billion ) \s (?: users | customers | people | in )
        | \b is \s (?: building | creating | changing | transforming | reinventing | disrupting | revolutioni[sz]ing | redefining | on \s a \s mission | committed | dedicated | about | the \s (?: leading | world | largest | first | only ) | widely | currently \s building )
        | the \s world 's \s (?: leading | largest | most | first ) | award [\s-] winning | market [\s-] lead""",
    ),
    cue(
        Boilerplate.SELF,
        "we our everyone we're we've",
        r"""^ (?: we | our | at \s [^,.]{2,30} , \s (?: we | everyone | our ) | everyone ) \b""",
    ),
    cue(
        Boilerplate.DEPARTMENTS,
        "stakeholders teams team departments functions verticals industries areas partners across colleagues department"
        " such between with units sectors",
        r"""\b (?: stakeholders? | teams? | departments? | functions? | verticals | industries | sectors | business \s units | colleagues | counterparts ) \s (?: \w+ \s ){0,3}? (?: such \s as | like | including | across | \( | e\.g\. )
        | \b (?: stakeholders | departments | verticals | colleagues | counterparts ) \s (?: from | in ) \b
        | \b across \s (?: the \s | all \s | various \s | multiple \s | different \s )? (?: verticals | departments | functions | teams | industries | sectors | business )
        | \b between \s (?: \w+ ,? \s ){1,4} and \s \w+ \s (?: teams? | departments? )
        | \b teams? \s ( \( | : ) | used \s by \s (?: various \s )? (?: stakeholders | teams | customers )""",
    ),
)  # fmt: skip
