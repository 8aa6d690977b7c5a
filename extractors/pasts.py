"""Wordings of what the company left behind, what its people did before, and what its sites and products hold."""

from __future__ import annotations

from extractors.asides import CLAUSE, NAMES, SEVERAL, Aside
from extractors.cues import Cue, cue

_SITES = (
    r"(?:offices?|sites?|laborator(?:y|ies)|labs?|factory|factories|plants?|bakery|buildings?|compan(?:y|ies)"
    r"|data ?cent(?:re|er)s?"
    r"|facility|facilities|hospitals?|kitchens?|schools?|business|practice|platform|products?|firm|farm|brewery"
    r"|warehouses?"
    r"|employer|scale-?up|start-?up|organi[sz]ation|provider|agency|manufacturer|supplier|garage|clinic|workshop"
    r"|campus)"
)
_CERTIFIED = r"(?:certified|accredited|compliant|audited|registered|approved|rated)"

PAST_CUES: tuple[Cue, ...] = (
    cue(
        Aside.PAST,
        "until",
        r"\buntil (?:(?:19|20)\d\d|last \w+|recently|a (?:year|few years) ago),? (?:we|it|everything|our \w+|all)\b"
        r"(?:(?! (?:now|today)\b)[^.;,]){2,60}",
    ),
    cue(Aside.PAST, "roots", rf"\b(?:our|its) roots (?:are|lie|were) in {SEVERAL}"),
    cue(Aside.PAST, "leaving", rf"\b(?:since|after|before) leaving {SEVERAL}"),
    cue(Aside.PAST, "alumni", rf"{SEVERAL} alumni\b"),
    cue(
        Aside.PAST,
        "outgrew outgrown threw thrown ripped binned scrapped sunset",
        rf"\b(?:outgrew|outgrown|(?:threw|thrown|ripped) out|binned|scrapped|sunset) (?:our (?:old )?)?{SEVERAL}",
    ),
    cue(
        Aside.PAST,
        "old previous former first original legacy",
        r"\bour (?:old|previous|former|first|original|legacy) (?:\w+ ){0,2}?(?:site|website|system|stack|monolith"
        r"|codebase|backend"
        rf"|shop|platform|server|setup|tool|database|pipeline)s? (?:was|were|ran|had|lived|used|sat|came)\b{CLAUSE}",
        needs="our ",
    ),
    cue(
        Aside.PAST,
        "early beginning back old",
        rf"(?:^|(?<=[.;] ))(?:(?:back )?in the (?:early|old|first) (?:days|years)|in the beginning|back then"
        rf"|back in the days?),? (?:it|we|all|everything|our)\b{CLAUSE}",
        needs="in the |back ",
    ),
    cue(
        Aside.PAST,
        "began started",
        r"\b(?:project|product|company|app|platform|site|tool|everything|it all|we|it|system)"
        rf" (?:began|started)(?: out| off| life)? (?:as|with|on|in) (?:an? )?(?:(?-i:[a-z])[\w-]* ){{0,2}}?{SEVERAL}"
        r"(?=[^.;]{0,40}(?:,? (?:and|but|then) (?:\w+ )?(?:ended|moved|now|are|is|switched|later|then|have|has)\b"
        r"|\b(?:19|20)\d\d\b))",
        needs="began|started",
    ),
    cue(
        Aside.PAST,
        "gone history",
        rf"{NAMES} (?:is|are) (?:long |now |finally )?(?:gone|history)\b",
        needs="gone|history",
    ),
    cue(
        Aside.PAST,
        "founder founders cofounder cofounders cto ceo advisor advisors",
        r"\b(?:our|the|whose) (?:\w+ )?(?:co-?)?(?:founders?|cto|ceo|advisors?) (?:once |also |has |have )?"
        r"(?:wrote|led|created|invented|maintains?|started|sold|ran|is an? (?:\w+ )?(?:committer|contributor"
        r"|maintainer) (?:of|to|at|on)"
        rf"|contributes? to|contributed to) {SEVERAL}",
    ),
    cue(
        Aside.NAMED,
        "meetup meetups group groups conference conferences hackathon hackathons workshop",
        r"\bwe (?:also |regularly |often )?(?:[\w' ]{2,30}? and )?(?:host|organi[sz]e|run|sponsor|attend|support"
        r"|speak at|started) "
        rf"(?:[\w'-]+ ){{0,4}}?{NAMES} (?:\w+ )?(?:meet-?ups?|user groups?|conferences?|hackathons?|workshop)\b",
        needs="we ",
    ),
    cue(
        Aside.HELD,
        "certified accredited compliant audited registered approved rated",
        rf"\b(?:our|an?"
        rf"|the) (?:(?-i:[A-Z][a-z]+ [\w ]{{2,20}}?) and )?{SEVERAL}[ -]{_CERTIFIED} (?:[\w-]+ ){{0,2}}?{_SITES}\b",
    ),
    cue(
        Aside.HELD,
        "certified accredited compliant audited registered approved certification accreditation",
        rf"\b(?:our|the|its) (?:\w+ ){{0,2}}?{_SITES} (?:is|are|has|have|holds?|was|were|runs?|carr(?:y|ies))\b"
        r"(?:(?!\b(?:looking|seeking|hiring|searching|you|built|written)\b|\.\s)[^;]){0,80}?\b"
        rf"(?:(?:certified|compliant|audited|registered|approved|certification|accreditation)\b"
        rf"|accredited\b(?: (?:to|by|for) {SEVERAL})?)",
    ),
    cue(
        Aside.HELD,
        "rated inspected regulated registered licensed authorised authorized accredited approved",
        rf"\b(?:we|our (?:\w+ ){{0,2}}?\w+|(?:the|this) (?:\w+ )?{_SITES}) (?:is|are|was|were|has been"
        rf"|have been) (?:\w+ ){{0,2}}?"
        r"(?:rated|inspected|regulated|registered|licen[sc]ed|authori[sz]ed|accredited|approved)(?: \w+){0,3}? (?:by"
        r"|with|to)"
        rf" (?:the )?{SEVERAL}",
    ),
    cue(
        Aside.HELD,
        "certified accredited registered rated",
        rf"^(?:certified|accredited|registered|rated) (?:to|by|with) (?:the )?{SEVERAL}(?= since\b|,? (?:our|we"
        rf"|the)\b)",
    ),
    cue(
        Aside.HELD,
        "badge standard accreditation certification certificate kitemark",
        rf"\bwe (?:also |proudly )?(?:hold|have|carry|earned|gained|were awarded) (?:the |an? |both )?{SEVERAL}"
        r" (?:badge|standard|accreditation|certification|certificate|kitemark|status)\b",
        needs="we ",
    ),
)
"""Asked of every sentence that holds a candidate."""
