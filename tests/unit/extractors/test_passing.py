"""Products of business life and standards count where a sentence is about the work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.hierarchy import Hierarchy
from extractors.passing import BusinessNames
from extractors.pipeline import PostingExtractor
from schema.concepts import Skill, SkillGroup, SkillKind
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy


def _skill(label: str, kind: SkillKind, broader: str) -> Skill:
    slug = label.lower().replace(" ", "-")
    return Skill(id=f"skill/{slug}", pref_label=label, kind=kind, broader=(broader,))


TAXONOMY = Taxonomy(
    version="passing-1",
    groups=(
        SkillGroup(id="group/business", pref_label="Business"),
        SkillGroup(id="group/compliance", pref_label="Compliance", broader=("group/business",)),
        SkillGroup(id="group/databases", pref_label="Databases"),
        SkillGroup(id="group/sales", pref_label="Sales", broader=("group/business",)),
    ),
    skills=(
        _skill("Bloomsheet", SkillKind.TOOL, "skill/florist-software"),
        _skill("Florist software", SkillKind.KNOWLEDGE, "group/sales"),
        _skill("ISO 99001", SkillKind.KNOWLEDGE, "group/compliance"),
        _skill("Petalbase", SkillKind.TOOL, "group/databases"),
        _skill("Tulipdesk", SkillKind.PLATFORM, "group/sales"),
    ),
)
BLOOMSHEET, FLORIST_SOFTWARE, ISO, PETALBASE, TULIPDESK = TAXONOMY.skills


@pytest.fixture(scope="module")
def found_in() -> Callable[[str], set[str]]:
    extractor = PostingExtractor(TAXONOMY)
    return lambda text: {finding.pref_label for finding in extractor.analyse(PostingDocument(text=text)).skills}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tickets of Tulipdesk end up in one inbox.", set()),
        ("Bloomsheet is where plans of florists go to die.", set()),
        ("Bloomsheet and Tulipdesk are among those who sit on our chairs.", set()),
        ("We are what Tulipdesk would be if it were made of paper.", set()),
        ("Petalbase is where plans of florists go to die.", {"Petalbase"}),
        ("Tulipdesk sheets, petals and stems", {"Tulipdesk"}),
        ("Maintain Tulipdesk, so that it is fast.", {"Tulipdesk"}),
        ("Keeping Tulipdesk tidy is fun.", {"Tulipdesk"}),
        ("Log calls of florists in Tulipdesk, as our manager does.", {"Tulipdesk"}),
        ("Bunches are laid out in Bloomsheet.", {"Bloomsheet"}),
        ("Orders are typed into Tulipdesk.", {"Tulipdesk"}),
        ("Daily figures go into Bloomsheet.", {"Bloomsheet"}),
        ("Tulipdesk workbooks are tidied by all of us.", {"Tulipdesk"}),
        ("You are at home in Tulipdesk.", {"Tulipdesk"}),
        ("Orders are kept in Bloomsheet and then booked in Tulipdesk.", {"Bloomsheet", "Tulipdesk"}),
        ("Our vases are sold on Tulipdesk and linked with Bloomsheet.", set()),
        ("Your day starts in Tulipdesk, and it is long.", {"Tulipdesk"}),
        ("We use Tulipdesk and Bloomsheet.", {"Tulipdesk", "Bloomsheet"}),
        ("Everyone at the nursery works in Tulipdesk, which is fun.", {"Tulipdesk"}),
        ("Our shop is on Tulipdesk.", {"Tulipdesk"}),
        ("Our stack is Petalbase and Tulipdesk.", {"Petalbase", "Tulipdesk"}),
        ("It is all Petalbase, Bloomsheet and Tulipdesk here.", {"Petalbase", "Bloomsheet", "Tulipdesk"}),
        ("Tulipdesk experience is a plus.", {"Tulipdesk"}),
        ("Requirements\n- Tulipdesk is what florists love", {"Tulipdesk"}),
        ("ISO 99001 and a cup of tea have their place on our wall.", set()),
        ("Our nursery works to ISO 99001, and you keep it so.", {"ISO 99001"}),
        ("Das ist Tulipdesk, und wir haben es alle gern.", {"Tulipdesk"}),
    ],
)
def test_a_product_of_business_life_counts_where_the_sentence_is_about_the_work(
    found_in: Callable[[str], set[str]], text: str, kept: set[str]
) -> None:
    assert found_in(text) == kept


def test_what_is_named_in_passing_says_why() -> None:
    analysis = PostingExtractor(TAXONOMY).analyse(PostingDocument(text="Tickets of Tulipdesk end up in one inbox."))
    assert [(one.text, one.reason) for one in analysis.rejections] == [("Tulipdesk", "described, not asked for")]


def test_a_business_name_is_told_by_the_headings_above_it() -> None:
    names = BusinessNames(Hierarchy(TAXONOMY))
    assert [names.is_product(skill) for skill in TAXONOMY.skills] == [True, False, False, False, True]
    assert [names.is_standard(skill, skill.pref_label) for skill in TAXONOMY.skills] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert not names.is_standard(ISO, "the standard")


def test_concepts_above_each_other_are_told_apart_all_the_same() -> None:
    loop = Taxonomy(
        version="1", skills=(_skill("One", SkillKind.TOOL, "skill/two"), _skill("Two", SkillKind.TOOL, "skill/one"))
    )
    assert not any(map(BusinessNames(Hierarchy(loop)).is_product, loop.skills))
