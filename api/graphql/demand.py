"""What roles ask and how much postings ask for it, as GraphQL types."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

import strawberry

from api.graphql.concepts import Skill
from api.graphql.connections import First, checked_first
from api.graphql.context import Info
from api.graphql.paths import Pay
from api.graphql.postings import Evidence
from graph import demand, requirements, shares
from graph.records import Evidence as EvidenceRecord
from graph.snapshot import Snapshot
from schema.concepts import Importance
from schema.postings import RequirementLevel


@strawberry.type(description="A share of a sample with the interval in which the true share lies.")
class Share:
    """A share."""

    share: float = strawberry.field(description="The share, 0 to 1.")
    sample: int = strawberry.field(description="The size of the sample; copies of one posting count once.")
    low: float = strawberry.field(description="The lower bound of the 95 % interval (Wilson).")
    high: float = strawberry.field(description="The upper bound of the 95 % interval (Wilson).")

    @classmethod
    def of(cls, share: shares.Share) -> "Share":
        """The type for a share."""
        return cls(share=share.share, sample=share.sample, low=share.low, high=share.high)


@strawberry.type(description="The share of postings that ask for a skill at one level.")
class LevelShare:
    """A share at a level."""

    level: RequirementLevel = strawberry.field(description="The level; of a posting the strongest counts.")
    share: Share = strawberry.field(description="The share.")


@strawberry.type(description="The share of the postings of one month.")
class MonthShare:
    """A share in a month."""

    month: str = strawberry.field(description="The month, as in `2026-03`.")
    share: Share = strawberry.field(description="The share.")


@strawberry.type(description="How much postings ask for a skill.")
class Demand:
    """A demand."""

    share: Share = strawberry.field(description="The share of the postings that ask for it at any level.")
    levels: list[LevelShare] = strawberry.field(description="The same, level by level.")
    months: list[MonthShare] = strawberry.field(description="The same, month by month, where postings have dates.")


@strawberry.type(description="How much postings advertise a role.")
class RoleDemand:
    """A demand for a role."""

    share: Share = strawberry.field(description="The share of all postings that advertise it.")
    months: list[MonthShare] = strawberry.field(description="The same, month by month, where postings have dates.")
    pay: Pay | None = strawberry.field(description="What they offer a year, where any states it.")


@strawberry.type(description="One skill that a role asks.")
class RoleRequirement:
    """A requirement."""

    skill: Skill = strawberry.field(description="The skill.")
    importance: Importance = strawberry.field(description="How the role relates to it.")
    weight: float = strawberry.field(description="What it counts for the role, over 0 and up to 1.")
    stated: float | None = strawberry.field(description="The taxonomy's weight; none if only postings ask for it.")
    share: Share = strawberry.field(description="The share of the role's postings that ask for it.")
    role_id: strawberry.Private[str]

    @strawberry.field(description="Sentences of the role's postings that ask for it, one of each posting first.")
    def evidence(self, info: Info, first: First = 5) -> list[Evidence]:
        """The evidence: a sentence of each posting, then a second one of each, and so on."""
        store = info.context.store
        found = store.evidence(str(self.skill.id), self.role_id, checked_first(first))
        return [Evidence.of(evidence) for evidence in _in_turn(found)[:first]]


def _in_turn(found: Sequence[EvidenceRecord]) -> list[EvidenceRecord]:
    """The first piece of evidence of every posting, then the second of every posting that has one, and so on."""
    pieces = Counter[str]()
    turns = []
    for evidence in found:
        turns.append((pieces[evidence.posting_id], evidence))
        pieces[evidence.posting_id] += 1
    return [evidence for _, evidence in sorted(turns, key=itemgetter(0))]


def requirements_of(
    snapshot: Snapshot, role_id: str, importance: Importance | None, first: int
) -> list[RoleRequirement]:
    """What a role asks, the essential first, then by weight."""
    asked = requirements.role_requirements(snapshot, role_id)
    chosen = [one for one in asked if importance is None or one.importance is importance]
    return [
        RoleRequirement(
            skill=Skill.of(snapshot.skills.get(one.skill_id)),
            importance=one.importance,
            weight=one.weight,
            stated=one.stated,
            share=Share.of(one.share),
            role_id=role_id,
        )
        for one in chosen[:first]
    ]


def demand_of(snapshot: Snapshot, skill_id: str, role_id: str | None = None) -> Demand:
    """The demand for a skill over all postings, or over those that advertise a role."""
    found = demand.skill_demand(snapshot, skill_id, role_id)
    return Demand(
        share=Share.of(found.share),
        levels=[LevelShare(level=one.level, share=Share.of(one.share)) for one in found.levels],
        months=_months(found.months),
    )


def role_demand_of(snapshot: Snapshot, role_id: str) -> RoleDemand:
    """The demand for a role over all postings."""
    found = demand.role_demand(snapshot, role_id)
    return RoleDemand(share=Share.of(found.share), months=_months(found.months), pay=Pay.of(found.pay))


def _months(found: Sequence[demand.MonthShare]) -> list[MonthShare]:
    return [MonthShare(month=one.month, share=Share.of(one.share)) for one in found]
