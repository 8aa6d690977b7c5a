"""Wordings that say that what a sentence names is preferred."""

from __future__ import annotations

from extractors.asks import Ask
from extractors.cues import Cue, cue

_DEGREES = (
    r"(?:also |considered |all |only )?(?:an? )?"
    r"(?:\w+ly |strong |big |huge |definite |real |clear |added |major |great |nice |distinct |bonus )*"
)
_OPTIONAL = (
    r"(?:plus(?:s?es)?|preferred|preferable|bonus(?:es)?|advantage(?:ous)?|desirable|desired|beneficial|asset|helpful|handy"
    r"|nice[ -]to[ -]haves?|good to have|useful"
    r"|(?:valued|valuable|great|nice)(?= (?:and|but|or|for|in|when|as|though|too|here|to have)\b|\s*[.,;:!)(]|\s*$)"
    r"|appreciated|optional|welcomed?|benefit|favou?rable)"
)
_NOT_OPTIONAL = (
    r"(?! (?:experience|skills|candidates?|understanding|knowledge|qualifications|opportunity|if|place|time|way"
    r"|communicat|team|company|fit))"
)
_OPTIONAL_WORDS = (
    "plus pluses plusses preferred preferable bonus bonuses advantage advantageous desirable desired beneficial asset"
    " handy helpful nice useful valued"
    " valuable appreciated optional welcome welcomed benefit good great favourable favorable"
)
_ENDING = r"(?=\s*(?:[.;,)!]|$|but\b|and\b|not\b|though\b|if\b|\())"

PREFERRING_CUES: tuple[Cue, ...] = (
    # preferred: what follows
    cue(Ask.AHEAD, "nice", r"nice[ -]to[ -]haves?(?: skills)?\s*(?::|-|–|,|\bis\b|\bare\b|\binclude)"),
    cue(Ask.AHEAD, "nice", r"\bnice (?:to know|extras?)\s*:"),
    cue(Ask.AHEAD, "stand", r"\byou stand out\s*:"),
    cue(Ask.AHEAD, "impressed", r"\b(?:we(?:'d| would|'ll| will)?|be) (?:be )?impressed (?:by|if|with)\b"),
    cue(Ask.AHEAD, "possible", r"\bif possible,?\s(?=\w)"),
    cue(Ask.AHEAD, "bonus", r"bonus(?: points)?\s*(?::|\bif\b|\bfor\b|\bare\b|-|–)"),
    cue(Ask.AHEAD, "ideally preferably optionally", r"\b(?:ideally|preferably|optionally)\b"),
    cue(
        Ask.AHEAD,
        "preferred desirable desired advantageous beneficial optional plus pluses helpful",
        r"(?:preferred|desirable|desired|advantageous|beneficial|optional|helpful|plus(?:es)?)\s*(?:skills"
        r"|qualifications|experience)?"
        r"(?:,? (?:but|though) (?:is )?not (?:a must|required|essential|mandatory|necessary))?\)?\s*:",
    ),
    cue(
        Ask.AHEAD,
        "preferred desirable desired optional plus",
        r"^(?:preferred|desirable|desired|optional|plus)\s?[-–—]\s",
    ),
    cue(Ask.AHEAD, "points credit", r"(?:extra|brownie|bonus) (?:points|credit)|points (?:if|for)"),
    cue(
        Ask.AHEAD,
        "love prefer like preference",
        r"we(?:'d| would) (?:also )?(?:love|prefer|like) (?:it )?(?:if|to see|someone)|we (?:also )?prefer"
        r"|(?:strong )?preference (?:for|given)",
        needs="we'd|we would|we prefer|we also prefer|preference",
    ),
    cue(
        Ask.AHEAD,
        "great good better perfect plus bonus advantage asset nice awesome amazing fantastic lovely",
        r"(?:it(?: is|'s| would be)|would be) (?:also )?(?:an? )?(?:added |big |definite |great |huge |real |strong )?"
        r"(?:great|nice|good|plus|perfect|bonus|advantage|asset"
        r"|awesome|amazing|fantastic|lovely"
        r"|even better) (?:if|to (?:have|know|hold|speak|understand|bring)|when)"
        r"|even better(?: if|,)|great if you|good to have(?: skills)?\s*:|\bbut (?:good|nice)\s*:",
        needs="would be|it is|it's|even better|great if you|good to have|but good|but nice",
    ),
    cue(
        Ask.AHEAD,
        "plus bonus advantage preferred desirable asset helpful nice",
        r"\b(?:plus|bonus|advantage|preferred|desirable|asset|helpful|nice),? as (?:is|are|would be|well as)\b",
    ),
    cue(
        Ask.AHEAD,
        "nice great plus bonus advantage helpful useful beneficial desirable preferred advantageous",
        r"\b(?:would be|is|are) (?:an? )?(?:nice|great|plus|bonus|advantage(?:ous)?|helpful|useful|beneficial|desirable"
        r"|preferred)\s*:"
        r"|\b(?:desirable|preferred|helpful|useful|beneficial|advantageous) (?:is|are|would be)\b",
        needs=":|desirable |preferred |helpful |useful |beneficial |advantageous ",
    ),
    cue(
        Ask.AHEAD,
        "help means",
        r"\bit would (?:also |really )?help\b.{0,60}?\bif\b|\bby no means\b.{0,30}?\bif\b",
    ),
    cue(Ask.AHEAD, "pref", r"\bpref\.(?= )"),
    cue(
        Ask.AHEAD,
        "delighted thrilled overjoyed happy excited",
        r"\bif you(?:'ve| have)? ever\b(?=.{0,120}?\bwould be (?:delighted|thrilled|overjoyed|happy|excited))",
    ),
    cue(Ask.AHEAD, "thrilled delighted excited happy", r"\b(?:thrilled|delighted|excited|happy) (?:to see|if you)\b"),
    cue(
        Ask.AHEAD,
        "appreciate",
        r"(?:\bwe (?:also |highly |really |greatly |would )?|, (?:and )?)appreciate\b"
        r"(?! (?:your?|that|it|all|each|every|the|how)\b)",
    ),
    cue(
        Ask.AHEAD,
        "preference priority",
        r"\b(?:preference|priority) (?:will be|is|may be) given to\b"
        r"|\bpriority (?:for|to) (?:people|candidates|applicants|those)\b",
    ),
    cue(Ask.AHEAD, "candidates candidate", r"\bideal candidates? (?:would |may )?also\b"),
    cue(Ask.AHEAD, "welcome", r"\bwe (?:also )?welcome (?:\w+ )?(?:knowledge|experience|familiarity|skills)\b"),
    cue(
        Ask.AHEAD,
        "may might",
        r"\byou (?:may|might) (?:also |even )?(?:have|know|bring)\b"
        r"(?! (?:heard|seen|noticed|read|to|questions|guessed|come across|us|that|what|how|the)\b)",
    ),
    cue(Ask.AHEAD, "curious curiosity", r"\bcuri(?:ous|osity) (?:about|for)"),
    # preferred: what stands before
    cue(
        Ask.BEHIND,
        _OPTIONAL_WORDS,
        rf"(?:\b(?:is|are|would be|will be|be|considered|as(?! (?:desired|preferred|optional)\b)|also|being)|'s)"
        rf" {_DEGREES}{_OPTIONAL}\b{_NOT_OPTIONAL}",
    ),
    cue(
        Ask.BEHIND,
        "hurt amiss help helps",
        r"\b(?:would|will|does|do|wo)(?:n't| not) (?:hurt|go amiss)\b"
        r"|\b(?:would|will) (?:certainly |definitely )?help(?=\s*[.;,)!]|$)|\bhelps(?=\s*[.;,)!]|$)",
        needs="hurt|amiss|would help|will help|certainly help|definitely help|helps",
    ),
    cue(Ask.BEHIND, "handy", r"\bcomes? in handy"),
    cue(Ask.BEHIND, "preference priority", r"\b(?:be|are|is) given (?:preference|priority)\b"),
    cue(
        Ask.BEHIND,
        "edge advantage start",
        r"\bgives? you (?:an?|the) (?:\w+ )?(?:edge|advantage|head start)\b",
    ),
    cue(Ask.BEHIND, "stand", r"\b(?:experience|skills|knowledge) (?:will )?stand out(?=\s*[.;,!]|$)"),
    cue(Ask.BEHIND, "regarded", r"\b(?:is|are|be) (?:highly|well) regarded\b"),
    cue(Ask.BEHIND, "apart", r"\bsets? you apart\b"),
    cue(Ask.BEHIND, "put puts", r"\bputs? you (?:ahead|at the (?:top|front)|in front|at an advantage)\b"),
    cue(
        Ask.BEHIND,
        "favorably favourably favorable favourable",
        r"\b(?:considered|viewed|regarded|looked (?:up)?on) (?:\w+ )?favou?rabl[ey]\b",
    ),
    cue(Ask.BEHIND, "ideal", r"\b(?:is|are|would be) ideal,? (?:but|though|yet)\b"),
    cue(
        Ask.BARE,
        "great fantastic lovely amazing awesome brilliant wonderful excellent ideal perfect terrific",
        r"\bwould be (?:also |really |absolutely )?(?:great|fantastic|lovely|amazing|awesome|brilliant|wonderful"
        r"|excellent|ideal|perfect|terrific)"
        r"(?=\s*(?:[.;,!)]|$|and\b|but\b))",
    ),
    cue(Ask.BEHIND, "icing cherry", r"\b(?:icing|cherry) on (?:the cake|top)\b"),
    cue(
        Ask.BEHIND,
        "even better perfect ideal",
        r",\s*(?:that(?:'s| is| would be) |all the |so much the )?(?:even better|better|perfect|ideal)\s*(?=[.!;)]|$)",
    ),
    cue(
        Ask.BEHIND,
        "plus bonus advantage asset nice",
        r"(?<!\w)(?:(?:an?|big|huge|strong|definite) )+(?:\w+ ){0,2}(?:plus|bonus|advantage|asset|nice[ -]to[ -]have)"
        r"(?=\s*(?:[.;,)!]|$|but|and|if))",
    ),
    cue(
        Ask.BEHIND,
        "nice preferred plus bonus desirable optional advantage",
        r"[–—:-]\s*(?:an? )?(?:nice to have|preferred|(?<=a )plus|bonus|desirable|optional|advantage)\b",
    ),
    # preferred: what stands right before
    cue(
        Ask.BARE,
        "preferred preferable desirable desired helpful beneficial advantageous optional valued appreciated",
        r"(?<![\w(])(?<!\bas )(?:(?:strongly|highly|extremely|very|also|much) )?"
        r"(?:preferred|preferable|desirable|desired|helpful|beneficial|advantageous|optional|valued|appreciated)"
        rf"(?!\s*(?::|skills|qualifications|experience|candidates?|requirements|location|start)){_ENDING}",
    ),
    cue(
        Ask.BARE,
        "plus bonus nice optional optionally preferred desirable desired helpful beneficial advantageous advantage"
        " asset",
        r"(?:[(\[]\s*|,\s*(?!plus (?!if\b|for\b)\w))"
        r"(?:an? )?(?:big |strong )?(?:plus|bonus|nice[ -]to[ -]have|optional(?:ly)?|preferred|desir(?:able"
        r"|ed)|helpful|beneficial"
        r"|advantage(?:ous)?|asset)\b[^(),;\[\]]{0,30}(?=[)\].,;]|$)|\(nice\)",
    ),
    cue(
        Ask.BARE,
        "welcome welcomed useful handy",
        r"\b(?:experience|knowledge|skills|exposure|certificat\w+|licen[cs]e) (?:very |also |most )?"
        r"(?:welcomed?|useful|handy)\b"
        rf"{_ENDING}",
    ),
    cue(Ask.BEHIND, "encouraged", r"\bspeakers? (?:are )?(?:\w+ )?encouraged\b"),
    cue(Ask.BARE, "ideally preferably ideal", r"\b(?:ideally|preferably|(?<!is )(?<!the )(?<!an )ideal)\s*(?=[).;]|$)"),
)
