import importlib
import json
import pickle
from collections.abc import Iterable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractors.component import SKILLS, SPAN_EXTENSIONS, SPANS, SkillsComponent, register_extensions
from extractors.spacy_import import import_spacy
from schema.errors import TaxonomyError
from schema.taxonomy import Taxonomy

TEXT = "You must know Python (python@example.org). 3 years of SQL."
FOUND = [("Python", "skill/python", "required", None), ("SQL", "skill/sql", "required", 3.0)]


@pytest.fixture(scope="module")
def component(small_taxonomy: Taxonomy) -> SkillsComponent:
    return SkillsComponent(lambda: small_taxonomy)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A taxonomy of one skill."""
    (tmp_path / "skills").mkdir()
    (tmp_path / "groups.txt").write_text("tools: Tools\n", encoding="utf-8")
    block = "zorbol: Zorbol\n  kind: tool\n  broader: group/tools\n  hours: 5\n"
    (tmp_path / "skills" / "own.txt").write_text(block, encoding="utf-8")
    return tmp_path


@pytest.fixture
def pipeline(small_taxonomy: Taxonomy) -> Language:
    """A pipeline whose component knows the small taxonomy."""
    nlp = spacy.blank("en")
    nlp.add_pipe(SKILLS).from_bytes(SkillsComponent(lambda: small_taxonomy).to_bytes())  # type: ignore[attr-defined]
    return nlp


def told(doc: Doc) -> list[tuple[str, str, str, float | None]]:
    return [(span.text, span.label_, span._.requirement, span._.min_years) for span in doc.spans[SPANS]]


def test_skills_are_spans_of_the_doc_with_what_is_known_of_them(component: SkillsComponent) -> None:
    doc = component(spacy.blank("en")(TEXT))
    assert told(doc) == FOUND
    python = doc.spans[SPANS][0]
    said = {name: getattr(python._, name) for name in SPAN_EXTENSIONS}
    assert said == {
        "skill_id": "skill/python",
        "pref_label": "Python",
        "requirement": "required",
        "min_years": None,
        "max_years": None,
        "proficiency": None,
        "choice": None,
        "confidence": 0.98,
        "rule": "label",
        "section": "summary",
    }
    assert [finding.pref_label for finding in doc._.posting_analysis.skills] == ["Python", "SQL"]
    assert "python@example.org" not in doc._.posting_analysis.text


def test_a_span_that_is_no_mention_knows_nothing(component: SkillsComponent) -> None:
    doc = component(spacy.blank("en")(TEXT))
    assert doc[0:2]._.skill_id is None
    assert spacy.blank("en")("Python")._.posting_analysis is None


def test_several_skills_on_one_token_keep_their_own_facts(component: SkillsComponent) -> None:
    doc = component(Doc(spacy.blank("en").vocab, words=["Python/SQL"], spaces=[False]))
    assert [(span._.pref_label, span.label_) for span in doc.spans[SPANS]] == [
        ("Python", "skill/python"),
        ("SQL", "skill/sql"),
    ]


def test_a_doc_without_text_has_no_skills(component: SkillsComponent) -> None:
    assert list(component(spacy.blank("en")("")).spans[SPANS]) == []


def test_extensions_are_registered_once_however_often_it_is_asked_for() -> None:
    register_extensions()
    register_extensions()


def test_a_taxonomy_of_ones_own_is_named_in_the_configuration(folder: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(SKILLS, config={"taxonomy": str(folder)})
    assert [found[1] for found in told(nlp("We need Zorbol and Python."))] == ["skill/zorbol"]


def test_a_taxonomy_that_is_not_there_is_named_when_it_is_needed(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(SKILLS, config={"taxonomy": str(tmp_path / "nowhere")})
    with pytest.raises(TaxonomyError, match="nowhere"):
        nlp("Python")


def test_a_pipeline_that_was_saved_finds_the_same_without_the_folder_it_was_made_from(
    folder: Path, tmp_path: Path
) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(SKILLS, config={"taxonomy": str(folder)})
    nlp.to_disk(tmp_path / "model")
    (folder / "skills" / "own.txt").unlink()
    loaded = spacy.load(tmp_path / "model")
    assert [found[1] for found in told(loaded("We need Zorbol."))] == ["skill/zorbol"]


def test_bytes_and_pickles_hold_the_taxonomy(pipeline: Language, component: SkillsComponent) -> None:
    other = spacy.blank("en")
    other.add_pipe(SKILLS)
    other.from_bytes(pipeline.to_bytes())
    assert told(other(TEXT)) == FOUND
    assert told(pickle.loads(pickle.dumps(component))(spacy.blank("en")(TEXT))) == FOUND  # noqa: S301  # our own bytes


def test_several_processes_find_the_same(pipeline: Language) -> None:
    docs: Iterable[Doc] = pipeline.pipe([TEXT, "Java or C++ is required."], n_process=2, batch_size=1)
    assert [told(doc) for doc in docs] == [
        FOUND,
        [("Java", "skill/java", "required", None), ("C++", "skill/c-plus-plus", "required", None)],
    ]


def test_what_is_known_of_spans_outlives_bytes_and_a_doc_bin(pipeline: Language) -> None:
    doc = pipeline(TEXT)
    copy = Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    assert told(copy) == FOUND
    assert copy._.posting_analysis == doc._.posting_analysis
    (kept,) = DocBin(docs=[doc], store_user_data=True).get_docs(pipeline.vocab)
    assert told(kept) == FOUND
    assert json.dumps(list(doc.user_data.values()))


def test_the_factory_is_known_to_spacy() -> None:
    assert Language.has_factory(SKILLS)


def test_the_short_import_leaves_the_real_command_line_in_place() -> None:
    spacy = import_spacy()
    assert callable(spacy.blank)
    assert importlib.import_module("spacy.cli").__name__ == "spacy.cli"
