"""Postings read in a real Spark on this machine: two Python processes of its own, batches of four rows."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from api.analyses import read_analyses
from api.encoding import posting
from api.partitions import COLUMNS, read_batches
from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument

TEXTS = [f"Senior Data Engineer, Berlin. You need Python, SQL and {tool}." for tool in ("Go", "dbt", "Kafka")] * 4


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "4")
            .getOrCreate()
        )
        yield session
        session.stop()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("spark") / "postings.jsonl"
    lines = [json.dumps({"id": f"p{number}", "text": text}) for number, text in enumerate(TEXTS)]
    path.write_text("\n".join([*lines, json.dumps({"id": "empty", "text": " "}), "no json"]), encoding="utf-8")
    return path


def test_spark_reads_what_the_extractor_reads(
    spark: SparkSession, file: Path, core_extractor: PostingExtractor
) -> None:
    rows = spark.read.json(str(file)).repartition(2).mapInArrow(read_batches, COLUMNS).collect()
    analyses = {row.id: json.loads(row.analysis) for row in rows if row.analysis}
    assert analyses == {
        f"p{number}": posting(core_extractor.analyse(PostingDocument(id=f"p{number}", text=text)))
        for number, text in enumerate(TEXTS)
    }


def test_a_row_without_a_posting_tells_its_error_and_the_others_go_on(spark: SparkSession, file: Path) -> None:
    rows = spark.read.json(str(file)).mapInArrow(read_batches, COLUMNS).collect()
    assert len(rows) == len(TEXTS) + 2
    faults = [row for row in rows if row.analysis is None]
    assert [(row.id, row.posting_id) for row in faults] == [("empty", None), (None, None)]
    assert all("there is no `text` in it" in row.error for row in faults)
    assert faults[0].error.startswith("row empty: ")


def test_what_spark_writes_goes_into_a_graph_elsewhere(
    spark: SparkSession, file: Path, core_extractor: PostingExtractor, tmp_path: Path
) -> None:
    rows = spark.read.json(str(file)).repartition(2).mapInArrow(read_batches, COLUMNS)
    rows.where("whole is not null").select("whole").write.text(str(tmp_path / "whole"), compression="gzip")
    analyses = {one.source_id: one for one in read_analyses(str(tmp_path / "whole"), pytest.fail)}
    assert analyses == {
        f"p{number}": core_extractor.analyse(PostingDocument(id=f"p{number}", text=text))
        for number, text in enumerate(TEXTS)
    }
