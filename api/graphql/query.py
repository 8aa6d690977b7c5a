"""The queries: what can be asked."""

from typing import Annotated

import strawberry

from api.graphql.concepts import LearningResource, Node, Role, Skill, SkillGroup, resource_page, skill_page
from api.graphql.connections import After, Connection, First, InvalidPageError, checked_first, page_of_ids
from api.graphql.context import Context, Info
from api.graphql.gaps import PostingGap, SkillGap
from api.graphql.inputs import (
    MOST_SKILLS,
    ConceptRef,
    PathOptionsInput,
    PlanConstraintsInput,
    PostingInput,
    PostingTargetInput,
    ProfileInput,
    RoleRef,
    SkillRef,
    remarks_on,
)
from api.graphql.paths import CareerPathResult, career_paths_of
from api.graphql.plans import LearningPlan, learning_plan_of, posting_plan_of
from api.graphql.postings import JobPosting, PostingAnalysis, PostingFilterInput, PostingWhere, posting_page
from api.graphql.recommendations import RoleRecommendation, WhatIf, recommendations_of, what_if_of
from api.profiles import stated_profile
from graph.gap import skill_gap
from graph.posting_gap import posting_gap
from graph.profiles import Profile
from graph.records import LabelHit, PostingFilter
from schema import postings
from schema.concepts import SkillKind
from schema.errors import InvalidInputError, NotFoundError
from schema.namespaces import ConceptType, concept_type, from_iri

Search = Annotated[str | None, strawberry.argument(description="Only those with a name that has words beginning so.")]
From = Annotated[ProfileInput, strawberry.argument(name="from", description="Where the person stands.")]
To = Annotated[ConceptRef, strawberry.argument(description="The role to reach.")]
Target = Annotated[PostingTargetInput, strawberry.argument(description="The posting to reach.")]
Constraints = Annotated[PlanConstraintsInput | None, strawberry.argument(description="What the plan has to keep to.")]

MAX_NODES = 100
"""How many nodes one field gives by their ids."""


@strawberry.type(description="A concept that a name may stand for.")
class Candidate:
    """A candidate."""

    id: strawberry.ID = strawberry.field(description="The concept's short id.")
    pref_label: str = strawberry.field(description="Its name.")
    label: str = strawberry.field(description="The label that matched.")
    score: float = strawberry.field(description="Higher for the better matches.")
    exact: bool = strawberry.field(description="Whether the text is exactly one of its labels.")


@strawberry.type(description="What can be asked.")
class Query:
    """The root of all queries."""

    @strawberry.field(description="One skill.")
    def skill(self, info: Info, id: SkillRef) -> Skill:  # noqa: A002
        """A skill by any of its names."""
        found = info.context.resolve.skill(id)
        return Skill.of(info.context.snapshot.skills.get(found))

    @strawberry.field(description="Skills: all in the order of their ids, or those that a search finds, best first.")
    def skills(
        self,
        info: Info,
        search: Search = None,
        kind: Annotated[SkillKind | None, strawberry.argument(description="Only skills of this kind.")] = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Skill]:
        """A page of skills."""
        catalogue = info.context.snapshot.skills
        ids = _ids(info.context, search, ConceptType.SKILL, [skill.id for skill in catalogue])
        chosen = [skill_id for skill_id in ids if kind is None or catalogue.get(skill_id).kind is kind]
        return skill_page(info, chosen, first, after)

    @strawberry.field(description="One role.")
    def role(self, info: Info, id: RoleRef) -> Role:  # noqa: A002
        """A role by any of its names."""
        found = info.context.resolve.role(id)
        return Role.of(info.context.snapshot.roles.get(found))

    @strawberry.field(description="Roles: all in the order of their ids, or those that a search finds, best first.")
    def roles(self, info: Info, search: Search = None, first: First = 20, after: After = None) -> Connection[Role]:
        """A page of roles."""
        catalogue = info.context.snapshot.roles
        ids = _ids(info.context, search, ConceptType.ROLE, [role.id for role in catalogue])
        return page_of_ids(ids, first, after, lambda role_id: Role.of(catalogue.get(role_id)))

    @strawberry.field(description="Learning resources, sorted by id.")
    def learning_resources(
        self,
        info: Info,
        teaches: Annotated[ConceptRef | None, strawberry.argument(description="Only what teaches this skill.")] = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[LearningResource]:
        """A page of learning resources."""
        skill = info.context.resolve.skill(teaches) if teaches else None
        return resource_page(info, skill, first, after)

    @strawberry.field(description="One posting of the graph.")
    def posting(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The posting's id.")],  # noqa: A002
    ) -> JobPosting:
        """A posting by its id."""
        return JobPosting.of(info.context.store.posting(from_iri(id)))

    @strawberry.field(description="Postings of the graph, sorted by id.")
    def postings(
        self, info: Info, where: PostingWhere = None, first: First = 20, after: After = None
    ) -> Connection[JobPosting]:
        """A page of postings."""
        return posting_page(info.context, _filter(info.context, where), first, after)

    @strawberry.field(description="Anything by its short id or IRI; none where nothing has it.")
    def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="A short id or an IRI.")],  # noqa: A002
    ) -> Node | None:
        """A node by its id."""
        return _node(info.context, id)

    @strawberry.field(description=f"Several nodes at once, at most {MAX_NODES}, in the order of their ids here.")
    def nodes(
        self,
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Short ids or IRIs.")],
    ) -> list[Node | None]:
        """Nodes by their ids. Raises InvalidPageError for more than are given at once."""
        if len(ids) > MAX_NODES:
            raise InvalidPageError(f"`ids` are {len(ids):,}; ask for {MAX_NODES} at once, and for the rest again.")
        return [_node(info.context, identifier) for identifier in ids]

    @strawberry.field(description="The concepts that a name may stand for: exact ones first, then what a search finds.")
    def resolve_concept(
        self,
        info: Info,
        text: Annotated[str, strawberry.argument(description="A name, as a person writes it.")],
        first: First = 5,
        type: Annotated[  # noqa: A002
            ConceptType | None, strawberry.argument(description="Only concepts of this type; else skills and roles.")
        ] = None,
    ) -> list[Candidate]:
        """The candidates for a name."""
        types = (type,) if type else (ConceptType.SKILL, ConceptType.ROLE)
        exact = info.context.resolve.candidates(text, types)
        known = {hit.concept_id for hit in exact}
        near = [
            hit for hit in info.context.store.search(text, types, checked_first(first)) if hit.concept_id not in known
        ]
        return [_candidate(hit, hit.concept_id in known) for hit in (*exact, *near)][:first]

    @strawberry.field(description="What a profile lacks for a role.")
    def skill_gap(self, info: Info, from_: From, to: To) -> SkillGap:
        """A gap."""
        snapshot = info.context.snapshot
        profile = _profile(info.context, from_)
        return SkillGap.of(snapshot, skill_gap(snapshot, profile, info.context.resolve.role(to)))

    @strawberry.field(description="What a profile lacks for one posting; of its choices the least effort counts.")
    def posting_gap(self, info: Info, from_: From, posting: Target) -> PostingGap:
        """A gap to a posting."""
        context = info.context
        profile, snapshot = _profile(context, from_), context.snapshot
        return PostingGap.of(snapshot, posting_gap(snapshot, profile, _target(context, posting)))

    @strawberry.field(description="Ways from a profile to a role, step by step, with what each takes and why.")
    def career_paths(
        self,
        info: Info,
        from_: From,
        to: To,
        options: Annotated[PathOptionsInput | None, strawberry.argument(description="How far to look.")] = None,
    ) -> CareerPathResult:
        """Career paths."""
        context = info.context
        profile, target = _profile(context, from_), context.resolve.role(to)
        chosen = options or PathOptionsInput()
        return career_paths_of(context.snapshot, profile, target, chosen)

    @strawberry.field(description="Roles for a profile, by fit, effort, demand and pay, each with its reasons.")
    def recommended_roles(
        self,
        info: Info,
        profile: Annotated[ProfileInput, strawberry.argument(description="Where the person stands.")],
        first: First = 10,
    ) -> list[RoleRecommendation]:
        """Recommendations."""
        return recommendations_of(info.context.snapshot, _profile(info.context, profile), checked_first(first))

    @strawberry.field(description="The roles that one more skill brings nearer.")
    def what_if(
        self,
        info: Info,
        profile: Annotated[ProfileInput, strawberry.argument(description="Where the person stands.")],
        skill: SkillRef,
        first: First = 10,
    ) -> WhatIf:
        """What a skill would change."""
        context = info.context
        chosen = context.resolve.skill(skill)
        return what_if_of(context.snapshot, _profile(context, profile), chosen, checked_first(first))

    @strawberry.field(description="What to learn in which order to reach a role, with resources, hours and dates.")
    def learning_plan(self, info: Info, from_: From, to: To, constraints: Constraints = None) -> LearningPlan:
        """A learning plan."""
        context = info.context
        profile, target = _profile(context, from_), context.resolve.role(to)
        chosen = constraints or PlanConstraintsInput()
        return learning_plan_of(context.snapshot, profile, target, chosen)

    @strawberry.field(description="What to learn for one posting; of its choices only what takes the least.")
    def posting_plan(self, info: Info, from_: From, posting: Target, constraints: Constraints = None) -> LearningPlan:
        """A learning plan for a posting."""
        context = info.context
        profile, analysis = _profile(context, from_), _target(context, posting)
        return posting_plan_of(context.snapshot, profile, analysis, constraints or PlanConstraintsInput())

    @strawberry.field(description="What a posting says, without storing it.")
    def extract(
        self, info: Info, posting: Annotated[PostingInput, strawberry.argument(description="The posting.")]
    ) -> PostingAnalysis:
        """An analysis."""
        document = posting.document()
        return PostingAnalysis.of(info.context.atlas.analyse(document), remarks_on(document))


def _target(context: Context, told: PostingTargetInput) -> postings.PostingAnalysis:
    """The analysis of a posting that is named by its id or given. Raises UnknownPostingError, UnreadableInputError."""
    if told.given:
        return context.atlas.analyse(told.given.document())
    return context.store.posting(from_iri(told.id or ""))


def _profile(context: Context, told: ProfileInput) -> Profile:
    """The profile of a person. Raises InvalidInputError for one of too many skills."""
    if len(told.skills) > MOST_SKILLS:
        raise InvalidInputError(f"a profile names {len(told.skills):,} skills; name {MOST_SKILLS} at most.")
    return stated_profile(context.resolve, told.role, told.skills)


def _ids(context: Context, search: str | None, kind: ConceptType, everything: list[str]) -> list[str]:
    """The ids that a search finds in the order of its hits, or all of them."""
    if search is None:
        return everything
    known = set(everything)
    hits = context.store.search(search, [kind], len(everything) or 1)
    return [hit.concept_id for hit in hits if hit.concept_id in known]


def _filter(context: Context, where: PostingFilterInput | None) -> PostingFilter:
    if where is None:
        return PostingFilter()
    return PostingFilter(
        role_id=context.resolve.role(where.role) if where.role else None,
        skill_id=context.resolve.skill(where.skill) if where.skill else None,
        organization=where.organization,
    )


def _node(context: Context, asked: str) -> Node | None:
    """The node with this id or IRI, or None."""
    identifier = from_iri(asked)
    snapshot = context.snapshot
    try:
        match concept_type(identifier):
            case ConceptType.SKILL:
                return Skill.of(snapshot.skills.get(identifier))
            case ConceptType.ROLE:
                return Role.of(snapshot.roles.get(identifier))
            case ConceptType.GROUP:
                return SkillGroup.of(snapshot.groups.get(identifier))
            case ConceptType.RESOURCE:
                return LearningResource.of(snapshot.resources.get(identifier))
            case ConceptType.POSTING:
                return JobPosting.of(context.store.posting(identifier))
            case None:
                return None
    except NotFoundError:
        return None


def _candidate(hit: LabelHit, exact: bool) -> Candidate:
    return Candidate(
        id=strawberry.ID(hit.concept_id), pref_label=hit.pref_label, label=hit.label, score=hit.score, exact=exact
    )
