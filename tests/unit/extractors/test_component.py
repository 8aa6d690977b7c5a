import importlib

import pytest
from spacy.language import Language

from extractors.component import DOC_EXTENSION, SKILLS, SPANS, SkillsComponent, register_extensions
from extractors.spacy_import import import_spacy
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def component(small_taxonomy: Taxonomy) -> SkillsComponent:
    return SkillsComponent(small_taxonomy)


def test_skills_are_spans_of_the_doc_with_what_is_known_of_them(component: SkillsComponent) -> None:
    doc = component(Language()("You must know Python. 3 years of SQL."))
    assert [(span.text, span.label_, span._.requirement) for span in doc.spans[SPANS]] == [
        ("Python", "skill/python", "required"),
        ("SQL", "skill/sql", "required"),
    ]
    assert doc.spans[SPANS][1]._.min_years == 3.0
    assert doc._.get(DOC_EXTENSION).skills[0].pref_label == "Python"


def test_a_doc_without_text_has_no_skills(component: SkillsComponent) -> None:
    assert list(component(Language()("")).spans[SPANS]) == []


def test_extensions_are_registered_once_however_often_it_is_asked_for() -> None:
    register_extensions()
    register_extensions()


def test_the_factory_is_known_to_spacy() -> None:
    assert Language.has_factory(SKILLS)


def test_the_short_import_leaves_the_real_command_line_in_place() -> None:
    spacy = import_spacy()
    assert callable(spacy.blank)
    assert importlib.import_module("spacy.cli").__name__ == "spacy.cli"
