from collections.abc import Callable

import pytest

from extractors.proficiency import proficiency_at
from schema.concepts import SkillKind
from schema.postings import PostingAnalysis, Proficiency

BASIC, INTERMEDIATE, ADVANCED, EXPERT = Proficiency
Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Proficient in Python, SQL and Java.", {"Python": ADVANCED, "SQL": ADVANCED, "Java": ADVANCED}),
        ("Basic knowledge of Docker; expert in Kubernetes.", {"Docker": BASIC, "Kubernetes": EXPERT}),
        ("Familiarity with Docker and experience with Python.", {"Docker": BASIC, "Python": None}),
        ("Working knowledge of SQL, proficiency with Python.", {"SQL": INTERMEDIATE, "Python": ADVANCED}),
        ("Expert-level Python, advanced SQL skills.", {"Python": EXPERT, "SQL": ADVANCED}),
        ("Experience with Python (advanced), Java (basic).", {"Python": ADVANCED, "Java": BASIC}),
        ("Strong Python skills and a solid understanding of SQL.", {"Python": None, "SQL": None}),
        ("Cloud-native Kubernetes, advanced topics.", {"Kubernetes": None}),
        ("Grow in areas that you are familiar with, and learn Python skills.", {"Python": None}),
    ],
)
def test_a_posting_states_how_well_a_skill_is_wanted(
    analysed: Analysed, text: str, stated: dict[str, Proficiency | None]
) -> None:
    assert {finding.pref_label: finding.proficiency for finding in analysed(text).skills} == stated


def test_a_skill_has_the_highest_proficiency_of_its_mentions(analysed: Analysed) -> None:
    (python,) = analysed("Basic knowledge of Python needed.\nExpert in Python is a plus.").skills
    assert [mention.proficiency for mention in python.mentions] == [BASIC, EXPERT]
    assert python.proficiency is EXPERT


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Fluent in spoken and written English", ADVANCED),
        ("native English speaker", EXPERT),
        ("English (C1)", ADVANCED),
        ("English: B2 or higher", INTERMEDIATE),
        ("English at a C2 level", EXPERT),
        ("English - fluent", ADVANCED),
        ("conversational English", INTERMEDIATE),
        ("English, A2", BASIC),
        ("English is our working language", None),
        ("English in room B2 of the building", None),
    ],
)
def test_levels_of_languages_are_those_of_the_common_european_framework(text: str, stated: Proficiency | None) -> None:
    start = text.index("English")
    assert proficiency_at(text, start, start + len("English"), SkillKind.NATURAL_LANGUAGE) is stated


@pytest.mark.parametrize(
    "wording",
    [
        *("basic", "fundamental", "elementary", "beginner", "familiarity with", "exposure to", "intermediate"),
        *("working knowledge of", "proficient in", "proficiency in", "advanced", "fluent in", "fluency in", "expert"),
        *("expert-level", "mastery of"),
    ],
)
def test_a_sentence_is_looked_at_for_every_wording(analysed: Analysed, wording: str) -> None:
    (python,) = analysed(f"You have {wording} Python skills.").skills
    assert python.proficiency is not None


def test_the_first_word_of_a_label_may_state_its_level() -> None:
    label = "Fluent English"
    assert proficiency_at(f"{label} wanted", 0, len(label), SkillKind.NATURAL_LANGUAGE) is ADVANCED


def test_only_languages_that_people_speak_have_natives_and_such_levels() -> None:
    assert proficiency_at("Kotlin (C1), native Kotlin", 0, 6, SkillKind.LANGUAGE) is None
    assert proficiency_at("native Kotlin", 7, 13, SkillKind.LANGUAGE) is None
