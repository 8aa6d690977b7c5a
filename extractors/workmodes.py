"""Where the work is done: as a tag, a label, a header line, the title or a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from extractors.cues import Wording, without_case
from extractors.labels import values_of
from extractors.remembered import remembered
from schema.postings import WorkMode

_LABELS = (
    *("remote status", "work mode", "workplace type", "workplace", "work arrangement", "remote", "work model"),
    *("allows remote", "work setup", "location type", "work location type", "remote type", "working model"),
)

_PLACES = ("location", "job location", "locations", "work location", "where")
"""Labels of the place, behind which the mode may stand too: "Location: Dublin (Hybrid)"."""

_ANSWERS: dict[tuple[str, str], WorkMode] = {
    ("allows remote", "no"): WorkMode.ONSITE,
    ("allows remote", "yes"): WorkMode.REMOTE_POSSIBLE,
    ("remote", "no"): WorkMode.ONSITE,
    ("remote", "yes"): WorkMode.REMOTE,
}
"""What an answer behind a label means: "Allows remote: No"."""

_DAYS = r"(?:\d(?:\s?(?:-|–|to|or)\s?\d)?|one|two|three|four)\+?"
_NO_ALLOWANCE = (
    r"(?!['’]?s?[ -](?:stipend|budget|allowance|equipment|set-?up|reimburse|bonus|polic|occasion|sometimes|when|if|can"
    r"|gear|office|perk|support|fund|friendly"
    r"|(?:on )?(?:mon|tues|wednes|thurs|fri)days?|one|two|\d|a day|days))"
)
"""What may not stand behind work from home: neither an allowance for it nor that it is for a day now and then."""

_OTHER_ON_SITE = r"interview|visit|event|meeting|gym|caf[eé]|lunch|food|chef|train|doctor|parking|support"
"""What else may be on site, as alternatives of a pattern."""

_NAMES: tuple[tuple[WorkMode, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (mode, tuple(pieces.split("|")), re.compile(rf"(?<![\w-])(?:{names})(?!\w)", re.IGNORECASE))
    for mode, pieces, names in (
        (
            WorkMode.REMOTE_POSSIBLE,
            "remote",
            (
                r"[a-z-]*[a-z)\].](?<!time)(?<!permanent)(?<!contract)\s?(?:\bor|/|\band|&|\+)\s?remote|or remote"
                r"|remote\s?(?:or|/|and|&|\+)\s?(?:on-?\s?site|office|local|in\b)"
                r"|part(?:ial|ially|ly)?[ -]remote|some remote"
                r"|remote[ -](?:(?:candidates|applicants|workers|employees|devs|work)\s)?(?:(?:is|are)\s)?"
                r"(?:an?\s|also\s)?(?:ok(?:ay)?|possib\w*|optional|friendly|considered|option|negotiable|welcome|allowed|available|fine"
                r"|(?:on a )?case[ -]by[ -]case)|open to remote"
            ),
        ),
        (
            WorkMode.HYBRID,
            "hybrid|days",
            (
                r"hybrid(?! (?:web|mobile|native|apps?|cloud|infra|search|vehicle|car|electric|intelligence|ai\b))"
                rf"|{_DAYS} (?:core )?(?:in-|in )?office days|(?:in[ -]person|in[ -]office|on-?site),? {_DAYS} days"
                rf"|{_DAYS} (?:core )?(?:office |in-office )?days?(?: a |\s?/\s?| per )(?:week|month)"
                rf" (?:on-?site|in (?:the )?office|remote|from home)|(?:wfh|from home|remote) {_DAYS} days"
            ),
        ),
        (
            WorkMode.ONSITE,
            "no remote|not remote|site|office|person|local only",
            rf"no remote|not remote|on-?\s?site(?! (?:{_OTHER_ON_SITE}))|in[- ]office|in person|local only",
        ),
        (
            WorkMode.REMOTE,
            "remote|home|wfh|distributed|telecommute|anywhere",
            (
                r"(?:fully?-)?remote(?![ -](?:sens|desktop|support|access|monitor|control|team|procedure))"
                rf"|work(?:ing)? from home{_NO_ALLOWANCE}|wfh{_NO_ALLOWANCE}|distributed team|telecommute|home[- ]based"
                r"|anywhere"
            ),
        ),
    )
)
"""The names of each mode with pieces of which each name holds one."""

_PIECES = tuple(sorted({"remote", *(piece for _, pieces, _ in _NAMES for piece in pieces if "remote" not in piece)}))

_BOTH = frozenset({WorkMode.ONSITE, WorkMode.REMOTE})
_NO_REMOTE = re.compile(r"\b(?:no|not)(?:[ -]a)?[ -]remote", re.IGNORECASE)

_TAG = re.compile(r"#LI-(?P<mode>Remote|Hybrid|On-?site)", re.IGNORECASE)
_TAGS = {"remote": WorkMode.REMOTE, "hybrid": WorkMode.HYBRID, "onsite": WorkMode.ONSITE}

SENTENCES: tuple[tuple[WorkMode, Wording], ...] = (
    (
        WorkMode.ONSITE,
        Wording.of(
            "no not non remote",
            r"\bno remote\b|\bnon-remote\b|\bnot (?:a )?remote\b|\bremote(?: work\w*)? (?:is |are )?not\b"
            r"|\bnot (?:currently )?(?:looking for|considering|open to|accepting|hiring)\b[^.\n]{0,40}"
            r"\bremote(?:ly)?\b",
            first="NnRr",
            needs="no remote|not |non-remote",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "hybrid",
            r"\bhybrid (?:work\w*|role|position|model|schedule|office|setup|environment|policy|mode|arrangement"
            r"|remote|job|or|way|format|basis)\b"
            r"|\bhybrid \w+ office\b|\bhybrid\b(?=[\s,.;)]*$)|\(hybrid\b"
            r"|\b(?:role|position|job|this) is (?:a )?hybrid\b",
            first="Hh(RrPpJjTt",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "office onsite site person",
            rf"\b{_DAYS} days?(?: a |\s?/\s?| per )(?:week|month),? "
            r"(?:(?:in|at|from) (?:the |our |an )?office|on-?site)"
            rf"|\b(?:in|at) (?:the|our) office,? {_DAYS} days|\b{_DAYS} (?:core )?(?:in-)?office days\b"
            rf"|\bin[- ]person,? {_DAYS} days|\b(?:come|work\w*|be) (?:in|into|from) (?:the|our) office (?:on )?"
            r"(?:mon|tues|wednes|thurs|fri)days?\b"
            r"|\b\d\d\s?% (?:of \w+(?: \w+){0,3} )?(?:in|at) (?:the|our|an) office",
            first=r"\dOoTtFfIiİıAaCcWwBb",
            needs="office|site|person",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "home remote remotely",
            rf"\b(?:home ?office|from home|remote(?:ly)?)(?: work\w*)?,? (?:for |up to )?{_DAYS} days?"
            r"(?: a |\s?/\s?| per )week"
            rf"|\b{_DAYS} days?(?: a |\s?/\s?| per |\s)(?:week )?(?:of )?(?:home ?office|from home|remote|wfh)\b"
            r"|\b(?:home ?office|from home)(?: on)? (?:mon|tues|wednes|thurs|fri)days?\b|\bfrom home (?:a|one) day\b",
            first=r"\dOoTtFfHhRr",
            needs="day",
        ),
    ),
    (
        WorkMode.HYBRID,
        Wording.of(
            "hybriden hybrides hybride teletravail",
            r"\bhybride[ns]? (?:modell|arbeit\w*)|\b(?:jours?|jrs) de t[ée]l[ée]travail\b|\bt[ée]l[ée]travail partiel",
        ),
    ),
    (
        WorkMode.ONSITE,
        Wording.of(
            "site onsite office person",
            r"\b(?:positions?|roles?|jobs?|work) (?:(?:is|are) )?(?:fully |100% |all )?(?:on-?site|in[- ]office"
            r"|in person)\b"
            r"|\b(?:on-?site|in[- ]office) (?:positions?|roles?|jobs?|only|work|presence)\b"
            r"|\bwork on-?site (?:in|at)\b|\bmust (?:work|be) (?:on-?site|in (?:the|our) office)",
            first="PpRrJjWwOoIiİıMm",
            needs="on-site|onsite|in-office|in office|in person|in the office|in our office",
        ),
    ),
    (WorkMode.REMOTE_POSSIBLE, Wording.of("remote", r"\b(?-i:or REMOTE)\b", first="o")),
    (
        WorkMode.REMOTE_POSSIBLE,
        Wording.of(
            "remote remotely home",
            r"\b(?:opportunity|option|possib\w+|flexib\w+|ability|able|choice"
            r"|free(?:dom)?)\b[^.\n]{0,40}\b(?:remote(?:ly)?|from home)\b"
            r"|\b(?:remote|from home)\b[^.\n]{0,30}\b(?:possible|optional|considered|ok|okay|negotiable|welcome"
            r"|friendly|available|an option|fine|case[ -]by[ -]case)\b"
            r"|\bremotely is (?:a |an )?(?:possib|option|ok|fine)"
            r"|\b(?:open to|we (?:can |do |also |will |would )?(?:support|consider|accept|welcome|don't mind))"
            r"(?: \w+){0,3} remote\b",
            first="OoPpFfAaCcRrWw",
        ),
    ),
    (
        WorkMode.REMOTE,
        Wording.of(
            "remote remotely home anywhere remoto remota",
            r"\b(?:fully|100%|completely|entirely|full)[ -]remote\b|\bremote[- ]first\b"
            rf"|\bwork (?:remotely|from home{_NO_ALLOWANCE}|from anywhere)\b|\b100% remot[oa]\b"
            r"|\bremote (?:positions?|role|job|work|team|company|first|only|opportunity)\b"
            r"|\((?:remote)(?:[,;] [^()\n]{1,30})?\)"
            r"|\b(?:position|role|job|team|company|work) is (?:fully |100% )?remote\b",
            first="Ff1CcEeRrWwPpJjTt(",
        ),
    ),
)

_ON_SITE_AT = Wording.of(
    "site onsite",
    r"\b(?:located|based|local|everyone|(?:full|part)[- ]time),? on-?site\b(?! (?:interview|visit|support|at each))"
    r"|\bon-?site (?:\w+ )?(?:developer|engineer)s?\b|\bon-?site (?:in|at) (?:our\b|(?-i:[A-Z]))",
    needs="on-site|onsite",
)
"""What says that work is on site where nothing says otherwise."""

_OPENING = 400
_NAMED_APART = re.compile(r"(?<![\w-])(?:on-?site|(?:fully?-)?remote|hybrid|wfh)(?![\w-])", re.IGNORECASE)
_BETWEEN = re.compile(r"[|,;\\•·:>=*–—\n]+|/{2,}|\s-{1,3}\s|\.\s")
_MOST_WORDS = 7
_OTHER_PIECE = re.compile(rf"{_OTHER_ON_SITE}|phone|screen|call\b|\bday\b", re.IGNORECASE)

_SHOUTED = re.compile(r"(?<![\w-])(?:ON-?SITE|REMOTE)(?![\w-]| INTERVIEW)")
_MODE_WORDS = frozenset({"remote", "onsite", "site", "hybrid", "wfh"})


def work_mode_in(
    title: str | None, labels: Mapping[str, str], header: Iterable[str], text: str, words: Set[str]
) -> WorkMode | None:
    """The mode that a posting states, its surest statement first."""
    tag = _TAG.search(text) if "li" in words else None
    if tag:
        return _TAGS[tag["mode"].lower().replace("-", "")]
    answered = next((mode for (label, answer), mode in _ANSWERS.items() if _answers(labels, label, answer)), None)
    if answered:
        return answered
    for source in (*values_of(labels, _LABELS), *values_of(labels, _PLACES), " | ".join(header), title):
        found = named_mode(source)
        if found:
            return found
    stated = next((mode for mode, wording in SENTENCES if wording.search(text, words)), None)
    if stated or _MODE_WORDS.isdisjoint(words):
        return stated
    return _mode_apart(text) or (WorkMode.ONSITE if _ON_SITE_AT.search(text, words) else None)


def _mode_apart(text: str) -> WorkMode | None:
    """The mode that stands between signs in the opening of a posting, or in capitals anywhere."""
    pieces = [piece for piece in _BETWEEN.split(text[:_OPENING]) if _NAMED_APART.search(piece)]
    short = [piece for piece in pieces if len(piece.split()) <= _MOST_WORDS and not _OTHER_PIECE.search(piece)]
    return named_mode(" | ".join(short)) or named_mode(" | ".join(_SHOUTED.findall(text)))


def _answers(labels: Mapping[str, str], label: str, answer: str) -> bool:
    return label in labels and labels[label].split(",")[0].strip(" .").lower() == answer


def named_mode(text: str | None) -> WorkMode | None:
    """The mode that a short text names."""
    return _named(text) if text else None


@remembered
def _named(text: str) -> WorkMode | None:
    lowered = text.lower()
    if not any(map(lowered.__contains__, _PIECES)):
        return None
    small = without_case(text)
    found = [mode for mode, pieces, names in _NAMES if any(map(small.__contains__, pieces)) and names.search(text)]
    if _BOTH.issubset(found) and not _NO_REMOTE.search(text):
        return WorkMode.REMOTE_POSSIBLE
    return found[0] if found else None
