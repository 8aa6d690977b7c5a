"""Postings as they come in, and what an extractor says of them, in the words of schema.org's `JobPosting`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from schema.concepts import SkillKind


class RequirementLevel(StrEnum):
    """How strongly a posting asks for a skill."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"


class Proficiency(StrEnum):
    """How well a posting wants a skill to be known.

    Of languages that people speak, A1 and A2 are basic, B1 and B2 intermediate, C1 advanced, C2 and native expert.
    """

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"
    EXPERT = "expert"


class Seniority(StrEnum):
    """The rung of the ladder that a title or a posting names."""

    INTERN = "intern"
    ENTRY = "entry"
    ASSOCIATE = "associate"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"
    PRINCIPAL = "principal"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


class WorkMode(StrEnum):
    """Where the work is done."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"
    REMOTE_POSSIBLE = "remote_possible"


class EmploymentType(StrEnum):
    """The form of employment."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    TEMPORARY = "temporary"
    INTERNSHIP = "internship"
    VOLUNTEER = "volunteer"


class PayPeriod(StrEnum):
    """The time that a salary figure stands for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Section(StrEnum):
    """The part of a posting that a span of text belongs to."""

    TITLE = "title"
    SUMMARY = "summary"
    RESPONSIBILITIES = "responsibilities"
    REQUIREMENTS = "requirements"
    PREFERRED = "preferred"
    TECHNOLOGIES = "technologies"
    ABOUT = "about"
    BENEFITS = "benefits"
    EQUAL_OPPORTUNITY = "equal_opportunity"
    APPLICATION = "application"
    SALARY = "salary"
    DETAILS = "details"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Salary:
    """Pay in `currency` a `period`; `min` and `max` are equal where one figure is given."""

    min: float | None
    max: float | None
    currency: str | None
    period: PayPeriod | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingDocument:
    """A posting before it is read: its text as given, and whatever its source says of it in fields of its own.

    `id` is the source's own id; where it has none, the hash of the text stands in for it. `source` names the file and
    the line for error messages.
    """

    text: str
    id: str | None = None
    source: str = "-"
    title: str | None = None
    organization: str | None = None
    location: str | None = None
    url: str | None = None
    date_posted: str | None = None
    employment_type: str | None = None
    salary: Salary | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """One span of the text as given that stands for a skill; `text` equals `document.text[start:end]`.

    `start`, `end`, `sentence_start` and `sentence_end` count Unicode characters. `rule` names the rule that accepted
    the span, `confidence` (0 to 1) how sure it is. Mentions of one posting that share a `choice`, a number from 1 on,
    are alternatives: any one of their skills will do.
    """

    start: int
    end: int
    text: str
    section: Section
    rule: str
    confidence: float
    requirement: RequirementLevel
    min_years: float | None = None
    max_years: float | None = None
    sentence_start: int
    sentence_end: int
    sentence: str
    proficiency: Proficiency | None = None
    choice: int | None = None


class SkillFinding(Struct, frozen=True, kw_only=True, gc=False):
    """A skill found in a posting, with every mention of it in the order of the text.

    `requirement` is the strongest of its mentions, `min_years` and `max_years` are those that go with it, and
    `confidence` and `proficiency` are the highest of its mentions.
    """

    skill_id: str
    pref_label: str
    alt_labels: tuple[str, ...]
    kind: SkillKind
    requirement: RequirementLevel
    min_years: float | None
    max_years: float | None
    confidence: float
    mentions: tuple[Mention, ...]
    proficiency: Proficiency | None = None


class Rejection(Struct, frozen=True, kw_only=True, gc=False):
    """A span that looks like a skill and is none, with the reason in plain words and the skill that it is not."""

    start: int
    end: int
    text: str
    reason: str
    skill_id: str | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFinding:
    """The role that a title names, with a confidence from 0 to 1."""

    role_id: str
    pref_label: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingAnalysis:
    """Everything an extractor says of one posting.

    `id` is `posting/<hash of the text>`; `source_id` is the id under which the posting came in, if it had one. `text`
    is the text as given with e-mail addresses and telephone numbers masked by as many characters, so that every offset
    holds. Findings are sorted by their first mention, rejections by their start.
    """

    id: str
    text: str
    analysed_by: str
    source_id: str | None = None
    title: str | None = None
    role: RoleFinding | None = None
    other_roles: tuple[RoleFinding, ...] = ()
    seniority: Seniority | None = None
    organization: str | None = None
    location: str | None = None
    work_mode: WorkMode | None = None
    employment_type: EmploymentType | None = None
    salary: Salary | None = None
    date_posted: date | None = None
    url: str | None = None
    language: str | None = None
    skills: tuple[SkillFinding, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    @property
    def choices(self) -> tuple[tuple[str, ...], ...]:
        """The ids of skills of which any one will do, for each choice in the order of the text."""
        places = sorted(
            (mention.choice, mention.start, finding.skill_id)
            for finding in self.skills
            for mention in finding.mentions
            if mention.choice is not None
        )
        return tuple(
            tuple(dict.fromkeys(skill_id for *_, skill_id in members))
            for _, members in groupby(places, key=itemgetter(0))
        )
