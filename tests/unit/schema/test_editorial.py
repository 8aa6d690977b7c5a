"""The rules of editing, which `taxonomy check` holds and reading does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from schema.readers.core import check_folder, core_folder, published_ids, read_folder
from schema.readers.editorial import common_words

Change = Callable[[str, str, str], None]


def _messages(folder: Path) -> list[str]:
    return [str(fault) for fault in check_folder(folder)[1]]


def test_the_small_taxonomy_keeps_every_rule(small_folder: Path) -> None:
    assert _messages(small_folder) == []


@pytest.mark.parametrize("label", ["Spring", "Springs", "spring"])
def test_a_common_word_needs_a_guard(small_folder: Path, change: Change, label: str) -> None:
    change("skills/all.txt", "  alt: CPython", f"  alt: {label}")
    assert _messages(small_folder) == [
        f"skills/all.txt:7: the label {label!r} is or reads like the common word 'spring'; guard it and give it context"
    ]
    assert read_folder(small_folder).skills[1].alt_labels == (label,)


def test_a_guard_needs_context(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  alt: CPython", "  guarded: Spring")
    assert _messages(small_folder) == [
        "skills/all.txt:7: 'python' has guarded labels and no `context`; add the words that stand beside them"
    ]


def test_a_label_whose_plural_is_a_common_word_needs_one_too(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  alt: CPython", "  alt: Canva")
    assert "reads like the common word 'canvas'" in _messages(small_folder)[0]


@pytest.mark.parametrize("field", ["guarded: Spring\n  context: django", "cased: SPRING"])
def test_a_guard_or_capitals_that_no_sentence_has_will_do(small_folder: Path, change: Change, field: str) -> None:
    change("skills/all.txt", "  alt: CPython", f"  {field}")
    assert _messages(small_folder) == []


def test_a_capital_at_the_front_is_no_guard(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  alt: CPython", "  cased: Spring")
    assert len(_messages(small_folder)) == 1


def test_a_prerequisite_that_another_brings_is_named(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  prerequisites: django", "  prerequisites: django | python")
    assert _messages(small_folder) == [
        "skills/all.txt:16: prerequisites names 'python', which skill/django brings; take it out"
    ]


def test_what_is_needed_stays_needed_where_another_way_only_helps(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  prerequisites: django", "  prerequisites: python\n  helpful: django")
    assert _messages(small_folder) == []


def test_a_retired_skill_says_what_replaces_it_or_why_nothing_does(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  prerequisites: django", "  status: retired")
    assert "'wagtail' is retired; add `replaced-by`" in _messages(small_folder)[0]
    change("skills/all.txt", "  status: retired", "  status: retired\n  replaced-by: django")
    assert _messages(small_folder) == []


def test_an_id_that_is_gone_is_named_until_it_is_withdrawn_with_a_reason(small_folder: Path) -> None:
    ids = small_folder / "ids.txt"
    ids.write_text("# of the first version\nskill/python\nskill/zope\n")
    assert [message.partition(";")[0] for message in _messages(small_folder)] == ["ids.txt:3: skill/zope is gone"]
    ids.write_text("skill/python\nskill/zope withdrawn never asked for\n")
    assert _messages(small_folder) == []


def test_an_id_that_is_withdrawn_must_not_be_there(small_folder: Path) -> None:
    (small_folder / "ids.txt").write_text("skill/python withdrawn by mistake\n")
    assert _messages(small_folder) == ["ids.txt:1: skill/python is withdrawn and there all the same"]


def test_the_published_ids_keep_what_was_withdrawn(small_folder: Path) -> None:
    (small_folder / "ids.txt").write_text("skill/zope withdrawn never asked for\n")
    lines = published_ids(small_folder)
    assert "skill/zope withdrawn never asked for" in lines
    assert {"group/software", "skill/python", "role/developer", "resource/python-tutorial"} <= set(lines)
    assert lines == sorted(lines)


def test_editing_is_looked_at_only_where_nothing_else_is_wrong(small_folder: Path, change: Change) -> None:
    change("skills/all.txt", "  alt: CPython", "  alt: Spring | spring")
    assert [message.partition(": ")[2] for message in _messages(small_folder)] == [
        "the label 'spring' is there already"
    ]


def test_the_common_words_are_in_the_form_that_labels_are_compared_in() -> None:
    assert 3000 <= len(common_words()) <= 4000
    assert [word for word in sorted(common_words()) if not (word.isalpha() and word.islower())] == []


def test_the_core_keeps_the_rules_of_editing() -> None:
    _, faults = check_folder(core_folder())
    assert [str(fault) for fault in faults] == []
