"""Skills of one's own reach postings and the graph, and the examples of `docs/taxonomy.md` are right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.services import open_atlas, taxonomy_version
from api.settings import Settings
from schema.postings import PostingDocument
from schema.readers.additions import check_added
from schema.taxonomy import Taxonomy

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = re.findall(
    r"```\n((?:zorbol:|label,).+?)```", (ROOT / "docs" / "taxonomy.md").read_text(encoding="utf-8"), re.DOTALL
)


@pytest.mark.parametrize(("example", "ending"), list(zip(EXAMPLES, (".txt", ".csv"), strict=True)))
def test_an_example_of_the_documentation_fits_into_the_core(
    core: Taxonomy, tmp_path: Path, example: str, ending: str
) -> None:
    path = tmp_path / f"own{ending}"
    path.write_text(example, encoding="utf-8")
    taxonomy, faults = check_added(core, path)
    assert faults == []
    assert len(taxonomy.skills) == len(core.skills) + 1


def test_a_file_of_skills_is_known_to_the_extractor_and_goes_into_the_graph(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("label,kind,alt\nZorbol,tool,Zorb Studio\nKubernetes,,Kubes\n", encoding="utf-8")
    settings = Settings(store=str(tmp_path / "atlas.db"), taxonomy=own)
    with open_atlas(settings) as atlas:
        text = "Requirements: Zorb Studio and Kubes"
        ((analyses, _),) = atlas.ingest(atlas.extract([PostingDocument(text=text)]))
        assert [finding.skill_id for finding in analyses[0].skills] == ["skill/zorbol", "skill/kubernetes"]
        assert atlas.store.taxonomy_version() == atlas.taxonomy.version == taxonomy_version(settings)
        assert atlas.snapshot().skills.get("skill/zorbol").pref_label == "Zorbol"
