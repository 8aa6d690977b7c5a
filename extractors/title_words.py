"""The words of job titles: which of them name a profession, and which are noise."""

from __future__ import annotations

import re
from string import ascii_lowercase

from extractors.remembered import remembered

HEADS = (
    "engineer|developer|programmer|architect|analyst|scientist|manager|designer|consultant|administrator|specialist"
    "|director|lead|head"
    "|officer|intern|internship|apprentice|apprenticeship|trainee|traineeship"
    "|instructor|teacher|lecturer|professor|researcher|technician|operator|auditor"
    "|accountant|nurse|assistant"
    "|associate|coordinator|representative|executive|recruiter|writer|editor|tester|pentester|strategist|marketer"
    "|planner|buyer|driver"
    "|clerk|advisor|adviser|counsel|lawyer|attorney|paralegal|trader|owner|master|devops|sre|cto|ceo|cfo|coo|vp"
    "|president|supervisor"
    "|mechanic|electrician|chef|cook|physician|therapist|pharmacist|partner|fellow|hacker|modeler|modeller|steward"
    "|evangelist|advocate"
    "|operative|practitioner|worker|carer|cleaner|labourer|laborer|surveyor|dentist|doctor|paramedic|midwife|receptionist"
    "|secretary|copywriter|photographer|inspector|estimator|dispatcher|installer|fitter|tutor|foreman|superintendent"
    "|admin|dba|economist|statistician|mathematician|actuary|controller|trainer|coach|producer|artist|animator"
    "|journalist|translator"
    "|librarian|welder|machinist|carpenter|plumber|cashier|bookkeeper|underwriter|broker|agent|generalist|webmaster"
    "|fullstack|frontend"
    "|backend|dev(?! env)(?! tool)(?! ops)(?! team)(?! stack)(?! process)|sysadmin|sdet|expert|contributor"
    "|counselor|counsellor|psychologist|physiotherapist|psychotherapist|radiographer|sonographer|technologist|phlebotomist"
    "|hygienist|dietitian|dietician|nutritionist|pathologist|microbiologist|toxicologist|pharmacologist|orthodontist"
    "|psychiatrist|surgeon|caregiver|nanny|childminder|educator|headteacher|paraprofessional|paraeducator|caseworker"
    "|solicitor|barrister|conveyancer|litigator|prosecutor|mediator|arbitrator|archivist|curator"
    "|conservator|fundraiser|rn|lpn|lvn|aprn|lcsw|aide|clinician|painter|roofer|tiler|joiner|pipefitter"
    "|millwright|waiter|waitress|bartender|barista|housekeeper|custodian|caretaker|teller|banker|appraiser"
    "|merchandiser|fabricator|agronomist|attendant"
    "|interviewer|full[ -]stack|front[ -]end|back[ -]end"
)
"""The nouns that a title ends with, as alternatives of a pattern."""

_HEAD_WORDS = frozenset(
    word.encode()
    for head in HEADS.split("|")
    if "[" not in head and "(" not in head and not head.endswith(("stack", "end"))
    for word in (head, f"{head}s", f"{head}es")
)
_SIDE = re.compile(r"(?:full[ -]?stack|front[ -]?end|back[ -]?end)")
_DEV = re.compile(
    r"\bdevs\b|\bdev\b(?! ?(?:env|tool|ops|team|stack|process|cycle|work|cent|shop|kit|academy|bootcamp))"
)
_SMALL_LETTERS = bytes(byte if byte in ascii_lowercase.encode() else ord(" ") for byte in range(256))
"""Makes a blank of every byte of a text that is not a small letter."""

_NOISE = re.compile(
    r"(?!(?<=[a-z])[a-gi-vx-z])(?:"  # within a word only an address begins
    r"^\W*\d{1,2}[.)]\s"
    r"|\(?\s?https?://\S+|www\.\S+|^\W*(?:urgent(?:ly)?\b[!:\s-]*)?(?:now )?hiring\b:?|^\W*urgent\b[!:\s-]*"
    r"|\(?\bimmediate start\b\)?|\bx ?\d{1,2}\b|\((?:[mwfdxh]\s?[/|*,.]\s?){1,4}[mwfdxh*]?\)"
    r"|\(?\b(?:m/f/d|f/m/d|m/w/d|w/m/d|f/m/x|m/f/x|h/f|f/h|m/f|all genders|gn|d/f/m|f/d/m|x/f/m)\b\)?"
    r"|\(?\b(?:remote|hybrid|on-?site|full[ -]?time|part[ -]?time|contract|permanent|freelance"
    r"|temporary)\b\)?(?! \w*(?:sens|support))"
    r"|\(?\b(?:job )?(?:req(?:uisition)?|ref(?:erence)?|id|job id)\.?\s?(?:no\.?|number"
    r"|id)?\s?[:#]?\s?[\w-]{0,60}\d[\w-]*\)?"
    r"|\b(?:JR|R|REQ|P|J)-?\d{4,}\b|\#\s?\d{3,}|\b\d{2,3}\s?[-–]\s?\d{2,3}\s?%|\b\d{2,3}\s?%|\b\d{5,}\b|[\[(]\s*[\])])",
    re.IGNORECASE,
)
_NOISE_SIGN = re.compile(
    r"[0-9](?:[0-9]{2}|\s?%|[0-9]?[.)]\s)|[(\[](?:\s*[\])]|(?<=\()[mwfdxhMWFDXH]\s?[/|*,.])|/(?:/|(?<=[mfwdhxMFWDHX]/)[mfwdhxMFWDHX])"
)
_NOISE_WORD = re.compile(
    r"www\.|hiring|urgent|immediate|\bx ?\d|gn\b|genders|remote|hybrid|site|time|contract\b|permanent|freelance"
    r"|temporary|\b(?:req|ref|id)"
)
"""Noise in ASCII holds one of these signs, or one of these words in small letters."""

_EMPTY_BRACKETS = re.compile(r"[\[(]\s*[\])]")
_RUNGS = re.compile(
    r"\b(?=[acdefghijlmpstv1-5])(?:senior|sr|snr|junior|jr|jnr|lead|principal|staff|associate"
    r"|mid(?:dle)?(?:[ -]level)?|entry[ -]?level|graduate|interns?|internships?|experienced|chief|head of|"
    r"trainee|i{1,3}|iv|v|[1-5]|expert|founding|distinguished)\b\.?",
    re.IGNORECASE,
)
LONGER_WORDS = re.compile(r"[^\W\d_]{3,}")
"""The words of a title that tell something: neither "of" nor "II"."""

_EDGES = " \t*_#|•·–—-,:;/>\"'"
_ENDS = f"{_EDGES}()."
_NAMED_WITH_SIGN = tuple(f"{sign}{letter}" for sign in " /,(" for letter in "CF")
"""How a title ends without the last sign of "C#" and "F#"."""


@remembered
def names_job(text: str) -> bool:
    """Whether a text holds a word for a profession, or for a side of development that stands for one."""
    lowered = text.lower()
    if _holds_profession(lowered):
        return True
    return ("end" in lowered or "stack" in lowered) and _SIDE.search(lowered) is not None


def names_profession(text: str) -> bool:
    """Whether a text holds a noun for a profession."""
    return _holds_profession(text.lower())


def _holds_profession(lowered: str) -> bool:
    """Whether a text in small letters holds a noun for a profession."""
    if not _HEAD_WORDS.isdisjoint(lowered.encode(errors="surrogatepass").translate(_SMALL_LETTERS).split()):
        return True
    return "dev" in lowered and _DEV.search(lowered) is not None


def may_name_job(text: str) -> bool:
    """Whether a text may name a job once it is clean, which is told before any noise is looked for.

    Taking noise out parts words and joins none, so that a noun for a profession stands there before; only an address
    may be glued to one.
    """
    lowered = text.lower()
    return any(map(lowered.__contains__, _NEAR_JOBS)) or _holds_profession(lowered)


_NEAR_JOBS = ("dev", "end", "stack", "://", "www.")


def is_side(text: str) -> bool:
    """Whether a text is a side of development and nothing else: "Full Stack"."""
    return _SIDE.fullmatch(text.strip().lower()) is not None


def is_vague(title: str) -> bool:
    """Whether a title says hardly more than that somebody is looked for: "engineers", "Senior Developer"."""
    return core_of(title).lower().removesuffix("s") in _VAGUE


def is_of_kind(title: str, vague: str) -> bool:
    """Whether a title is one of those that a vague one tells: a "Software Developer" of "engineers"."""
    return is_vague(vague) and _kind(title) == _kind(vague)


def _kind(title: str) -> str:
    """The profession that a title ends with; who develops is one kind."""
    words = _LETTERS.findall(core_of(title).lower()) or [""]
    last = next((word for word in reversed(words) if names_profession(word)), words[-1]).removesuffix("s")
    return "engineer" if last in _DEVELOPING else last


_DEVELOPING = frozenset(
    ("engineer", "developer", "dev", "programmer", "coder", "hacker", "fullstack", "backend", "frontend")
)


def is_weak(title: str) -> bool:
    """Whether what names a profession in a title does so only with others: "domain experts", "manager" alone."""
    words = _LETTERS.findall(title.lower())
    named = [word.removesuffix("s") for word in words if names_profession(word)]
    return bool(named) and (_WEAK if len(words) > 1 else _WEAK | _WEAK_ALONE).issuperset(named)


_LETTERS = re.compile(r"[a-z]+")
_VAGUE = frozenset(
    {
        *(
            "engineer",
            "developer",
            "dev",
            "programmer",
            "coder",
            "hacker",
            "designer",
            "manager",
            "analyst",
            "specialist",
        ),
        *(
            "consultant",
            "researcher",
            "intern",
            "internship",
            "apprentice",
            "trainee",
            "software",
            "people",
            "engineer and designer",
        ),
        *("technologist", "administrator", "scientist", "technical"),
    }
)
_WEAK = frozenset(("expert", "contributor", "generalist", "partner", "owner", "fellow", "worker", "practitioner"))
_WEAK_ALONE = frozenset(
    {
        *(
            "manager",
            "head",
            "lead",
            "master",
            "associate",
            "executive",
            "advocate",
            "operator",
            "officer",
            "president",
        ),
        *("representative", "aide", "advisor", "adviser", "broker", "artist", "coach", "controller", "buyer", "agent"),
    }
)


@remembered
def clean_title(text: str) -> str:
    """A title without gender marks, requisition numbers and terms of employment."""
    bare = _EMPTY_BRACKETS.sub(" ", _NOISE.sub(" ", text)) if _may_hold_noise(text) else text
    return without_edges(" ".join(bare.split())).replace(" ,", ",")


def without_edges(title: str) -> str:
    """A title without the signs around it; the one that ends "C#" is a part of the name."""
    bare = title.strip(_EDGES)
    return f"{bare}#" if f" {bare}".endswith(_NAMED_WITH_SIGN) and f"{bare}#" in title else bare


def _may_hold_noise(text: str) -> bool:
    """Whether it is worth looking for noise in a text."""
    return not text.isascii() or _NOISE_SIGN.search(text) is not None or _NOISE_WORD.search(text.lower()) is not None


@remembered
def core_of(title: str) -> str:
    """A title without its rung, for the role itself: `Senior Data Engineer II` is `Data Engineer`."""
    cleaned = clean_title(title)
    without = " ".join(_RUNGS.sub(" ", cleaned).split()).rstrip(_ENDS).lstrip(_EDGES + "()").removeprefix(". ")
    return without or cleaned
