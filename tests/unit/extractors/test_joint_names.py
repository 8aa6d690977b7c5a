"""A label of two names swallows neither of them."""

import pytest

from extractors.lexicon import Lexicon
from extractors.tokens import tokenize
from schema.concepts import Skill, SkillKind


def method(label: str, *others: str, guarded: tuple[str, ...] = ()) -> Skill:
    ident = f"skill/{label.lower().replace(' ', '-')}"
    return Skill(id=ident, pref_label=label, kind=SkillKind.KNOWLEDGE, alt_labels=others, guarded_labels=guarded)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(
        [
            method("Algebra", "algebra and trigonometry"),
            method("Trigonometry"),
            method("Metal fabrication", "fabrication and welding", "welding and fabrication", guarded=("fabrication",)),
            method("Welding"),
            method("Cell biology", "cellular biology", "cellular and molecular biology"),
            method("Molecular biology"),
            method("Data transformation", "data mapping and transformation"),
            method("Data mapping"),
            method("Joining and cutting", "cutting", "welding and cutting"),
            method("Event systems", "security information and event management"),
            method("Event management"),
            method("Workplace safety", "occupational safety", "occupational health and safety"),
            method("Occupational health"),
            method("Soldering", "soldering and gluing"),
            method("Gluing things", guarded=("gluing",)),
        ]
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("algebra and trigonometry", [("algebra", "Algebra"), ("trigonometry", "Trigonometry")]),
        ("fabrication and welding", [("fabrication", "Metal fabrication"), ("welding", "Welding")]),
        ("welding & fabrication", [("welding", "Welding"), ("fabrication", "Metal fabrication")]),
        ("cellular and molecular biology", [("cellular", "Cell biology"), ("molecular biology", "Molecular biology")]),
        (
            "data mapping and transformation",
            [("data mapping", "Data mapping"), ("transformation", "Data transformation")],
        ),
    ],
)
def test_each_side_is_a_name(lexicon: Lexicon, text: str, names: list[tuple[str, str]]) -> None:
    found = sure(lexicon, text)
    assert [(text[first:last], label) for first, last, label in found] == names


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("welding and cutting", "Joining and cutting"),  # a skill of two things by its own name
        ("security information and event management", "Event systems"),  # its other side is no name of its own
        ("occupational health and safety", "Workplace safety"),  # one field
        ("soldering and gluing", "Soldering"),  # the other side is no sure name
    ],
)
def test_a_name_of_one_thing_stays_whole(lexicon: Lexicon, text: str, label: str) -> None:
    assert (0, len(text), label) in sure(lexicon, text)


def sure(lexicon: Lexicon, text: str) -> list[tuple[int, int, str]]:
    """The spans and skills of what needs no evidence."""
    candidates = lexicon.candidates(tokenize(text, lexicon))
    return [(one.start, one.end, form.skill.pref_label) for one in candidates for form in one.forms if not form.guarded]
