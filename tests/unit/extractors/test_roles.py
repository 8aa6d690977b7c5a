from collections.abc import Callable

import pytest

from extractors.roles import Roles
from schema.postings import PostingAnalysis
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def roles(small_taxonomy: Taxonomy) -> Roles:
    return Roles(small_taxonomy.roles)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Senior Machine Learning Engineer", "role/machine-learning-engineer"),
        ("Data Engineers", "role/data-engineer"),
        ("Full Stack PHP / Magento Engineer", "role/full-stack-developer"),
        ("Frontend Engineer Intern", "role/front-end-developer"),
        ("Machine Lerning Engineer", "role/machine-learning-engineer"),
        ("Data Engineering Interns", "role/data-engineer"),
        ("Engineer Machine Learning", "role/machine-learning-engineer"),
        ("Engineers (data, platform)", "role/data-engineer"),
        ("Full Stack Dev", "role/full-stack-developer"),
    ],
)
def test_a_title_names_a_role(roles: Roles, title: str, role: str) -> None:
    assert roles.named_in(title)[0].role_id == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("Head of Sales", "role/sales-manager", id="a rung that belongs to the name"),
        pytest.param("Founding Engineer", "role/software-engineer", id="a rung before a bare profession"),
        pytest.param("Chief of Staff (m/f/d)", "role/chief-of-staff", id="a rung and noise"),
        pytest.param(".NET Developer", "role/net-developer", id="a sign that belongs to the name"),
        pytest.param("Sr. .NET Developer", "role/net-developer", id="the same behind a rung"),
        pytest.param("Head of Engineering", "role/director-of-engineering", id="a head for a director"),
        pytest.param("Head of Data", "role/analytics-manager", id="the same, of another field"),
        pytest.param("VP of Customer Success", "role/customer-success-manager", id="a vice president for a head"),
        pytest.param("Senior Vice President Marketing", "role/marketing-manager", id="a rung of vice presidents"),
        pytest.param("Operations Director", "role/operations-manager", id="a director behind the field"),
        pytest.param(
            "Director of Purchasing", "role/procurement-manager", id="a director before the field for one behind"
        ),
        pytest.param("Head of Compliance", "role/compliance-officer", id="a head for a manager"),
        pytest.param("Head Chef", "role/chef", id="a head that leads no field"),
    ],
)
def test_a_title_is_looked_up_whole_and_as_others_write_it(core: Taxonomy, title: str, role: str) -> None:
    assert [finding.role_id for finding in Roles(core.roles).named_in(title)][:1] == [role]


@pytest.mark.parametrize(
    ("text", "role", "others"),
    [
        pytest.param("Data Engineer\nHello.", "Data Engineer", [], id="the title's"),
        pytest.param(
            "Engineers\nHello.\n- Data Engineer: pipelines.", "Data Engineer", [], id="of its kind for a vague title"
        ),
        pytest.param(
            "Designers\nHello.\n- Data Engineer: pipelines.", None, ["Data Engineer"], id="of another kind beside it"
        ),
        pytest.param(
            "Data Engineers, ML Engineers and Designers\nHello.",
            "Data Engineer",
            ["Machine Learning Engineer"],
            id="the first of a list",
        ),
        pytest.param("Front-end Lead\nHello.", "Front-end Developer", [], id="a side of development"),
    ],
)
def test_a_posting_has_the_role_of_its_first_title(
    analysed: Callable[[str], PostingAnalysis], text: str, role: str | None, others: list[str]
) -> None:
    analysis = analysed(text)
    assert (analysis.role and analysis.role.pref_label) == role
    assert [other.pref_label for other in analysis.other_roles] == others


def test_a_title_of_two_roles_gives_both(roles: Roles) -> None:
    found = {finding.role_id for finding in roles.named_in("Data Engineer / Frontend Engineer")}
    assert found == {"role/data-engineer", "role/front-end-developer"}


def test_a_title_that_is_covered_whole_is_surest(roles: Roles) -> None:
    assert roles.named_in("Data Engineer")[0].confidence > roles.named_in("Data Engineer for Zebras")[0].confidence


@pytest.mark.parametrize("before", ["", "Senior ", "Very Big "])
@pytest.mark.parametrize("behind", ["", " of Zebras", " and Keeper of All the Many Zebras"])
def test_a_sure_role_is_the_first_that_a_title_names(roles: Roles, before: str, behind: str) -> None:
    for role in ("Data Engineer", "Full Stack", "Machine Learning Engineer", "Machine Lerning Engineer", "Keeper"):
        title = f"{before}{role}{behind}"
        assert roles.sure_of(title) == next((one for one in roles.named_in(title)[:1] if one.confidence >= 0.9), None)


def test_a_title_without_a_role_names_none(roles: Roles) -> None:
    assert roles.named_in("Zookeeper") == ()


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("Research Engineer, Machine Learning", "role/machine-learning-engineer", id="a field behind"),
        pytest.param("Machine Learning Expert", "role/machine-learning-engineer", id="who works in a field"),
        pytest.param("Systems Engineer", "role/infrastructure-engineer", id="a small word of the label"),
        pytest.param("Analytic Engineers", "role/analytics-engineer", id="an ending"),
        pytest.param("Best Engineers", None, id="short words of other letters"),
        pytest.param("City Manager", None, id="one more letter"),
        pytest.param("Production Engineer", None, id="another word"),
    ],
)
def test_a_title_is_like_a_label_only_where_it_means_the_same(core: Taxonomy, title: str, role: str | None) -> None:
    assert next((finding.role_id for finding in Roles(core.roles).named_in(title)), None) == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Front-end Team Lead", "role/front-end-developer"),
        ("Full Stack, Ops", "role/full-stack-developer"),
        ("DevOps", "role/devops-engineer"),
    ],
)
def test_a_side_of_development_stands_for_its_role(core: Taxonomy, title: str, role: str) -> None:
    assert [finding.role_id for finding in Roles(core.roles).of_side(title)] == [role]


def test_who_teaches_a_side_of_development_is_none_of_its_developers(core: Taxonomy) -> None:
    assert Roles(core.roles).of_side("Full Stack Instructor") == ()
