"""Commands that recommend: `roles-for`, `what-if`."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.options import FirstOption, FormatOption, StoreOption, opened
from api.commands.questions import WithOption

ProfileArgument = Annotated[
    str, typer.Argument(metavar="PROFILE", help="Skills, a role, or both, with commas between them.")
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("roles-for", epilog='Example: skillatlas roles-for "Python, SQL, Statistics"')(roles_for)
    app.command("what-if", epilog='Example: skillatlas what-if "Data Analyst" Docker')(what_if)


def roles_for(
    profile: ProfileArgument,
    held: WithOption = None,
    first: FirstOption = 10,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """List the roles that suit a profile. The best come first, by fit, effort, demand and pay."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.views.recommendations import show_recommendations
    from graph.recommendations import RoleRecommendation, recommended_roles

    with opened(store) as atlas:
        snapshot = atlas.snapshot()
        found = recommended_roles(snapshot, told_profile(atlas.resolver(), profile, held or ()), first)
        labels = labels_of(snapshot)
        print_result(
            found,
            output_format,
            lambda out: show_recommendations(out, snapshot, found),
            found,
            labels,
            RoleRecommendation,
        )


def what_if(
    profile: ProfileArgument,
    skill: Annotated[str, typer.Argument(metavar="SKILL", help="The further skill, by any of its names.")],
    held: WithOption = None,
    first: FirstOption = 10,
    store: StoreOption = None,
    output_format: FormatOption = None,
) -> None:
    """List the roles that one more skill brings nearer. Those of which it covers the most come first."""
    from api.encoding import labels_of
    from api.output import print_result
    from api.profiles import told_profile
    from api.views.recommendations import show_gains
    from graph import recommendations
    from graph.recommendations import RoleGain

    with opened(store) as atlas:
        snapshot, resolver = atlas.snapshot(), atlas.resolver()
        told = told_profile(resolver, profile, held or ())
        found = recommendations.what_if(snapshot, told, resolver.skill(skill), first)
        print_result(
            found,
            output_format,
            lambda out: show_gains(out, snapshot, found),
            found.gains,
            labels_of(snapshot),
            RoleGain,
        )
