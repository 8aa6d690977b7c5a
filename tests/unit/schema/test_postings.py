"""Findings are values: they cannot be changed, and equal ones are equal wherever they come from."""

import pickle

import pytest
from msgspec import Struct

from schema.concepts import SkillKind
from schema.postings import Mention, Rejection, RequirementLevel, Section, SkillFinding

MENTION = Mention(
    start=0,
    end=2,
    text="Go",
    section=Section.REQUIREMENTS,
    rule="label",
    confidence=0.98,
    requirement=RequirementLevel.REQUIRED,
    sentence_start=0,
    sentence_end=2,
    sentence="Go",
)
FINDING = SkillFinding(
    skill_id="skill/go",
    pref_label="Go",
    alt_labels=("Golang",),
    kind=SkillKind.LANGUAGE,
    requirement=RequirementLevel.REQUIRED,
    min_years=None,
    max_years=None,
    confidence=0.98,
    mentions=(MENTION,),
)
REJECTION = Rejection(start=0, end=2, text="Go", reason="negated")
VALUES = pytest.mark.parametrize("value", [MENTION, FINDING, REJECTION], ids=lambda value: type(value).__name__)


@VALUES
def test_no_field_of_a_finding_can_be_set(value: Struct) -> None:
    for field in value.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(value, field, None)


@VALUES
def test_a_finding_from_another_process_is_the_same_value(value: Struct) -> None:
    again = pickle.loads(pickle.dumps(value))  # noqa: S301  # its own bytes
    assert again == value
    assert hash(again) == hash(value)
    assert repr(again) == repr(value)


def test_a_rejection_shows_its_fields() -> None:
    shown = "Rejection(start=0, end=2, text='Go', reason='negated', skill_id=None, sentence='')"
    assert repr(REJECTION) == shown
