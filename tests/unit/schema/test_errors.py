"""Errors say what was asked, what was found and what to do next."""

from __future__ import annotations

from schema.errors import AmbiguousConceptError, TaxonomyError, TaxonomyFault, UnknownConceptError


def test_an_unknown_concept_is_named_with_what_is_near() -> None:
    error = UnknownConceptError("Pyton", "skill", ["Python", "PyTorch"])
    assert str(error).startswith("no skill is called 'Pyton'. Did you mean 'Python' or 'PyTorch'?")
    assert error.suggestions == ("Python", "PyTorch")


def test_a_name_of_several_words_is_quoted_for_the_shell() -> None:
    assert '`skillatlas search "Data Wizard"`' in str(UnknownConceptError("Data Wizard", "role"))


def test_an_ambiguous_name_lists_its_candidates() -> None:
    assert "'skill/a', 'skill/b' or 'skill/c'" in str(AmbiguousConceptError("x", ["skill/a", "skill/b", "skill/c"]))


def test_the_first_fault_of_a_taxonomy_is_the_message() -> None:
    fault = TaxonomyFault("skills/a.txt", 3, "wrong")
    assert str(TaxonomyError([fault])) == "skills/a.txt:3: wrong"
