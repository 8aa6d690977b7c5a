"""The concepts of the graph as GraphQL types: skills, roles, groups and learning resources."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql import enums  # noqa: F401 -- makes the enumerations known
from api.graphql.connections import After, Connection, First, checked_first, page_of, page_of_ids
from api.graphql.context import Info
from api.graphql.inputs import ConceptRef
from graph.adjacency import Basis
from schema import concepts, resources
from schema.concepts import Importance, SkillKind, Status
from schema.resources import Level, ResourceType

if TYPE_CHECKING:
    from api.graphql.adjacency import Adjacency, RelatedRole
    from api.graphql.demand import Demand, RoleDemand, RoleRequirement
    from api.graphql.postings import JobPosting


_adjacency = strawberry.lazy("api.graphql.adjacency")
_demand = strawberry.lazy("api.graphql.demand")
_postings = strawberry.lazy("api.graphql.postings")


@strawberry.interface(description="Anything with an id.")
class Node:
    """Relay's Node; the id is the short id of the concept or posting."""

    id: strawberry.ID = strawberry.field(description="The short id, as in `skill/python`.")


@strawberry.type(description="A code in a classification of occupations.")
class Notation:
    """A notation."""

    scheme: str = strawberry.field(description="`isco` or `soc`.")
    code: str = strawberry.field(description="The code, as in `2511` or `15-2051.00`.")


@strawberry.type(description="A heading under which skills stand.")
class SkillGroup(Node):
    """A group of skills."""

    iri: str = strawberry.field(description="The IRI that identifies it outside this service.")
    pref_label: str = strawberry.field(description="Its name.")
    concept: strawberry.Private[concepts.SkillGroup]

    @classmethod
    def of(cls, group: concepts.SkillGroup) -> "SkillGroup":
        """The type for a group."""
        return cls(id=strawberry.ID(group.id), iri=group.iri, pref_label=group.pref_label, concept=group)

    @strawberry.field(description="The groups right above it.")
    def broader(self, info: Info) -> list["SkillGroup"]:
        """The groups that it stands under."""
        groups = info.context.snapshot.groups
        return [SkillGroup.of(groups.get(broader)) for broader in self.concept.broader if groups.knows(broader)]

    @strawberry.field(description="The groups right below it, sorted by id.")
    def narrower(self, info: Info, first: First = 20, after: After = None) -> Connection["SkillGroup"]:
        """The groups that stand under it."""
        groups = info.context.snapshot.groups
        below = [group.id for group in groups if self.concept.id in group.broader]
        return page_of_ids(below, first, after, lambda group_id: SkillGroup.of(groups.get(group_id)))

    @strawberry.field(description="The skills right below it, sorted by id.")
    def skills(self, info: Info, first: First = 20, after: After = None) -> Connection["Skill"]:
        """The skills that stand under it."""
        return skill_page(info, info.context.snapshot.narrower(self.concept.id), first, after)


@strawberry.type(description="A skill that should be known before another.")
class Prerequisite:
    """A prerequisite of a skill."""

    skill: "Skill" = strawberry.field(description="The skill to know first.")
    strength: float = strawberry.field(description="1 where it is needed, less where it helps.")


@strawberry.type(description="A skill, a tool, a language or a field of knowledge.")
class Skill(Node):
    """A skill."""

    iri: str = strawberry.field(description="The IRI that identifies it outside this service.")
    pref_label: str = strawberry.field(description="Its name.")
    alt_labels: list[str] = strawberry.field(description="Its other names.")
    kind: SkillKind = strawberry.field(description="What sort of thing it is.")
    description: str | None = strawberry.field(description="What it is, where its name does not say it.")
    learning_hours: float = strawberry.field(description="The usual hours from its prerequisites to a working level.")
    status: Status = strawberry.field(description="Whether it is in use.")
    scheme: str = strawberry.field(description="The taxonomy that it comes from.")
    concept: strawberry.Private[concepts.Skill]

    @classmethod
    def of(cls, skill: concepts.Skill) -> "Skill":
        """The type for a skill."""
        return cls(
            id=strawberry.ID(skill.id),
            iri=skill.iri,
            pref_label=skill.pref_label,
            alt_labels=list(skill.alt_labels),
            kind=skill.kind,
            description=skill.description or None,
            learning_hours=skill.learning_hours,
            status=skill.status,
            scheme=skill.scheme,
            concept=skill,
        )

    @strawberry.field(description="The groups that it stands under.")
    def groups(self, info: Info) -> list[SkillGroup]:
        """The groups among its broader concepts."""
        groups = info.context.snapshot.groups
        return [SkillGroup.of(groups.get(broader)) for broader in self.concept.broader if groups.knows(broader)]

    @strawberry.field(description="The broader skills that it is a part or a kind of.")
    def broader(self, info: Info) -> list["Skill"]:
        """The skills among its broader concepts."""
        skills = info.context.snapshot.skills
        return [Skill.of(skills.get(broader)) for broader in self.concept.broader if skills.knows(broader)]

    @strawberry.field(description="The skills that are a part or a kind of it, sorted by id.")
    def narrower(self, info: Info, first: First = 20, after: After = None) -> Connection["Skill"]:
        """The skills of which it is a broader one."""
        return skill_page(info, info.context.snapshot.narrower(self.concept.id), first, after)

    @strawberry.field(description="The skills that the taxonomy relates to it, in either direction, sorted by id.")
    def related(self, info: Info, first: First = 20, after: After = None) -> Connection["Skill"]:
        """The skills related to it."""
        snapshot = info.context.snapshot
        positions, _ = snapshot.related.row(snapshot.skills.position(self.concept.id))
        return skill_page(info, snapshot.skills.ids(positions), first, after)

    @strawberry.field(description="What should be known before it.")
    def prerequisites(
        self,
        info: Info,
        transitive: Annotated[
            bool, strawberry.argument(description="Also what those need, in an order in which to learn them.")
        ] = False,
    ) -> list[Prerequisite]:
        """Its direct prerequisites, or all of them in the order of learning."""
        snapshot = info.context.snapshot
        own = snapshot.skills.position(self.concept.id)
        direct = dict(zip(*map(list, snapshot.prerequisites.direct.row(own)), strict=True))
        if not transitive:
            found = sorted(direct, key=lambda position: (-direct[position], position))
        else:
            found = list(
                snapshot.prerequisites.order(snapshot.prerequisites.closure.row(own)[0].tolist(), lambda _: (0.0,))
            )
        return [
            Prerequisite(skill=Skill.of(snapshot.skills[int(position)]), strength=float(direct.get(position, 1.0)))
            for position in found
        ]

    @strawberry.field(description="The skills near to it, with the reasons.")
    def adjacent(
        self,
        info: Info,
        first: First = 10,
        basis: Annotated[Basis | None, strawberry.argument(description="What adjacency may rest on.")] = None,
    ) -> Annotated["Adjacency", _adjacency]:
        """Its adjacency."""
        from api.graphql.adjacency import adjacency_of

        return adjacency_of(info.context, self.concept.id, checked_first(first), basis)

    @strawberry.field(description="The roles that ask for it, those that weigh it most first.")
    def roles(self, info: Info, first: First = 10) -> list["Role"]:
        """The roles that ask for it."""
        snapshot = info.context.snapshot
        positions, weights = snapshot.asking.asked_by.row(snapshot.skills.position(self.concept.id))
        heaviest = sorted(zip(-weights, positions, strict=True))[: checked_first(first)]
        return [Role.of(snapshot.roles[int(position)]) for _, position in heaviest]

    @strawberry.field(description="What teaches it.")
    def learning_resources(self, info: Info, first: First = 10, after: After = None) -> Connection["LearningResource"]:
        """The learning resources that teach it."""
        return resource_page(info, self.concept.id, first, after)

    @strawberry.field(description="How often postings ask for it.")
    def demand(
        self,
        info: Info,
        role: Annotated[
            ConceptRef | None, strawberry.argument(description="Only among the postings that advertise this role.")
        ] = None,
    ) -> Annotated["Demand", _demand]:
        """The demand for it."""
        from api.graphql.demand import demand_of

        role_id = info.context.resolve.role(role) if role else None
        return demand_of(info.context.snapshot, self.concept.id, role_id)


@strawberry.type(description="A kind of job.")
class Role(Node):
    """A role."""

    iri: str = strawberry.field(description="The IRI that identifies it outside this service.")
    pref_label: str = strawberry.field(description="Its name.")
    alt_labels: list[str] = strawberry.field(description="Other titles of it.")
    job_zone: int | None = strawberry.field(description="O*NET's zone: 1 little preparation, 5 extensive preparation.")
    notations: list[Notation] = strawberry.field(description="Its codes in classifications of occupations.")
    scheme: str = strawberry.field(description="The taxonomy that it comes from.")
    concept: strawberry.Private[concepts.Role]

    @classmethod
    def of(cls, role: concepts.Role) -> "Role":
        """The type for a role."""
        return cls(
            id=strawberry.ID(role.id),
            iri=role.iri,
            pref_label=role.pref_label,
            alt_labels=list(role.alt_labels),
            job_zone=role.job_zone,
            notations=[Notation(scheme=notation.scheme, code=notation.code) for notation in role.notations],
            scheme=role.scheme,
            concept=role,
        )

    @strawberry.field(description="What it asks, the heaviest first.")
    def requirements(
        self,
        info: Info,
        importance: Annotated[
            Importance | None, strawberry.argument(description="Only what is essential, or only what is optional.")
        ] = None,
        first: First = 50,
    ) -> list[Annotated["RoleRequirement", _demand]]:
        """What it asks."""
        from api.graphql.demand import requirements_of

        return requirements_of(info.context.snapshot, self.concept.id, importance, checked_first(first))

    @strawberry.field(description="The roles that ask for the most similar skills.")
    def related(self, info: Info, first: First = 10) -> list[Annotated["RelatedRole", _adjacency]]:
        """The roles near to it."""
        from api.graphql.adjacency import related_to

        return related_to(info.context.snapshot, self.concept.id, checked_first(first))

    @strawberry.field(description="How many postings advertise it, and what they pay.")
    def demand(self, info: Info) -> Annotated["RoleDemand", _demand]:
        """The demand for it."""
        from api.graphql.demand import role_demand_of

        return role_demand_of(info.context.snapshot, self.concept.id)

    @strawberry.field(description="The postings that advertise it.")
    def postings(
        self, info: Info, first: First = 10, after: After = None
    ) -> Connection[Annotated["JobPosting", _postings]]:
        """The postings that advertise it."""
        from api.graphql.postings import posting_page
        from graph.records import PostingFilter

        return posting_page(info.context, PostingFilter(role_id=self.concept.id), first, after)


@strawberry.type(description="Something to learn from.")
class LearningResource(Node):
    """A learning resource."""

    iri: str = strawberry.field(description="The IRI that identifies it outside this service.")
    name: str = strawberry.field(description="Its name.")
    url: str = strawberry.field(description="Its address.")
    provider: str = strawberry.field(description="Who offers it.")
    resource_type: ResourceType = strawberry.field(description="Its form.")
    educational_level: Level = strawberry.field(description="The level that it is made for.")
    time_required: float = strawberry.field(description="The hours that it takes.")
    hours_estimated: bool = strawberry.field(description="Whether the hours are our estimate, not its publisher's.")
    cost: float = strawberry.field(description="What it costs, 0 where it is free of charge.")
    currency: str = strawberry.field(description="The currency of the cost.")
    in_language: str = strawberry.field(description="Its language, as in `en`.")
    licence: str | None = strawberry.field(description="Its licence, where it is known.")
    attested_by: str = strawberry.field(description="What shows that it exists.")
    resource: strawberry.Private[resources.LearningResource]

    @classmethod
    def of(cls, resource: resources.LearningResource) -> "LearningResource":
        """The type for a learning resource."""
        return cls(
            id=strawberry.ID(resource.id),
            iri=resource.iri,
            name=resource.name,
            url=resource.url,
            provider=resource.provider,
            resource_type=resource.resource_type,
            educational_level=resource.educational_level,
            time_required=resource.time_required,
            hours_estimated=resource.hours_estimated,
            cost=resource.cost,
            currency=resource.currency,
            in_language=resource.in_language,
            licence=resource.licence,
            attested_by=resource.attested_by,
            resource=resource,
        )

    @strawberry.field(description="The skills that it teaches.")
    def teaches(self, info: Info) -> list[Skill]:
        """The skills that it teaches."""
        return [Skill.of(info.context.snapshot.skills.get(skill_id)) for skill_id in self.resource.teaches]

    @strawberry.field(description="The skills that it assumes.")
    def assumes(self, info: Info) -> list[Skill]:
        """The skills that it assumes."""
        return [Skill.of(info.context.snapshot.skills.get(skill_id)) for skill_id in self.resource.assumes]


def skill_page(info: Info, ids: Sequence[str], first: int, after: str | None) -> Connection[Skill]:
    """A page of these skills."""
    skills = info.context.snapshot.skills
    return page_of_ids(ids, first, after, lambda skill_id: Skill.of(skills.get(skill_id)))


def resource_page(info: Info, skill_id: str | None, first: int, after: str | None) -> Connection[LearningResource]:
    """A page of the resources that teach a skill, or of all of them, sorted by id."""
    snapshot = info.context.snapshot
    found = (
        snapshot.resources
        if skill_id is None
        else snapshot.resources.ids(snapshot.taught_by.row(snapshot.skills.position(skill_id))[0])
    )
    listed = [snapshot.resources.get(item) if isinstance(item, str) else item for item in found]
    behind = [resource for resource in listed if after is None or resource.id > after]
    shown = behind[: checked_first(first) + 1]
    return page_of(shown, first, after, lambda item: item.id, LearningResource.of, lambda: len(listed))
