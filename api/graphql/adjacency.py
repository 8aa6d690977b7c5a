"""What lies near to a skill or a role, as GraphQL types."""

import strawberry

from api.graphql.concepts import Role, Skill
from api.graphql.context import Context
from graph import adjacency
from graph.reasons import nearness
from graph.related_roles import related_roles
from graph.snapshot import Snapshot


@strawberry.type(description="What each kind of evidence says of two skills, 0 to 1.")
class AdjacencyComponents:
    """The components of a score."""

    related: float = strawberry.field(description="The taxonomy relates them.")
    hierarchy: float = strawberry.field(description="They stand under the same heading, or one under the other.")
    prerequisite: float = strawberry.field(description="One leads to the other.")
    roles: float = strawberry.field(description="The same roles ask for both.")
    postings: float = strawberry.field(description="The same postings mention both.")
    label: float = strawberry.field(description="They are alike in name.")


@strawberry.type(description="A skill near to another.")
class AdjacentSkill:
    """A neighbour."""

    skill: Skill = strawberry.field(description="The neighbour.")
    score: float = strawberry.field(description="How near it is, 0 to 1.")
    reason: str = strawberry.field(description="The strongest of what the score rests on, in words.")
    components: AdjacencyComponents = strawberry.field(description="What the score is made of.")
    shared_roles: int = strawberry.field(description="How many roles ask for both.")
    roles: list[Role] = strawberry.field(description="Some of them, those that weigh both most first.")
    shared_postings: int = strawberry.field(description="How many postings mention both.")
    posting_ids: list[strawberry.ID] = strawberry.field(description="Some of them.")

    @classmethod
    def of(cls, snapshot: Snapshot, skill_id: str, near: adjacency.AdjacentSkill) -> "AdjacentSkill":
        """The type for a neighbour."""
        parts = near.components
        return cls(
            skill=Skill.of(snapshot.skills.get(near.skill_id)),
            score=near.score,
            reason=nearness(snapshot, skill_id, near),
            components=AdjacencyComponents(
                related=parts.related,
                hierarchy=parts.hierarchy,
                prerequisite=parts.prerequisite,
                roles=parts.roles,
                postings=parts.postings,
                label=parts.label,
            ),
            shared_roles=near.shared_roles,
            roles=[Role.of(snapshot.roles.get(role_id)) for role_id in near.role_ids],
            shared_postings=near.shared_postings,
            posting_ids=[strawberry.ID(posting_id) for posting_id in near.posting_ids],
        )


@strawberry.type(description="The skills near to one.")
class Adjacency:
    """An adjacency."""

    basis: adjacency.Basis = strawberry.field(description="What it was allowed to rest on.")
    note: str = strawberry.field(description="What it rests on in this graph, or why nothing is near.")
    neighbours: list[AdjacentSkill] = strawberry.field(description="The nearest first.")


def adjacency_of(context: Context, skill_id: str, first: int, basis: adjacency.Basis | None) -> Adjacency:
    """The adjacency of a skill."""
    snapshot = context.snapshot
    found = adjacency.adjacent_skills(snapshot, skill_id, first, basis or adjacency.Basis.BLENDED)
    neighbours = [AdjacentSkill.of(snapshot, skill_id, near) for near in found.neighbours]
    return Adjacency(basis=found.basis, note=found.note, neighbours=neighbours)


@strawberry.type(description="A role like another.")
class RelatedRole:
    """A related role."""

    role: Role = strawberry.field(description="The other role.")
    score: float = strawberry.field(description="How like it is, 0 to 1.")
    shared_skills: list[Skill] = strawberry.field(description="What both ask for, the most telling first.")


def related_to(snapshot: Snapshot, role_id: str, first: int) -> list[RelatedRole]:
    """The roles like one, the most like first."""
    return [
        RelatedRole(
            role=Role.of(snapshot.roles.get(other.role_id)),
            score=other.score,
            shared_skills=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in other.shared_skill_ids],
        )
        for other in related_roles(snapshot, role_id, first).roles
    ]
