"""Learning plans as GraphQL types."""

import datetime

import strawberry

from api.graphql.concepts import LearningResource, Skill
from api.graphql.gaps import DecidedChoice
from api.graphql.inputs import PlanConstraintsInput
from graph import plan_steps, plans
from graph.profiles import Profile
from graph.snapshot import Snapshot
from schema.postings import PostingAnalysis


@strawberry.type(description="A resource within a step.")
class PlannedResource:
    """A planned resource."""

    resource: LearningResource = strawberry.field(description="The resource.")
    hours: float = strawberry.field(description="The hours of it that go to the step's skill.")


@strawberry.type(description="One skill to learn.")
class PlanStep:
    """A step."""

    skill: Skill = strawberry.field(description="The skill.")
    weight: float = strawberry.field(description="The most that a goal counts which it is or is needed for.")
    hours: float = strawberry.field(description="Resources and practice together.")
    resource_hours: float = strawberry.field(description="Hours with the resources.")
    practice_hours: float = strawberry.field(description="Hours of practice that fill up to a working level.")
    cumulative_hours: float = strawberry.field(description="The hours of the plan up to this step.")
    week: int = strawberry.field(description="The week, from 1, in which it is done.")
    finish: datetime.date | None = strawberry.field(description="The day on which it is done, if the plan has a start.")
    resources: list[PlannedResource] = strawberry.field(description="What to learn it with.")
    reason: str = strawberry.field(description="Why it is in the plan, and why here.")

    @classmethod
    def of(cls, snapshot: Snapshot, step: plan_steps.PlanStep) -> "PlanStep":
        """The type for a step."""
        return cls(
            skill=Skill.of(snapshot.skills.get(step.skill_id)),
            weight=step.weight,
            hours=step.hours,
            resource_hours=step.resource_hours,
            practice_hours=step.practice_hours,
            cumulative_hours=step.cumulative_hours,
            week=step.week,
            finish=step.finish,
            resources=[
                PlannedResource(
                    resource=LearningResource.of(snapshot.resources.get(planned.resource_id)), hours=planned.hours
                )
                for planned in step.resources
            ],
            reason=step.reason,
        )


@strawberry.type(description="What is learned by the end of a week.")
class Milestone:
    """A milestone."""

    week: int = strawberry.field(description="The week, from 1.")
    date: datetime.date | None = strawberry.field(description="Its last day, if the plan has a start.")
    cumulative_hours: float = strawberry.field(description="The hours of the plan up to it.")
    skills: list[Skill] = strawberry.field(description="What was learned since the milestone before.")

    @classmethod
    def of(cls, snapshot: Snapshot, milestone: plan_steps.Milestone) -> "Milestone":
        """The type for a milestone."""
        return cls(
            week=milestone.week,
            date=milestone.date,
            cumulative_hours=milestone.cumulative_hours,
            skills=[Skill.of(snapshot.skills.get(skill_id)) for skill_id in milestone.skill_ids],
        )


@strawberry.type(description="A skill without a resource, or out of the plan.")
class OpenSkill:
    """An open skill."""

    skill: Skill = strawberry.field(description="The skill.")
    hours: float = strawberry.field(description="The hours that it takes.")
    reason: str = strawberry.field(description="Why it is open.")

    @classmethod
    def of(cls, snapshot: Snapshot, found: plans.OpenSkill) -> "OpenSkill":
        """The type for an open skill."""
        return cls(skill=Skill.of(snapshot.skills.get(found.skill_id)), hours=found.hours, reason=found.reason)


@strawberry.type(description="What to learn, in an order that keeps the prerequisites.")
class LearningPlan:
    """A plan."""

    hours: float = strawberry.field(description="The sum over its steps.")
    resource_hours: float = strawberry.field(description="The part of it with resources.")
    practice_hours: float = strawberry.field(description="The part of it that is practice.")
    cost: float = strawberry.field(description="What the resources cost.")
    currency: str = strawberry.field(description="The currency of the cost.")
    weeks: int = strawberry.field(description="How many weeks it takes.")
    finish: datetime.date | None = strawberry.field(description="When it is over, if it has a start.")
    steps: list[PlanStep] = strawberry.field(description="Its steps in order.")
    milestones: list[Milestone] = strawberry.field(description="What is learned by when.")
    uncovered: list[OpenSkill] = strawberry.field(description="Skills of the plan without a resource.")
    left_out: list[OpenSkill] = strawberry.field(description="Skills that are not in the plan.")
    exact: bool = strawberry.field(description="Whether no other choice of resources takes less effort.")
    bound: float = strawberry.field(description="The effort is at most so many times the least possible.")
    note: str = strawberry.field(description="The answer in a sentence.")
    choices: list[DecidedChoice] = strawberry.field(description="The choices of a posting, decided.")

    @classmethod
    def of(cls, snapshot: Snapshot, plan: plans.LearningPlan) -> "LearningPlan":
        """The type for a plan."""
        return cls(
            hours=plan.hours,
            resource_hours=plan.resource_hours,
            practice_hours=plan.practice_hours,
            cost=plan.cost,
            currency=plan.currency,
            weeks=plan.weeks,
            finish=plan.finish,
            steps=[PlanStep.of(snapshot, step) for step in plan.steps],
            milestones=[Milestone.of(snapshot, milestone) for milestone in plan.milestones],
            uncovered=[OpenSkill.of(snapshot, found) for found in plan.uncovered],
            left_out=[OpenSkill.of(snapshot, found) for found in plan.left_out],
            exact=plan.exact,
            bound=plan.bound,
            note=plan.note,
            choices=[DecidedChoice.of(snapshot, found) for found in plan.choices],
        )


def learning_plan_of(snapshot: Snapshot, profile: Profile, target: str, told: PlanConstraintsInput) -> LearningPlan:
    """The plan for a role. Raises InvalidInputError for constraints out of range."""
    return LearningPlan.of(snapshot, plans.learning_plan(snapshot, profile, target, _constraints(told)))


def posting_plan_of(
    snapshot: Snapshot, profile: Profile, analysis: PostingAnalysis, told: PlanConstraintsInput
) -> LearningPlan:
    """The plan for a posting. Raises InvalidInputError for constraints out of range."""
    return LearningPlan.of(snapshot, plans.posting_plan(snapshot, profile, analysis, _constraints(told)))


def _constraints(told: PlanConstraintsInput) -> plans.PlanConstraints:
    return plans.PlanConstraints(
        hours_per_week=told.hours_per_week,
        max_cost=told.max_cost,
        language=told.language,
        budget_hours=told.budget_hours,
        start=told.start,
    )
