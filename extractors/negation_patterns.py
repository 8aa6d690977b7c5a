"""The wordings that make a name irrelevant, as patterns of spaCy's Matcher, and a quick look whether any of them fits.

The look is a regular expression made of the same patterns. It spares most sentences that hold a trigger ("other",
"not") the making of a Doc, and a process that meets no negation the import of spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from extractors.irrelevance import NAME, SIGN, TRIGGERS, WORD
from extractors.wordlists import words

LAST_ONLY = "passed over"
"""The wordings that say it of their last name only: "we chose Elixir over Java"."""

ASKED_ALL_THE_SAME = "asked for all the same"
"""The wordings that negate twice: "candidates without SQL need not apply"."""

Pattern = list[dict[str, Any]]  # the values are spaCy's: strings, lists and nested dictionaries


def _word(*forms: str, op: str = "") -> dict[str, Any]:  # one token of spaCy's pattern format
    return {"ORTH": {"IN": sorted(forms)}, **({"OP": op} if op else {})}


_NAME: dict[str, Any] = {"ORTH": NAME}
_STOPS = [",", ";", ".", ":", "!", "?", SIGN, "but", "while", "although"]
_NEEDLESS = words(
    "required needed necessary relevant essential expected mandatory important used requirement prerequisite must part"
)
_FILLER = words(
    """a an any to know with about in the for prior previous specific formal have experience of need knowledge be using
    writing use used on much our that if whether you come from background significant mandatory extra lot mention
    touched seen worked heard"""
)
_VERBS = words(
    "use need require want care work do write have expect be using know find believe looking hiring seeking involve"
    " include cover matter hold possess own"
)
_NEEDS = words("need require expect")
_BUSY = words("dealing working responsible managing supporting maintaining administering doing using writing")
_ASKED = words("expected asked required needed necessary")
_HIRES = words("hire hires accept consider interview recruit take")
_ENDED = words("replaced retired decommissioned switched shut sunset superseded discontinued")
_HATES = words("hate hates dislike dislikes loathe loathes")
_COMMA = {"ORTH": ",", "OP": "?"}
_ASKS = words("expects expect asks ask requires require quiz")
_NOT: tuple[Pattern, ...] = (
    [_word("not")],
    [_word("isn", "aren", "wasn", "don", "doesn", "didn", "won", "wouldn", "needn"), {"ORTH": "'"}, {"ORTH": "t"}],
    [_word("isnt", "arent", "dont", "doesnt", "wont", "wouldnt", "didnt", "neednt")],
)


def _any(op: str, *stops: str) -> dict[str, Any]:  # some tokens of spaCy's pattern format
    return {"ORTH": {"NOT_IN": [*_STOPS, *stops]}, "OP": op}


def _between(op: str) -> dict[str, Any]:  # some tokens without a name among them
    return _any(op, NAME)


def _listing(op: str) -> dict[str, Any]:  # some tokens of a list without a name among them
    return {"ORTH": {"NOT_IN": [*(stop for stop in _STOPS if stop != ","), NAME]}, "OP": op}


def _needless(no: Pattern) -> Pattern:
    """The pattern of "X is not required" for one way of saying "not"."""
    verb = [_word("is", "are", "was")] if no is _NOT[0] else []
    return [_NAME, _any("{0,6}"), *verb, *no, _any("{0,2}"), _word(*_NEEDLESS)]


def _unused(no: Pattern) -> Pattern:
    """The pattern of "you do not need to know X" for one way of saying "not"."""
    return [*no, _word("really", "actually", "even", op="?"), _word(*_VERBS), _word(*_FILLER, op="{0,4}"), _NAME]


PATTERNS: dict[str, list[Pattern]] = {
    "needless": [
        [_NAME, _any("{0,6}"), _word("is", "are"), _word("irrelevant", "unnecessary")],
        [_NAME, _any("{0,6}"), _word("no"), _word("longer"), _any("{0,2}"), _word(*_NEEDLESS)],
        [_word("no"), _listing("{1,6}"), _word("or"), _between("{0,3}"), _NAME, _any("{0,3}"), _word(*_ASKED)],
        *(_needless(no) for no in _NOT),
        [
            _NAME,
            _word("experience", "knowledge", "skills", "(", op="{0,2}"),
            _word("not"),
            _any("?"),
            _word(*_NEEDLESS),
        ],
    ],
    "absent": [
        *([*no, _word("a", "an"), _NAME] for no in _NOT),
        [_word("no", "zero", "without", "nor"), _word(*_FILLER, op="{0,3}"), _NAME],
        *(_unused(no) for no in _NOT),
        [
            _word("never", "not", "neither"),
            _word("a", "an", "use", "using", "used", "about", "your", op="{0,2}"),
            _NAME,
        ],
        [_word("nobody"), _between("{0,2}"), _word("needs", "need", "wants", "uses", "has"), _between("{0,5}"), _NAME],
        *(
            [*nobody, _between("{0,2}"), _word(*_ASKS), _between("{0,11}"), _NAME]
            for nobody in ([_word("nobody")], [_word("no"), _word("one")])
        ),
        *(
            [
                *no,
                _word(*_NEEDS),
                _between("{1,6}"),
                {"ORTH": ","},
                _any("{0,8}"),
                _COMMA,
                _word("or"),
                _between("{0,2}"),
                _NAME,
            ]
            for no in _NOT
        ),
        *([*no, _word("be"), _word(*_BUSY), _between("{0,6}"), _NAME] for no in _NOT),
        *([*no, _word("be"), _word(*_ASKED), _word("to"), _between("{0,3}"), _NAME] for no in _NOT),
        [_word("no"), _word("need"), _word("to"), _between("{0,3}"), _NAME],
        *([_NAME, *no, _word("help", "count")] for no in _NOT),
        [_word("neither"), _any("{1,2}"), _word("nor"), _any("{0,2}"), _NAME],
        *([*no, _word(*_NEEDS), _any("{1,6}"), _word("or"), _between("{0,3}"), _NAME] for no in _NOT),
        *(
            [*no, _word("involve", "include", "require"), _any("{1,6}"), _word("in", "with", "on"), _NAME]
            for no in _NOT
        ),
        [_NAME, {"ORTH": "?"}, _word("no"), _word("thanks", "thank")],
        [_word("not"), _word("interested"), _word("in"), _between("?"), _NAME, {"ORTH": "?"}],
        [_word(*_HATES), _between("?"), _NAME],
        [_NAME, {"ORTH": {"NOT_IN": [".", ";", ":"]}, "OP": "{0,10}"}, _word("no"), _word("weight")],
        *(
            [
                _NAME,
                _word("experience", "knowledge"),
                _word("alone"),
                _any("{0,3}"),
                *no,
                _any("{0,2}"),
                _word("enough"),
            ]
            for no in _NOT
        ),
        *([*no, _word("ask", "quiz", "grill", "test"), _word("you"), _between("{0,5}"), _NAME] for no in _NOT),
        *(
            [*no, _word("looking"), _word("for"), _between("{0,2}"), _word("who", "that"), _between("{0,4}"), _NAME]
            for no in _NOT
        ),
        [_word("nor"), _word("any"), _word("other"), _NAME],
        *([_word("whether"), _between("{0,6}"), _NAME, _between("{0,6}"), *no, _word("matter")] for no in _NOT),
        [_word("anything"), _word("but"), _NAME],
        [_word("no"), _word("plan", "plans"), _word("to", "for"), _between("{0,2}"), _NAME],
        [_word("never"), _word("have", "need"), _word("to"), _between("{0,3}"), _NAME],
        [_word("never"), _word("run", "ran", "used", "touched", "written", "built"), _between("{0,2}"), _NAME],
        *([*no, _word("touch", "see", "find", "maintain"), _between("{0,6}"), _NAME] for no in _NOT),
        [_NAME, _any("{0,2}"), _word("need"), _word("not"), _word("apply")],
        [
            _word("only"),
            _NAME,
            _any("{0,3}"),
            _word("will", "are"),
            _word("not"),
            _word("be", op="?"),
            _word("considered"),
        ],
        [_word("forget"), _word("about", op="?"), _NAME],
        [_word("avoid", "avoids", "avoided"), _between("?"), _NAME],
        [_word("free"), _word("of", "from"), _NAME],
        [_word("nothing"), _word("to"), _word("do"), _word("with"), _NAME],
        [_word("not"), _word("required", "needed", "necessary"), {"ORTH": ":"}, _word(NAME, ",", "or", "and", op="+")],
        [_word("not"), _word("a", "the", "big", op="{0,2}"), _word("fan", "fans"), _word("of"), _between("?"), _NAME],
        [_word("tired", "sick"), _word("of"), _between("{0,3}"), _NAME],
        [_NAME, _word("-", op="?"), _word("free"), _word("zone", "environment", "codebase", "office")],
        [_word("no"), _word("longer"), _between("{0,2}"), _NAME],
    ],
    "left behind": [
        [_word("away"), _word("from"), _between("{0,2}"), _NAME],
        [_word("instead", "rather", "other", "opposed"), _word("of", "than", "to"), _between("?"), _NAME],
        [
            _word("unlike", "excluding", "except", "ditched", "dropped", "abandoned", "retired", "decommissioned"),
            _between("?"),
            _NAME,
        ],
        [_word("phased", "phasing"), _word("out"), _between("?"), _NAME],
        [_word("goodbye"), _word("to"), _between("?"), _NAME],
        [_word("stopped"), _word("using", "writing", "supporting", "doing"), _between("?"), _NAME],
        [_word("migrated", "moved", "switched"), _word("from"), _between("?"), _NAME, _between("?"), _word("to")],
        [_word("migrated", "moved"), _word("off"), _word("of", op="?"), _NAME],
        [_word("rid"), _word("of"), _between("?"), _NAME],
        [_word("replaced"), _between("{0,2}"), _NAME, _between("{0,2}"), _word("with", "by")],
        [_NAME, _any("{0,4}"), _word("thing", "things"), _word("of"), _word("the"), _word("past")],
        [_word("gone"), _word("are"), _word("the"), _word("days"), _word("of", "when"), _between("{0,4}"), _NAME],
        [_NAME, _between("{0,2}"), _word("was", "were", "been", "being"), _word(*_ENDED)],
    ],
    LAST_ONLY: [
        [_word("chose", "chosen", "choose", "picked", "prefer"), _NAME, _word("over"), _NAME],
    ],
    ASKED_ALL_THE_SAME: [
        [
            _word("without"),
            _between("{0,3}"),
            _NAME,
            _any("{0,6}"),
            _word("need", "will"),
            _word("not"),
            _word("apply", "be"),
        ],
        *([*no, _word("apply"), _word("if", "without"), _any("{0,6}"), _NAME] for no in _NOT),
        *([*no, _word(*_HIRES), _any("{0,3}"), _word("who", "without"), _any("{0,6}"), _NAME] for no in _NOT),
        *([*no, _any("{1,6}"), _word("without"), _between("{0,2}"), _NAME] for no in _NOT),
        [_word("cannot", "impossible"), _any("{1,6}"), _word("without"), _between("{0,2}"), _NAME],
    ],
}
"""Wordings that say that a name does not matter here, or all the more. The patterns are those of spaCy's Matcher."""


def forms_of(skeleton: Sequence[str]) -> list[str]:
    """The tokens of a skeleton with `WORD` and `SIGN` in place of those that stand in no pattern."""
    return [word if word in _KNOWN else WORD if word[0].isalnum() else SIGN for word in skeleton]


def may_fit(skeleton: Sequence[str]) -> bool:
    """Whether a pattern fits somewhere in a skeleton."""
    expressions = [expression for asked, expression in _EXPRESSIONS if not asked.isdisjoint(skeleton)]
    if not expressions:
        return False
    text = " ".join((*forms_of(skeleton), ""))
    return any(expression.search(text) for expression in expressions)


def _by_words() -> dict[frozenset[str], dict[str, list[Pattern]]]:
    """The patterns with their labels, by words of which each of them asks for one."""
    found: dict[frozenset[str], dict[str, list[Pattern]]] = {}
    for label, patterns in PATTERNS.items():
        for pattern in patterns:
            found.setdefault(_asked(pattern), {}).setdefault(label, []).append(pattern)
    return found


def _asked(pattern: Pattern) -> frozenset[str]:
    """The words of which one must be there for a pattern to fit; the fewest among which there are triggers."""
    required = [token["ORTH"] for token in pattern if "OP" not in token]
    words = [frozenset(condition["IN"]) for condition in required if isinstance(condition, dict) and "IN" in condition]
    return min(words, key=lambda forms: (forms.isdisjoint(TRIGGERS), len(forms)))


def _known_words() -> Iterator[str]:
    """Every word and sign that a pattern asks for."""
    yield from (NAME, "'", ",", ";", ".", ":", "!", "?", "/", "(", "t", "or", "nor", "and")
    for patterns in PATTERNS.values():
        for pattern in patterns:
            for token in pattern:
                condition = token["ORTH"]
                yield from [condition] if isinstance(condition, str) else next(iter(condition.values()))


def _expression(pattern: Pattern) -> str:
    """A pattern as a regular expression over tokens that end with a space each."""
    return "".join(f"(?:{_token(token['ORTH'])} ){token.get('OP', '')}" for token in pattern)


def _token(condition: str | dict[str, list[str]]) -> str:
    if isinstance(condition, str):
        return re.escape(condition)
    ((relation, forms),) = condition.items()
    alternatives = "|".join(map(re.escape, forms))
    return f"(?:{alternatives})" if relation == "IN" else f"(?!(?:{alternatives}) )[^ ]+"


_KNOWN = frozenset(_known_words())
PATTERNS_BY_WORDS = _by_words()
"""The same patterns; without one of the words by which they stand here none of them fits."""

_EXPRESSIONS = [
    (asked, re.compile(f"(?<![^ ])(?:{'|'.join(map(_expression, negating))})"))
    for asked, by_label in PATTERNS_BY_WORDS.items()
    if (
        negating := [
            *chain.from_iterable(several for label, several in by_label.items() if label != ASKED_ALL_THE_SAME)
        ]
    )
]
