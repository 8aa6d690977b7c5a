"""The one table of colours and sizes, and the GraSS that Neo4j Browser reads.

GraSS selects by label and by type alone, so nothing in it can depend on a weight: a weight is told by the caption, and
the width of a relationship by its type. It knows no comments. A later rule wins over an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LIGHT_CANVAS = "#F9FCFF"
DARK_CANVAS = "#292C33"
"""What Neo4j Browser 5.24 draws on; the colours below can be told from both."""

INK = "#1B1F24"
PAPER = "#FFFFFF"
"""The colours of captions within nodes and arrows."""

MUTED = "#7F8894"
"""The colour of captions beside arrows, as far from the light as from the dark canvas."""


@dataclass(frozen=True, slots=True)
class NodeStyle:
    """How the nodes of a label look; `meaning` is for a legend. Sizes are the diameter and the caption's, in pixels."""

    label: str
    meaning: str
    colour: str
    border: str
    text: str
    diameter: int
    caption: str
    font: int


@dataclass(frozen=True, slots=True)
class RelationshipStyle:
    """How the relationships of a type look. Neo4j Browser chooses the colour of captions beside arrows itself."""

    type: str
    colour: str
    width: int
    caption: str
    font: int = 9


def _skill(label: str, meaning: str, colour: str, border: str) -> NodeStyle:
    return NodeStyle(label, meaning, colour, border, INK, 68, "{prefLabel}", 10)


NODES = (
    NodeStyle("Role", "a role", "#2F78BF", "#1F5486", PAPER, 88, "{prefLabel}", 13),
    NodeStyle("JobPosting", "a job posting", "#8C62C0", "#67439A", PAPER, 84, "{title}", 11),
    NodeStyle("LearningResource", "a learning resource", "#2E8458", "#1D6140", PAPER, 72, "{name}", 10),
    NodeStyle("SkillGroup", "a group of skills", "#6B7785", "#4C5661", PAPER, 76, "{prefLabel}", 11),
    _skill("Skill", "a skill", "#F5C04A", "#A87608"),
    _skill("Tool", "a tool", "#5BC0BE", "#2B8280"),
    _skill("Language", "a programming language", "#F28F79", "#B5523B"),
    _skill("Framework", "a framework or library", "#E59BC8", "#A8558A"),
    _skill("Platform", "a platform", "#8FB8F0", "#4A77B8"),
    _skill("Knowledge", "a field of knowledge", "#C3CE5E", "#7A8422"),
    _skill("Transversal", "a transversal skill", "#D9C6A5", "#8F7A54"),
    _skill("NaturalLanguage", "a natural language", "#B9A7E8", "#7A63B8"),
    _skill("Certification", "a certification", "#9ED9A8", "#4C8F58"),
)
"""Every label; the kinds of skills follow `Skill`, whose label they have too."""

RELATIONSHIPS = (
    RelationshipStyle("REQUIRES", "#4F83C4", 3, "{weight}"),
    RelationshipStyle("MENTIONS", "#9370C8", 2, "{requirement}"),
    RelationshipStyle("ADVERTISES", "#9370C8", 5, "advertises"),
    RelationshipStyle("TEACHES", "#3F9A6B", 3, "teaches"),
    RelationshipStyle("ASSUMES", "#3F9A6B", 1, "assumes"),
    RelationshipStyle("PREREQUISITE_OF", "#B0713A", 2, "comes before"),
    RelationshipStyle("BROADER", MUTED, 1, "is part of"),
    RelationshipStyle("RELATED", MUTED, 1, "related"),
    RelationshipStyle("ADJACENT_TO", "#C77E23", 4, "{shown}"),
    RelationshipStyle("LEADS_TO", "#D2568A", 6, "{shown}", 11),
)
"""Every type. The computed ones have their figure as text in `shown`."""


def grass() -> str:
    """The table as GraSS."""
    return "\n".join([*map(_node_rule, NODES), *map(_relationship_rule, RELATIONSHIPS)])


def legend() -> Iterator[tuple[str, str]]:
    """The colour and the meaning of each label."""
    return ((style.colour, style.meaning) for style in NODES)


def _node_rule(style: NodeStyle) -> str:
    return f"""node.{style.label} {{
  color: {style.colour};
  border-color: {style.border};
  border-width: 2px;
  text-color-internal: {style.text};
  diameter: {style.diameter}px;
  font-size: {style.font}px;
  caption: '{style.caption}';
}}
"""


def _relationship_rule(style: RelationshipStyle) -> str:
    return f"""relationship.{style.type} {{
  color: {style.colour};
  shaft-width: {style.width}px;
  text-color-external: {MUTED};
  text-color-internal: {PAPER};
  font-size: {style.font}px;
  padding: 3px;
  caption: '{style.caption}';
}}
"""
