"""Random taxonomies and analyses for the laws that every store obeys."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

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

SKILL_IDS = tuple(f"skill/{name}" for name in ("a", "b", "c-plus-plus", "d"))
ROLE_IDS = tuple(f"role/{name}" for name in ("x", "y", "z"))
GROUP_IDS = ("group/g", "group/h")
RESOURCE_IDS = ("resource/r", "resource/s")
POSTING_IDS = tuple(f"posting/{number}" for number in range(4))
PLAIN = Taxonomy(
    version="1",
    skills=tuple(Skill(id=name, pref_label=name, kind=SkillKind.TOOL) for name in SKILL_IDS),
    roles=tuple(Role(id=name, pref_label=name) for name in ROLE_IDS),
)
"""The least that random analyses can be put beside."""

ORGANIZATIONS = ("Acme", "ACME", "Größe", "GRÖSSE", "")

texts = st.text(max_size=12)
labels = st.sampled_from(
    ("C++", "c++", ".NET", "Node.js", "Data", "data mining", "Énergie", "機械学習", "R&D", "")
) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
optional_texts = st.none() | texts
text_tuples = st.lists(texts, max_size=3).map(tuple)
numbers = st.floats(min_value=0, max_value=1e9)
shares = st.floats(min_value=0, max_value=1)
proficiencies = st.none() | st.sampled_from(Proficiency)
years = st.none() | st.floats(min_value=0, max_value=50)
any_posting_id = st.sampled_from(POSTING_IDS)
offsets = st.integers(min_value=0, max_value=2**40)


def ids(among: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) if not among else st.lists(st.sampled_from(among), max_size=3).map(tuple)


mentions = st.builds(
    Mention,
    start=offsets,
    end=offsets,
    text=texts,
    section=st.sampled_from(Section),
    rule=texts,
    confidence=shares,
    requirement=st.sampled_from(RequirementLevel),
    min_years=years,
    max_years=years,
    sentence_start=offsets,
    sentence_end=offsets,
    sentence=texts,
    proficiency=proficiencies,
    choice=st.none() | st.integers(1, 9),
)
rejections = st.builds(
    Rejection,
    start=offsets,
    end=offsets,
    text=texts,
    reason=texts,
    skill_id=st.none() | st.sampled_from((*SKILL_IDS, "skill/unknown")),
    sentence=texts,
)
salaries = st.builds(
    Salary,
    min=st.none() | numbers,
    max=st.none() | numbers,
    currency=optional_texts,
    period=st.none() | st.sampled_from(PayPeriod),
)


def findings(skill_id: str) -> st.SearchStrategy[SkillFinding]:
    return st.builds(
        SkillFinding,
        skill_id=st.just(skill_id),
        pref_label=texts,
        alt_labels=text_tuples,
        kind=st.sampled_from(SkillKind),
        requirement=st.sampled_from(RequirementLevel),
        min_years=years,
        max_years=years,
        confidence=shares,
        mentions=st.lists(mentions, max_size=3).map(tuple),
        proficiency=proficiencies,
    )


def role_findings(role_id: str) -> st.SearchStrategy[RoleFinding]:
    return st.builds(RoleFinding, role_id=st.just(role_id), pref_label=texts, confidence=shares)


@st.composite
def analyses(
    draw: st.DrawFn,
    posting_ids: st.SearchStrategy[str] = any_posting_id,
    skill_ids: tuple[str, ...] = SKILL_IDS,
    role_ids: tuple[str, ...] = ROLE_IDS,
) -> PostingAnalysis:
    """An analysis that names each of some skills and roles once."""
    mentioned = draw(st.lists(st.sampled_from(skill_ids), unique=True)) if skill_ids else []
    advertised = draw(st.lists(st.sampled_from(role_ids), unique=True)) if role_ids else []
    main = advertised.pop() if advertised and draw(st.booleans()) else None
    return PostingAnalysis(
        id=draw(posting_ids),
        text=draw(texts),
        analysed_by=draw(texts),
        source_id=draw(optional_texts),
        title=draw(optional_texts),
        role=None if main is None else draw(role_findings(main)),
        other_roles=tuple(draw(role_findings(role_id)) for role_id in advertised),
        seniority=draw(st.none() | st.sampled_from(Seniority)),
        organization=draw(st.none() | st.sampled_from(ORGANIZATIONS)),
        location=draw(optional_texts),
        work_mode=draw(st.none() | st.sampled_from(WorkMode)),
        employment_type=draw(st.none() | st.sampled_from(EmploymentType)),
        salary=draw(st.none() | salaries),
        date_posted=draw(st.none() | st.dates(min_value=date(1, 1, 1))),
        url=draw(optional_texts),
        language=draw(optional_texts),
        skills=tuple(draw(findings(skill_id)) for skill_id in mentioned),
        rejections=tuple(draw(st.lists(rejections, max_size=2))),
    )


def concept_fields(concept_id: str) -> dict[str, st.SearchStrategy[object]]:
    return {
        "id": st.just(concept_id),
        "pref_label": labels,
        "alt_labels": st.lists(labels, max_size=3).map(tuple),
        "hidden_labels": st.lists(labels, max_size=2).map(tuple),
        "description": texts,
        "scheme": texts,
        "status": st.sampled_from(Status),
        "replaced_by": optional_texts,
        "exact_matches": text_tuples,
    }


def groups(group_id: str, broader: tuple[str, ...]) -> st.SearchStrategy[SkillGroup]:
    return st.builds(SkillGroup, **concept_fields(group_id), broader=ids(broader))


def skills(skill_id: str, broader: tuple[str, ...], related: tuple[str, ...]) -> st.SearchStrategy[Skill]:
    return st.builds(
        Skill,
        **concept_fields(skill_id),
        kind=st.sampled_from(SkillKind),
        broader=ids(broader),
        related=ids(related),
        cased_labels=text_tuples,
        guarded_labels=text_tuples,
        context=text_tuples,
        phrases=text_tuples,
        learning_hours=numbers,
    )


def roles(role_id: str) -> st.SearchStrategy[Role]:
    return st.builds(
        Role,
        **concept_fields(role_id),
        job_zone=st.none() | st.integers(min_value=1, max_value=5),
        notations=st.lists(st.builds(Notation, texts, texts), max_size=2).map(tuple),
    )


def resources(resource_id: str, taught: tuple[str, ...]) -> st.SearchStrategy[LearningResource]:
    return st.builds(
        LearningResource,
        id=st.just(resource_id),
        name=labels,
        url=texts,
        provider=texts,
        resource_type=st.sampled_from(ResourceType),
        educational_level=st.sampled_from(Level),
        time_required=numbers,
        attested_by=texts,
        teaches=ids(taught),
        assumes=ids(taught),
        hours_estimated=st.booleans(),
        cost=numbers,
        currency=texts,
        in_language=texts,
        licence=optional_texts,
    )


def requirements(
    role_ids: tuple[str, ...], skill_ids: tuple[str, ...], source: str
) -> st.SearchStrategy[list[Requirement]]:
    if not (role_ids and skill_ids):
        return st.just([])
    one = st.builds(
        Requirement,
        st.sampled_from(role_ids),
        st.sampled_from(skill_ids),
        st.sampled_from(Importance),
        shares,
        st.just(source),
    )
    return st.lists(one, max_size=4, unique_by=lambda found: (found.role_id, found.skill_id))


def prerequisites(skill_ids: tuple[str, ...], source: str) -> st.SearchStrategy[list[Prerequisite]]:
    if not skill_ids:
        return st.just([])
    one = st.builds(Prerequisite, st.sampled_from(skill_ids), st.sampled_from(skill_ids), shares, st.just(source))
    return st.lists(one, max_size=4, unique_by=lambda found: (found.prerequisite_id, found.skill_id))


@st.composite
def taxonomies(
    draw: st.DrawFn,
    versions: st.SearchStrategy[str] = texts,
    source: str = "core",
    skill_ids: tuple[str, ...] = SKILL_IDS,
    role_ids: tuple[str, ...] = ROLE_IDS,
    group_ids: tuple[str, ...] = GROUP_IDS,
    resource_ids: tuple[str, ...] = RESOURCE_IDS,
) -> Taxonomy:
    """A taxonomy of these ids that refers to its own concepts only."""
    return Taxonomy(
        version=draw(versions),
        groups=tuple(draw(groups(i, group_ids)) for i in group_ids),
        skills=tuple(draw(skills(i, (*group_ids, *skill_ids), skill_ids)) for i in skill_ids),
        roles=tuple(draw(roles(i)) for i in role_ids),
        resources=tuple(draw(resources(i, skill_ids)) for i in resource_ids),
        requirements=tuple(sorted(draw(requirements(role_ids, skill_ids, source)))),
        prerequisites=tuple(sorted(draw(prerequisites(skill_ids, source)))),
    )


def some(among: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(among), unique=True).map(sorted).map(tuple)


partial_taxonomies = st.tuples(some(SKILL_IDS), some(ROLE_IDS), some(GROUP_IDS), some(RESOURCE_IDS)).flatmap(
    lambda chosen: taxonomies(st.just("2"), "core", *chosen)
)
"""Taxonomies of version 2 with some of the ids, or none."""
