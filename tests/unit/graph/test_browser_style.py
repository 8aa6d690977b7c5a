"""The style for Neo4j Browser."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from graph.browser.style import DARK_CANVAS, LIGHT_CANVAS, NODES, RELATIONSHIPS, grass, legend
from graph.neo4j_store.concept_properties import LABELS

TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0
"""The least contrasts of text and of shapes by WCAG 2.2 (1.4.3 and 1.4.11)."""

CYPHER = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (resources.files("graph") / "cypher" / "queries").iterdir()
    if path.name.endswith(".cypher")
)


def brightness(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_label_of_the_graph_has_a_rule():
    kinds = set(re.findall(r"THEN '(\w+)'", CYPHER))
    assert len(kinds) == 8
    assert {style.label for style in NODES} == {*LABELS.values(), "JobPosting", *kinds}


def test_every_type_of_the_graph_has_a_rule():
    written = set(re.findall(r"CREATE \(\w+\)-\[\w*:([A-Z_]+)|MERGE \(\w+\)-\[\w*:([A-Z_]+)", CYPHER))
    assert {style.type for style in RELATIONSHIPS} == {created or merged for created, merged in written}


def test_the_rule_of_a_kind_comes_after_that_of_skills_and_so_wins():
    labels = [style.label for style in NODES]
    kinds = set(labels) - {*LABELS.values(), "JobPosting"}
    assert all(labels.index(kind) > labels.index("Skill") for kind in kinds)


def test_every_label_has_a_colour_of_its_own():
    assert len({style.colour for style in NODES}) == len(NODES)


@pytest.mark.parametrize("style", NODES, ids=lambda style: style.label)
def test_a_caption_can_be_read_on_its_node(style):
    assert contrast(style.text, style.colour) >= TEXT_CONTRAST


@pytest.mark.parametrize("canvas", [LIGHT_CANVAS, DARK_CANVAS])
@pytest.mark.parametrize("style", NODES, ids=lambda style: style.label)
def test_a_node_stands_out_from_the_canvas(style, canvas):
    assert max(contrast(style.colour, canvas), contrast(style.border, canvas)) >= SHAPE_CONTRAST


@pytest.mark.parametrize("canvas", [LIGHT_CANVAS, DARK_CANVAS])
@pytest.mark.parametrize("style", RELATIONSHIPS, ids=lambda style: style.type)
def test_an_arrow_stands_out_from_the_canvas(style, canvas):
    assert contrast(style.colour, canvas) >= SHAPE_CONTRAST


def test_sizes_tell_roles_postings_and_skills_apart():
    sizes = {style.label: style.diameter for style in NODES}
    assert sizes["Role"] > sizes["JobPosting"] > sizes["SkillGroup"] > sizes["LearningResource"] > sizes["Skill"]


def test_no_caption_holds_what_the_reader_of_grass_would_stumble_over():
    captions = [style.caption for style in (*NODES, *RELATIONSHIPS)]
    assert [caption for caption in captions if set(caption) & set(":;'\n")] == []


def test_the_grass_has_a_rule_a_line_of_the_table():
    assert re.findall(r"^(\w+\.\w+) \{$", grass(), re.MULTILINE) == [
        *(f"node.{style.label}" for style in NODES),
        *(f"relationship.{style.type}" for style in RELATIONSHIPS),
    ]
    assert "/*" not in grass()


def test_the_legend_names_every_label():
    assert [colour for colour, _ in legend()] == [style.colour for style in NODES]
