"""Wordings that say that what a sentence names is required or asked for."""

from __future__ import annotations

from extractors.asks import Ask
from extractors.cues import Cue, cue

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

REQUIRING_CUES: tuple[Cue, ...] = (
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
    cue(
        Ask.SOFT,
        "knows understands masters speaks",
        r"\b(?:candidate|applicant|person|hire|colleague) (?:also |already |really )?"
        r"(?:knows|understands|masters|speaks)\b(?! (?:that|how important|why)\b)",
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
)
