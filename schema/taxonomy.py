"""A whole taxonomy as one value: what a reader gives and a store takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schema.concepts import Concept, Prerequisite, Requirement, Role, Skill, SkillGroup
from schema.mappings import Mapping, Match
from schema.resources import LearningResource


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """Concepts and their relations, each tuple sorted by id. `version` is a hash of the content it was read from.

    `mappings` are the judged relations to other taxonomies; those that are exact stand at their concept too.
    """

    version: str
    groups: tuple[SkillGroup, ...] = ()
    skills: tuple[Skill, ...] = ()
    roles: tuple[Role, ...] = ()
    resources: tuple[LearningResource, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    prerequisites: tuple[Prerequisite, ...] = ()
    mappings: tuple[Mapping, ...] = ()

    def concepts(self) -> Iterator[Concept]:
        """Groups, skills and roles, in this order."""
        yield from self.groups
        yield from self.skills
        yield from self.roles

    def hierarchy(self) -> Iterator[SkillGroup | Skill]:
        """What stands under broader concepts: groups and skills, in this order."""
        yield from self.groups
        yield from self.skills

    def skill_references(self) -> Iterator[str]:
        """The ids of the skills that relations lead to or from, besides broader ones, as often as they are named."""
        for skill in self.skills:
            yield from skill.related
        for resource in self.resources:
            yield from (*resource.teaches, *resource.assumes)
        for requirement in self.requirements:
            yield requirement.skill_id
        for prerequisite in self.prerequisites:
            yield from (prerequisite.prerequisite_id, prerequisite.skill_id)

    def ids(self) -> Iterator[str]:
        """The ids of everything that has one: groups, skills, roles and learning resources."""
        yield from (concept.id for concept in self.concepts())
        yield from (resource.id for resource in self.resources)

    def false_friends(self) -> Iterator[Mapping]:
        """The concepts of other taxonomies that share a label with one of ours and are something else."""
        return (mapping for mapping in self.mappings if mapping.match is Match.FALSE_FRIEND)
