"""The enumerations of the domain, made known to Strawberry with their descriptions. Importing this module does it."""

from __future__ import annotations

from enum import Enum

import strawberry

from graph.adjacency import Basis
from graph.coverage import CoverReason
from schema.concepts import Importance, SkillKind, Status
from schema.namespaces import ConceptType
from schema.postings import EmploymentType, PayPeriod, Proficiency, RequirementLevel, Section, Seniority, WorkMode
from schema.resources import Level, ResourceType

DESCRIPTIONS: dict[type[Enum], str] = {
    Basis: "What adjacency may rest on.",
    ConceptType: "What an id or a name stands for.",
    CoverReason: "Why a skill is covered by a held one.",
    EmploymentType: "The form of employment.",
    Importance: "How a role relates to a skill, in ESCO's words.",
    Level: "The level that a resource is made for.",
    PayPeriod: "The time that a salary figure stands for.",
    Proficiency: "How well a posting wants a skill to be known.",
    RequirementLevel: "How strongly a posting asks for a skill.",
    ResourceType: "The form of a learning resource.",
    Section: "The part of a posting that a span belongs to.",
    Seniority: "The rung of the ladder that a posting names.",
    SkillKind: "What sort of thing a skill is.",
    Status: "Whether a concept is in use.",
    WorkMode: "Where the work is done.",
}

for enumeration, description in DESCRIPTIONS.items():
    strawberry.enum(enumeration, description=description)
