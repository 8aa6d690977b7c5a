"""The concepts of the taxonomy and the relations between them, in the words of SKOS and ESCO."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schema.namespaces import iri

CORE_SCHEME = "core"


class SkillKind(StrEnum):
    """What sort of thing a skill is."""

    SKILL = "skill"
    TOOL = "tool"
    LANGUAGE = "language"
    FRAMEWORK = "framework"
    PLATFORM = "platform"
    KNOWLEDGE = "knowledge"
    TRANSVERSAL = "transversal"
    NATURAL_LANGUAGE = "natural_language"
    CERTIFICATION = "certification"


class Importance(StrEnum):
    """How a role relates to a skill, in ESCO's words; essential stands for required in postings."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"


class Status(StrEnum):
    """Whether a concept is in use; a retired one names its successor in `replaced_by` where it has one."""

    CURRENT = "current"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A thing with an id and labels (`skos:Concept`)."""

    id: str
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    description: str = ""
    scheme: str = CORE_SCHEME
    status: Status = Status.CURRENT
    replaced_by: str | None = None
    exact_matches: tuple[str, ...] = ()

    @property
    def iri(self) -> str:
        """The IRI that identifies the concept outside the project."""
        return iri(self.id)

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels, the preferred one first."""
        return (self.pref_label, *self.alt_labels, *self.hidden_labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGroup(Concept):
    """A heading under which skills stand, such as `Databases`."""

    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Concept):
    """A skill, a tool or a field of knowledge that a role may ask for.

    `cased_labels` count in a text only in exactly this spelling; `guarded_labels` are ambiguous words ("Go", "Spark",
    "Excel") that count only in this spelling *and* with evidence in their surroundings; `context` holds words that are
    such evidence. `phrases` are sequences of base forms that express the skill in running text ("adapt * change"): a
    word stands for its inflections, `*` for up to three words of any kind. `learning_hours` is the usual effort from
    the prerequisites to a working level.
    """

    kind: SkillKind
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    cased_labels: tuple[str, ...] = ()
    guarded_labels: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    learning_hours: float = 0.0


@dataclass(frozen=True, slots=True, order=True)
class Notation:
    """A code in a classification (`skos:notation`): scheme `isco` or `soc`, code `2511` or `15-2051.00`."""

    scheme: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Concept):
    """A kind of job (ESCO's occupation). `job_zone` is O*NET's 1 (little preparation) to 5 (extensive preparation)."""

    job_zone: int | None = None
    notations: tuple[Notation, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Requirement:
    """What a role asks: a skill, how important, and with which weight (over 0, up to 1)."""

    role_id: str
    skill_id: str
    importance: Importance
    weight: float
    source: str = CORE_SCHEME


@dataclass(frozen=True, slots=True, order=True)
class Prerequisite:
    """A skill that should be known before another; `strength` is 1 where it is needed and less where it helps."""

    prerequisite_id: str
    skill_id: str
    strength: float = 1.0
    source: str = CORE_SCHEME
