"""Commands that ask the graph: `search`, `show`, `adjacent`, `gap`, `path`, `plan`, `roles-for`."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.options import QUESTIONS, FirstOption, FormatOption, StoreOption, opened

FromArgument = Annotated[str, typer.Argument(metavar="FROM", help="A role, or skills with commas between them.")]
ToArgument = Annotated[str, typer.Argument(metavar="TO", help="The role to reach.")]
WithOption = Annotated[
    list[str] | None,
    typer.Option("--with", help="A skill held beside those of FROM; may be repeated.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    examples = {
        search: "search kuber",
        show: "show Kubernetes",
        adjacent: "adjacent PyTorch",
        gap: 'gap "Data Analyst" "Machine Learning Engineer"',
        path: 'path "Data Analyst" "Machine Learning Engineer"',
        plan: 'plan "Data Analyst" "Machine Learning Engineer" --hours-per-week 8',
        roles_for: 'roles-for "Python, SQL, Statistics"',
    }
    for command, example in examples.items():
        name = command.__name__.replace("_", "-")
        app.command(name, rich_help_panel=QUESTIONS, epilog=f"Example: skillatlas {example}")(command)


def search(
    text: Annotated[str, typer.Argument(help="The beginning of a name, or of words in it.")],
    first: FirstOption = 10,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Find skills, roles and resources by name."""
    from api.output import print_result
    from api.views.concepts import show_hits
    from schema.namespaces import ConceptType

    types = (ConceptType.SKILL, ConceptType.ROLE, ConceptType.GROUP, ConceptType.RESOURCE)
    with opened(store) as atlas:
        hits = atlas.store.search(text, types, first)
        print_result(hits, output_format, lambda out: show_hits(out, atlas.snapshot(), hits), hits)


def show(
    concept: Annotated[str, typer.Argument(help="A skill, role or posting: its name or id.")],
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show one skill, role or posting with all that the graph knows of it."""
    from api.output import print_result
    from api.views.concepts import show_role, show_skill
    from api.views.postings import show_posting
    from schema.namespaces import ConceptType, concept_type, from_iri

    with opened(store) as atlas:
        identifier = from_iri(concept)
        if concept_type(identifier) is ConceptType.POSTING:
            analysis = atlas.store.posting(identifier)
            print_result(analysis, output_format, lambda out: show_posting(out, analysis))
            return
        snapshot = atlas.snapshot()
        found = atlas.resolver().concept(concept, [ConceptType.SKILL, ConceptType.ROLE])
        if found in snapshot.skills.positions:
            skill = snapshot.skills.get(found)
            print_result(skill, output_format, lambda out: show_skill(out, snapshot, skill))
        else:
            role = snapshot.roles.get(found)
            print_result(role, output_format, lambda out: show_role(out, snapshot, role))


def adjacent(
    skill: Annotated[str, typer.Argument(help="The skill, by any of its names.")],
    first: FirstOption = 10,
    basis: Annotated[str, typer.Option(help="What to rest on: blended, graph, roles, postings or label.")] = "blended",
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """List the skills nearest to one, with the reasons."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.views.concepts import show_adjacency
    from graph.adjacency import Basis, adjacent_skills

    with opened(store) as atlas:
        snapshot = atlas.snapshot()
        chosen = _choice(basis, Basis)
        found = adjacent_skills(snapshot, atlas.resolver().skill(skill), first, chosen)
        print_result(
            found,
            output_format,
            lambda out: show_adjacency(out, snapshot, found),
            found.neighbours,
            labels_of(snapshot),
        )


def gap(
    start: FromArgument,
    to: ToArgument,
    held: WithOption = None,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """Show what someone lacks for a role: matched, partly covered, missing, with hours."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.views.gaps import show_gap
    from graph.gap import skill_gap

    with opened(store) as atlas:
        resolver = atlas.resolver()
        snapshot = atlas.snapshot()
        found = skill_gap(snapshot, told_profile(resolver, start, held or ()), resolver.role(to))
        lacking = (*found.partial, *found.missing)
        print_result(
            found, output_format, lambda out: show_gap(out, snapshot, found, start), lacking, labels_of(snapshot)
        )
