"""What the role that a title names asks for: in a nurse's posting `EMR` is a record of patients, no cloud service.

Roles of technology tell nothing: software is made for all fields, and its postings name what they are about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from extractors.acronyms import first_line
from extractors.hierarchy import Hierarchy
from extractors.particulars import Particulars
from extractors.roles import Roles
from extractors.surroundings import Weight
from schema.postings import RoleFinding
from schema.taxonomy import Taxonomy

ROLE_ASKS = "what the role asks for"

_SURE = 0.8
"""The confidence from which what a role does not ask for tells against a meaning."""

_MAIN = 0.25
"""The part of what a role asks for from which a group is what the role is about."""

_OF_TECHNOLOGY = 0.4
"""The part of what a role asks for from which it is a role of technology."""

_OF_ALL_FIELDS = 0.4
"""The part of what a role asks for that is asked for in all fields from which the role is of no field."""

_TECHNICAL = frozenset({"group/software", "group/infrastructure", "group/data", "group/security"})
_ANYWHERE = frozenset(
    {
        "group/analytics",
        "group/business-analysis",
        "group/certifications",
        "group/enterprise-applications",
        "group/leadership",
        "group/natural-languages",
        "group/office",
        "group/product-management",
        "group/project-management",
        "group/self-management",
        "group/thinking",
        "group/transversal",
        "group/working-with-others",
    }
)
"""Groups whose skills people of all fields are asked for."""


class _Picture(Struct, frozen=True, gc=False):
    """What a role asks for: its skills, the part of each group in them, and whether it is of technology or no field."""

    skills: frozenset[str]
    groups: Mapping[str, float]
    technical: bool
    general: bool


class RoleSkills:
    """What each role of a taxonomy asks for, by skill and by the group of the skill; read when first needed."""

    def __init__(self, taxonomy: Taxonomy, hierarchy: Hierarchy, roles: Roles) -> None:
        self._taxonomy = taxonomy
        self._hierarchy = hierarchy
        self._roles = roles
        self._pictures: dict[str, _Picture] = {}

    def role_of(self, facts: Particulars, text: str) -> RoleFinding | None:
        """The role of a posting's title; where none was found, what the first line names and hardly anything else."""
        if facts.role or facts.title:
            return facts.role
        opening = first_line(text)
        return self._roles.sure_of(opening) if opening else None

    def weights(self, role: RoleFinding, skill_id: str, *, supported: bool) -> Iterator[tuple[str, int]]:
        """What the role of a title says about an ambiguous acronym standing for a skill.

        It says nothing against one that is `supported` by what stands around it.
        """
        picture = self._picture(role.role_id)
        groups = self._hierarchy.groups(skill_id)
        if picture.technical:
            return
        if skill_id in picture.skills:
            yield ROLE_ASKS, Weight.ROLE_ASKS
        elif picture.groups.get(next(iter(groups), ""), 0.0) >= _MAIN:
            yield "what the role is about", Weight.ROLE_IS_ABOUT
        elif not supported and not picture.general and role.confidence >= _SURE and self._is_other(groups, picture):
            yield "of another field than the role", Weight.OTHER_FIELD

    def asks(self, role: RoleFinding, skill_id: str) -> bool:
        """Whether a role asks for a skill, also one of technology."""
        return skill_id in self._picture(role.role_id).skills

    def is_technical(self, role: RoleFinding, skill_id: str) -> bool:
        """Whether both a role and a skill are of technology."""
        return self._picture(role.role_id).technical and any(map(self._is_technical, self._hierarchy.groups(skill_id)))

    def _picture(self, role_id: str) -> _Picture:
        picture = self._pictures.get(role_id)
        if picture is None:
            picture = self._pictures[role_id] = self._drawn(self._asked.get(role_id, {}))
        return picture

    def _drawn(self, asked: Mapping[str, float]) -> _Picture:
        whole = sum(asked.values())
        groups: dict[str, float] = defaultdict(float)
        for skill_id, weight in asked.items():
            first, *others = self._hierarchy.groups(skill_id)
            groups[first] += weight / whole
            for group in others:
                groups[group] += 0.0
        technical = sum(share for group, share in groups.items() if self._is_technical(group))
        general = sum(share for group, share in groups.items() if group in _ANYWHERE)
        return _Picture(frozenset(asked), groups, technical >= _OF_TECHNOLOGY, not asked or general >= _OF_ALL_FIELDS)

    @cached_property
    def _asked(self) -> Mapping[str, Mapping[str, float]]:
        asked: dict[str, dict[str, float]] = defaultdict(dict)
        for requirement in self._taxonomy.requirements:
            asked[requirement.role_id][requirement.skill_id] = requirement.weight
        return dict(asked)

    def _is_other(self, groups: Sequence[str], picture: _Picture) -> bool:
        """Whether groups are of other fields than a role."""
        fields = [group for group in groups if group not in _ANYWHERE]
        return bool(fields) and not any(group in picture.groups for group in fields)

    def _is_technical(self, group: str) -> bool:
        while above := self._hierarchy.broader.get(group):
            group = above[0]
        return group in _TECHNICAL
