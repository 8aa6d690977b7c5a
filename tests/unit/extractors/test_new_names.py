from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.discovery import Shape, sightings
from extractors.new_names import NewName, NewNames
from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument
from schema.taxonomy import Taxonomy

Seen = Callable[[str], dict[str, tuple[bool, bool]]]
Gathered = Callable[[Iterable[tuple[str, str]]], list[NewName]]


@pytest.fixture
def seen(extractor: PostingExtractor) -> Seen:
    """Each unknown name of a text, with whether it stands among tools and whether it is asked for."""
    return lambda text: {
        found.text: (found.among_tools, found.asked)
        for found in sightings(extractor.read(PostingDocument(text=f"Requirements:\n- {text}")))
    }


@pytest.fixture
def gathered(extractor: PostingExtractor, small_taxonomy: Taxonomy) -> Gathered:
    """The new names of postings, each given as employer and text, that two of them have."""

    def found(postings: Iterable[tuple[str, str]]) -> list[NewName]:
        names = NewNames()
        for number, (employer, text) in enumerate(postings):
            document = PostingDocument(text=f"Requirements:\n- {text}", id=str(number), organization=employer)
            names.add(extractor.read(document))
        return names.ranked(small_taxonomy.skills, 2)

    return found


def test_a_member_of_a_list_of_known_tools_is_a_name(seen: Seen) -> None:
    assert seen("Python, Zorbol and Docker")["Zorbol"] == (True, False)
    assert seen("Docker (Quuxify/Kubernetes)")["Quuxify"] == (True, False)


def test_a_name_that_is_asked_for_is_one_without_any_company(seen: Seen) -> None:
    assert seen("Experience with Zorbol in production")["Zorbol"] == (False, True)


def test_a_capital_alone_makes_no_name(seen: Seen) -> None:
    assert seen("Our office in Springfield is close to Acme Tower") == {}


def test_a_name_ends_where_small_words_go_on(seen: Seen) -> None:
    assert "Zorbol" in seen("Python, our own Zorbol dashboards, Docker")


def test_subjects_of_study_and_known_skills_are_no_new_names(seen: Seen) -> None:
    assert seen("Bachelor degree in Zorbology, Computer science or Python") == {}
    assert seen("Python, Docker and Kubernetes") == {}


def test_in_another_language_a_capital_tells_nothing(extractor: PostingExtractor) -> None:
    text = (
        "Anforderungen: Sie sind für uns und mit uns, die Erfahrung mit Python, Visualisierung und ZorbolDB, der oder"
    )
    assert {found.shape for found in sightings(extractor.read(PostingDocument(text=text)))} == {Shape.MIXED}


def test_a_name_of_several_employers_comes_before_that_of_one(gathered: Gathered) -> None:
    found = gathered([(f"Employer {n}", "Python, Zorbol, Docker") for n in range(4)] + [("One", "Go, Ownly, SQL")] * 4)
    assert [(name.name, name.postings, name.employers) for name in found] == [("Zorbol", 4, 4), ("Ownly", 4, 1)]
    assert found[0].examples[0] == "- Python, Zorbol, Docker"
    assert "in a list with known tools in 4 of 4 places" in found[0].why


def test_the_nearest_known_skill_is_the_one_spelled_so_or_else_the_one_beside_it(gathered: Gathered) -> None:
    found = {
        name.name: name.nearest
        for name in gathered([("A", "Docker, Kubernets, Zorbol"), ("B", "Docker, Kubernets, Zorbol")])
    }
    spelled, beside = found["Kubernets"], found["Zorbol"]
    assert spelled is not None
    assert (spelled.skill_id, spelled.why) == ("skill/kubernetes", "spelled like kubernetes")
    assert beside is not None
    assert (beside.skill_id, beside.why) == ("skill/docker", "beside it in 2 of 2 places")


@pytest.mark.parametrize("name", ["Acme", "Berlin", "Data Engineer"])
def test_employers_places_and_jobs_are_no_new_names(gathered: Gathered, name: str) -> None:
    assert gathered([("Acme", f"Docker, {name}, Python"), ("Other", f"Docker, {name}, Python")]) == []


def test_a_term_written_small_needs_several_employers_and_lists_of_skills(gathered: Gathered) -> None:
    listed = [(f"Employer {n}", "Python, zorbing, Docker") for n in range(4)]
    everywhere = [(f"Employer {n}", "We zorbing here, and zorbing there, while zorbing on.") for n in range(8)]
    assert [name.name for name in gathered(listed)] == ["zorbing"]
    assert gathered(listed[:2]) == []
    assert gathered([*listed, *everywhere]) == []


def test_what_was_seen_least_is_forgotten_when_there_is_too_much(
    extractor: PostingExtractor, small_taxonomy: Taxonomy
) -> None:
    names = NewNames(most=5)
    for number in range(40):
        text = f"Requirements:\n- Python, Zorbol, Once{number}x, Docker"
        names.add(extractor.read(PostingDocument(text=text, id=str(number), organization=f"Employer {number}")))
    assert [name.name for name in names.ranked(small_taxonomy.skills, 3)] == ["Zorbol"]


@given(st.text(max_size=120))
def test_no_text_is_too_odd_and_every_name_stands_where_it_is_said_to(extractor: PostingExtractor, text: str) -> None:
    reading = extractor.read(PostingDocument(text=f"Requirements\nPython, {text}, Docker"))
    assert all(reading.clean.text[found.start : found.end] == found.text for found in sightings(reading))
