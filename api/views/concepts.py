"""Concepts drawn for a person: search results, one skill or role, and what is near to a skill."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.output import table
from api.views.layout import show_fact
from api.views.words import hours, listed, percent, plural
from graph.adjacency import Adjacency
from graph.demand import role_demand, skill_demand
from graph.label_match import answers
from graph.market import Pay
from graph.reasons import label_of, nearness
from graph.records import LabelHit
from graph.shares import Share
from graph.snapshot import Snapshot
from schema.concepts import Role, Skill, SkillGroup
from schema.resources import LearningResource

_COLUMNS = [("Name", "left"), ("Kind", "left"), ("Found by", "left"), ("Id", "whole")]


def show_hits(console: Console, snapshot: Snapshot, hits: Sequence[LabelHit], asked: str) -> None:
    """Draws what a search found; the label that it was found by where the preferred one does not answer."""
    if not hits:
        console.print("Nothing is called so. Try fewer letters, or `skillatlas candidates` for names no taxonomy has.")
        return
    rows = [
        (
            hit.pref_label,
            kind_of(snapshot, hit.concept_id),
            "" if answers(hit.pref_label, asked) else hit.label,
            hit.concept_id,
        )
        for hit in hits
    ]
    console.print(table(_COLUMNS, rows))


def kind_of(snapshot: Snapshot, concept_id: str) -> str:
    """What sort of thing a concept is, in a word."""
    if snapshot.skills.knows(concept_id):
        return snapshot.skills.get(concept_id).kind.value.replace("_", " ")
    return concept_id.partition("/")[0]


def shown_concept(snapshot: Snapshot, concept_id: str) -> Skill | Role | SkillGroup | LearningResource:
    """The concept of any type with this id. Raises UnknownConceptError."""
    for concepts in (snapshot.roles, snapshot.groups, snapshot.resources):
        if concepts.knows(concept_id):
            return concepts.get(concept_id)
    return snapshot.skills.get(concept_id)


def show_concept(console: Console, snapshot: Snapshot, concept: Skill | Role | SkillGroup | LearningResource) -> None:
    """Draws a concept with all that the graph knows of it."""
    match concept:
        case Skill():
            show_skill(console, snapshot, concept)
        case Role():
            show_role(console, snapshot, concept)
        case SkillGroup():
            show_group(console, snapshot, concept)
        case LearningResource():
            show_resource(console, snapshot, concept)


def show_skill(console: Console, snapshot: Snapshot, skill: Skill) -> None:
    """Draws a skill with where it stands and what leads to it."""
    _heading(console, skill.pref_label, skill.kind.value.replace("_", " "), skill.id)
    needed = snapshot.prerequisites.direct.row(snapshot.skills.position(skill.id))[0]
    taught = snapshot.taught_by.row(snapshot.skills.position(skill.id))[0]
    _facts(
        console,
        [
            ("", skill.description),
            ("Also called", listed(skill.alt_labels, 12)),
            ("Part of", listed([label_of(snapshot, broader) for broader in skill.broader])),
            ("Know first", listed([snapshot.skills[int(position)].pref_label for position in needed])),
            ("Effort", f"about {hours(skill.learning_hours)} to a working level"),
            ("Asked for", _among_postings(skill_demand(snapshot, skill.id).share)),
            ("Learn with", listed([snapshot.resources[int(position)].name for position in taught], 4)),
            ("IRI", skill.iri),
        ],
    )


def show_role(console: Console, snapshot: Snapshot, role: Role) -> None:
    """Draws a role with what it asks."""
    zone = f"job zone {role.job_zone} of 5" if role.job_zone else ""
    _heading(console, role.pref_label, "role", role.id)
    codes = [f"{notation.scheme.upper()} {notation.code}" for notation in role.notations]
    demand = role_demand(snapshot, role.id)
    _facts(
        console,
        [
            ("Also called", listed(role.alt_labels, 12)),
            ("Level", zone),
            ("Codes", listed(codes)),
            ("Advertised", _among_postings(demand.share)),
            ("Pay", _median(demand.pay)),
            ("IRI", role.iri),
        ],
    )
    position = snapshot.roles.position(role.id)
    skills, weights = snapshot.asking.weights.row(position)
    essential = set(snapshot.asking.essential.row(position)[0].tolist())
    order = sorted(zip(skills.tolist(), weights.tolist(), strict=True), key=lambda pair: (-pair[1], pair[0]))
    rows = [
        (snapshot.skills[skill].pref_label, "essential" if skill in essential else "optional", percent(weight))
        for skill, weight in order
    ]
    console.print(table([("Asks for", "left"), ("As", "left"), ("Weight", "right")], rows))


def show_group(console: Console, snapshot: Snapshot, group: SkillGroup) -> None:
    """Draws a group with the skills that stand directly under it."""
    _heading(console, group.pref_label, "group", group.id)
    below = [skill.pref_label for skill in snapshot.skills if group.id in skill.broader]
    _facts(console, [("Holds", listed(sorted(below, key=str.casefold), 40)), ("IRI", group.iri)])


def show_resource(console: Console, snapshot: Snapshot, resource: LearningResource) -> None:
    """Draws a learning resource with what it teaches and what it takes."""
    _heading(console, resource.name, resource.resource_type.value, resource.id)
    estimated = ", by our estimate" if resource.hours_estimated else ""
    _facts(
        console,
        [
            ("By", resource.provider),
            ("Address", resource.url),
            ("Level", resource.educational_level.value),
            ("Teaches", listed([snapshot.skills.get(skill).pref_label for skill in resource.teaches], 12)),
            ("Assumes", listed([snapshot.skills.get(skill).pref_label for skill in resource.assumes], 12)),
            ("Effort", f"{hours(resource.time_required)}{estimated}"),
            ("Cost", f"{resource.cost:,.0f} {resource.currency}" if resource.cost else "free of charge"),
            ("Language", resource.in_language),
            ("Licence", resource.licence or ""),
            ("Attested by", resource.attested_by),
            ("IRI", resource.iri),
        ],
    )


def show_adjacency(console: Console, snapshot: Snapshot, adjacency: Adjacency) -> None:
    """Draws the skills near to one with what they rest on."""
    name = snapshot.skills.get(adjacency.skill_id).pref_label
    console.print(Text(f"Skills near {name}", style="bold"))
    if adjacency.neighbours:
        rows = [
            (
                snapshot.skills.get(near.skill_id).pref_label,
                f"{near.score:.2f}",
                nearness(snapshot, adjacency.skill_id, near),
            )
            for near in adjacency.neighbours
        ]
        console.print(table([("Skill", "left"), ("Score", "right"), ("Because", "left")], rows))
    console.print(Text(adjacency.note, style="dim"))


def _among_postings(share: Share) -> str:
    """The share of all postings with its 95 % interval; empty where there is no posting."""
    if not share.sample:
        return ""
    sample = plural(share.sample, "posting")
    return f"by {percent(share.share)} of {sample} (95 % interval: {percent(share.low)}–{percent(share.high)})"


def _median(pay: Pay | None) -> str:
    if pay is None:
        return ""
    return f"{pay.currency} {pay.median:,.0f} a year, the median of {plural(pay.postings, 'posting')}"


def _heading(console: Console, label: str, kind: str, concept_id: str) -> None:
    console.print(Text.assemble((label, "bold"), (f"  {kind}  {concept_id}", "dim")))


def _facts(console: Console, facts: Sequence[tuple[str, str]]) -> None:
    for name, fact in facts:
        if fact:
            show_fact(console, name, fact)
