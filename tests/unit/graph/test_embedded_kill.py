"""A process that is killed while it loads: what it acknowledged is there, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from graph.embedded import EmbeddedStore
from graph.records import PostingFilter, PutPosting, PutTaxonomy
from schema.postings import PostingAnalysis
from tests.contract.answers import answers
from tests.contract.examples import TAXONOMY, finding, mention, posting

REPOSITORY = Path(__file__).parents[3]
BATCH = 7
LOAD = """
import sys
from pathlib import Path
from graph.embedded import EmbeddedStore
from graph.records import PutPosting
from tests.unit.graph.test_embedded_kill import batches

with EmbeddedStore(Path(sys.argv[1])) as store:
    for number, batch in enumerate(batches()):
        store.apply([PutPosting(analysis) for analysis in batch])
        print(number, flush=True)
"""
DIE_INSIDE = """
import os, signal, sys
from pathlib import Path
from graph.embedded import EmbeddedStore
from graph.records import PutPosting
from tests.unit.graph.test_embedded_kill import batches

class Deadly(list):
    def __iter__(self):
        yield from super().__iter__()
        os.kill(os.getpid(), signal.SIGKILL)

store = EmbeddedStore(Path(sys.argv[1]))
store.apply([PutPosting(analysis) for analysis in batches()[0]])
store.apply(Deadly([PutPosting(analysis) for batch in batches()[1:] for analysis in batch]))
"""


def batches() -> list[list[PostingAnalysis]]:
    analyses = [
        posting(f"{number:05d}", finding("python", mention(0, "Python", f"Python {number}.")), text="word " * 200)
        for number in range(150 * BATCH)
    ]
    return [analyses[start : start + BATCH] for start in range(0, len(analyses), BATCH)]


def prepared(path: Path) -> Path:
    with EmbeddedStore(path) as store:
        store.migrate()
        store.apply([PutTaxonomy(TAXONOMY)])
    return path


def started(script: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=REPOSITORY, stdout=subprocess.PIPE, text=True
    )


def loaded(path: Path) -> list[str]:
    with EmbeddedStore(path) as store:
        assert store.migrate() == 0
        return [summary.id for summary in store.posting_page(PostingFilter(), 10_000)]


def test_after_a_kill_every_acknowledged_batch_is_there_whole_and_loading_can_go_on(tmp_path: Path) -> None:
    path = prepared(tmp_path / "graph.db")
    with started(LOAD, path) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(20)]
        process.kill()
        acknowledged += [int(line) for line in process.stdout]
    assert process.returncode != 0

    found = loaded(path)
    assert len(acknowledged) * BATCH <= len(found) < 150 * BATCH
    assert len(found) % BATCH == 0

    undisturbed = prepared(tmp_path / "undisturbed.db")
    with EmbeddedStore(path) as store, EmbeddedStore(undisturbed) as other:
        for batch in batches():
            store.apply([PutPosting(analysis) for analysis in batch])
            other.apply([PutPosting(analysis) for analysis in batch])
        assert store.revision() == other.revision()
        assert answers(store) == answers(other)


def test_a_batch_in_which_the_process_dies_leaves_nothing(tmp_path: Path) -> None:
    path = prepared(tmp_path / "graph.db")
    with started(DIE_INSIDE, path) as process:
        process.wait()
    assert process.returncode != 0
    assert loaded(path) == [analysis.id for analysis in batches()[0]]
    with EmbeddedStore(path) as store:
        assert store.revision() == 2
