"""A concept is found by any of its names; what is ambiguous or unknown is said with what is near."""

from __future__ import annotations

import pytest

from api.profiles import stated_profile, told_profile, told_target
from api.services import Atlas
from graph.resolution import Resolver
from schema.errors import AmbiguousConceptError, UnknownConceptError


@pytest.fixture
def resolver(stored_atlas: Atlas) -> Resolver:
    return stored_atlas.resolver()


@pytest.mark.parametrize(
    "asked", ["Kubernetes", "kubernetes", "  K8s ", "skill/kubernetes", "https://w3id.org/skillatlas/skill/kubernetes"]
)
def test_a_skill_has_many_names(resolver: Resolver, asked: str) -> None:
    assert resolver.skill(asked) == "skill/kubernetes"


def test_the_last_part_of_an_id_will_do(resolver: Resolver) -> None:
    assert resolver.role("machine-learning-engineer") == "role/machine-learning-engineer"


@pytest.mark.parametrize(
    ("asked", "near"), [("Kubarnetes", "Kubernetes"), ("postgrsql", "PostgreSQL"), ("Pyton", "Python")]
)
def test_a_typing_error_gets_suggestions(resolver: Resolver, asked: str, near: str) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        resolver.skill(asked)
    assert near in caught.value.suggestions


@pytest.mark.parametrize(("asked", "near"), [("Pyhton", "Python"), ("Dokcer", "Docker"), ("Ndoe.js", "Node.js")])
def test_letters_in_the_wrong_order_get_suggestions_at_the_beginning_too(
    resolver: Resolver, asked: str, near: str
) -> None:
    assert resolver.suggestions(asked)[0] == near


def test_nothing_is_suggested_that_is_much_less_like_it_than_the_best(resolver: Resolver) -> None:
    assert resolver.suggestions("Pythonn") == ("Python",)
    assert resolver.suggestions("zzqqzz") == ()


def test_a_role_is_no_skill(resolver: Resolver) -> None:
    with pytest.raises(UnknownConceptError, match="no skill is called"):
        resolver.skill("role/data-analyst")


def test_a_name_of_another_kind_is_told(resolver: Resolver) -> None:
    with pytest.raises(UnknownConceptError, match="no skill is called 'Data Analyst'; it is a role"):
        resolver.skill("Data Analyst")
    with pytest.raises(UnknownConceptError, match="no role is called 'Kubernetes'; it is a skill"):
        resolver.role("Kubernetes")


def test_an_ambiguous_name_lists_the_candidates(own_store_with_two_deltas: Resolver) -> None:
    with pytest.raises(AmbiguousConceptError) as caught:
        own_store_with_two_deltas.skill("Delta")
    assert caught.value.candidates == ("skill/delta-lake", "skill/delta-sharing")


def test_a_line_may_tell_a_role_or_skills(resolver: Resolver) -> None:
    assert told_profile(resolver, "Data Analyst").roles == ("role/data-analyst",)
    assert told_profile(resolver, "Python, k8s", ["Python", "SQL"]).skills == (
        "skill/python",
        "skill/kubernetes",
        "skill/sql",
    )
    assert told_profile(resolver, "Python", ["SQL, Docker", "Rust"]).skills[1:] == (
        "skill/sql",
        "skill/docker",
        "skill/rust",
    )
    assert told_target(resolver, "Docker, Rust") == ("skill/docker", "skill/rust")
    assert stated_profile(resolver, None).roles == ()


def test_a_line_may_tell_a_role_and_skills_together(resolver: Resolver) -> None:
    both = told_profile(resolver, "Data Analyst, Docker, k8s")
    assert (both.roles, both.skills) == (("role/data-analyst",), ("skill/docker", "skill/kubernetes"))


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("skill/pythn", "Python"),
        ("role/data-enginer", "Data Engineer"),
        ("https://w3id.org/skillatlas/skill/pythn", "Python"),
    ],
)
def test_a_typing_error_in_an_id_gets_suggestions(resolver: Resolver, asked: str, near: str) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        resolver.concept(asked)
    assert near in caught.value.suggestions


def test_what_is_neither_role_nor_skill_says_so(resolver: Resolver) -> None:
    with pytest.raises(UnknownConceptError, match="no role or skill is called 'Data Analist'"):
        told_profile(resolver, "Data Analist")


@pytest.fixture
def own_store_with_two_deltas(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    from graph.records import PutTaxonomy
    from graph.stores import open_store
    from schema.concepts import Skill, SkillKind
    from schema.taxonomy import Taxonomy

    skills = tuple(
        Skill(
            id=f"skill/{slug}", pref_label=label, alt_labels=("Delta",), guarded_labels=("Delta",), kind=SkillKind.TOOL
        )
        for slug, label in (("delta-lake", "Delta Lake"), ("delta-sharing", "Delta Sharing"))
    )
    store = open_store(str(tmp_path_factory.mktemp("two") / "atlas.db"))
    store.migrate()
    store.apply([PutTaxonomy(Taxonomy(version="test", skills=skills))])
    return Resolver(store)


def test_a_whole_posting_in_place_of_a_name_gets_no_suggestions(resolver: Resolver) -> None:
    with pytest.raises(UnknownConceptError) as caught:
        resolver.skill("Data Engineer with Python and SQL\n" * 10)
    assert caught.value.suggestions == ()
