"""What fields take: names of concepts, profiles, options, constraints and postings."""

from datetime import date
from typing import Annotated, NewType

import strawberry

from extractors.rows import document_of, unread_date
from extractors.structured import StructuredPosting
from schema.postings import PostingDocument

ConceptRef = NewType("ConceptRef", str)
"""A concept as a person names it."""

CONCEPT_REF = strawberry.scalar(
    name="ConceptRef",
    description=(
        "A concept by its short id (`skill/python`), its IRI, its preferred label or any other label. An ambiguous one "
        "gives the error AMBIGUOUS with the candidates, an unknown one NOT_FOUND with suggestions."
    ),
    serialize=str,
    parse_value=str,
)

SkillRef = Annotated[ConceptRef, strawberry.argument(description="The skill: its id, IRI or any of its labels.")]
RoleRef = Annotated[ConceptRef, strawberry.argument(description="The role: its id, IRI or any of its labels.")]


MOST_SKILLS = 500
"""How many skills a profile may name: each is looked up."""


@strawberry.input(description="Where a person stands: a present role, skills, or both.")
class ProfileInput:
    """A profile."""

    role: ConceptRef | None = strawberry.field(default=None, description="The present or last role.")
    skills: list[ConceptRef] = strawberry.field(
        default_factory=list, description=f"Skills held beside the role's, at most {MOST_SKILLS}."
    )


@strawberry.input(description="How far a career path may go.")
class PathOptionsInput:
    """Options of `careerPaths`."""

    max_steps: int = strawberry.field(default=3, description="The most steps, 1 to 5.")
    alternatives: int = strawberry.field(default=3, description="The most paths, 1 to 10.")


@strawberry.input(description="What a learning plan has to keep to.")
class PlanConstraintsInput:
    """Constraints of `learningPlan`."""

    hours_per_week: float = strawberry.field(default=10.0, description="Hours a week for learning.")
    budget_hours: float | None = strawberry.field(default=None, description="The most hours in all.")
    max_cost: float | None = strawberry.field(default=None, description="The most money in all, in US dollars.")
    language: str = strawberry.field(default="en", description="The language of the resources, as in `en`.")
    start: date | None = strawberry.field(default=None, description="The first day; gives the milestones dates.")


@strawberry.input(description="A posting to read.")
class PostingInput:
    """A posting as it comes in."""

    text: str = strawberry.field(description="Its text: plain, Markdown or HTML.")
    id: str | None = strawberry.field(default=None, description="The id that its source gives it.")
    title: str | None = strawberry.field(default=None, description="Its title, where the source states it.")
    organization: str | None = strawberry.field(default=None, description="The employer, where the source states it.")
    location: str | None = strawberry.field(default=None, description="The place, where the source states it.")
    url: str | None = strawberry.field(default=None, description="Its address.")
    date_posted: str | None = strawberry.field(
        default=None, description="Its date, where the source states it, as in `2026-03-19`."
    )

    def document(self) -> PostingDocument:
        """The posting as extractors take it, without addresses and numbers of persons in its fields."""
        stated = StructuredPosting(
            title=self.title,
            organization=self.organization,
            location=self.location,
            url=self.url,
            date_posted=self.date_posted,
        )
        return document_of(stated, self.text, self.id or "the posting", self.id)


def remarks_on(document: PostingDocument) -> tuple[str, ...]:
    """What to say of what was given with a posting and cannot be read; the posting is read without it."""
    unread = unread_date(document)
    return (str(unread),) if unread else ()


@strawberry.input(one_of=True, description="One posting: of the graph, or read for this question and not stored.")
class PostingTargetInput:
    """A posting as a target."""

    id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The id of a posting of the graph."
    )
    given: PostingInput | None = strawberry.field(default=strawberry.UNSET, description="The posting itself.")
