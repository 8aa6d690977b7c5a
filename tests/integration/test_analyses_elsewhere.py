"""Postings that were read on one machine and put into a graph on another are what reading them there would make."""

from __future__ import annotations

import json
from pathlib import Path

from api.services import open_atlas
from api.settings import Settings
from schema.postings import PostingAnalysis
from tests.integration.command import within


def postings(folder: Path) -> Path:
    path = folder / "postings.jsonl"
    texts = ["Data Engineer. You need Python, 3+ years.", "We use Kafka or Go; call +49 30 1234567.", "Rust is a plus."]
    path.write_text("".join(json.dumps({"id": f"p{n}", "text": text}) + "\n" for n, text in enumerate(texts)))
    return path


def ingested(store: Path, source: Path, *options: str) -> dict[str, object]:
    done = within("ingest", str(source), "--format", "json", "--store", str(store), *options)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def held(store: Path) -> tuple[PostingAnalysis, ...]:
    """All postings of a store, by their ids."""
    with open_atlas(Settings(store=str(store))) as atlas:
        return atlas.store.postings(sorted(atlas.snapshot().market.posting_ids))


def test_analyses_make_the_graph_that_their_postings_make(tmp_path: Path) -> None:
    source, whole = postings(tmp_path), tmp_path / "whole.jsonl"
    printed = within("extract", str(source), "--whole")
    whole.write_text(printed.stdout, encoding="utf-8")
    read, taken = (
        ingested(tmp_path / name, *given) for name, given in (("a", (source,)), ("b", (whole, "--analyses")))
    )
    assert read == taken
    assert held(tmp_path / "a") == held(tmp_path / "b") != ()
    assert ingested(tmp_path / "a", whole, "--analyses")["changed"] == 0


def test_an_analysis_of_a_skill_that_is_not_in_the_graph_is_named_and_the_others_go_in(tmp_path: Path) -> None:
    lines = within("extract", str(postings(tmp_path)), "--whole").stdout.splitlines()
    lines[1] = lines[1].replace("skill/apache-kafka", "skill/another-taxonomys")
    source = tmp_path / "whole.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    done = within("ingest", str(source), "--analyses", "--format", "json", "--store", str(tmp_path / "c.db"))
    assert done.returncode == 5
    assert json.loads(done.stdout) | {"postings": ()} == {"read": 2, "changed": 2, "failed": 1, "postings": ()}
    assert "the analysis of p1, made by rules-" in done.stderr
    assert "skill/another-taxonomys" in done.stderr
    assert "ingest the postings themselves" in done.stderr


def test_options_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    source = str(postings(tmp_path))
    for arguments in (("extract", source, "--whole", "--format", "csv"), ("ingest", source, "--analyses", "-w", "2")):
        done = within(*arguments)
        assert done.returncode == 2
        assert "leave out" in done.stderr
