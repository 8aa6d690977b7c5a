import pytest

from extractors.foreign_headings import foreign_section
from extractors.headings import heading_text
from schema.postings import Section

TASKS, ASKS, LIKES = Section.RESPONSIBILITIES, Section.REQUIREMENTS, Section.PREFERRED
GIVES, ABOUT, APPLY, STACK = Section.BENEFITS, Section.SUMMARY, Section.APPLICATION, Section.TECHNOLOGIES


@pytest.mark.parametrize(
    ("language", "line", "section"),
    [
        ("de", "## Deine Aufgaben", TASKS),
        ("de", "Deine Aufgaben – das machst du bei uns", TASKS),
        ("de", "Was erwartet dich bei uns:", TASKS),
        ("de", "🛠 Das bringst du mit", ASKS),
        ("de", "Dein Profil", ASKS),
        ("de", "Welche Qualifikationen Sie mitbringen sollten:", ASKS),
        ("de", "Welche Aufgaben erwarten Sie bei uns?", TASKS),
        ("de", "Anforderungen an Sie", ASKS),
        ("de", "Was wünschen wir uns von dir:", ASKS),
        ("de", "Über dich", ASKS),
        ("de", "Damit beeindruckst du uns:", ASKS),
        ("de", "Wünschenswert", LIKES),
        ("de", "Idealerweise bringst du mit", LIKES),
        ("de", "Das wäre ein Plus", LIKES),
        ("de", "🎁Was wir Dir bieten:", GIVES),
        ("de", "Unser Angebot", GIVES),
        ("de", "Über uns", ABOUT),
        ("de", "Wer wir sind", ABOUT),
        ("de", "Jetzt bewerben", APPLY),
        ("de", "Unser Tech-Stack", STACK),
        ("fr", "🎯 Vos missions", TASKS),
        ("fr", "Ce que vous ferez concrètement", TASKS),
        ("fr", "Le poste", TASKS),
        ("fr", "Le profil recherché", ASKS),
        ("fr", "Vos compétences techniques", ASKS),
        ("fr", "Concrètement, qu\u2019est-ce qu\u2019on demande ?", ASKS),
        ("fr", "CE QUE TU APPORTES", ASKS),
        ("fr", "Les petits plus qui feront la différence :", LIKES),
        ("fr", "Un plus (mais pas obligatoire)", LIKES),
        ("fr", "Les plus de l'offre", GIVES),
        ("fr", "Ce que nous t'offrons", GIVES),
        ("fr", "Nos avantages", GIVES),
        ("fr", "À propos de nous", ABOUT),
        ("fr", "À propos du poste", ABOUT),
        ("fr", "Déroulement des entretiens", APPLY),
        ("fr", "La stack technique", STACK),
        ("nl", "Wat ga je doen?", TASKS),
        ("nl", "Jouw rol", TASKS),
        ("nl", "Wat vragen we van jou?", ASKS),
        ("nl", "Wie ben jij?", ASKS),
        ("nl", "Functie-eisen", ASKS),
        ("nl", "Dit is een pré", LIKES),
        ("nl", "Wat bieden wij jou?", GIVES),
        ("nl", "Over ons", ABOUT),
        ("nl", "Over de functie", TASKS),
        ("nl", "Solliciteren", APPLY),
        ("es", "¿Cuáles serán tus funciones?", TASKS),
        ("es", "¿Qué buscamos en ti?", ASKS),
        ("es", "Requisitos deseables", LIKES),
        ("es", "Es un plus, si además...", LIKES),
        ("es", "¿Qué te ofrecemos?", GIVES),
        ("es", "Quiénes somos", ABOUT),
        ("it", "Requisiti indispensabili:", ASKS),
        ("it", "Cosa farai", TASKS),
        ("it", "Titolo preferenziale", LIKES),
        ("it", "Cosa offriamo", GIVES),
        ("pt", "Principais responsabilidades:", TASKS),
        ("pt", "Fatores de Valorização:", LIKES),
        ("pt", "O que oferecemos:", GIVES),
        ("sv", "Arbetsuppgifter", TASKS),
        ("sv", "Kvalifikationer", ASKS),
        ("sv", "Meriterande", LIKES),
        ("sv", "Vi erbjuder", GIVES),
        ("da", "Dine kvalifikationer", ASKS),
        ("da", "En fordel", LIKES),
        ("da", "Ansvarsområder", TASKS),
        ("pl", "Nasze wymagania", ASKS),
        ("pl", "Mile widziane", LIKES),
        ("pl", "Twoje obowiązki", TASKS),
        ("de", "Aufgaben priorisieren und abarbeiten", None),
        ("de", "Kenntnisse in SQL", None),
        ("fr", "SQL avancé", None),
        ("nl", "Ervaring met Python", None),
        ("de", "Python", None),
        ("nl", "Je hebt ervaring met SQL", None),
        ("fr", "Nous recherchons un Data Engineer", None),
        ("es", "Buscamos un Data Engineer", None),
        ("ja", "Dein Profil", None),
        ("de", "Dein Profil " + "– das bringst du mit " * 10, None),
    ],
)
def test_headings_in_other_languages_open_their_sections(language: str, line: str, section: Section | None) -> None:
    assert foreign_section(language, heading_text(line), leads_in=False) is section


@pytest.mark.parametrize(
    ("language", "line", "section"),
    [
        ("de", "Du verfügst über:", ASKS),
        ("de", "Zu deinen Aufgaben gehören:", TASKS),
        ("de", "Darüber hinaus von Vorteil sind:", LIKES),
        ("fr", "Vous maîtrisez les outils suivants :", ASKS),
        ("fr", "Une expérience qui serait un plus :", LIKES),
        ("fr", "Tes missions sont notamment les suivantes :", TASKS),
        ("nl", "Je beschikt over:", ASKS),
        ("nl", "De volgende vaardigheden zijn een pluspunt:", LIKES),
        ("es", "Te encargarás de tareas y funciones como:", TASKS),
        ("es", "Buscamos a alguien que tenga:", ASKS),
    ],
)
def test_a_sentence_that_leads_in_a_list_says_what_it_is(language: str, line: str, section: Section) -> None:
    assert foreign_section(language, heading_text(line), leads_in=True) is section
    assert foreign_section(language, heading_text(line), leads_in=False) is not section
