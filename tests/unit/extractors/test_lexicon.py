import pytest

from extractors.lexicon import Lexicon
from extractors.tokens import tokenize
from schema.concepts import Skill, SkillKind, Status
from schema.taxonomy import Taxonomy


@pytest.fixture(scope="module")
def lexicon(small_taxonomy: Taxonomy) -> Lexicon:
    return Lexicon(small_taxonomy.skills)


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text, lexicon)
    return [(text[one.start : one.end], one.forms[0].skill.pref_label) for one in lexicon.candidates(tokens)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("front-end development", "Front-end development"),
        ("Front end development", "Front-end development"),
        ("frontend development", "Front-end development"),
        ("NodeJS", "Node.js"),
        ("Node JS", "Node.js"),
        ("node.js", "Node.js"),
        ("Mongo DB", "MongoDB"),
        ("CI / CD", "CI/CD"),
        ("data modelling", "Data modeling"),
        ("data pipeline", "Data pipelines"),
        ("HTML5", "HTML"),
        ("python3", "Python"),
        ("Security+", "CompTIA Security+"),
        ("OR-Tools", "OR-Tools"),
        ("Power Shell", "PowerShell"),
    ],
)
def test_everyday_spellings_lead_to_the_skill(lexicon: Lexicon, text: str, label: str) -> None:
    assert found(lexicon, text)[0] == (text, label) or (label == "CompTIA Security+" and found(lexicon, text))


@pytest.mark.parametrize(
    "text",
    [
        "security",
        "tools or tools",
        "in design",
        "people.python",
        "python.org",
        "@python",
        "power shell companies",
        "C* clusters",
    ],
)
def test_words_that_only_look_like_a_label_are_no_candidates(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


def test_what_a_rate_is_told_in_is_no_name() -> None:
    skill = Skill(id="skill/sec", pref_label="SEC reporting", kind=SkillKind.KNOWLEDGE, guarded_labels=("SEC",))
    for text, named in (("SQL/sec, SEC", ["SEC"]), ("fast at 20 GB/sec", [])):
        assert [one for one, _ in found(Lexicon([skill]), text)] == named


def test_the_longest_name_comes_first(lexicon: Lexicon) -> None:
    assert found(lexicon, "Looker Studio")[0] == ("Looker Studio", "Looker Studio")


def test_a_label_that_only_lists_other_names_gives_way_to_them(lexicon: Lexicon) -> None:
    assert [label for _, label in found(lexicon, "C/C++")] == ["C", "C++"]


def test_a_name_does_not_go_on_over_a_comma(lexicon: Lexicon) -> None:
    assert [label for _, label in found(lexicon, "Looker, Studio")] == ["Looker"]


def test_a_guarded_label_may_be_small_only_in_a_list(lexicon: Lexicon) -> None:
    assert found(lexicon, "python, go, sql")[1] == ("go", "Go")
    assert found(lexicon, "we go far") == []


@pytest.mark.parametrize("text", ["python and go", "python or go.", "(python & go)", "python + go;"])
def test_a_guarded_label_may_be_small_where_it_ends_a_list(lexicon: Lexicon, text: str) -> None:
    assert [label for _, label in found(lexicon, text)] == ["Python", "Go"]


def test_a_guarded_label_is_not_small_where_the_sentence_goes_on(lexicon: Lexicon) -> None:
    assert [label for _, label in found(lexicon, "python and go home")] == ["Python"]


def test_a_long_label_with_a_spelling_of_its_own_may_stand_in_capitals() -> None:
    cased = [
        Skill(id=f"skill/{label.lower()}", pref_label=label, kind=SkillKind.TOOL, cased_labels=(label,))
        for label in ("Tableau", "IDeaS", "Ada")
    ]
    assert found(Lexicon(cased), "TABLEAU, IDEAS AND ADA") == [("TABLEAU", "Tableau")]
    assert found(Lexicon(cased), "a tableau of ideas") == []


def test_retired_skills_are_found_for_old_postings_still_ask_for_them() -> None:
    retired = Skill(id="skill/flash", pref_label="Flash", kind=SkillKind.TOOL, status=Status.RETIRED)
    assert found(Lexicon([retired]), "Flash") == [("Flash", "Flash")]


def test_a_retired_skill_gives_way_where_another_has_its_label() -> None:
    retired = Skill(id="skill/flash", pref_label="Flash", kind=SkillKind.TOOL, status=Status.RETIRED)
    current = Skill(id="skill/flash-memory", pref_label="Flash", kind=SkillKind.KNOWLEDGE)
    candidates = Lexicon([retired, current]).candidates(tokenize("Flash"))
    assert [form.skill.id for candidate in candidates for form in candidate.forms] == ["skill/flash-memory"]


def test_a_word_that_was_forgotten_is_looked_up_again(
    small_taxonomy: Taxonomy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractors.lexicon._WORDS_KEPT", 1)
    names = [label for _, label in found(Lexicon(small_taxonomy.skills), "python3 and CI/CD, Python, CI/CD")]
    assert names == ["Python", "CI/CD", "Python", "CI/CD"]
