"""A small taxonomy and postings that mention it, with every field filled somewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from schema.concepts import (
    Importance,
    Notation,
    Prerequisite,
    Requirement,
    Role,
    Skill,
    SkillGroup,
    SkillKind,
    Status,
)
from schema.postings import (
    EmploymentType,
    Mention,
    PayPeriod,
    PostingAnalysis,
    Proficiency,
    Rejection,
    RequirementLevel,
    RoleFinding,
    Salary,
    Section,
    Seniority,
    SkillFinding,
    WorkMode,
)
from schema.resources import LearningResource, Level, ResourceType
from schema.taxonomy import Taxonomy


def skill(slug: str, label: str, **fields: object) -> Skill:
    return Skill(id=f"skill/{slug}", pref_label=label, **{"kind": SkillKind.TOOL, **fields})  # type: ignore[arg-type]


def role(slug: str, label: str, **fields: object) -> Role:
    return Role(id=f"role/{slug}", pref_label=label, **fields)  # type: ignore[arg-type]


def resource(slug: str, name: str, *teaches: str, **fields: object) -> LearningResource:
    usual: dict[str, object] = {
        "url": f"https://example.org/{slug}",
        "provider": "Example",
        "resource_type": ResourceType.DOCUMENTATION,
        "educational_level": Level.BEGINNER,
        "time_required": 10.0,
        "attested_by": "official documentation",
        "teaches": teaches,
    }
    return LearningResource(id=f"resource/{slug}", name=name, **{**usual, **fields})  # type: ignore[arg-type]


def requires(role_slug: str, skill_slug: str, weight: float = 1.0, source: str = "core") -> Requirement:
    importance = Importance.ESSENTIAL if weight == 1.0 else Importance.OPTIONAL
    return Requirement(f"role/{role_slug}", f"skill/{skill_slug}", importance, weight, source)


PROGRAMMING = SkillGroup(id="group/programming", pref_label="Programming")
WEB = SkillGroup(
    id="group/web",
    pref_label="Web development",
    alt_labels=("Webentwicklung", "développement web"),
    hidden_labels=("web dev",),
    description="What runs in a browser.",
    scheme="esco",
    replaced_by="group/programming",
    exact_matches=("http://data.europa.eu/esco/skill/S5", "https://example.org/web"),
    broader=("group/programming",),
)

PYTHON = skill(
    "python",
    "Python",
    alt_labels=("Python 3", "CPython", "PYTHON  language"),
    hidden_labels=("pyhton",),
    description="A language – with “quotes”, émojis 🐍 and\nlines.",
    scheme="esco",
    replaced_by="skill/java",
    exact_matches=("https://www.wikidata.org/entity/Q28865",),
    kind=SkillKind.LANGUAGE,
    broader=("group/programming", "skill/java"),
    related=("skill/java", "skill/c-plus-plus"),
    cased_labels=("Python",),
    guarded_labels=("CPython",),
    context=("pandas", "script"),
    phrases=("write * python", "script in python"),
    learning_hours=80.5,
)
SKILLS = (
    skill("c-plus-plus", "C++", alt_labels=("CPP",), kind=SkillKind.LANGUAGE, broader=("group/programming",)),
    skill("c-sharp", "C#", alt_labels=("C Sharp",), kind=SkillKind.LANGUAGE),
    skill("dot-net", ".NET", alt_labels=("dotnet", "ASP.NET Core"), kind=SkillKind.FRAMEWORK),
    skill("energie", "Gestion de l’énergie", alt_labels=("Energiemanagement", "Größenordnung")),
    skill("java", "Java", hidden_labels=("jave",), kind=SkillKind.LANGUAGE),
    skill("javascript", "JavaScript", alt_labels=("JS", "Java Script"), kind=SkillKind.LANGUAGE),
    skill("machine-learning", "Machine learning", alt_labels=("ML", "機械学習", "машинное обучение")),
    skill("node-js", "Node.js", alt_labels=("NodeJS",), kind=SkillKind.FRAMEWORK, broader=("group/web",)),
    PYTHON,
    skill("scikit-learn", "scikit-learn", alt_labels=("Scikit learn for machine learning",)),
    skill("standard-ml", "Standard ML", alt_labels=("ML",), kind=SkillKind.LANGUAGE),
)
DATA_ENGINEER = role(
    "data-engineer",
    "Data engineer",
    alt_labels=("Data pipeline engineer", "Ingénieur de données"),
    hidden_labels=("date engineer",),
    description="Builds pipelines.",
    scheme="onet",
    replaced_by="role/ml-engineer",
    exact_matches=("http://data.europa.eu/esco/occupation/x",),
    job_zone=4,
    notations=(Notation("isco", "2511"), Notation("soc", "15-1252.00")),
)
ROLES = (DATA_ENGINEER, role("ml-engineer", "Machine learning engineer"), role("pilot", "Pilot"))
PYTHON_COURSE = resource(
    "python-course",
    "Python",
    "skill/python",
    "skill/scikit-learn",
    resource_type=ResourceType.COURSE,
    educational_level=Level.ADVANCED,
    time_required=12.25,
    attested_by="the list",
    assumes=("skill/java", "skill/c-plus-plus"),
    hours_estimated=False,
    cost=49.5,
    currency="EUR",
    in_language="fr",
    licence="CC-BY-4.0",
)
TAXONOMY = Taxonomy(
    version="v1",
    groups=(PROGRAMMING, WEB),
    skills=SKILLS,
    roles=ROLES,
    resources=(resource("java-documentation", "Java documentation", "skill/java"), PYTHON_COURSE),
    requirements=(
        requires("data-engineer", "java", 0.75),
        requires("data-engineer", "node-js", 0.4),
        requires("data-engineer", "python"),
        requires("ml-engineer", "machine-learning"),
        requires("ml-engineer", "python"),
        requires("ml-engineer", "python", source="esco"),
    ),
    prerequisites=(
        Prerequisite("skill/java", "skill/machine-learning", 0.5),
        Prerequisite("skill/javascript", "skill/node-js"),
        Prerequisite("skill/python", "skill/machine-learning"),
        Prerequisite("skill/python", "skill/scikit-learn"),
    ),
)
WITHOUT_PYTHON = replace(
    TAXONOMY,
    version="v2",
    skills=tuple(s for s in SKILLS if s is not PYTHON),
    resources=TAXONOMY.resources[:1],
    requirements=tuple(r for r in TAXONOMY.requirements if r.skill_id != PYTHON.id),
    prerequisites=tuple(p for p in TAXONOMY.prerequisites if p.prerequisite_id != PYTHON.id),
)
RETIRED_PYTHON = replace(PYTHON, status=Status.RETIRED, broader=(), related=())
"""What is left of the skill when only postings or other taxonomies hold it."""


def mention(start: int, text: str, sentence: str, **fields: object) -> Mention:
    usual: dict[str, object] = {
        "section": Section.REQUIREMENTS,
        "rule": "phrase",
        "confidence": 0.9,
        "requirement": RequirementLevel.REQUIRED,
        "sentence_start": max(0, start - 3),
        "sentence_end": start + 20,
    }
    return Mention(start=start, end=start + len(text), text=text, sentence=sentence, **{**usual, **fields})  # type: ignore[arg-type]


def finding(slug: str, *mentions: Mention, **fields: object) -> SkillFinding:
    usual: dict[str, object] = {
        "pref_label": slug.title(),
        "alt_labels": (slug, slug.upper()),
        "kind": SkillKind.LANGUAGE,
        "requirement": RequirementLevel.REQUIRED,
        "min_years": None,
        "max_years": None,
        "confidence": 0.9,
    }
    return SkillFinding(skill_id=f"skill/{slug}", mentions=mentions, **{**usual, **fields})  # type: ignore[arg-type]


def advertised(slug: str, confidence: float = 1.0) -> RoleFinding:
    return RoleFinding(role_id=f"role/{slug}", pref_label=slug.title(), confidence=confidence)


def posting(name: str, *skills: SkillFinding, **fields: object) -> PostingAnalysis:
    usual: dict[str, object] = {"text": f"posting {name}", "analysed_by": "test 1"}
    return PostingAnalysis(id=f"posting/{name}", skills=skills, **{**usual, **fields})  # type: ignore[arg-type]


FULL = posting(
    "full",
    finding(
        "python",
        mention(10, "Python", "5+ years of Python.", min_years=5.0, max_years=7.5, proficiency=Proficiency.EXPERT),
        mention(3, "CPython", "“CPython” 🐍\nnice", requirement=RequirementLevel.PREFERRED, section=Section.PREFERRED),
        min_years=5.0,
        max_years=7.5,
        confidence=0.97,
        proficiency=Proficiency.EXPERT,
    ),
    finding(
        "java", mention(40, "Java", "Java is a plus.", choice=1), requirement=RequirementLevel.MENTIONED, alt_labels=()
    ),
    finding("machine-learning"),
    text="A text\x00with a NUL, 🐍, \u2028 and\r\nlines. Ünïcödé.",
    analysed_by="extractor 1, taxonomy v1",
    source_id="hn-123",
    title="Senior Data Engineer (m/w/d)",
    role=advertised("data-engineer", 0.8),
    other_roles=(advertised("pilot", 0.7), advertised("ml-engineer", 0.75)),
    seniority=Seniority.SENIOR,
    organization="Größe & Söhne",
    location="Zürich, CH",
    work_mode=WorkMode.REMOTE_POSSIBLE,
    employment_type=EmploymentType.FULL_TIME,
    salary=Salary(min=130000.0, max=215000.5, currency="USD", period=PayPeriod.YEAR),
    date_posted=date(2026, 3, 19),
    url="https://example.org/job?id=1&x=ü",
    language="en",
    rejections=(
        Rejection(start=30, end=32, text="Go", reason="a verb", skill_id="skill/not-in-the-graph", sentence="Go on."),
        Rejection(start=2, end=4, text="C", reason="page chrome"),
    ),
)
BARE = posting("bare")
