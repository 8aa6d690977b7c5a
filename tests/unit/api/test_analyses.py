"""Analyses go through lines unchanged, and what no extractor would say is named and kept out."""

from __future__ import annotations

import dataclasses
import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from api.analyses import analysis_line, read_analyses
from api.commands.postings import stored_of
from extractors.pipeline import PostingExtractor
from graph.records import Applied
from schema.errors import UnreadableInputError
from schema.postings import PostingAnalysis, PostingDocument
from tests.contract.strategies import analyses

TEXT = "We need Python (5+ years) and, as a plus, Kafka or Go.\r\nGo to our page: ünïcödé 🐍."


@pytest.fixture(scope="module")
def analysis(core_extractor: PostingExtractor) -> PostingAnalysis:
    return core_extractor.analyse(PostingDocument(text=TEXT, id="p1", organization="Größe & Söhne"))


def read(*sources: Path) -> tuple[list[PostingAnalysis], list[str]]:
    faults: list[UnreadableInputError] = []
    found = [one for source in sources for one in read_analyses(str(source), faults.append)]
    return found, [str(fault) for fault in faults]


@given(analyses(skill_ids=("skill/python", "skill/java")))
def test_a_line_holds_all_of_an_analysis(drawn: PostingAnalysis) -> None:
    line = analysis_line(drawn)
    assert "\n" not in line
    assert msgspec.json.decode(line, type=PostingAnalysis) == drawn


def test_what_was_written_is_read_again(analysis: PostingAnalysis, tmp_path: Path) -> None:
    other = dataclasses.replace(analysis, source_id="p2")
    lines = analysis_line(analysis) + "\r\n\n" + analysis_line(other)
    (tmp_path / "lines.jsonl").write_bytes(lines.encode())
    assert analysis.skills
    assert analysis.rejections
    assert read(tmp_path / "lines.jsonl") == ([analysis, other], [])


def test_a_folder_is_read_as_engines_write_it(analysis: PostingAnalysis, tmp_path: Path) -> None:
    line = analysis_line(analysis).encode()
    (tmp_path / "part-00001.txt").write_bytes(line)
    (tmp_path / "part-00000.txt.gz").write_bytes(gzip.compress(line))
    (tmp_path / "_SUCCESS").write_bytes(b"")
    (tmp_path / ".part-00001.txt.crc").write_bytes(b"crc\x00")
    (tmp_path / "_temporary").mkdir()
    (tmp_path / "_temporary" / "part-00009.txt").write_bytes(b"{")
    assert read(tmp_path) == ([analysis, analysis], [])


def changed(**fields: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda line: {**line, **fields}


def moved(line: dict[str, Any]) -> dict[str, Any]:
    line["skills"][0]["mentions"][0]["start"] -= 1
    return line


def without_text(line: dict[str, Any]) -> dict[str, Any]:
    del line["text"]
    return line


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (changed(id="p1"), "'p1' is no id of a posting"),
        (changed(text=TEXT + " hr@acme.com"), "its text holds an e-mail address or a telephone number"),
        (changed(text=TEXT + " Tel: +49 30 1234567"), "its text holds an e-mail address or a telephone number"),
        (changed(seniority="boss"), "no whole analysis (Invalid enum value 'boss' - at `$.seniority`)"),
        (moved, "'Python' does not stand at 7 of its text"),
        (without_text, "no whole analysis (Object missing required field `text`)"),
    ],
)
def test_what_no_extractor_says_is_named_with_its_line_and_the_others_are_read(
    analysis: PostingAnalysis, tmp_path: Path, change: Callable[[dict[str, Any]], dict[str, Any]], told: str
) -> None:
    line = analysis_line(analysis)
    wrong = json.dumps(change(json.loads(line)))
    (tmp_path / "a.jsonl").write_text(f"{wrong}\n{line}\n{{\n", encoding="utf-8")
    found, faults = read(tmp_path / "a.jsonl")
    assert found == [analysis]
    assert faults[0].startswith(f"{tmp_path / 'a.jsonl'}:1: ")
    assert told in faults[0]
    assert "a.jsonl:3: the line is no JSON" in faults[1]


def test_a_file_that_was_cut_is_named_behind_what_it_still_holds(analysis: PostingAnalysis, tmp_path: Path) -> None:
    lines = "".join(f"{analysis_line(dataclasses.replace(analysis, url=str(one)))}\n" for one in range(200))
    (tmp_path / "a.gz").write_bytes(gzip.compress(lines.encode())[:-50])
    found, faults = read(tmp_path / "a.gz")
    assert len(found) < 200
    assert any("cut short" in fault for fault in faults)


def test_ctrl_c_tells_what_is_in_the_graph(analysis: PostingAnalysis, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped() -> Iterator[tuple[tuple[PostingAnalysis, ...], Applied]]:
        yield (analysis, analysis), Applied(1, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stored_of(stopped())
    told = "stopped; 2 of these postings are in the graph, and the same command brings the others\n"
    assert capsys.readouterr().err == told


def test_a_folder_without_analyses_is_no_empty_answer(tmp_path: Path) -> None:
    (tmp_path / "_SUCCESS").touch()
    faults: list[UnreadableInputError] = []
    assert list(read_analyses(str(tmp_path), faults.append)) == []
    made = "Make such lines with `skillatlas extract --whole`, or with Spark."
    assert [str(fault) for fault in faults] == [f"{tmp_path}: the folder holds no analyses. {made}"]
