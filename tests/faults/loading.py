"""A load of postings by a process of its own, which may be killed; it prints the number of each batch that is kept.

Run as `python -m tests.faults.loading ADDRESS FIRST STEP`: the batches from this one on, in steps.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from graph.credentials import Credentials
from graph.records import PutPosting
from graph.store import GraphStore
from graph.stores import open_store
from tests.contract.examples import advertised, finding, mention, posting

ROOT = Path(__file__).resolve().parents[2]
POSTINGS = 10_000
BATCH = 250
BATCHES = range(POSTINGS // BATCH)


@cache
def batches() -> Sequence[Sequence[PutPosting]]:
    """The postings of the load: small ones, each with a skill, its evidence, another skill and a role."""
    changes = [
        PutPosting(
            posting(
                f"{number:05d}",
                finding("python", mention(0, "Python", f"Python {number}.")),
                finding("java"),
                role=advertised("data-engineer"),
                organization=f"Firm {number % 100}",
            )
        )
        for number in range(POSTINGS)
    ]
    return [changes[start : start + BATCH] for start in range(0, POSTINGS, BATCH)]


def loaded(store: GraphStore, numbers: Iterable[int]) -> Iterator[int]:
    """Loads batches and gives the number of each as soon as it is acknowledged."""
    for number in numbers:
        store.apply(batches()[number])
        yield number


def loading(address: str, credentials: Credentials, numbers: range) -> subprocess.Popen[str]:
    """A process that loads these batches."""
    secrets = {"SKILLATLAS_NEO4J_USER": str(credentials.user), "SKILLATLAS_NEO4J_PASSWORD": str(credentials.password)}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.loading", address, str(numbers.start), str(numbers.step)],
        cwd=ROOT,
        env=os.environ | secrets,
        stdout=subprocess.PIPE,
        text=True,
    )


def main(address: str, first: str, step: str) -> None:
    credentials = Credentials(
        user=os.environ["SKILLATLAS_NEO4J_USER"], password=os.environ["SKILLATLAS_NEO4J_PASSWORD"]
    )
    with open_store(address, credentials) as store:
        for number in loaded(store, BATCHES[int(first) :: int(step)]):
            print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
