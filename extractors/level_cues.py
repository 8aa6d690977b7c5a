"""Wordings that say how strongly a sentence asks for what it names."""

from __future__ import annotations

from enum import StrEnum

from extractors.cues import Cue, cue


class Ask(StrEnum):
    """What a wording says of the level."""

    AHEAD = "preferred: what follows"
    BEHIND = "preferred: what stands before"
    BARE = "preferred: what stands right before"
    HARD = "required"
    SOFT = "asked for"
    HIRE = "hiring"
    OFFER = "offered"


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

_NOT_OFFERED = "".join(
    rf"(?<!{word} experience)"
    for word in (
        *("user", "customer", "shopping", "member", "guest", "patient", "player", "buying", "viewing", "candidate"),
        *("consumer", "the best", "seamless", "to", "will"),
    )
)
"""Looked for behind the word "experience", so that only where it stands anything is looked for."""

_NOT_TOLD_OF = "".join(
    rf"(?<!{word} who)" for word in ("startup", "company", "team", "firm", "clients", "customers", "users", "employees")
)
_NOT_PRODUCT = (
    r"(?! (?:for our|design|for (?:our|the|their|all|every|millions|customers|users|people|everyone|anyone|fans)\b"
    r"|across\b|on apps|(?:the|a|our) (?:joy|thrill|power|magic|difference)))"
)
"""The experience of a product's users is none that anybody asks for."""

LEVEL_CUES: tuple[Cue, ...] = (
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
    cue(Ask.BARE, "ideally preferably ideal", r"\b(?:ideally|preferably|(?<!is )(?<!the )(?<!an )ideal)\s*(?=[).;]|$)"),
    # required
    cue(Ask.HARD, "must", r"\bmust\b(?! be (?:able to work|authorized|eligible|willing))"),
    cue(
        Ask.HARD,
        "required mandatory essential necessary needed must expected crucial vital",
        r"\b(?:is|are) (?:absolutely |strictly )?(?:required|mandatory|essential|necessary|needed|a must|expected"
        r"|crucial|vital)",
    ),
    cue(Ask.HARD, "required", r"\brequired\b(?!\s\w)|\brequired (?:skills|experience|qualifications|knowledge)"),
    cue(
        Ask.HARD,
        "mandatory compulsory essential require requires needed prerequisite",
        r"\b(?:mandatory|compulsory|essential|requires?|(?<!no experience )(?<!no prior experience )needed"
        r"|prerequisite)\b",
    ),
    cue(
        Ask.HARD,
        "need should",
        r"\byou(?:'ll|'d| will| would)?(?:, [^,;.]{2,30},)? (?:\w+ly |also )?(?:need|should)\b",
    ),
    cue(
        Ask.HARD,
        "nature entry stakes",
        r"\b(?:second nature|(?:the )?(?:price|cost|ticket) of entry|table stakes)\b",
    ),
    cue(
        Ask.HARD,
        "key requirement indispensable negotiable",
        r"\b(?:is|are) (?:an? )?(?:\w+ )?(?:requirements?|indispensable|non-negotiable|key(?=\s*[.;,)!]|$))",
    ),
    cue(Ask.HARD, "apply far", r"\bneed not apply\b|\b(?:won't|will not) get far\b"),
    cue(
        Ask.HARD,
        "hire accept consider",
        r"\b(?:won't|will not|don't|do not|cannot|can't) (?:hire|accept|consider) (?:any|people|cand|appl)",
    ),
    cue(Ask.HARD, "without", r"\b(?:candidates|applicants|applications) without\b(?=.{2,60}\bnot be considered\b)"),
    cue(Ask.HARD, "need", r"\b(?:applicants?|candidates?) (?:\w+ )?need\b(?! not)"),
    cue(Ask.HARD, "least minimum", r"at least(?!,)|minimum(?: of)?"),
    # asked for
    cue(
        Ask.SOFT, "experience experienced experiences", rf"experience(?<!\wexperience){_NOT_OFFERED}d?\b{_NOT_PRODUCT}"
    ),
    cue(Ask.SOFT, "exp", r"\bexp\b\.?"),
    cue(Ask.SOFT, "confident", r"\bconfident (?:use|user|in|with|using)\b"),
    cue(Ask.SOFT, "know knowhow", r"\bknow-?how\b"),
    cue(Ask.SOFT, "knowledge knowledgeable", r"\bknowledge(?:able)?\b"),
    cue(
        Ask.SOFT,
        "knowlege knowldge knowlegde knowladge knowledege knolwedge knoweldge knowedge knowlwdge knowlede",
        r"\bkno\w{3,6}e of\b",
    ),
    cue(Ask.SOFT, "proficient proficiency", r"\bproficien(?:t|cy)"),
    cue(Ask.SOFT, "expert expertise", r"\bexpert(?:ise)? (?:in|with|at|of|level|-)|\bexpertise\b"),
    cue(
        Ask.SOFT,
        "skilled fluent fluency fluently familiar familiarity",
        r"\bskilled (?:in|at|with)|\bfluen(?:t|cy|tly)\b|\bfamiliar(?:ity)?\b",
    ),
    cue(
        Ask.SOFT,
        "understanding background",
        r"\bunderstanding (?:of|how)|\bbackground(?: (?:in|with|as)\b|(?=\s*(?:[.;)]|$)))",
    ),
    cue(
        Ask.SOFT,
        "strong solid excellent outstanding exceptional superior great good deep advanced proven demonstrated"
        " demonstrable sound thorough"
        " working basic high",
        r"\b(?:strong|solid|excellent|outstanding|exceptional|superior|great|good|deep(?![ -]learning)|advanced"
        r"|proven|demonstrated|demonstrable"
        r"|sound|thorough|working|basic|high)\b.{0,60}?\b(?:skills?|abilit(?:y|ies)|understanding|command|grasp"
        r"|background|knowledge|sense"
        r"|mindset|communicat\w+|(?<!customer )(?<!user )(?<!shopping )experience|orientation|attention)",
        needs="skill|experience|abilit|understanding|communicat|knowledge|background|attention|command|grasp|sense"
        "|mindset|orientation",
    ),
    cue(
        Ask.SOFT,
        "strong acquaintance exposure",
        r"\bstrong (?:in|with)\b|\bacquaintance with\b|\bexposure (?:to|with)\b",
    ),
    cue(Ask.SOFT, "ability abilities able", r"\babilit(?:y|ies) to|\bable to"),
    cue(
        Ask.SOFT,
        "you",
        r"you(?<!\wyou)(?:'ve|'re| have| are| possess| know| bring| enjoy| love| can| understand"
        r"| speak(?! at\b))\b(?! (?:access"
        r"|responsible|accountable|in charge|part of|joining|one of"
        r"|(?:catch|find|reach|read|see|check|contact|apply|e-?mail|follow|listen|visit|join|watch|meet|call|send|get)\b"
        r"|the opportunity|the chance|a chance"
        r"|an opportunity|probably|looking|tired|interested in (?:joining|working|applying)))",
    ),
    cue(
        Ask.SOFT,
        "candidate candidates applicant applicants person",
        r"\b(?:candidates?|applicants?|person) (?:will|should|must|would) (?:also |ideally )?"
        r"(?:have|be|bring|possess|know)\b",
    ),
    cue(Ask.SOFT, "know", r"\byou\b[^.;]{0,80}?\band know\b(?! (?:what|how|that|why|more|about)\b)"),
    cue(
        Ask.SOFT,
        "communicate think adapt prioritise prioritize listen collaborate learn work",
        r"(?<!do )(?<!if )\byou (?:also |always |naturally )?"
        r"(?:think (?:analytically|critically|strategically|logically)"
        r"|learn (?:fast|quickly)|adapt (?:quickly|easily|well|to)\b|listen (?:well|carefully|actively)"
        r"|prioriti[sz]e (?:well|ruthlessly)"
        r"|(?:communicate|collaborate) (?:\w+ )?(?:well|clearly|effectively|openly|easily)"
        r"|work (?:well(?! within)|independently|autonomously|methodically|carefully))",
        needs="you ",
    ),
    cue(Ask.SOFT, "already", r"\byou already (?:master|know|have|hold|possess|speak)\b(?! (?:applied|an account))"),
    cue(Ask.SOFT, "native", r"\b(?<!non-)native (?:(?-i:[A-Z])\w+ )?speaker|\bnear-native\b"),
    cue(Ask.SOFT, "level", r"\b(?:business|native|professional|conversational|near-native)[ -]level\b"),
    cue(Ask.SOFT, "a2 b1 b2 c1 c2", r"(?-i:\b(?:A2|B[12]|C[12])\b(?:[ -]level)?)(?! (?:visa|licen[cs]e|driv))"),
    cue(Ask.SOFT, "record", r"(?<!we have a )(?<!\bour )track record"),
    cue(
        Ask.SOFT,
        "level command",
        r"\b(?:good|high|advanced|strong|excellent|fluent|intermediate|basic|native) (?:level|command) (?:of|in)\b",
    ),
    cue(
        Ask.SOFT,
        "years",
        r"\b(?:several|many|multiple|some|few|couple of|extensive) years['’]? (?:of|with|in|working)\b",
    ),
    cue(
        Ask.SOFT,
        "flair knack aptitude talent affinity appetite",
        r"\b(?:flair|knack|aptitude|talent|affinity|appetite) (?:for|with|in)\b",
    ),
    cue(
        Ask.SOFT,
        "who",
        rf"who(?<!\wwho){_NOT_TOLD_OF} (?:knows?|can|has|have|understands?|loves?|enjoys?"
        r"|(?:is|are) (?:comfortable|familiar|experienced|fluent|proficient|good|great|strong|excellent|skilled))\b",
    ),
    cue(
        Ask.SOFT,
        "strong solid excellent outstanding exceptional advanced proven thorough fluent",
        r"(?:^|[;,] )(?:and )?(?:strong|solid|excellent|outstanding|exceptional|advanced|proven|thorough|fluent)"
        r" (?!.*\b(?:teams?|culture|company|salary|benefits|package|growth|funding|market|business|pay|prospects)\b)"
        r"[\w+#./ -]{2,70}(?=[.;,]|$)",
    ),
    cue(
        Ask.SOFT,
        "comfortable competent competence mastery",
        r"\bcomfortable (?:with|in|on|\w+ing)|\bcompeten(?:t|ce)|\bmastery",
    ),
    cue(
        Ask.SOFT,
        "passion passionate interest interested",
        r"\b(?<!we're )(?<!we are )passion(?:ate)? (?:about|for)"
        r"|\binterest(?:ed)? in",
    ),
    cue(
        Ask.SOFT,
        "home ease stranger versed conversant phenomenal adept",
        r"(?:^|\b(?:feel|be|are|is|equally|right|really) )at home (?:in|with|on)\b"
        r"|\b(?:phenomenal|adept) (?:at|in|with)\b|\bat ease (?:in|with)\b"
        r"|\bno stranger to\b|\bversed in\b|\bconversant (?:in|with)\b",
    ),
    cue(Ask.SOFT, "hands certified certification", r"\bhands-on|\bcertifi(?:ed|cation)\b"),
    cue(Ask.SOFT, "skills skill", r"\bskills? (?:in|with|using)|\bskills\b(?=\s*[.;)]|\s*$)"),
    cue(
        Ask.SOFT,
        "you",
        r"\byou(?:'ll| will) (?:also |ideally |already )?(?:have|bring|possess) (?:an? )?"
        r"(?:strong|solid|good|great|deep|excellent|proven|prior|previous|extensive|hands|working|demonstrated|experience|knowledge|eye|keen|\d)",
        needs="you'll|you will",
    ),
    # hiring
    cue(
        Ask.HIRE,
        "looking searching seeking hiring recruiting search",
        r"\b(?:we(?:'re| are)?|is|are|currently|now) (?:also |currently |now |actively |always |primarily )*"
        r"(?:looking (?:for(?! (?:(?:even )?better|new ways|ways|improvements|opportunities)\b)"
        r"|to (?:hire|add|grow|expand))"
        r"|seeking|(?:hiring|recruiting)(?: for)?"
        r"|searching for|in search)"
        r"|\b(?:looking|searching) for\b(?! (?:(?:even )?better|new ways|ways|improvements|opportunities)\b)"
        r"|\bhiring(?: for)?\b",
    ),
    cue(Ask.HIRE, "seeks wanted needed", r"\b(?:seeks|wanted|(?<!is )(?<!are )needed)\b"),
    cue(Ask.HIRE, "need want", r"\bwe (?:need|want)\b"),
    cue(Ask.SOFT, "value", r"\bwe value (?:candidates|people|your|strong|good)\b"),
    # offered
    cue(
        Ask.OFFER,
        "learn gain gaining",
        r"\b(?:learn|gain(?:ing)?) (?:\w+ )?(?:about|how|more|experience|exposure|valuable|hands|in|to|from)",
    ),
    cue(Ask.OFFER, "learn", r"\byou(?:'ll| will| can)? (?:get to )?learn\b"),
    cue(Ask.OFFER, "opportunity chance", r"\b(?:opportunity|chance) to (?:work|learn|gain|use|develop)"),
    cue(
        Ask.OFFER,
        "our their",
        r"\b(?:our|their) (?:\w+ ){0,3}(?:experience|expertise|knowledge|skills|background)",
        needs="experience|expertise|knowledge|skills|background",
    ),
    cue(
        Ask.OFFER,
        "we",
        r"\bwe(?:'ve| have| bring)? (?!(?:are |also |really |currently )*"
        r"(?:look|seek|need|want|requir|expect|valu|prefer|hir|ask|like|love|would))"
        r"(?:\w+ ){0,4}(?:experience|expertise)\b"
        r"|we(?: will|'ll) (?:teach|train)"
        r"|\bwe(?:'re| are) an? (?:\w+,? )?experienced\b",
        needs="experience|expertise|teach|train",
    ),
)
