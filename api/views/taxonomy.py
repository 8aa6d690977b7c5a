"""A taxonomy in figures, and what changed in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.views.words import plural
from schema.changes import Change, ChangeKind
from schema.concepts import SkillKind
from schema.mappings import ESCO_OCCUPATION, ESCO_SKILL, Match
from schema.taxonomy import Taxonomy

TOOLS = frozenset({SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.PLATFORM})
"""The kinds of skills that are a thing with a name of its own."""

_SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−", ChangeKind.RENAMED: "→", ChangeKind.CHANGED: "~"}

Figures = dict[str, int | float | str]


def taxonomy_figures(taxonomy: Taxonomy) -> Figures:
    """The sizes of a taxonomy; `tools` are skills that are a thing, `mappings` the concepts that are mapped at all."""
    return {
        "version": taxonomy.version,
        "skills": len(taxonomy.skills),
        "tools": sum(skill.kind in TOOLS for skill in taxonomy.skills),
        "alt_labels": sum(len(skill.labels) - 1 for skill in taxonomy.skills),
        "groups": len(taxonomy.groups),
        "prerequisites": len(taxonomy.prerequisites),
        **_role_figures(taxonomy),
        "resources": len(taxonomy.resources),
        **_mapping_figures(taxonomy),
    }


def _role_figures(taxonomy: Taxonomy) -> Figures:
    asked = Counter(requirement.role_id for requirement in taxonomy.requirements)
    titles = sum(len(role.labels) - 1 for role in taxonomy.roles)
    return {
        "roles": len(taxonomy.roles),
        "role_titles_average": round(titles / max(len(taxonomy.roles), 1), 1),
        "requirements": len(taxonomy.requirements),
        "requirements_least": min(asked.values(), default=0),
        "requirements_most": max(asked.values(), default=0),
    }


def _mapping_figures(taxonomy: Taxonomy) -> Figures:
    kinds = Counter(mapping.match for mapping in taxonomy.mappings)
    real = [mapping for mapping in taxonomy.mappings if mapping.match is not Match.FALSE_FRIEND]
    to_esco = {m.concept_id for m in real if m.target_iri.startswith((ESCO_SKILL, ESCO_OCCUPATION))}
    return {
        "mappings": len({mapping.concept_id for mapping in real}),
        "mapped_to_esco": len(to_esco),
        "mapped_elsewhere": len({mapping.concept_id for mapping in real} - to_esco),
        **{f"{match.replace('-', '_')}_matches": kinds[match] for match in Match if match is not Match.FALSE_FRIEND},
        "false_friends": kinds[Match.FALSE_FRIEND],
    }


def shown(value: float | str) -> str:
    """A figure as a person would write it."""
    return f"{value:,}" if isinstance(value, int | float) else value


def show_changes(console: Console, found: Sequence[Change]) -> None:
    """Draws what changed, a line a concept and one a detail, and the sums."""
    for change in found:
        console.print(Text(f"{_SIGNS[change.kind]} {change.concept_id}  {change.label}"), soft_wrap=True)
        for detail in change.details:
            console.print(Text(f"    {detail}"), soft_wrap=True)
    kinds = Counter(change.kind for change in found)
    sums = ", ".join(f"{kinds[kind]} {kind}" for kind in ChangeKind if kinds[kind])
    console.print(Text(f"{plural(len(found), 'concept')} changed: {sums}" if found else "Nothing changed."))
