"""A small taxonomy of the kinds of labels that the extractor must tell apart, and an extractor that knows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from extractors.pipeline import PostingExtractor
from schema.concepts import Role, Skill, SkillKind
from schema.postings import PostingAnalysis, PostingDocument, RequirementLevel
from schema.taxonomy import Taxonomy


def skill(
    slug: str,
    label: str,
    kind: SkillKind,
    *alt: str,
    cased: tuple[str, ...] = (),
    guarded: tuple[str, ...] = (),
    context: str = "",
    phrases: tuple[str, ...] = (),
) -> Skill:
    own = {label, *alt}
    return Skill(
        id=f"skill/{slug}",
        pref_label=label,
        alt_labels=(*alt, *(other for other in (*guarded, *cased) if other not in own)),
        kind=kind,
        cased_labels=cased,
        guarded_labels=guarded,
        context=tuple(context.split()),
        phrases=phrases,
    )


TOOL, LANGUAGE, FRAMEWORK, PLATFORM = SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.FRAMEWORK, SkillKind.PLATFORM
TERM, METHOD, TRANSVERSAL = SkillKind.KNOWLEDGE, SkillKind.SKILL, SkillKind.TRANSVERSAL

SKILLS = (
    skill("python", "Python", LANGUAGE),
    skill("java", "Java", LANGUAGE),
    skill("javascript", "JavaScript", LANGUAGE, "JS"),
    skill("html", "HTML", LANGUAGE),
    skill("css", "CSS", LANGUAGE),
    skill("sql", "SQL", LANGUAGE),
    skill("c", "C", LANGUAGE, guarded=("C",), context="embedded kernel firmware"),
    skill("c-plus-plus", "C++", LANGUAGE, "C/C++"),
    skill("c-sharp", "C#", LANGUAGE),
    skill("go", "Go", LANGUAGE, "Golang", guarded=("Go",), context="grpc goroutines"),
    skill("r", "R", LANGUAGE, guarded=("R",), context="statistics statistical tidyverse"),
    skill("rust", "Rust", LANGUAGE, guarded=("Rust",), context="cargo"),
    skill("dot-net", ".NET", PLATFORM),
    skill("node-js", "Node.js", FRAMEWORK, guarded=("Node",), context="javascript"),
    skill("react", "React", FRAMEWORK, "React.js", guarded=("React",), context="redux front-end"),
    skill("spring", "Spring Framework", FRAMEWORK, guarded=("Spring",), context="java boot"),
    skill("apache-spark", "Apache Spark", FRAMEWORK, guarded=("Spark",), context="hadoop jobs cluster"),
    skill("pyspark", "PySpark", FRAMEWORK),
    skill("kubernetes", "Kubernetes", PLATFORM, "k8s"),
    skill("docker", "Docker", TOOL),
    skill("mongodb", "MongoDB", TOOL),
    skill("aws", "Amazon Web Services", PLATFORM, "AWS"),
    skill("gcp", "Google Cloud Platform", PLATFORM, "GCP", "Google Cloud"),
    skill("azure", "Microsoft Azure", PLATFORM, "Azure"),
    skill("excel", "Microsoft Excel", TOOL, guarded=("Excel",), context="spreadsheets pivot"),
    skill("looker", "Looker", TOOL),
    skill("looker-studio", "Looker Studio", TOOL),
    skill("salesforce", "Salesforce", PLATFORM),
    skill("security-plus", "CompTIA Security+", SkillKind.CERTIFICATION, "Security+"),
    skill("or-tools", "OR-Tools", TOOL),
    skill("in-design", "Adobe InDesign", TOOL, "InDesign"),
    skill("power-shell", "PowerShell", TOOL),
    skill("ci-cd", "CI/CD", METHOD),
    skill("machine-learning", "Machine learning", TERM, "ML"),
    skill("deep-learning", "Deep learning", TERM),
    skill("data-science", "Data science", TERM, "Data scientist"),
    skill("data-modeling", "Data modeling", METHOD),
    skill("data-pipelines", "Data pipelines", METHOD),
    skill("computer-science", "Computer science", TERM),
    skill("front-end", "Front-end development", METHOD, "front end"),
    skill("back-end", "Back-end development", METHOD, "back end"),
    skill("unit-testing", "Unit testing", METHOD),
    skill("integration-testing", "Integration testing", METHOD),
    skill("end-to-end-testing", "End-to-end testing", METHOD),
    skill("project-management", "Project management", METHOD, "project managers"),
    skill("marketing", "Marketing", TERM),
    skill("insurance", "Insurance", TERM),
    skill("billing-systems", "Billing systems", TERM),
    skill("invoicing", "Invoicing", TERM, guarded=("Billing",), context="invoices"),
    skill("fraud-systems", "Fraud systems", TERM),
    skill("recruiting", "Talent acquisition", TERM, guarded=("recruiting",), context="talent"),
    skill("communication", "Communication", TRANSVERSAL, "communication skills", "written communication"),
    skill("mentoring", "Mentoring", TRANSVERSAL, phrases=("mentor * engineer", "coach * other")),
    skill("enthusiasm", "Enthusiasm", TRANSVERSAL, "passionate"),
    skill("leadership", "Leadership", TRANSVERSAL),
    skill("english", "English", SkillKind.NATURAL_LANGUAGE, guarded=("English",), context="fluent c1"),
)

ROLES = (
    Role(id="role/data-engineer", pref_label="Data Engineer", alt_labels=("Data Platform Engineer",)),
    Role(id="role/machine-learning-engineer", pref_label="Machine Learning Engineer", alt_labels=("ML Engineer",)),
    Role(id="role/full-stack-developer", pref_label="Full-stack Developer", alt_labels=("Full Stack Engineer",)),
    Role(id="role/front-end-developer", pref_label="Front-end Developer", alt_labels=("Frontend Engineer",)),
)

SMALL_TAXONOMY = Taxonomy(
    version="small-1",
    skills=tuple(sorted(SKILLS, key=lambda one: one.id)),
    roles=tuple(sorted(ROLES, key=lambda one: one.id)),
)


@pytest.fixture(scope="session")
def small_taxonomy() -> Taxonomy:
    return SMALL_TAXONOMY


@pytest.fixture(scope="session")
def extractor() -> PostingExtractor:
    return PostingExtractor(SMALL_TAXONOMY)


@pytest.fixture(scope="session")
def analysed(extractor: PostingExtractor) -> Callable[[str], PostingAnalysis]:
    return lambda text: extractor.analyse(PostingDocument(text=text))


@pytest.fixture(scope="session")
def levels(analysed: Callable[[str], PostingAnalysis]) -> Callable[[str], Mapping[str, RequirementLevel]]:
    """What is found in a text: the level of each skill by its label."""
    return lambda text: {finding.pref_label: finding.requirement for finding in analysed(text).skills}


@pytest.fixture(scope="session")
def reasons(analysed: Callable[[str], PostingAnalysis]) -> Callable[[str], Mapping[str, str]]:
    """What is rejected in a text: the reason by the words."""
    return lambda text: {rejection.text: rejection.reason for rejection in analysed(text).rejections}
