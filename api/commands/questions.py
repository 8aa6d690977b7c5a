"""Commands that ask the graph: `search`, `show`, `adjacent`, `gap`, `path`, `plan`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FirstOption, FormatOption, StoreOption, opened

if TYPE_CHECKING:
    from api.services import Atlas
    from graph.adjacency import Basis
    from graph.gap import SkillGap
    from graph.plans import LearningPlan, PlanConstraints
    from graph.posting_gap import PostingGap
    from graph.profiles import Profile

FromArgument = Annotated[str, typer.Argument(metavar="FROM", help="A role, skills, or both, with commas between them.")]
ToArgument = Annotated[
    str | None, typer.Argument(metavar="TO", help="The role to reach; or say --posting.", show_default=False)
]
PostingOption = Annotated[
    str | None,
    typer.Option(
        "--posting",
        "-p",
        metavar="FILE|ID",
        help="In place of TO, a posting: its file (- to paste it), or its id in the graph.",
        show_default=False,
    ),
]
WithOption = Annotated[
    list[str] | None,
    typer.Option(
        "--with", metavar="NAME", help="A skill held too, or several with commas; may be repeated.", show_default=False
    ),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    examples: dict[Callable[..., None], str] = {
        search: "search kuber",
        show: "show Kubernetes",
        adjacent: "adjacent PyTorch",
        gap: 'gap "Data Analyst" "Machine Learning Engineer"',
        path: 'path "Data Analyst" "Machine Learning Engineer"',
        plan: 'plan "Data Analyst" "Machine Learning Engineer" --hours-per-week 8',
    }
    for command, example in examples.items():
        app.command(epilog=f"\b\nExample: skillatlas {example}")(command)


def search(
    text: Annotated[str, typer.Argument(help="The beginning of a name, or of words in it.")],
    first: FirstOption = 10,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Find skills, roles and resources by name."""
    from api.output import print_result
    from api.views.concepts import show_hits
    from graph.records import LabelHit
    from schema.namespaces import ConceptType

    if not text.strip():
        raise typer.BadParameter("give the beginning of a name, or of words in it", param_hint="text")
    types = (ConceptType.SKILL, ConceptType.ROLE, ConceptType.GROUP, ConceptType.RESOURCE)
    with opened(store) as atlas:
        hits = atlas.store.search(text, types, first)
        print_result(hits, output_format, lambda out: show_hits(out, atlas.snapshot(), hits, text), hits, row=LabelHit)


def show(
    concept: Annotated[str, typer.Argument(help="A skill, role, group, resource or posting: its name or id.")],
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show all that the graph knows of a skill, role or posting. Groups and learning resources are shown too."""
    from api.output import print_result
    from api.views.concepts import show_concept, shown_concept
    from api.views.postings import show_posting
    from schema.namespaces import ConceptType, concept_type, from_iri

    with opened(store) as atlas:
        identifier = from_iri(concept)
        if concept_type(identifier) is ConceptType.POSTING:
            analysis = atlas.store.posting(identifier)
            print_result(analysis, output_format, lambda out: show_posting(out, analysis))
            return
        snapshot = atlas.snapshot()
        resolver = atlas.resolver()
        first = [ConceptType.SKILL, ConceptType.ROLE]  # a course may be called as the skill that it teaches
        others = [ConceptType.GROUP, ConceptType.RESOURCE]
        identifier = resolver.concept(concept, first if resolver.candidates(concept, first) else [*first, *others])
        found = shown_concept(snapshot, identifier)
        print_result(found, output_format, lambda out: show_concept(out, snapshot, found))


def adjacent(
    skill: Annotated[str, typer.Argument(help="The skill, by any of its names.")],
    first: FirstOption = 10,
    basis: Annotated[
        str, typer.Option(metavar="BASIS", help="What to rest on: blended, graph, roles, postings or label.")
    ] = "blended",
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """List the skills nearest to one, with the reasons."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.views.concepts import show_adjacency
    from graph.adjacency import AdjacentSkill, adjacent_skills

    with opened(store) as atlas:
        snapshot = atlas.snapshot()
        found = adjacent_skills(snapshot, atlas.resolver().skill(skill), first, _basis(basis))
        print_result(
            found,
            output_format,
            lambda out: show_adjacency(out, snapshot, found),
            found.neighbours,
            labels_of(snapshot),
            AdjacentSkill,
        )


def gap(
    start: FromArgument,
    to: ToArgument = None,
    held: WithOption = None,
    posting: PostingOption = None,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show what someone lacks for a role or a posting. What is matched, partly covered and missing, with hours."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.views.gaps import show_gap
    from graph.gap import GapItem

    _require_one_target(to, posting)
    with opened(store) as atlas:
        snapshot = atlas.snapshot()
        found = _gap(atlas, told_profile(atlas.resolver(), start, held or ()), to, posting)
        lacking = (*found.partial, *found.missing)
        print_result(
            found,
            output_format,
            lambda out: show_gap(out, snapshot, found, start),
            lacking,
            labels_of(snapshot),
            GapItem,
        )


def _gap(atlas: Atlas, profile: Profile, to: str | None, posting: str | None) -> SkillGap | PostingGap:
    from api.targets import told_posting
    from graph.gap import skill_gap
    from graph.posting_gap import posting_gap

    if posting is not None:
        return posting_gap(atlas.snapshot(), profile, told_posting(atlas, posting))
    return skill_gap(atlas.snapshot(), profile, atlas.resolver().role(to or ""))


def _require_one_target(to: str | None, posting: str | None) -> None:
    """Checks that either a target or a posting is named. Raises a usage error."""
    if (to is None) == (posting is None):
        raise typer.BadParameter("name either what to reach or a posting, not both or none", param_hint="TO/--posting")


def path(
    start: FromArgument,
    to: ToArgument = None,
    held: WithOption = None,
    posting: PostingOption = None,
    steps: Annotated[int, typer.Option(metavar="N", min=1, max=5, help="The most steps.")] = 3,
    alternatives: Annotated[int, typer.Option(metavar="N", min=1, max=10, help="The most paths.")] = 3,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show ways to a role, step by step. They lead over other roles; each step has its hours and reasons."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.targets import advertised_role, told_posting
    from api.views.paths import show_paths
    from graph.path_telling import CareerPath
    from graph.paths import PathOptions, career_paths

    _require_one_target(to, posting)
    with opened(store) as atlas:
        resolver, snapshot = atlas.resolver(), atlas.snapshot()
        profile = told_profile(resolver, start, held or ())
        role = resolver.role(to) if to else advertised_role(told_posting(atlas, posting or ""))
        found = career_paths(snapshot, profile, role, PathOptions(steps, alternatives))
        labels = labels_of(snapshot)
        print_result(
            found, output_format, lambda out: show_paths(out, snapshot, found, start), found.paths, labels, CareerPath
        )


def _day(told: str) -> date:
    """The day of that date. Raises a usage error that shows how to write one."""
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise typer.BadParameter(f"{told!r} is no date; write it as 2026-12-01") from None


def plan(
    start: FromArgument,
    to: Annotated[
        str | None,
        typer.Argument(
            metavar="TO",
            help="The role to reach, or skills with commas between them; or say --posting.",
            show_default=False,
        ),
    ] = None,
    held: WithOption = None,
    posting: PostingOption = None,
    hours_per_week: Annotated[
        float, typer.Option(metavar="HOURS", min=0.5, max=168, help="Hours a week for learning.")
    ] = 10.0,
    budget_hours: Annotated[
        float | None, typer.Option(metavar="HOURS", min=0, help="The most hours in all.", show_default=False)
    ] = None,
    max_cost: Annotated[
        float | None, typer.Option(metavar="DOLLARS", min=0, help="The most US dollars in all.", show_default=False)
    ] = None,
    language: Annotated[str, typer.Option(metavar="CODE", help="The language of the resources.")] = "en",
    begin: Annotated[
        date | None,
        typer.Option(
            "--start",
            parser=_day,
            metavar="YYYY-MM-DD",
            help="The first day; gives the milestones dates.",
            show_default=False,
        ),
    ] = None,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Plan what to learn in which order. Each step has its resources, hours and reasons."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.views.plans import show_plan
    from graph.plan_steps import PlanStep
    from graph.plans import PlanConstraints

    _require_one_target(to, posting)
    constraints = PlanConstraints(
        hours_per_week=hours_per_week,
        budget_hours=budget_hours,
        max_cost=max_cost,
        language=language,
        start=begin,
    )
    with opened(store) as atlas:
        snapshot = atlas.snapshot()
        found = _plan(atlas, told_profile(atlas.resolver(), start, held or ()), to, posting, constraints)
        labels = labels_of(snapshot)
        print_result(found, output_format, lambda out: show_plan(out, snapshot, found), found.steps, labels, PlanStep)


def _plan(
    atlas: Atlas, profile: Profile, to: str | None, posting: str | None, constraints: PlanConstraints
) -> LearningPlan:
    from api.profiles import told_target
    from api.targets import told_posting
    from graph.plans import learning_plan, posting_plan

    if posting is not None:
        return posting_plan(atlas.snapshot(), profile, told_posting(atlas, posting), constraints)
    return learning_plan(atlas.snapshot(), profile, told_target(atlas.resolver(), to or ""), constraints)


def _basis(asked: str) -> Basis:
    """The basis of that name. Raises a usage error that lists the names."""
    from graph.adjacency import Basis

    known = {basis.value: basis for basis in Basis}
    if asked not in known:
        raise typer.BadParameter(f"{asked!r} is none of {', '.join(known)}", param_hint="--basis")
    return known[asked]
