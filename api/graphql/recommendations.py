"""Recommended roles as GraphQL types."""

import strawberry

from api.graphql.concepts import Role, Skill
from api.graphql.paths import Pay
from graph import recommendations
from graph.profiles import Profile
from graph.snapshot import Snapshot


@strawberry.type(description="A role for a profile, with the parts of its score; every part is from 0 to 1.")
class RoleRecommendation:
    """A recommendation."""

    role: Role = strawberry.field(description="The role.")
    score: float = strawberry.field(description="The weighted mean of fit, ease, demand and pay as far as known.")
    fit: float = strawberry.field(description="The harmonic mean of coverage and relevance.")
    coverage: float = strawberry.field(description="The share of what it asks that the profile covers.")
    relevance: float = strawberry.field(description="The share of what the profile brings that it asks.")
    ease: float = strawberry.field(description="1 for no effort, less the more hours it takes.")
    hours: float = strawberry.field(description="The hours to learn what is essential and lacks.")
    demand: float | None = strawberry.field(description="The share of all postings that advertise it.")
    pay: Pay | None = strawberry.field(description="What postings offer for it.")
    matched: list[Skill] = strawberry.field(description="What it asks and the profile covers, the heaviest first.")
    missing: list[Skill] = strawberry.field(description="What is essential and lacks, the heaviest first.")
    why: str = strawberry.field(description="All this in a sentence.")


@strawberry.type(description="What one more skill changes for a role.")
class RoleGain:
    """A gain."""

    role: Role = strawberry.field(description="The role.")
    gain: float = strawberry.field(description="The rise of the coverage.")
    coverage_before: float = strawberry.field(description="The share of what it asks that the profile covers.")
    coverage_after: float = strawberry.field(description="The same with the skill.")
    hours_before: float = strawberry.field(description="The hours to learn what is essential and lacks.")
    hours_after: float = strawberry.field(description="The same with the skill.")


@strawberry.type(description="What one more skill brings nearer.")
class WhatIf:
    """The answer of `whatIf`."""

    skill: Skill = strawberry.field(description="The further skill.")
    gains: list[RoleGain] = strawberry.field(description="The roles that it brings nearer, the greatest gain first.")
    note: str = strawberry.field(description="Why it brings none nearer; empty where it does.")


def what_if_of(snapshot: Snapshot, profile: Profile, skill_id: str, first: int) -> WhatIf:
    """The roles that one more skill brings nearer."""
    found = recommendations.what_if(snapshot, profile, skill_id, first)
    return WhatIf(
        skill=Skill.of(snapshot.skills.get(skill_id)),
        gains=[
            RoleGain(
                role=Role.of(snapshot.roles.get(one.role_id)),
                gain=one.gain,
                coverage_before=one.coverage_before,
                coverage_after=one.coverage_after,
                hours_before=one.hours_before,
                hours_after=one.hours_after,
            )
            for one in found.gains
        ],
        note=found.note,
    )


def recommendations_of(snapshot: Snapshot, profile: Profile, first: int) -> list[RoleRecommendation]:
    """The roles that suit a profile best, without those it holds."""
    return [
        RoleRecommendation(
            role=Role.of(snapshot.roles.get(found.role_id)),
            score=found.score,
            fit=found.fit,
            coverage=found.coverage,
            relevance=found.relevance,
            ease=found.ease,
            hours=found.hours,
            demand=found.demand,
            pay=Pay.of(found.pay),
            matched=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in found.matched_ids],
            missing=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in found.missing_ids],
            why=found.why,
        )
        for found in recommendations.recommended_roles(snapshot, profile, first)
    ]
