"""Commands about the taxonomy itself: `taxonomy check`, `taxonomy stats`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from api.commands.options import FormatOption, TaxonomyOption, settings_of

if TYPE_CHECKING:
    from schema.taxonomy import Taxonomy

app = typer.Typer(help="Check and count the taxonomy.", no_args_is_help=True, rich_markup_mode=None)


@app.command(epilog="Example: skillatlas taxonomy check --taxonomy my-taxonomy/")
def check(taxonomy: TaxonomyOption = None) -> None:
    """Check every rule of the taxonomy; each fault is a line with its file and line."""
    from api.exit_codes import ExitCode
    from api.output import note
    from api.services import taxonomy_of
    from schema.errors import TaxonomyError

    try:
        found = taxonomy_of(settings_of(taxonomy=taxonomy))
    except TaxonomyError as error:
        for fault in error.faults:
            note(str(fault))
        note(f"{len(error.faults)} faults" if len(error.faults) > 1 else "1 fault")
        raise typer.Exit(ExitCode.INVALID) from error
    sizes = f"{len(found.skills):,} skills, {len(found.roles)} roles, {len(found.resources)} resources"
    note(f"{found.version}: no fault in {sizes}")


@app.command(epilog="Example: skillatlas taxonomy stats --format json")
def stats(taxonomy: TaxonomyOption = None, output_format: FormatOption = None) -> None:
    """Count what the taxonomy holds."""
    from api.output import print_result, table
    from api.services import taxonomy_of

    figures = taxonomy_figures(taxonomy_of(settings_of(taxonomy=taxonomy)))
    rows = [
        (name.replace("_", " "), f"{value:,}" if isinstance(value, int) else str(value))
        for name, value in figures.items()
    ]
    print_result(figures, output_format, lambda out: out.print(table([("Of", "left"), ("Count", "right")], rows)))


def taxonomy_figures(taxonomy: Taxonomy) -> dict[str, int | str]:
    """The sizes of a taxonomy; `tools` are skills of the kinds tool, language, framework and platform."""
    from schema.concepts import SkillKind

    tools = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.PLATFORM}
    return {
        "version": taxonomy.version,
        "skills": len(taxonomy.skills),
        "tools": sum(skill.kind in tools for skill in taxonomy.skills),
        "alt_labels": sum(len(skill.labels) - 1 for skill in taxonomy.skills),
        "groups": len(taxonomy.groups),
        "prerequisites": len(taxonomy.prerequisites),
        "roles": len(taxonomy.roles),
        "requirements": len(taxonomy.requirements),
        "resources": len(taxonomy.resources),
        "mappings": sum(len(concept.exact_matches) for concept in taxonomy.concepts()),
    }
