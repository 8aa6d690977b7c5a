"""Cues, and what must stand in a sentence before their patterns are asked."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.addresses import ADDRESS_CUES
from extractors.asides import ASIDE_CUES
from extractors.boilerplate import BOILERPLATE_CUES
from extractors.company_cues import COMPANY_CUES
from extractors.cues import Cue, CueTable, cue, without_case
from extractors.degrees import DEGREE_CUES
from extractors.foreign_cues import FOREIGN_CUES
from extractors.level_cues import LEVEL_CUES
from extractors.other_companies import NAMES_OF_OTHERS
from extractors.pasts import PAST_CUES
from extractors.products import MADE_CUES, PRODUCT_CUES
from extractors.rivals import RIVAL_CUES
from extractors.workmodes import SENTENCES

EVERY_CUE = (
    *(*BOILERPLATE_CUES, *COMPANY_CUES, *NAMES_OF_OTHERS, *PRODUCT_CUES, *LEVEL_CUES),
    *(*ASIDE_CUES, *RIVAL_CUES, *PAST_CUES, *MADE_CUES, *ADDRESS_CUES, *DEGREE_CUES),
    *(one for table in FOREIGN_CUES.values() for one in table.cues),
)
CUES_WITH_NEEDS = [one for one in EVERY_CUE if any(one.needs)]


@pytest.mark.parametrize("asked", CUES_WITH_NEEDS, ids=lambda one: one.pattern[:40])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_fits_holds_one_of_the_needs_of_its_cue(asked: Cue, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(asked.compiled()))
    assert any(piece in without_case(text) for piece in asked.needs)


OPENINGS = [one for one in EVERY_CUE if one.opens]


@pytest.mark.parametrize("asked", OPENINGS, ids=lambda one: one.pattern[:40])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_wording_that_opens_its_sentence_fits_nowhere_else(asked: Cue, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(asked.compiled()))
    assert [match.start() for match in asked.compiled().finditer(text)] == [0]


def test_no_wording_fits_where_nothing_stands() -> None:
    assert not [one.pattern for one in EVERY_CUE if one.compiled().fullmatch("")]


_BY_FIRST = re.compile(r"\[.+?\]\(\?<=\(\?=\(\?im:(?P<pattern>.+)\)\)\.\)")
"""A pattern that is looked for from its first letters (`Wording.of`)."""

PATTERNS_BY_FIRST = [
    (wording.pattern, re.compile(parts["pattern"], re.IGNORECASE | re.MULTILINE))
    for _, wording in SENTENCES
    if (parts := _BY_FIRST.fullmatch(wording.pattern.pattern))
]


def test_most_sentences_of_work_modes_are_looked_for_from_their_first_letters() -> None:
    assert len(PATTERNS_BY_FIRST) > len(SENTENCES) / 2


@pytest.mark.parametrize(("asked", "plain"), PATTERNS_BY_FIRST, ids=lambda one: one.pattern[:40])
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_fits_begins_with_one_of_its_first_letters(
    asked: re.Pattern[str], plain: re.Pattern[str], data: st.DataObject
) -> None:
    assert asked.search(data.draw(st.from_regex(plain)))


def test_a_cue_without_needs_is_looked_for_wherever_a_trigger_stands() -> None:
    table = CueTable([cue("asked", "know", r"\bknow\b")])
    assert [(found.kind, found.start, found.end) for found in table.find("You know Go", ["you", "know", "go"])] == [
        ("asked", 4, 8)
    ]


@pytest.mark.parametrize("written", ["SKILLS", "\u017fkills", "SK\u0130LLS", "sk\u0131lls", "s\u212aills"])
def test_letters_that_a_pattern_takes_for_others_are_folded_as_it_does(written: str) -> None:
    asked = cue("asked", "great", r"great skills", needs="skills")
    assert len(CueTable([asked]).find(f"great {written}", ["great"])) == 1
