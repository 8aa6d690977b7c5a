"""Postings and what was found in them as GraphQL types."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Annotated

import strawberry

from api.graphql.concepts import Node, Role, Skill
from api.graphql.connections import Connection, checked_first, page_of
from api.graphql.context import Context, Info
from graph.records import Evidence as EvidenceRecord
from graph.records import PostingFilter, PostingSummary
from schema import postings
from schema.concepts import SkillKind
from schema.postings import EmploymentType, PayPeriod, Proficiency, RequirementLevel, Section, Seniority, WorkMode


@strawberry.type(description="Pay as a posting states it.")
class Salary:
    """A salary."""

    min: float | None = strawberry.field(description="The least.")
    max: float | None = strawberry.field(description="The most.")
    currency: str | None = strawberry.field(description="The currency, as in `USD`.")
    period: PayPeriod | None = strawberry.field(description="The time that the figures stand for.")


@strawberry.type(description="A span of a posting that stands for a skill.")
class Mention:
    """A mention."""

    start: int = strawberry.field(
        description="Its first character, counted in Unicode characters of the text as given."
    )
    end: int = strawberry.field(description="The character behind its last.")
    text: str = strawberry.field(description="The span itself.")
    sentence: str = strawberry.field(description="The sentence around it.")
    section: Section = strawberry.field(description="The part of the posting that it stands in.")
    rule: str = strawberry.field(description="The rule that accepted it.")
    confidence: float = strawberry.field(description="How sure the rule is, 0 to 1.")
    requirement: RequirementLevel = strawberry.field(description="How strongly this sentence asks for it.")
    proficiency: Proficiency | None = strawberry.field(description="How well it is to be known, where that is stated.")
    choice: int | None = strawberry.field(description="The number that mentions share of which any one will do.")

    @classmethod
    def of(cls, mention: postings.Mention) -> "Mention":
        """The type for a mention."""
        return cls(
            start=mention.start,
            end=mention.end,
            text=mention.text,
            sentence=mention.sentence,
            section=mention.section,
            rule=mention.rule,
            confidence=mention.confidence,
            requirement=mention.requirement,
            proficiency=mention.proficiency,
            choice=mention.choice,
        )


@strawberry.type(description="A sentence of a posting that asks for a skill.")
class Evidence:
    """A piece of evidence."""

    posting_id: strawberry.ID = strawberry.field(description="The posting that says it.")
    start: int = strawberry.field(description="The first character of the span in the posting's text.")
    end: int = strawberry.field(description="The character behind the last.")
    text: str = strawberry.field(description="The span.")
    sentence: str = strawberry.field(description="The sentence around it.")
    rule: str = strawberry.field(description="The rule that accepted it.")
    confidence: float = strawberry.field(description="How sure the rule is, 0 to 1.")
    requirement: RequirementLevel = strawberry.field(description="How strongly the sentence asks for it.")

    @classmethod
    def of(cls, evidence: EvidenceRecord) -> "Evidence":
        """The type for a piece of evidence."""
        return cls(
            posting_id=strawberry.ID(evidence.posting_id),
            start=evidence.start,
            end=evidence.end,
            text=evidence.text,
            sentence=evidence.sentence,
            rule=evidence.rule,
            confidence=evidence.confidence,
            requirement=evidence.requirement,
        )


@strawberry.type(description="A skill that was found in a posting.")
class PostingSkill:
    """A finding."""

    skill_id: strawberry.ID = strawberry.field(description="The skill's short id.")
    pref_label: str = strawberry.field(description="The skill's name.")
    kind: SkillKind = strawberry.field(description="What sort of thing it is.")
    requirement: RequirementLevel = strawberry.field(description="The strongest way in which the posting asks for it.")
    min_years: float | None = strawberry.field(description="The least years of experience asked.")
    max_years: float | None = strawberry.field(description="The most years of experience asked.")
    proficiency: Proficiency | None = strawberry.field(description="How well it is to be known, where that is stated.")
    confidence: float = strawberry.field(description="How sure the surest of its mentions is, 0 to 1.")
    mentions: list[Mention] = strawberry.field(description="Where it stands, in the order of the text.")

    @classmethod
    def of(cls, finding: postings.SkillFinding) -> "PostingSkill":
        """The type for a finding."""
        return cls(
            skill_id=strawberry.ID(finding.skill_id),
            pref_label=finding.pref_label,
            kind=finding.kind,
            requirement=finding.requirement,
            min_years=finding.min_years,
            max_years=finding.max_years,
            proficiency=finding.proficiency,
            confidence=finding.confidence,
            mentions=[Mention.of(mention) for mention in finding.mentions],
        )

    @strawberry.field(description="The skill in the graph, where the graph has it.")
    def skill(self, info: Info) -> Skill | None:
        """The concept."""
        skills = info.context.snapshot.skills
        return Skill.of(skills.get(self.skill_id)) if skills.knows(self.skill_id) else None


@strawberry.type(description="A span that looks like a skill and is none.")
class Rejection:
    """A rejection."""

    start: int = strawberry.field(description="Its first character.")
    end: int = strawberry.field(description="The character behind its last.")
    text: str = strawberry.field(description="The span itself.")
    reason: str = strawberry.field(description="Why it is no skill here.")

    @classmethod
    def of(cls, rejection: postings.Rejection) -> "Rejection":
        """The type for a rejection."""
        return cls(start=rejection.start, end=rejection.end, text=rejection.text, reason=rejection.reason)


@strawberry.type(description="A role that a title names.")
class PostingRole:
    """A role of a posting."""

    role_id: strawberry.ID = strawberry.field(description="The role's short id.")
    pref_label: str = strawberry.field(description="The role's name.")
    confidence: float = strawberry.field(description="How sure it is, 0 to 1.")

    @classmethod
    def of(cls, role: postings.RoleFinding) -> "PostingRole":
        """The type for a role of a posting."""
        return cls(role_id=strawberry.ID(role.role_id), pref_label=role.pref_label, confidence=role.confidence)

    @strawberry.field(description="The role in the graph, where the graph has it.")
    def role(self, info: Info) -> Role | None:
        """The concept."""
        roles = info.context.snapshot.roles
        return Role.of(roles.get(self.role_id)) if roles.knows(self.role_id) else None


@strawberry.type(description="Skills of which any one will do, such as `Python or Go`.")
class SkillChoice:
    """A choice."""

    skills: list[PostingSkill] = strawberry.field(description="The alternatives, in the order of the text.")

    @classmethod
    def all_of(cls, analysis: postings.PostingAnalysis) -> "list[SkillChoice]":
        """The types for all choices of an analysis."""
        found = {finding.skill_id: PostingSkill.of(finding) for finding in analysis.skills} if analysis.choices else {}
        return [cls(skills=[found[skill_id] for skill_id in choice]) for choice in analysis.choices]


@strawberry.type(description="What was read in one posting: its facts, its skills, and what was rejected.")
class PostingAnalysis:
    """An analysis."""

    id: strawberry.ID = strawberry.field(description="The posting's id: a hash of its words.")
    source_id: str | None = strawberry.field(description="The id under which it came in.")
    title: str | None = strawberry.field(description="Its title.")
    organization: str | None = strawberry.field(description="The employer.")
    location: str | None = strawberry.field(description="The place.")
    seniority: Seniority | None = strawberry.field(description="The rung of the ladder.")
    work_mode: WorkMode | None = strawberry.field(description="Where the work is done.")
    employment_type: EmploymentType | None = strawberry.field(description="The form of employment.")
    date_posted: date | None = strawberry.field(description="When it was posted.")
    url: str | None = strawberry.field(description="Its address.")
    language: str | None = strawberry.field(description="The language that it is written in, as in `en`.")
    analysed_by: str = strawberry.field(description="The versions of the extractor and of the taxonomy.")
    role: PostingRole | None = strawberry.field(description="The role that its title names.")
    other_roles: list[PostingRole] = strawberry.field(description="Other roles that it may name, the likeliest first.")
    salary: Salary | None = strawberry.field(description="The pay that it states.")
    skills: list[PostingSkill] = strawberry.field(description="The skills found, by their first mention.")
    choices: list[SkillChoice] = strawberry.field(description="Skills of which any one will do, by their place.")
    rejections: list[Rejection] = strawberry.field(description="What was turned down, with the reasons.")
    remarks: list[str] = strawberry.field(
        description="What was given with the posting, could not be read and is left out; none of one of the graph."
    )

    @classmethod
    def of(cls, analysis: postings.PostingAnalysis, remarks: Sequence[str] = ()) -> "PostingAnalysis":
        """The type for an analysis, with what there is to say of the posting as it came in."""
        pay = analysis.salary
        return cls(
            id=strawberry.ID(analysis.id),
            source_id=analysis.source_id,
            title=analysis.title,
            organization=analysis.organization,
            location=analysis.location,
            seniority=analysis.seniority,
            work_mode=analysis.work_mode,
            employment_type=analysis.employment_type,
            date_posted=analysis.date_posted,
            url=analysis.url,
            language=analysis.language,
            analysed_by=analysis.analysed_by,
            role=PostingRole.of(analysis.role) if analysis.role else None,
            other_roles=[PostingRole.of(role) for role in analysis.other_roles],
            salary=Salary(min=pay.min, max=pay.max, currency=pay.currency, period=pay.period) if pay else None,
            skills=[PostingSkill.of(finding) for finding in analysis.skills],
            choices=SkillChoice.all_of(analysis),
            rejections=[Rejection.of(rejection) for rejection in analysis.rejections],
            remarks=list(remarks),
        )


@strawberry.type(description="A posting in the graph.")
class JobPosting(Node):
    """A posting in a list: its facts at once, its analysis when it is asked for."""

    title: str | None = strawberry.field(description="Its title.")
    organization: str | None = strawberry.field(description="The employer.")
    location: str | None = strawberry.field(description="The place.")

    @classmethod
    def of(cls, posting: PostingSummary | postings.PostingAnalysis) -> "JobPosting":
        """The type for a posting."""
        return cls(
            id=strawberry.ID(posting.id),
            title=posting.title,
            organization=posting.organization,
            location=posting.location,
        )

    @strawberry.field(description="Everything that was read in it.")
    def analysis(self, info: Info) -> PostingAnalysis:
        """The analysis."""
        return PostingAnalysis.of(info.context.store.posting(self.id))


@strawberry.input(description="Which postings to list; what is not said does not restrict.")
class PostingFilterInput:
    """A filter of postings."""

    role: str | None = strawberry.field(default=None, description="Postings that advertise this role.")
    skill: str | None = strawberry.field(default=None, description="Postings that mention this skill.")
    organization: str | None = strawberry.field(default=None, description="Postings of this employer, spelled exactly.")


PostingWhere = Annotated[PostingFilterInput | None, strawberry.argument(description="Which postings to list.")]


def posting_page(context: Context, where: PostingFilter, first: int, after: str | None) -> Connection[JobPosting]:
    """A page of the postings that fulfil a filter, sorted by id."""
    found = context.store.posting_page(where, checked_first(first) + 1, after)
    count = partial(context.store.posting_count, where)
    return page_of(found, first, after, lambda posting: posting.id, JobPosting.of, count)
