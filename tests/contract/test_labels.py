from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from graph.records import LabelHit, PutPosting, PutTaxonomy
from graph.store import GraphStore
from schema.concepts import SkillGroup
from schema.errors import InvalidInputError
from schema.namespaces import ConceptType
from schema.taxonomy import Taxonomy
from tests.contract.answers import CONCEPT_TYPES
from tests.contract.examples import FULL, SKILLS, TAXONOMY, resource, role, skill

SKILL = (ConceptType.SKILL,)


def found(store: GraphStore, text: str, types: tuple[ConceptType, ...] = CONCEPT_TYPES) -> list[str]:
    return [hit.concept_id for hit in store.search(text, types, 100)]


def labels(*names: str) -> PutTaxonomy:
    """A taxonomy with a skill for each label; the ids do not follow the labels' order."""
    skills = tuple(skill(f"{len(names) - number:03d}", name) for number, name in enumerate(names))
    return PutTaxonomy(Taxonomy(version="labels", skills=skills))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("C++", ["skill/c-plus-plus"]),
        ("c++", ["skill/c-plus-plus"]),
        ("Ｃ＋＋", ["skill/c-plus-plus"]),
        ("C#", ["skill/c-sharp"]),
        (".NET", ["skill/dot-net"]),
        (".net", ["skill/dot-net"]),
        ("asp.net core", ["skill/dot-net"]),
        ("Node.js", ["skill/node-js"]),
        ("NODE.JS", ["skill/node-js"]),
        ("  machine \t LEARNING ", ["skill/machine-learning"]),
        ("機械学習", ["skill/machine-learning"]),
        ("МАШИННОЕ ОБУЧЕНИЕ", ["skill/machine-learning"]),
        ("GESTION DE L’ÉNERGIE", ["skill/energie"]),
        ("GRÖSSENORDNUNG", ["skill/energie"]),
        ("ml", ["skill/machine-learning", "skill/standard-ml"]),
        ("python", ["resource/python-course", "skill/python"]),
        ("pyhton", ["skill/python"]),
        ("Webentwicklung", ["group/web"]),
        ("date engineer", ["role/data-engineer"]),
        ("java documentation", ["resource/java-documentation"]),
        ("C", []),
        ("NET", []),
        ("Node js", []),
        ("gestion de l'énergie", []),
        ("gestion de l’energie", []),
        ("Pyth", []),
        ("", []),
        ("skill/python", []),
    ],
)
def test_a_label_is_looked_up_in_folded_form(store: GraphStore, label: str, expected: list[str]) -> None:
    assert [hit.concept_id for hit in store.labelled(label)] == expected


def test_a_hit_says_which_label_matched_as_it_is_written(store: GraphStore) -> None:
    (hit,) = store.labelled("python LANGUAGE")
    assert hit == LabelHit("skill/python", ConceptType.SKILL, "Python", "PYTHON  language", hit.score)


def test_preferred_labels_score_1_alternative_ones_less_and_hidden_ones_still_less(store: GraphStore) -> None:
    (preferred,) = store.labelled("JavaScript")
    (alternative,) = store.labelled("JS")
    (hidden,) = store.labelled("jave")
    assert 1.0 == preferred.score > alternative.score > hidden.score > 0.0


def test_a_concept_is_given_once_by_its_best_label(empty: GraphStore) -> None:
    go = skill("go", "Go", alt_labels=("GO", "golang"), hidden_labels=("go", "Golang"))
    empty.apply([PutTaxonomy(Taxonomy(version="1", skills=(go,)))])
    assert [(hit.label, hit.score) for hit in empty.labelled("gO")] == [("Go", 1.0)]
    assert [hit.label for hit in empty.labelled("GOLANG")] == ["golang"]
    assert [hit.label for hit in empty.search("go", SKILL, 10)] == ["Go"]


def test_labels_that_several_types_share_are_sorted_by_type_and_id(empty: GraphStore) -> None:
    name = "Data"
    taxonomy = Taxonomy(
        version="1",
        groups=(SkillGroup(id="group/data", pref_label=name),),
        skills=(skill("a", "A", alt_labels=(name,)), skill("b", name)),
        roles=(role("data", name),),
        resources=(resource("data", name, "skill/b"),),
    )
    empty.apply([PutTaxonomy(taxonomy)])
    expected = ["group/data", "resource/data", "role/data", "skill/a", "skill/b"]
    assert [hit.concept_id for hit in empty.labelled("data")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++", ["skill/c-plus-plus"]),
        ("C#", ["skill/c-sharp"]),
        (".NET", ["skill/dot-net"]),
        (".net co", ["skill/dot-net"]),
        ("Node.js", ["skill/node-js"]),
        ("node js", ["skill/node-js"]),
        ("js", ["skill/javascript", "skill/node-js"]),
        ("scikit-learn", ["skill/scikit-learn"]),
        ("scikit learn", ["skill/scikit-learn"]),
        ("learn scikit", ["skill/scikit-learn"]),
        ("energie", ["skill/energie"]),
        ("Énergie gestion", ["skill/energie"]),
        ("grosse", ["skill/energie"]),
        ("機械", ["skill/machine-learning"]),
        ("обуч", ["skill/machine-learning"]),
        ("de web", ["group/web"]),
        ("pipeline data", ["role/data-engineer"]),
        ("earning", []),
        ("python zebra", []),
        ("c+++", []),
    ],
)
def test_a_search_finds_labels_with_words_that_begin_with_those_asked(
    store: GraphStore, text: str, expected: list[str]
) -> None:
    assert found(store, text) == expected


@pytest.mark.parametrize("text", ["", " ", "++", "...", '"', "*", "-", "()", "🐍", "’", "\t\n", "\x00"])
def test_a_text_without_a_letter_or_digit_finds_nothing(store: GraphStore, text: str) -> None:
    assert found(store, text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"Java"', "Java*", "(Java)", "Java:", "^Java", "-Java", "{Java}", "[Java]", "Java~", "Java^", "'Java'",
        "+Java", "Java\\", "Java;", "~Java", "%Java%", "Java?", "!Java", "&&Java", "||Java", "/Java/", "$Java",
        "Java\x00",
    ],
)  # fmt: skip
def test_the_signs_of_query_languages_mean_nothing(store: GraphStore, text: str) -> None:
    assert found(store, text, SKILL) == ["skill/java", "skill/javascript"]


@pytest.mark.parametrize("text", ["Java AND Pilot", "Java OR Pilot", "Java NOT Pilot", "NEAR(Java Pilot)", "text:Java"])
def test_the_words_of_query_languages_are_words(store: GraphStore, text: str) -> None:
    assert found(store, text) == []


def test_operators_are_found_as_words(empty: GraphStore) -> None:
    empty.apply([labels("AND gates", "OR gates", "NOT gates", "NEAR misses")])
    assert [[hit.label for hit in empty.search(text, SKILL, 10)] for text in ("AND", "or", "NOT gates", "near")] == [
        ["AND gates"],
        ["OR gates"],
        ["NOT gates"],
        ["NEAR misses"],
    ]


def test_exact_labels_come_first_then_those_that_begin_so_then_the_rest_and_short_ones_before_long(
    empty: GraphStore,
) -> None:
    ranked = ["Java", "Java 8", "Java EE", "JavaScript", "Java server pages", "in Java", "Core Java", "Apache Java kit"]
    empty.apply([labels(*ranked[::-1])])
    assert [hit.label for hit in empty.search("java", SKILL, 10)] == ranked


def test_the_rank_of_a_label_decides_between_labels_of_one_length_then_the_label_then_the_id(
    empty: GraphStore,
) -> None:
    skills = (
        skill("a", "Other", hidden_labels=("data b",)),
        skill("b", "Another", alt_labels=("data b",)),
        skill("c", "Data c"),
        skill("d", "Data b"),
        skill("e", "Data b"),
    )
    empty.apply([PutTaxonomy(Taxonomy(version="1", skills=skills))])
    assert found(empty, "data") == ["skill/d", "skill/e", "skill/c", "skill/b", "skill/a"]


def test_the_score_never_rises_down_the_list(store: GraphStore) -> None:
    for text in ("java", "python", "m", "data engineer", "c", "js", "learn"):
        scores = [hit.score for hit in store.search(text, CONCEPT_TYPES, 100)]
        assert all(better >= worse for better, worse in pairwise(scores))
        assert all(0.0 < score <= 1.0 for score in scores)


def test_a_search_gives_the_best_hits_of_the_types_asked(store: GraphStore) -> None:
    assert found(store, "python") == ["resource/python-course", "skill/python"]
    assert found(store, "python", SKILL) == ["skill/python"]
    assert found(store, "python", (ConceptType.RESOURCE, ConceptType.ROLE)) == ["resource/python-course"]
    assert found(store, "python", ()) == []


def test_a_shorter_list_is_the_beginning_of_a_longer_one(store: GraphStore) -> None:
    whole = store.search("m", CONCEPT_TYPES, 100)
    assert len(whole) > 2
    assert [store.search("m", CONCEPT_TYPES, size) for size in range(len(whole) + 1)] == [
        whole[:size] for size in range(len(whole) + 1)
    ]


def test_a_text_of_very_many_words_finds_what_has_all_of_them(empty: GraphStore) -> None:
    words = [f"word{number}" for number in range(600)]
    empty.apply([PutTaxonomy(Taxonomy(version="1", skills=(skill("long", " ".join(words)),)))])
    assert found(empty, " ".join(reversed(words)), SKILL) == ["skill/long"]
    assert found(empty, " ".join([*words, "another"]), SKILL) == []


def test_postings_are_never_found(store: GraphStore) -> None:
    store.apply([PutPosting(FULL)])
    assert store.search("Senior Data Engineer", [ConceptType.POSTING], 10) == ()
    assert store.labelled("Senior Data Engineer (m/w/d)") == ()


def test_a_new_version_of_the_taxonomy_changes_what_is_found(store: GraphStore) -> None:
    renamed = tuple(replace(s, pref_label="Coffee") if s.id == "skill/java" else s for s in SKILLS)
    store.apply([PutTaxonomy(replace(TAXONOMY, version="v2", skills=renamed))])
    assert found(store, "coffee") == ["skill/java"]
    assert found(store, "java", SKILL) == ["skill/javascript"]


def test_labels_of_two_taxonomies_are_found_together(store: GraphStore) -> None:
    store.apply([PutTaxonomy(Taxonomy(version="e1", skills=(skill("esco-java", "Java"),)), "esco")])
    assert [hit.concept_id for hit in store.labelled("java")] == ["skill/esco-java", "skill/java"]
    assert found(store, "java", SKILL) == ["skill/esco-java", "skill/java", "skill/javascript"]


def test_half_a_character_is_refused(store: GraphStore) -> None:
    with pytest.raises(InvalidInputError):
        store.labelled("\ud83d")
    with pytest.raises(InvalidInputError):
        store.apply([labels("half \ud83d")])
