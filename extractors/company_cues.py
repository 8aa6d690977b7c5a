"""Wordings by which a sentence says what the company is and does, and not what one will do there."""

from __future__ import annotations

from extractors.boilerplate import Boilerplate
from extractors.cues import Cue, cue

_KINDS_OF_COMPANY = (
    "company|startup|start-up|platform|provider|leader|agency|firm|studio|marketplace|consultancy|business|product"
    "|saas|organi[sz]ation|network"
    "|bank|tool|service|app|website|dealer|retailer|manufacturer"
)
_WHAT_COMPANIES_DO = (
    "build|building|make|making|help|helping|provide|providing|offer|offering|enable|enabling|power|powering|create"
    "|creating|deliver"
    "|delivering|believe|empower|empowering|bring|bringing|transform|transforming|reinvent|disrupt"
    "|revolutioni[sz]\\w*|cut|started"
    "|launched|raised|serve|committed|changing|combining|giving|taking|solving|putting|connecting|improving"
)
_WE_DO = rf"we(?:'re|'ve| are| have| will)?(?: also| been| currently| now)? (?:{_WHAT_COMPANIES_DO})\b"
_OURS = (
    r"our (?:\w+ ){0,2}(?:mission|vision|platform|products?|customers?|clients?|company|investors|founders|users"
    r"|solutions?|app|service|goal)s?\b(?! teams?)"
)
COMPANY_CUES: tuple[Cue, ...] = (
    cue(
        Boilerplate.COMPANY,
        "behind team people crew",
        r"\bteam behind\b"
        r"|^\W*we(?:'ve got| have got| have|'re| are) (?:an? )?(?:[\w-]+,? (?:and )?){0,5}(?:team|people|crew)\b"
        r"(?! who| that|\?)",
        needs="team behind|we are|we're|we have|we've got",
    ),
    cue(Boilerplate.COMPANY, "it", r"^it \w{2,}s\b(?<!\bis)(?<!\bdoes)(?<!\bhas)(?! (?:to|if|that|like) you)"),
    cue(
        Boilerplate.COMPANY,
        "company firm startup hospital clinic school bank charity museum hotel restaurant university practice",
        r"^the (?:company|firm|startup|hospital|clinic|school|bank|charity|museum|hotel|restaurant|university|practice)"
        r" \w{2,}s\b(?<!\bis)(?<!\bhas)(?<!\bneeds)(?<!\bseeks)(?<!\buses)(?<!\bwants)",
    ),
    cue(
        Boilerplate.COMPANY,
        "company startup platform provider leader agency firm studio marketplace consultancy business organization"
        " product products saas"
        " organisation network"
        " bank tool service app website dealer retailer manufacturer companies leaders providers",
        rf"(?:\b(?:is|are|was|as)|'re|'s) (?:an?|the|one of|\w+'s|among)\b.{{0,70}}\b(?:{_KINDS_OF_COMPANY})s?\b",
        needs="is a|as a|re a|is the|as the|re the|one of|'s",
    ),
    cue(
        Boilerplate.COMPANY,
        "we",
        rf"^{_WE_DO}",
    ),
    cue(Boilerplate.COMPANY, "we", rf"[.!?,] {_WE_DO}", needs=". we|! we|? we|, we"),
    cue(
        Boilerplate.COMPANY,
        "we",
        r"^(?:at (?!an? |the |this |our |its )[^,.]{2,30}, )?we (?:also |currently |now |already )?"
        r"(?!are\b|were\b|use\b|using\b|practi[cs]e|follow|do\b|don't|work|write|develop\b|deploy|run\b|test|love|like"
        r"|care|value|code|design|ship|rely|employ|apply|embrace|have\b|need|want|look|hire|seek|expect|require|will\b"
        r"|can\b|would|only|really|all|both|strongly|mostly|primarily|maintain|operate|prefer|host|manage"
        r"|automate)[a-z]+\b",
    ),
    cue(
        Boilerplate.COMPANY,
        "our",
        rf"^{_OURS}",
    ),
    cue(Boilerplate.COMPANY, "our", rf"[.,;] {_OURS}", needs=". our|, our|; our"),
    cue(
        Boilerplate.COMPANY,
        "founded headquartered series profitable growing",
        r"\bfounded\b|headquartered|\bseries [a-e]\b|profitable|fast[ -](?:est[ -])?growing",
    ),
    cue(
        Boilerplate.COMPANY,
        "exists existed around business",
        r"\b(?:exists|has existed|has been (?:around|in business)) (?:for|since)\b",
    ),
    cue(Boilerplate.COMPANY, "languages", r"\bspeaks? (?:over |more than )?\d+ languages"),
    cue(Boilerplate.COMPANY, "million billion", r"(?:million|billion) (?:users|customers|people|in)"),
    cue(
        Boilerplate.COMPANY,
        "is",
        r"is (?<!\wis )(?:building|creating|changing|transforming|reinventing|disrupting|revolutioni[sz]ing|redefining"
        r"|on a mission|committed|dedicated"
        r"|about|the (?:leading|world|largest|first|only)|widely|currently building)",
    ),
    cue(
        Boilerplate.COMPANY,
        "world award market",
        r"the world's (?:leading|largest|most|first)|award[ -]winning|market[ -]lead",
    ),
)
"""Asked only of sentences outside the lists of tasks and requirements."""
