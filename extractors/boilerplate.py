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
    PRODUCT = "what the company sells or its product works with"
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

_CHROME = (
    cue(
        Boilerplate.CHROME,
        "javascript",
        r"enable javascript|without javascript|javascript (?:is|must be|has to be|needs to be) (?:currently )?"
        r"(?:(?:required|needed|necessary) (?:to|for)|disabled|enabled|turned|switched|off|not)\b",
        needs="enable javascript|without javascript|javascript is|javascript must|javascript has|javascript needs",
    ),
    cue(
        Boilerplate.CHROME,
        "cookies cookie",
        r"\baccept (?:\w+ )?cookies\b|\bcookies?\b.{0,40}\b(?:site|policy|accept|consent|settings)"
        r"|\b(?:site|page|portal) uses? (?:\w+ ){0,3}cookies\b|^we use cookies\b",
    ),
    cue(Boilerplate.CHROME, "browser", r"your browser"),
    cue(Boilerplate.CHROME, "posted listed published", r"^(?:\w+ )?(?:posted|listed|published) (?:via|on|through)\b"),
    cue(Boilerplate.CHROME, "powered", r"^powered by [\w.]+(?: [\w.]+){0,2}$"),
    cue(Boilerplate.CHROME, "note extracted", r"\[note:|\bextracted (?:via|from)"),
)

_EQUAL_OPPORTUNITY = (
    cue(Boilerplate.EQUAL_OPPORTUNITY, "equal", r"equal[ -](?:employment[ -])?opportunit"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "eeo eeoc eoe", r"\b(?:eeoc?|eoe)\b"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "regard", r"with(?:out|\snot?)\sregard"),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "regardless",
        r"regardless of\b.{0,40}\b(?:race|gender|age|background|religion|colou?r)",
    ),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "race", r"race[,/]"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "orientation identity", r"sexual orientation|gender identity"),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "veteran veterans protected",
        r"protected (?:veteran|class|characteristic)|veteran status",
    ),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "disability disabilities",
        r"individuals? with (?:a )?disabilit|have a disability",
    ),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "accommodation accommodations", r"reasonable accommodation"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "discriminate discrimination harassment", r"discriminat|harassment"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "affirmative criminal", r"affirmative action|criminal histor"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "verify vaccinated vaccination", r"e-verify|vaccinat"),
    cue(Boilerplate.EQUAL_OPPORTUNITY, "visa visas sponsorship", r"visa sponsor|sponsor(?:ship)?\b.{0,40}\bvisas?"),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "diverse inclusive",
        r"(?:diverse|inclusive)\b.{0,40}\b(?:workplace|workforce|environment for)",
    ),
    cue(
        Boilerplate.EQUAL_OPPORTUNITY,
        "diversity inclusion equity",
        r"(?:commit\w+ to|values?|celebrates?|embraces?|promot\w+|foster\w*|believe in)\s(?:\w+\s){0,3}"
        r"(?:diversity|inclusion|equity)",
    ),
)

_APPLICATION = (
    cue(
        Boilerplate.APPLICATION,
        "apply applying",
        r"\bapply (?:via|through|at|on|by|here|now|directly|online|today|below|for this|with (?:a|your)|if"
        r"|to (?:this|the) (?:job|role|position))\b|\bapply using",
    ),
    cue(
        Boilerplate.APPLICATION,
        "cv resume resumes résumé letter application github linkedin portfolio profile",
        r"\b(?:e-?mail|send|submit|include|attach|share|forward|upload|provide|drop|shoot)"
        r" (?:us|me|along|over|your|an?|the|in|it|to|both|any|links?|my)\b.{0,60}"
        r"\b(?:cv|résumé|resume|letter|application|github|linkedin|portfolio|profile)s?\b",
    ),
    cue(Boilerplate.APPLICATION, "applications", r"^applications? (?:\w+ )?(?:via|through)\b"),
    cue(Boilerplate.APPLICATION, "applying submitting", r"\bby (?:applying|submitting)\b"),
    cue(Boilerplate.APPLICATION, "visit read", r"\b(?:visit|read) our (?!customers?|clients?|code)\w+"),
    cue(Boilerplate.APPLICATION, "process", r"\bprocess(?:es|ing)? your (?:personal )?(?:data|information)\b"),
    cue(Boilerplate.APPLICATION, "tell", r"\band tell us (?:about|why|what|how)\b|^tell us your\b"),
    cue(
        Boilerplate.APPLICATION,
        "us",
        r"\b(?:follow|find|visit|like) us\b"
        r"|\b(?:ping|message|reach|contact|call|hit|write to) us (?:up )?(?:on|via|at|over)\b",
        needs="follow us|find us|visit us|like us|us up|us on|us via|us at|us over",
    ),
    cue(
        Boilerplate.APPLICATION,
        "download app",
        r"\b(?:download|get|find|install) (?:our|the) apps?\b|\bavailable (?:on|in) the app store",
    ),
    cue(
        Boilerplate.APPLICATION,
        "slack discord talent newsletter",
        r"join our (?:slack|discord|community|talent|newsletter)",
    ),
    cue(
        Boilerplate.APPLICATION,
        "ai artificial automated",
        r"\b(?:ai|artificial intelligence|automated)\b.{0,80}\b(?:recruit\w*|hiring|screen\w*|resumes?|selection"
        r"|candidates?"
        r"|applications? (?:process|review))\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "recruitment recruiting recruiter hiring",
        r"\b(?:recruit\w*|hiring) (?:process\w*|team\b(?! (?-i:[A-Z]))|decisions?|managers?|privacy)",
    ),
    cue(
        Boilerplate.APPLICATION,
        "call contact ring email mail write",
        r"(?:^|[?!.] )(?:please )?(?:call|contact|ring|e-?mail|write to) (?-i:[A-Z][a-z]+ [A-Z][a-z]+)"
        r"(?: (?:in|at|on|from|before|for)|[,.;(])",
    ),
    cue(Boilerplate.APPLICATION, "newsletter alerts alert", r"newsletter|job alerts?"),
    cue(
        Boilerplate.APPLICATION,
        "talk call chat conversation meeting session round stage step",
        r"^(?:the|your|an?) (?:first|second|third|next|final|last|initial|intro\w*|short|quick) (?:\w+ )?"
        r"(?:talk|call|chat|conversation|meeting|round|stage|step|session) (?:is|will be|takes place|happens|via"
        r"|over)\b",
    ),
    cue(Boilerplate.APPLICATION, "round stage step", r"\b(?:round|stage|step) (?:one|two|three|four|[1-5]) ?[:–—]"),
    cue(
        Boilerplate.APPLICATION,
        "applications applicants candidates application cv resume",
        r"\bwe use [^.;]{2,40}? (?:to (?:manage|track|handle|process|store|collect|review)|for) (?:your |all |job "
        r"|incoming )*"
        r"(?:applications?|applicants|candidates)(?=[.,;!]|$)"
        r"|\byour (?:job )?(?:application|cv|resume) (?:is|will be) (?:stored|kept|saved|handled|processed|managed)\b",
        needs="we use |your ",
    ),
    cue(
        Boilerplate.APPLICATION,
        "test challenge assessment quiz",
        r"\b(?:you(?:'ll| will)?|we(?:'ll| will)?) (?:then |first )?(?:receive|get|be sent|send you) (?:an? |the "
        r"|our )?"
        r"(?:link to )?(?:[\w-]+ ){0,3}?(?:test|challenge|assessment|quiz)\b",
        needs="you|we",
    ),
    cue(
        Boilerplate.APPLICATION,
        "job ad advert vacancy position",
        r"\bthis (?:job|ad|advert|vacancy|position) (?:was |is )?(?:first |also |originally )?"
        r"(?:shown|posted|listed|published|advertised) (?:via|on|through|in|at|by)\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "about",
        r"^(?:read|learn|hear|find out|see|watch|discover|more|everything) (?:more |all |a bit )*about (?:us|our"
        r"|life|what we|working)\b"
        r"[^.;]{0,60}? (?:on|in|at|via)\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "talks videos profile reviews page channel blog stories feed website",
        r"^(?:see|check(?: out)?|watch|view|browse|like|have a look at) (?:us|our) (?:\w+ )?"
        r"(?:talks|videos|profile|reviews|page|channel|blog|stories|feed|website)\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "dm message note line tweet",
        r"\b(?:send|drop|shoot|write|leave) (?:me|us) (?:an? )?(?:\w+ )?(?:dm|message|note|line|tweet)"
        r" (?:on|via|over|through|in) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.APPLICATION,
        "interview interviews",
        r"(?:technical|phone|video|first|final|on-?site) interviews?\b|\binterviews? (?:are|is|will be|take place)\b"
        r"|interview (?:process|with|consists|stages?)",
    ),
    cue(
        Boilerplate.APPLICATION,
        "test interview interviews assessment assessments",
        r"\bduring (?:the|your|our|any|all) "
        r"(?:(?:technical |coding |online |hiring |recruitment |selection )?(?:interviews?|assessments?)\b(?! of\b)"
        r"|(?:coding |online |technical )?test (?:will|may|is|leads|counts)\b)",
        needs="during ",
    ),
    cue(
        Boilerplate.APPLICATION,
        "data gdpr",
        r"\byour (?:personal )?data\b.{0,60}\b(?:gdpr|data protection)\b"
        r"|\bdata (?:is|are|will be) (?:deleted|retained|erased)\b.{0,60}\b(?:months|gdpr)\b",
        needs="gdpr|protection|months",
    ),
    cue(
        Boilerplate.APPLICATION,
        "word pdf",
        r"\b(?:in|as) (?:ms |microsoft )?(?:word|pdf) (?:or|and) (?:word|pdf)\b"
        r"|\b(?:in|as) (?:ms |microsoft )?word[ -]format\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "statement application letter plagiarism",
        r"\bto write your (?:\w+ )?(?:statement|application|letter)\b|\bplagiarism\b",
    ),
    cue(
        Boilerplate.APPLICATION,
        "application letter cv",
        r"\bin your (?:\w+ )?(?:application|cover letter|cv)\b",
        needs="in your",
    ),
    cue(
        Boilerplate.APPLICATION,
        "challenge test assessment exercise check screen",
        r"(?:coding|take-?home|technical) (?:challenge|test|assessment|exercise)\b|background check|drug (?:test"
        r"|screen)",
    ),
    cue(
        Boilerplate.APPLICATION,
        "applicants review considered thank thanks click",
        r"\bapplicants? (?:must(?! (?:have (?!the right|a valid|work|full|unlimited)|possess|know|demonstrate"
        r"|be (?:\w+ly )?(?:proficient|fluent|comfortable|familiar|experienced|skilled|able to|intelligent)))"
        r"|will|may|for|who (?:are|is) not)"
        r"|\bapplicants? should (?:send|submit|include|apply|e-?mail|provide|be)\b|we will review|will be reviewed"
        r"|(?:applications?|résumés?|resumes?) (?:\w+ ){0,4}will be considered|qualified applicants will be considered"
        r"|thank\w* (?:you )?for your interest|click here",
    ),
)

_BENEFIT = (
    cue(Boilerplate.BENEFIT, "eligible", r"\beligible (?:for|to)\b"),
    cue(Boilerplate.BENEFIT, "benefits benefit", r"benefits? (?:include|package|are|like|such)"),
    cue(Boilerplate.BENEFIT, "offer", r"^(?:in return,? )?we (?:also |can |will )?offer\b"),
    cue(Boilerplate.BENEFIT, "perks", r"perks? (?:include|such|like|are)"),
    cue(Boilerplate.BENEFIT, "401k 401 403b", r"40[13] ?\(?[kb]"),
    cue(
        Boilerplate.BENEFIT,
        "dental insurance coverage pension medical",
        r"\bdental\b(?! (?:nurs|hygien|assist|radio|x-?ray|technic|lab|practi[cst]|surg|procedure|treatment|impression"
        r"|instrument|material|record|chart|patient|team|clinic|software|terminology|implant|experience))"
        r"|pension(?! (?:schemes? |funds? |plans? )?(?:administ|payroll|calculat|transfer|advi[cs]e))"
        r"|(?:medical|health|life|vision|disability|travel) (?:insurance|coverage|plan)(?! (?:claim|underwrit|sales))",
    ),
    cue(
        Boilerplate.BENEFIT,
        "paid pto vacation leave holidays holiday",
        r"paid (?:time|vacation|holidays?|leave|parental|sick|volunteer)|\bpto\b|vacation (?:days|time|policy)"
        r"|(?:annual|parental|maternity|paternity|sick) leave|days(?:'| of)? (?:annual |paid )?(?:leave|vacation"
        r"|holiday)",
    ),
    cue(
        Boilerplate.BENEFIT,
        "laptop laptops equipment hardware machine computer workstation",
        r"(?:^(?:your |free |an? |own )*choice of|\bchoose (?:between|from)"
        r"|\byou(?:'ll| will)? (?:can )?(?:get(?! to)|receive|choose|be given|pick)"
        r"|\bwe(?:'ll| will)? (?:give|provide|offer|equip)(?: you)?)\b.{0,50}?"
        r"\b(?:laptops?|equipment|hardware|machine|computer|workstation)\b(?! (?:learning|vision))",
        needs="choice of|choose|you|we",
    ),
    cue(
        Boilerplate.BENEFIT,
        "machine laptop hardware computer setup os",
        r"\b(?:pick|choose|select) (?:your|the) (?:own )?(?:favou?rite )?(?:machine|laptop|hardware|computer|setup"
        r"|os)\b",
    ),
    cue(
        Boilerplate.BENEFIT,
        "licence licences license licenses subscription subscriptions account accounts seat seats",
        r"\b(?:licen[cs]es?|subscriptions?|accounts?|seats?) for (?:everyone|everybody|all staff|every|each"
        r"|the whole)\b",
    ),
    cue(
        Boilerplate.BENEFIT,
        "cost expense us pay cover fund reimburse",
        r"\b(?:at|on) our (?:cost|expense)\b|\bpaid (?:for )?by us\b"
        r"|\bwe(?:'ll| will)? (?:also |happily )?(?:pay|cover|fund|reimburse)(?: for)? (?:your|all|any|the)\b.{0,40}?"
        r"\b(?:certif\w+|exams?|courses?|training|lessons|licen[cs]es?|subscriptions?|tuition)\b",
        needs="our cost|our expense|by us|we",
    ),
    cue(
        Boilerplate.BENEFIT,
        "free lessons courses classes",
        r"\bfree (?:\w+ ){0,2}(?:lessons|courses|classes)\b",
    ),
    cue(
        Boilerplate.BENEFIT,
        "gym snacks lunch lunches food meals coffee drinks macbook free fruit tennis football foosball ticket tickets",
        r"\bgym\b|\bsnacks\b|macbook|free (?:lunch|food|snacks|meals|coffee|books|coaching|drinks|fruit|tea|breakfast)"
        r"|\btable (?:tennis|football)\b|\bfoosball\b|\bconference tickets?\b",
    ),
    cue(
        Boilerplate.BENEFIT,
        "budget allowance stipend tuition wellness discount relocation options matching",
        r"stock options|tuition|wellness (?:budget|program|support|allowance)|employee discount"
        r"|matching (?:contribution|401)"
        r"|relocation (?:assistance|support|package)|(?:training|learning|education|book|hardware"
        r"|home office) (?:budget|allowance|stipend)",
    ),
    cue(
        Boilerplate.BENEFIT,
        "competitive attractive sharing profitsharing",
        r"(?:competitive|attractive) (?:salary|pay|compensation|benefits|package)|profit[ -]?sharing",
    ),
)

_DEPARTMENTS = (
    cue(
        Boilerplate.DEPARTMENTS,
        "stakeholders stakeholder teams team departments functions verticals industries sectors units colleagues"
        " counterparts",
        r"\b(?:stakeholders?|teams?|departments?|functions?|verticals|industries|sectors|business units|colleagues"
        r"|counterparts)"
        r" (?:\w+ ){0,3}?(?:such as|like|including|across|\(|e\.g\.)|\b(?:stakeholders|departments|verticals"
        r"|colleagues|counterparts)"
        r" (?:from|in)\b|\bteams? ?(?:\(|:)",
        needs="such as|like|including|across|(|e.g.|s from|s in|:",
    ),
    cue(
        Boilerplate.DEPARTMENTS,
        "across",
        r"\bacross (?:the |all |various |multiple |different )?(?:verticals|departments|functions|teams|industries"
        r"|sectors|business)\b(?! (?:on|to|by|through|via|using)\b)",
    ),
    cue(Boilerplate.DEPARTMENTS, "used", r"used by (?:various )?(?:stakeholders|teams|customers)"),
)

_SELF = (
    cue(
        Boilerplate.SELF,
        "we our everyone",
        r"^(?:we|our|at [^,.]{2,30}, (?:we|everyone|our)|everyone)\b",
    ),
)

BOILERPLATE_CUES: tuple[Cue, ...] = (
    *_CHROME,
    *_EQUAL_OPPORTUNITY,
    *_APPLICATION,
    *_BENEFIT,
    *_DEPARTMENTS,
    *_SELF,
)
"""Asked of every sentence that holds a candidate."""
