"""What a profile lacks for a role, as GraphQL types."""

import strawberry

from api.graphql.concepts import Role, Skill
from graph import coverage, gap, posting_asks, posting_gap
from graph.snapshot import Snapshot
from schema.concepts import Importance


@strawberry.type(description="The held skill that covers another the most.")
class CoveredBy:
    """A cover."""

    skill: Skill = strawberry.field(description="The held skill.")
    cover: float = strawberry.field(description="How much of the other it covers, 0 to 1.")
    reason: coverage.CoverReason = strawberry.field(description="Why it does.")


@strawberry.type(description="One skill that a role asks, and how a profile stands to it.")
class GapItem:
    """An item of a gap."""

    skill: Skill = strawberry.field(description="The skill that is asked.")
    importance: Importance = strawberry.field(description="How the role relates to it.")
    weight: float = strawberry.field(description="What it counts for the role, over 0 and up to 1.")
    cover: float = strawberry.field(description="How far it is held, 0 to 1.")
    covered_by: CoveredBy | None = strawberry.field(description="The held skill behind the cover.")
    own_hours: float = strawberry.field(description="The hours to learn what is left of it.")
    prerequisites: list[Skill] = strawberry.field(description="What must be learned first and is counted here.")
    prerequisite_hours: float = strawberry.field(description="The hours that those take.")
    hours: float = strawberry.field(description="The whole effort in hours.")

    @classmethod
    def of(cls, snapshot: Snapshot, item: gap.GapItem) -> "GapItem":
        """The type for an item."""
        return cls(
            skill=Skill.of(snapshot.skills.get(item.skill_id)),
            importance=item.importance,
            weight=item.weight,
            cover=item.cover,
            covered_by=_cover(snapshot, item.covered_by) if item.covered_by else None,
            own_hours=item.own_hours,
            prerequisites=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in item.prerequisite_ids],
            prerequisite_hours=item.prerequisite_hours,
            hours=item.hours,
        )


@strawberry.type(description="How a profile stands to what a role asks.")
class SkillGap:
    """A gap."""

    role: Role = strawberry.field(description="The role.")
    coverage: float = strawberry.field(description="The share of the weight of all that is asked that is covered.")
    essential_coverage: float = strawberry.field(description="The same of what is essential.")
    hours: float = strawberry.field(description="The hours to close the whole gap.")
    essential_hours: float = strawberry.field(description="The hours for what is essential and what that needs first.")
    matched: list[GapItem] = strawberry.field(description="What is held.")
    partial: list[GapItem] = strawberry.field(description="What is held in part, the most urgent first.")
    missing: list[GapItem] = strawberry.field(description="What is not held, the most urgent first.")
    note: str | None = strawberry.field(description="Why there is nothing to compare, if so.")

    @classmethod
    def of(cls, snapshot: Snapshot, found: gap.SkillGap) -> "SkillGap":
        """The type for a gap."""
        return cls(
            role=Role.of(snapshot.roles.get(found.role_id)),
            coverage=found.coverage,
            essential_coverage=found.essential_coverage,
            hours=found.hours,
            essential_hours=found.essential_hours,
            matched=[GapItem.of(snapshot, item) for item in found.matched],
            partial=[GapItem.of(snapshot, item) for item in found.partial],
            missing=[GapItem.of(snapshot, item) for item in found.missing],
            note=found.note or None,
        )


@strawberry.type(description="Skills of which a posting takes any one, in the order of its text.")
class DecidedChoice:
    """A decided choice."""

    skills: list[Skill] = strawberry.field(description="The skills.")
    taken: Skill = strawberry.field(description="The one that counts.")
    met: bool = strawberry.field(description="Whether it is held or covered already.")
    reason: str = strawberry.field(description="Why it is this one.")

    @classmethod
    def of(cls, snapshot: Snapshot, found: posting_asks.DecidedChoice) -> "DecidedChoice":
        """The type for a choice."""
        return cls(
            skills=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in found.skill_ids],
            taken=Skill.of(snapshot.skills.get(found.taken_id)),
            met=found.met,
            reason=found.reason,
        )


@strawberry.type(description="How a profile stands to what a posting asks; of each choice only one skill is counted.")
class PostingGap:
    """A gap to a posting."""

    posting_id: strawberry.ID = strawberry.field(description="The posting's id: a hash of its words.")
    title: str | None = strawberry.field(description="The posting's title.")
    coverage: float = strawberry.field(description="The share of the weight of all that is asked that is covered.")
    essential_coverage: float = strawberry.field(description="The same of what is essential.")
    hours: float = strawberry.field(description="The hours to close the whole gap.")
    essential_hours: float = strawberry.field(description="The hours for what is essential and what that needs first.")
    matched: list[GapItem] = strawberry.field(description="What is held.")
    partial: list[GapItem] = strawberry.field(description="What is held in part, the most urgent first.")
    missing: list[GapItem] = strawberry.field(description="What is not held, the most urgent first.")
    choices: list[DecidedChoice] = strawberry.field(description="Its choices, decided.")
    note: str | None = strawberry.field(description="Why there is nothing to compare, if so.")

    @classmethod
    def of(cls, snapshot: Snapshot, found: posting_gap.PostingGap) -> "PostingGap":
        """The type for a gap to a posting."""
        return cls(
            posting_id=strawberry.ID(found.posting_id),
            title=found.title,
            coverage=found.coverage,
            essential_coverage=found.essential_coverage,
            hours=found.hours,
            essential_hours=found.essential_hours,
            matched=[GapItem.of(snapshot, item) for item in found.matched],
            partial=[GapItem.of(snapshot, item) for item in found.partial],
            missing=[GapItem.of(snapshot, item) for item in found.missing],
            choices=[DecidedChoice.of(snapshot, one) for one in found.choices],
            note=found.note or None,
        )


def _cover(snapshot: Snapshot, cover: coverage.CoveredBy) -> CoveredBy:
    return CoveredBy(skill=Skill.of(snapshot.skills.get(cover.skill_id)), cover=cover.cover, reason=cover.reason)
