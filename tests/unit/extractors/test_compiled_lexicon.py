"""The lexicon's compiled form: the same candidates, whatever the state of the file and its folder."""

from pathlib import Path

import pytest

from extractors.compiled_lexicon import read_lexicon
from extractors.lexicon import Candidate, Lexicon
from extractors.lexicon_columns import LexiconColumns
from extractors.tokens import tokenize
from schema.taxonomy import Taxonomy

TEXT = "C/C++, Python3, HTML/CSS, Mongo DB, power shell, Go and front-end development, R&D, data modelling, Node.js"


def found(lexicon: Lexicon) -> list[Candidate]:
    return lexicon.candidates(tokenize(TEXT, lexicon))


def test_a_lexicon_from_its_compiled_form_finds_the_same(small_taxonomy: Taxonomy, tmp_path: Path) -> None:
    made = Lexicon(small_taxonomy.skills)
    first, second = read_lexicon(small_taxonomy, tmp_path), read_lexicon(small_taxonomy, tmp_path)
    assert len(list(tmp_path.glob("*.lexicon"))) == 1
    assert len(found(made)) > 8
    assert found(made) == found(first) == found(second)
    assert (len(made), made.names) == (len(second), second.names)


def test_the_second_reading_spells_no_label(
    small_taxonomy: Taxonomy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_lexicon(small_taxonomy, tmp_path)
    monkeypatch.delattr(LexiconColumns, "of")
    assert found(read_lexicon(small_taxonomy, tmp_path))


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None], ids=("emptied", "replaced", "cut"))
def test_a_broken_form_counts_as_absent_and_is_made_again(
    small_taxonomy: Taxonomy, tmp_path: Path, damage: bytes | None
) -> None:
    expected = found(read_lexicon(small_taxonomy, tmp_path))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-3] if damage is None else damage)
    assert found(read_lexicon(small_taxonomy, tmp_path)) == expected
    assert file.read_bytes() == whole


def test_other_content_has_another_form(small_taxonomy: Taxonomy, tmp_path: Path) -> None:
    other = Taxonomy(version="small-2", skills=small_taxonomy.skills[:3])
    assert len(read_lexicon(small_taxonomy, tmp_path)) > len(read_lexicon(other, tmp_path))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_written_to_is_no_error(small_taxonomy: Taxonomy, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert found(read_lexicon(small_taxonomy, blocked / "below")) == found(Lexicon(small_taxonomy.skills))


def test_a_taxonomy_without_skills_has_an_empty_lexicon(tmp_path: Path) -> None:
    nothing = Taxonomy(version="nothing")
    assert [len(read_lexicon(nothing, tmp_path)) for _ in range(2)] == [0, 0]
