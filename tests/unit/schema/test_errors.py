"""Errors say what was asked, what was found and what to do next."""

from __future__ import annotations

from schema.errors import AmbiguousConceptError, TaxonomyError, TaxonomyFault, UnknownConceptError


def test_an_unknown_concept_is_named_with_what_is_near() -> None:
    error = UnknownConceptError("Pyton", "skill", ["Python", "PyTorch"])
    assert str(error).startswith("no skill is called 'Pyton'. Did you mean 'Python' or 'PyTorch'?")
    assert error.suggestions == ("Python", "PyTorch")


def test_a_name_of_several_words_is_quoted_for_the_shell() -> None:
    assert '`skillatlas search "Data Wizard"`' in str(UnknownConceptError("Data Wizard", "role"))


def test_a_name_that_a_shell_would_change_is_quoted_whole() -> None:
    assert "`skillatlas search 'a\"b`c$d'`" in str(UnknownConceptError('a"b`c$d', "skill"))


def test_a_name_of_another_kind_says_which() -> None:
    error = UnknownConceptError("Java", "role", (), "skill")
    assert str(error).startswith("no role is called 'Java'; it is a skill.")
    assert error.other_kind == "skill"


def test_no_name_at_all_is_said_to_be_none() -> None:
    assert str(UnknownConceptError(" ", "role")) == (
        "a role was asked for without a name. Give one of its names, or its id."
    )


def test_a_posting_in_place_of_a_name_is_not_repeated() -> None:
    assert len(str(UnknownConceptError("We need\nPython. " * 200, "skill"))) < 200


def test_an_ambiguous_name_lists_its_candidates() -> None:
    assert "'skill/a', 'skill/b' or 'skill/c'" in str(AmbiguousConceptError("x", ["skill/a", "skill/b", "skill/c"]))


def test_the_first_fault_of_a_taxonomy_is_the_message() -> None:
    fault = TaxonomyFault("skills/a.txt", 3, "wrong")
    assert str(TaxonomyError([fault])) == "skills/a.txt:3: wrong"
