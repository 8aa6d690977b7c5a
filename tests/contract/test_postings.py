from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as with_fields

from graph.records import Applied, Evidence, PostingFilter, PostingMention, PostingSummary, PutPosting, RetractPosting
from graph.store import GraphStore
from schema.errors import InvalidInputError, UnknownConceptError, UnknownPostingError
from schema.postings import PostingAnalysis, Rejection, RequirementLevel, Salary, Section
from tests.contract.answers import answers
from tests.contract.examples import BARE, FULL, advertised, finding, mention, posting

PYTHON = "skill/python"
ONE = posting("1", finding("python", mention(0, "Python", "one")), finding("java"), organization="Acme GmbH")
TWO = posting("2", finding("java"), role=advertised("pilot"), organization="ACME  gmbh")
THREE = posting(
    "3", finding("python", mention(0, "Python", "three")), role=advertised("pilot"), organization="Straße AG"
)
FOUR = posting("4", finding("python"), other_roles=(advertised("pilot"), advertised("ml-engineer")))


@pytest.fixture
def filled(store: GraphStore) -> GraphStore:
    store.apply([PutPosting(analysis) for analysis in (THREE, ONE, FOUR, TWO)])
    return store


def ids(found: tuple[PostingSummary, ...]) -> list[str]:
    return [summary.id.removeprefix("posting/") for summary in found]


@pytest.mark.parametrize("analysis", [FULL, BARE], ids=["full", "bare"])
def test_every_field_of_an_analysis_comes_back(store: GraphStore, analysis: PostingAnalysis) -> None:
    store.apply([PutPosting(analysis)])
    assert store.posting(analysis.id) == analysis


@pytest.mark.parametrize(
    "analysis",
    [
        replace(BARE, salary=Salary(min=None, max=None, currency=None, period=None)),
        replace(BARE, other_roles=(advertised("pilot"),)),
        replace(BARE, organization=""),
        replace(BARE, text=""),
        replace(FULL, rejections=FULL.rejections[::-1], skills=FULL.skills[::-1]),
    ],
    ids=["salary-of-nothing", "other-roles-alone", "empty-organization", "no-text", "other-order"],
)
def test_analyses_that_look_alike_are_told_apart(store: GraphStore, analysis: PostingAnalysis) -> None:
    store.apply([PutPosting(analysis)])
    assert store.posting(analysis.id) == analysis


def test_an_unknown_posting_is_named_in_the_error(store: GraphStore) -> None:
    with pytest.raises(UnknownPostingError) as error:
        store.posting("posting/nope")
    assert error.value.asked == "posting/nope"


def test_a_posting_adds_to_the_counts(store: GraphStore) -> None:
    store.apply([PutPosting(FULL), PutPosting(BARE)])
    counts = store.counts()
    assert (counts.postings, counts.mentions, counts.advertisements) == (2, 3, 3)


def test_an_equal_analysis_again_changes_nothing(store: GraphStore) -> None:
    store.apply([PutPosting(FULL)])
    before = answers(store)
    assert store.apply([PutPosting(FULL)]) == Applied(0, 2)
    assert answers(store) == before


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, skills=FULL.skills[1:]),
        replace(FULL, skills=(with_fields(FULL.skills[0], mentions=FULL.skills[0].mentions[:1]), *FULL.skills[1:])),
        replace(FULL, rejections=()),
        replace(FULL, role=None),
        replace(FULL, analysed_by="extractor 2, taxonomy v1"),
        replace(BARE, id=FULL.id),
    ],
    ids=["finding", "mention", "rejection", "role", "version", "all"],
)
def test_another_analysis_of_the_same_posting_replaces_it(store: GraphStore, other: PostingAnalysis) -> None:
    store.apply([PutPosting(FULL)])
    assert store.apply([PutPosting(other)]) == Applied(1, 3)
    assert store.posting(FULL.id) == other
    assert store.counts().postings == 1


def test_a_replaced_posting_leaves_nothing_behind(store: GraphStore) -> None:
    store.apply([PutPosting(replace(BARE, id=FULL.id))])
    before = answers(store)
    store.apply([PutPosting(FULL)])
    store.apply([PutPosting(replace(BARE, id=FULL.id))])
    assert answers(store) == before


def test_a_retracted_posting_leaves_nothing_behind(filled: GraphStore) -> None:
    before = answers(filled)
    filled.apply([PutPosting(FULL)])
    assert answers(filled) != before
    assert filled.apply([RetractPosting(FULL.id)]).changed == 1
    assert answers(filled) == before
    with pytest.raises(UnknownPostingError):
        filled.posting(FULL.id)


def test_retracting_an_unknown_posting_names_it_and_changes_nothing(filled: GraphStore) -> None:
    before, revision = answers(filled), filled.revision()
    with pytest.raises(UnknownPostingError) as error:
        filled.apply([RetractPosting(ONE.id), RetractPosting("posting/nope")])
    assert error.value.asked == "posting/nope"
    assert (answers(filled), filled.revision()) == (before, revision)


@pytest.mark.parametrize(
    ("analysis", "asked", "sought"),
    [
        (posting("x", finding("python"), finding("nope"), finding("neither")), "skill/nope", "skill"),
        (posting("x", finding("python"), role=advertised("nope")), "role/nope", "role"),
        (posting("x", other_roles=(advertised("pilot"), advertised("nope"))), "role/nope", "role"),
        (posting("x", with_fields(finding("python"), skill_id="role/pilot")), "role/pilot", "skill"),
        (posting("x", role=replace(advertised("pilot"), role_id="skill/java")), "skill/java", "role"),
    ],
    ids=["skill", "role", "other-role", "role-as-skill", "skill-as-role"],
)
def test_a_posting_that_names_an_unknown_concept_is_refused(
    store: GraphStore, analysis: PostingAnalysis, asked: str, sought: str
) -> None:
    before = answers(store)
    with pytest.raises(UnknownConceptError) as error:
        store.apply([PutPosting(BARE), PutPosting(analysis)])
    assert (error.value.asked, error.value.kind) == (asked, sought)
    assert answers(store) == before


def test_a_rejection_may_name_a_skill_that_is_not_there(store: GraphStore) -> None:
    rejected = Rejection(start=0, end=2, text="Go", reason="a verb", skill_id="skill/nope")
    store.apply([PutPosting(replace(BARE, rejections=(rejected,)))])
    assert store.posting(BARE.id).rejections == (rejected,)


@pytest.mark.parametrize(
    "analysis",
    [
        posting("x", finding("python"), finding("java"), finding("python", confidence=0.1)),
        posting("x", role=advertised("pilot"), other_roles=(advertised("pilot"),)),
        posting("x", other_roles=(advertised("pilot"), advertised("pilot", 0.1))),
    ],
    ids=["skill", "main-role", "other-roles"],
)
def test_an_analysis_that_names_something_twice_is_refused(store: GraphStore, analysis: PostingAnalysis) -> None:
    with pytest.raises(InvalidInputError, match="posting/x"):
        store.apply([PutPosting(analysis)])
    assert store.counts().postings == 0


@pytest.mark.parametrize("field", ["text", "title", "organization", "source_id", "id"])
def test_half_a_character_is_refused_and_the_posting_named(store: GraphStore, field: str) -> None:
    broken = replace(posting("x"), **{field: "posting/x \ud83d"})
    with pytest.raises(InvalidInputError, match="posting/x"):
        store.apply([PutPosting(BARE), PutPosting(broken)])
    assert store.counts().postings == 0


def test_a_summary_has_the_facts_roles_and_mentions(store: GraphStore) -> None:
    store.apply([PutPosting(FULL)])
    assert store.posting_page(PostingFilter(), 10) == (
        PostingSummary(
            id="posting/full",
            source_id="hn-123",
            title="Senior Data Engineer (m/w/d)",
            organization="Größe & Söhne",
            location="Zürich, CH",
            seniority="senior",
            date_posted="2026-03-19",
            salary_min=130000.0,
            salary_max=215000.5,
            salary_currency="USD",
            salary_period="year",
            role_ids=("role/data-engineer", "role/pilot", "role/ml-engineer"),
            mentions=(
                PostingMention("skill/java", RequirementLevel.MENTIONED, None, 0.9),
                PostingMention("skill/machine-learning", RequirementLevel.REQUIRED, None, 0.9),
                PostingMention("skill/python", RequirementLevel.REQUIRED, 5.0, 0.97),
            ),
        ),
    )


def test_a_summary_of_a_bare_posting_is_bare(store: GraphStore) -> None:
    store.apply([PutPosting(BARE)])
    (summary,) = store.posting_page(PostingFilter(), 10)
    assert (summary.title, summary.salary_min, summary.role_ids, summary.mentions) == (None, None, (), ())


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (PostingFilter(), ["1", "2", "3", "4"]),
        (PostingFilter(skill_id=PYTHON), ["1", "3", "4"]),
        (PostingFilter(role_id="role/pilot"), ["2", "3", "4"]),
        (PostingFilter(role_id="role/ml-engineer"), ["4"]),
        (PostingFilter(organization="acme GMBH"), ["1", "2"]),
        (PostingFilter(organization="STRASSE AG"), ["3"]),
        (PostingFilter(organization="Acme"), []),
        (PostingFilter(organization=""), []),
        (PostingFilter(skill_id=PYTHON, role_id="role/pilot"), ["3", "4"]),
        (PostingFilter(skill_id="skill/java", organization="Acme GmbH"), ["1", "2"]),
        (PostingFilter(role_id="role/pilot", organization="Acme GmbH"), ["2"]),
        (PostingFilter(role_id="role/pilot", skill_id=PYTHON, organization="straße ag"), ["3"]),
        (PostingFilter(role_id="role/data-engineer"), []),
        (PostingFilter(skill_id="skill/c-sharp"), []),
    ],
)
def test_a_filter_leaves_the_postings_that_fulfil_all_of_it(
    filled: GraphStore, where: PostingFilter, expected: list[str]
) -> None:
    assert ids(filled.posting_page(where, 10)) == expected
    assert filled.posting_count(where) == len(expected)


@pytest.mark.parametrize(
    "where",
    [
        PostingFilter(),
        PostingFilter(skill_id=PYTHON),
        PostingFilter(role_id="role/pilot"),
        PostingFilter(organization="Acme GmbH"),
        PostingFilter(skill_id=PYTHON, role_id="role/pilot"),
    ],
)
def test_pages_of_postings_make_up_the_whole_list(filled: GraphStore, where: PostingFilter) -> None:
    whole = filled.posting_page(where, 10)
    first = filled.posting_page(where, 1)
    second = filled.posting_page(where, 1, after=first[-1].id)
    assert (*first, *second, *filled.posting_page(where, 10, after=second[-1].id)) == whole
    assert filled.posting_page(where, 10, after=whole[-1].id) == ()


def test_a_page_begins_behind_an_id_that_is_not_there(filled: GraphStore) -> None:
    assert ids(filled.posting_page(PostingFilter(), 2, after="posting/2zzz")) == ["3", "4"]
    assert ids(filled.posting_page(PostingFilter(), 2, after="posting/")) == ["1", "2"]


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        (PostingFilter(skill_id="skill/nope"), "skill/nope"),
        (PostingFilter(skill_id=PYTHON, role_id="role/nope"), "role/nope"),
        (PostingFilter(role_id="skill/python"), "skill/python"),
        (PostingFilter(skill_id=""), ""),
    ],
)
def test_a_filter_by_an_unknown_concept_is_an_error(filled: GraphStore, where: PostingFilter, asked: str) -> None:
    for ask in (lambda: filled.posting_page(where, 10), lambda: filled.posting_count(where)):
        with pytest.raises(UnknownConceptError) as error:
            ask()
        assert error.value.asked == asked


def test_evidence_holds_the_span_and_its_sentence(store: GraphStore) -> None:
    store.apply([PutPosting(FULL)])
    assert store.evidence(PYTHON, None, 10) == (
        Evidence(
            posting_id="posting/full",
            skill_id=PYTHON,
            start=3,
            end=10,
            text="CPython",
            sentence="“CPython” 🐍\nnice",
            section=Section.PREFERRED.value,
            rule="phrase",
            confidence=0.9,
            requirement=RequirementLevel.PREFERRED,
        ),
        Evidence(
            posting_id="posting/full",
            skill_id=PYTHON,
            start=10,
            end=16,
            text="Python",
            sentence="5+ years of Python.",
            section=Section.REQUIREMENTS.value,
            rule="phrase",
            confidence=0.9,
            requirement=RequirementLevel.REQUIRED,
        ),
    )


def test_evidence_can_be_asked_of_the_postings_of_one_role(filled: GraphStore) -> None:
    assert [found.sentence for found in filled.evidence(PYTHON, None, 10)] == ["one", "three"]
    assert [found.sentence for found in filled.evidence(PYTHON, "role/pilot", 10)] == ["three"]
    assert filled.evidence(PYTHON, "role/data-engineer", 10) == ()


def test_a_page_of_evidence_never_tears_a_posting(store: GraphStore) -> None:
    spans = [mention(start, "Python", f"sentence {start}") for start in (30, 10, 20)]
    store.apply([PutPosting(posting(name, finding("python", *spans))) for name in "cab"])
    first = store.evidence(PYTHON, None, 2)
    assert [(found.posting_id, found.start) for found in first] == [
        (f"posting/{name}", start) for name in "ab" for start in (10, 20, 30)
    ]
    rest = store.evidence(PYTHON, None, 2, after="posting/b")
    assert [(found.posting_id, found.start) for found in rest] == [("posting/c", start) for start in (10, 20, 30)]


def test_a_posting_without_a_sentence_takes_no_place_on_a_page_of_evidence(filled: GraphStore) -> None:
    filled.apply([PutPosting(posting("0", finding("python")))])
    assert [found.sentence for found in filled.evidence(PYTHON, None, 1)] == ["one"]


@pytest.mark.parametrize(
    ("skill_id", "role_id", "asked"),
    [("skill/nope", None, "skill/nope"), (PYTHON, "role/nope", "role/nope"), ("role/pilot", None, "role/pilot")],
)
def test_evidence_for_an_unknown_concept_is_an_error(
    filled: GraphStore, skill_id: str, role_id: str | None, asked: str
) -> None:
    with pytest.raises(UnknownConceptError) as error:
        filled.evidence(skill_id, role_id, 10)
    assert error.value.asked == asked
