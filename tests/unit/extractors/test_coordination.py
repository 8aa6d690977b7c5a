import pytest

from extractors.coordination import coordinated
from extractors.lexicon import Lexicon
from extractors.tokens import tokenize
from schema.concepts import Skill, SkillKind

LABELS = (
    *("Web development", "Mobile development", "Manager development", "Leadership development", "Kanban", "Git"),
    *("Google Ads", "Google Tag Manager", "Azure DevOps", "DevOps", "Project management", "Product management"),
    *("Stakeholder management", "Engineering management", "Inbound calls", "Upstream processing", "SAP MM"),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(
        [Skill(id=f"skill/{number}", pref_label=label, kind=SkillKind.SKILL) for number, label in enumerate(LABELS)]
    )


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("web, mobile development", ["Web development"]),
        ("web and/or mobile development", []),
        ("web, Git and mobile development", ["Web development"]),
        ("leadership, mobile and web development", ["Mobile development", "Leadership development"]),
        ("Leadership, Kanban, Git, web development", []),
        ("Senior Manager, Web Development", []),
        ("project, product and stakeholder management", ["Product management", "Project management"]),
        ("engineering, project and stakeholder management", ["Project management"]),
    ],
)
def test_a_head_is_shared_by_the_members_of_one_list(lexicon: Lexicon, text: str, shared: list[str]) -> None:
    tokens = tokenize(text, lexicon)
    found = coordinated(tokens, lexicon, lexicon.candidates(tokens))
    assert [candidate.forms[0].label for candidate in found] == shared


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("Google (Ads, Tag Manager) and Git", ["Google Ads", "Google Tag Manager"]),
        ("Azure (DevOps/Git)", ["Azure DevOps"]),
        ("Acme (Ads, Tag Manager)", []),
        ("Google (we buy ads)", []),
        ("Google, DevOps (Tag Manager)", []),
    ],
)
def test_products_in_brackets_have_the_name_of_their_maker(lexicon: Lexicon, text: str, products: list[str]) -> None:
    tokens = tokenize(text, lexicon)
    found = coordinated(tokens, lexicon, lexicon.candidates(tokens))
    assert [candidate.forms[0].label for candidate in found] == products


def test_a_department_ends_what_shares_a_beginning() -> None:
    labels = ("Product development", "Product content")
    lexicon = Lexicon(
        [Skill(id=f"skill/{number}", pref_label=label, kind=SkillKind.SKILL) for number, label in enumerate(labels)]
    )
    for text, shared in (
        ("product development, content", ["Product content"]),
        ("product development, marketing, content", []),
    ):
        tokens = tokenize(text, lexicon)
        found = coordinated(tokens, lexicon, lexicon.candidates(tokens))
        assert [candidate.forms[0].label for candidate in found] == shared


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in- and outbound calls", ["Inbound calls"]),
        ("up- and downstream processing", ["Upstream processing"]),
        ("in- and onbound calls", []),
        ("Google Ads, Analytics and Tag Manager", ["Google Tag Manager"]),
        ("Google Ads, and a tag manager", []),
        ("SAP S/4HANA (MM, SD)", ["SAP MM"]),
    ],
)
def test_what_stands_only_at_another_name_is_added(lexicon: Lexicon, text: str, found: list[str]) -> None:
    tokens = tokenize(text, lexicon)
    shared = coordinated(tokens, lexicon, lexicon.candidates(tokens))
    assert [candidate.forms[0].label for candidate in shared] == found
