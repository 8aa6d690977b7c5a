from collections.abc import Callable, Mapping

import pytest

from extractors import foreign_cues
from extractors.foreign_names import GRADES, is_everyday_word
from extractors.foreign_years import foreign_years
from extractors.pipeline import PostingExtractor
from extractors.tokens import without_accents
from schema.concepts import Skill, SkillKind
from schema.postings import PostingAnalysis, PostingDocument, RequirementLevel, Section
from schema.taxonomy import Taxonomy

Levels = Callable[[str], Mapping[str, RequirementLevel]]
REQUIRED, PREFERRED, MENTIONED = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED, RequirementLevel.MENTIONED

GERMAN = """Data Engineer (m/w/d)

Über uns
Wir sind ein Unternehmen für Logistik und arbeiten mit Salesforce.

Deine Aufgaben
- Du baust mit uns Dienste in Rust und betreibst sie auf AWS

Das bringst du mit
- Mindestens 3 Jahre Berufserfahrung mit Python und SQL
- Sicherer Umgang mit Docker, idealerweise Erfahrung mit Kubernetes
- MongoDB zwingend erforderlich, Looker von Vorteil

Wünschenswert:
- JavaScript

Wir bieten dir
- Schulungen zu Azure für alle, die es wollen
"""
FRENCH = """Analytics Engineer H/F

Vos missions :
- Concevoir des services en Java pour nos équipes
- Maintenir les tableaux de bord Looker qui servent à tous

Profil recherché :
- Vous maîtrisez SQL et Python
- Une expérience avec Docker est un plus
- Connaissance de Kubernetes appréciée
- 2 à 4 ans d'expérience sur AWS
- Un plus (mais pas obligatoire) : MongoDB

Ce que nous vous offrons
- Une formation Azure
"""
DUTCH = """Data Engineer

Wat ga je doen?
Je bouwt voor ons aan diensten in Java en je werkt met het team op AWS.

Wat vragen we van jou?
- Ruime kennis van SQL en Python is vereist; ervaring met Docker is een pré
- Kubernetes is een mooie plus

Wat bieden wij?
- Een opleiding in Azure
"""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            GERMAN,
            "de",
            {
                **dict.fromkeys(("Salesforce", "Rust", "Amazon Web Services"), MENTIONED),
                **dict.fromkeys(("Python", "SQL", "Docker", "MongoDB"), REQUIRED),
                **dict.fromkeys(("Kubernetes", "Looker", "JavaScript"), PREFERRED),
            },
        ),
        (
            FRENCH,
            "fr",
            {
                **dict.fromkeys(("Java", "Looker"), MENTIONED),
                **dict.fromkeys(("SQL", "Python", "Amazon Web Services"), REQUIRED),
                **dict.fromkeys(("Docker", "Kubernetes", "MongoDB"), PREFERRED),
            },
        ),
        (
            DUTCH,
            "nl",
            {
                **dict.fromkeys(("Java", "Amazon Web Services"), MENTIONED),
                **dict.fromkeys(("SQL", "Python"), REQUIRED),
                **dict.fromkeys(("Docker", "Kubernetes"), PREFERRED),
            },
        ),
    ],
)
def test_a_posting_in_another_language_says_what_is_asked_for(
    analysed: Callable[[str], PostingAnalysis], text: str, language: str, expected: Mapping[str, RequirementLevel]
) -> None:
    analysis = analysed(text)
    assert analysis.language == language
    assert {finding.pref_label: finding.requirement for finding in analysis.skills} == expected


def test_years_are_read_in_other_languages(analysed: Callable[[str], PostingAnalysis]) -> None:
    german = {finding.pref_label: finding.min_years for finding in analysed(GERMAN).skills}
    assert (german["Python"], german["SQL"], german["Docker"]) == (3, 3, None)
    french = {finding.pref_label: (finding.min_years, finding.max_years) for finding in analysed(FRENCH).skills}
    assert french["Amazon Web Services"] == (2, 4)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mindestens 3 Jahre Erfahrung mit Python", [(3, None)]),
        ("Drei bis fünf Jahre Berufserfahrung", [(3, 5)]),
        ("5+ jaar ervaring met SQL", [(5, None)]),
        ("Trois ans d'expérience en SQL et 2 ans d'expérience avec dbt", [(3, None), (2, None)]),
        ("Experiencia de 4 años con Python", [(4, None)]),
        ("Minst fem års erfarenhet", [(5, None)]),
        ("Eine mindestens fünfjährige Erfahrung in SAP", [(5, None)]),
        ("Minst 5 år erfarenhet", [(5, None)]),
        ("Das Unternehmen ist seit 30 Jahren am Markt", []),
        ("Wir sind 20 Jahre alt", []),
        ("Tre anni di esperienza con Java", [(3, None)]),
    ],
)
def test_years_need_a_word_for_experience(sentence: str, expected: list[tuple[float, float | None]]) -> None:
    assert [(years.minimum, years.maximum) for years in foreign_years(sentence)] == expected


def test_years_in_brackets_belong_to_what_stands_before() -> None:
    text = "Docker, ein Cluster mit Kubernetes (2 Jahre Erfahrung) und SQL"
    (years,) = foreign_years(text)
    assert [years.covers(text.index(name)) for name in ("Docker", "Kubernetes", "SQL")] == [False, True, False]


def test_years_in_brackets_belong_to_what_the_brackets_name() -> None:
    text = "Backend mit Docker (3 Jahre Erfahrung mit Python)"
    (years,) = foreign_years(text)
    assert [years.covers(text.index(name)) for name in ("Docker", "Python")] == [False, True]


def test_words_that_are_looked_up_in_folded_words_are_folded() -> None:
    listed = [*foreign_cues.ASKING, *foreign_cues.LINKS, *foreign_cues.NAMED, *GRADES]
    assert [word for word in listed if without_accents(word.lower()) != word] == []


def test_wordings_of_other_languages_make_no_name_in_english(levels: Levels) -> None:
    assert levels("We rethink how the world experiences professional Go, and with all I know I go.") == {}


_DUTCH_REST = " Je werkt met ons team en je bent van de partij voor het goede doel."
_FRENCH_REST = " Nous sommes une équipe qui travaille avec vous pour les clients du groupe."
_GERMAN_REST = " Du arbeitest mit uns und für die Kunden, die wir haben."
_SPANISH_REST = " Somos un equipo que trabaja con los clientes y para el futuro de nuestra casa."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kubernetes zwingend, Docker von Vorteil." + _GERMAN_REST, {"Kubernetes": REQUIRED, "Docker": PREFERRED}),
        ("Sie sollten SQL lesen können." + _GERMAN_REST, {"SQL": REQUIRED}),
        ("Optimal wäre Erfahrung mit Docker." + _GERMAN_REST, {"Docker": PREFERRED}),
        ("Grundkenntnisse in SQL." + _GERMAN_REST, {"SQL": REQUIRED}),
        ("Wir bieten Kurse in Docker." + _GERMAN_REST, {}),
        ("Unsere Kunden heißen Salesforce und MongoDB." + _GERMAN_REST, {}),
        ("Wir bauen CI/CD für Python." + _GERMAN_REST, {"CI/CD": MENTIONED, "Python": MENTIONED}),
        ("PROJECT MANAGEMENT und MARKETING." + _GERMAN_REST, {}),
        ("Docker ou Python : un plus." + _FRENCH_REST, {"Docker": PREFERRED, "Python": PREFERRED}),
        ("C'est Python qui compte, catégorie B ou C." + _FRENCH_REST, {"Python": MENTIONED}),
        (
            "Kennis van SQL is een must, kennis van Docker is een pré." + _DUTCH_REST,
            {"SQL": REQUIRED, "Docker": PREFERRED},
        ),
        ("Heb je met Docker gewerkt, dan heb je een streepje voor." + _DUTCH_REST, {"Docker": PREFERRED}),
        ("Sería un punto a favor haber usado Docker." + _SPANISH_REST, {"Docker": PREFERRED}),
        ("Ofrecemos un curso de Docker." + _SPANISH_REST, {}),
        ("La maîtrise d'Excel est indispensable." + _FRENCH_REST, {"Microsoft Excel": REQUIRED}),
        ("Sehr gute Excel-Kenntnisse." + _GERMAN_REST, {"Microsoft Excel": REQUIRED}),
        ("Excel nivel avanzado, conocimientos de Go." + _SPANISH_REST, {"Go": REQUIRED}),
        ("Ervaring met React." + _DUTCH_REST, {"React": REQUIRED}),
        ("Docker oder React im Alltag." + _GERMAN_REST, {"Docker": MENTIONED, "React": MENTIONED}),
    ],
)
def test_wordings_of_other_languages(levels: Levels, text: str, expected: Mapping[str, RequirementLevel]) -> None:
    assert levels(text) == expected


def test_english_postings_know_no_foreign_headings(extractor: PostingExtractor) -> None:
    text = "We are looking for you to join our team and help with the data.\n\nWünschenswert:\n- Python\n- Docker\n"
    reading = extractor.read(PostingDocument(text=text))
    assert reading.language == "en"
    assert Section.PREFERRED not in {line.section for line in reading.page.lines}


@pytest.mark.parametrize(
    ("language", "word", "written", "everyday"),
    [
        ("nl", "flink", "flink", True),
        ("nl", "flink", "Flink", False),
        ("nl", "informatica", "Informatica", True),
        ("de", "zustand", "Zustand", True),
        ("en", "zustand", "Zustand", False),
        (None, "vite", "vite", False),
        ("fr", "vite", "vite", True),
        ("fr", "python", "python", False),
    ],
)
def test_a_name_may_be_a_word_of_another_language(
    language: str | None, word: str, written: str, everyday: bool
) -> None:
    assert is_everyday_word(language, word, written) is everyday


def test_a_word_of_the_language_is_no_tool() -> None:
    flink = Skill(id="skill/apache-flink", pref_label="Flink", alt_labels=("Apache Flink",), kind=SkillKind.TOOL)
    extractor = PostingExtractor(Taxonomy(version="1", skills=(flink,), roles=()))
    dutch = "Je bent voor ons een flink doorpakker en je werkt met het team aan {}."
    found = {
        name: [skill.pref_label for skill in extractor.analyse(PostingDocument(text=dutch.format(name))).skills]
        for name in ("data", "Flink", "Apache Flink")
    }
    assert found == {"data": [], "Flink": ["Flink"], "Apache Flink": ["Flink"]}
