"""Career paths as GraphQL types."""

import strawberry

from api.graphql.concepts import Role, Skill
from api.graphql.gaps import GapItem
from api.graphql.inputs import PathOptionsInput
from graph import market, path_blockers, path_telling
from graph import paths as career
from graph.profiles import Profile
from graph.snapshot import Snapshot


@strawberry.type(description="What postings offer for a role a year.")
class Pay:
    """A pay."""

    currency: str = strawberry.field(description="The currency, as in `USD`.")
    median: float = strawberry.field(description="The median of the middles of the offers.")
    low: float = strawberry.field(description="The lower quartile.")
    high: float = strawberry.field(description="The upper quartile.")
    postings: int = strawberry.field(description="How many offers there are; copies count once.")

    @classmethod
    def of(cls, pay: market.Pay | None) -> "Pay | None":
        """The type for a pay, if it is known."""
        if pay is None:
            return None
        return cls(currency=pay.currency, median=pay.median, low=pay.low, high=pay.high, postings=pay.postings)


@strawberry.type(description="One change of role.")
class CareerStep:
    """A step."""

    from_role: Role | None = strawberry.field(description="The role before; none at the start of a mere set of skills.")
    to: Role = strawberry.field(description="The role after.")
    hours: float = strawberry.field(description="Learning and changing over together.")
    learning_hours: float = strawberry.field(description="The hours to learn what is essential and still lacks.")
    switching_hours: float = strawberry.field(description="What the change itself costs.")
    coverage: float = strawberry.field(description="The share of what is essential that is covered before the step.")
    carried_over: list[Skill] = strawberry.field(description="The essential skills that are there already.")
    to_learn: list[GapItem] = strawberry.field(description="The essential skills that are not.")
    zone_change: int | None = strawberry.field(description="The change of the job zone.")
    pay: Pay | None = strawberry.field(description="What postings offer for the role.")
    why: str = strawberry.field(description="All this in a sentence.")

    @classmethod
    def of(cls, snapshot: Snapshot, step: path_telling.CareerStep) -> "CareerStep":
        """The type for a step."""
        return cls(
            from_role=Role.of(snapshot.roles.get(step.from_role_id)) if step.from_role_id else None,
            to=Role.of(snapshot.roles.get(step.role_id)),
            hours=step.hours,
            learning_hours=step.learning_hours,
            switching_hours=step.switching_hours,
            coverage=step.coverage,
            carried_over=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in step.carried_ids],
            to_learn=[GapItem.of(snapshot, item) for item in step.to_learn],
            zone_change=step.zone_change,
            pay=Pay.of(step.pay),
            why=step.why,
        )


@strawberry.type(description="A way to a role. Without steps, the profile is there already.")
class CareerPath:
    """A path."""

    hours: float = strawberry.field(description="The sum over its steps.")
    learning_hours: float = strawberry.field(description="The part of it that is learning.")
    largest_step_hours: float = strawberry.field(description="The hours of its largest step.")
    pay: float | None = strawberry.field(description="The mean of the median pay over its roles, where all are known.")
    merits: list[str] = strawberry.field(description="What it is the best at of all ways that were found.")
    steps: list[CareerStep] = strawberry.field(description="Its steps in order.")

    @classmethod
    def of(cls, snapshot: Snapshot, path: path_telling.CareerPath) -> "CareerPath":
        """The type for a path."""
        return cls(
            hours=path.hours,
            learning_hours=path.learning_hours,
            largest_step_hours=path.largest_step_hours,
            pay=path.pay,
            merits=[merit.value for merit in path.merits],
            steps=[CareerStep.of(snapshot, step) for step in path.steps],
        )


@strawberry.type(description="One thing that stands in the way.")
class Blocker:
    """A blocker."""

    reason: str = strawberry.field(description="A word to switch on, as in `step_too_large`.")
    message: str = strawberry.field(description="A sentence with the figures.")

    @classmethod
    def of(cls, blocker: path_blockers.Blocker) -> "Blocker":
        """The type for a blocker."""
        return cls(reason=blocker.reason.value, message=blocker.message)


@strawberry.type(description="Ways from a profile to a role. No path is an answer, with its blockers.")
class CareerPathResult:
    """The answer of `careerPaths`."""

    target: Role = strawberry.field(description="The role to reach.")
    paths: list[CareerPath] = strawberry.field(description="Distinct ways, the most likely first.")
    direct: CareerPath | None = strawberry.field(
        description="The single step, as a comparison even where it is blocked."
    )
    pareto: list[CareerPath] = strawberry.field(description="The ways that no other beats in every respect, by hours.")
    blockers: list[Blocker] = strawberry.field(description="Why there is no path, or no direct one.")
    note: str = strawberry.field(description="The answer in a sentence.")

    @classmethod
    def of(cls, snapshot: Snapshot, result: career.CareerPathResult) -> "CareerPathResult":
        """The type for a result."""
        return cls(
            target=Role.of(snapshot.roles.get(result.target_id)),
            paths=[CareerPath.of(snapshot, path) for path in result.paths],
            direct=CareerPath.of(snapshot, result.direct) if result.direct else None,
            pareto=[CareerPath.of(snapshot, path) for path in result.pareto],
            blockers=[Blocker.of(blocker) for blocker in result.blockers],
            note=result.note,
        )


def career_paths_of(snapshot: Snapshot, profile: Profile, target: str, options: PathOptionsInput) -> CareerPathResult:
    """The ways from a profile to a role. Raises InvalidInputError for options out of range."""
    chosen = career.PathOptions(max_steps=options.max_steps, alternatives=options.alternatives)
    return CareerPathResult.of(snapshot, career.career_paths(snapshot, profile, target, chosen))
