"""Postings as they come: line ends, bullets, mis-decoded text, pages, tables, Markdown, other languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from extractors.bullets import DOTS
from schema.postings import PostingAnalysis, RequirementLevel

Analysed = Callable[[str], PostingAnalysis]
R, P, M = RequirementLevel.REQUIRED, RequirementLevel.PREFERRED, RequirementLevel.MENTIONED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Requirements\r\n- Python\r\n- Docker\r\nNice to have\r\n- Kubernetes\r\n",
            {"Python": R, "Docker": R, "Kubernetes": P},
            id="Windows line ends",
        ),
        pytest.param(
            "Experience with\u00a0Amazon\u00a0Web\u00a0Services and unit\u00a0testing",
            {"Amazon Web Services": R, "Unit testing": R},
            id="no-break spaces",
        ),
        pytest.param(
            "Experience with Kuber\u00adnetes and Java\u00adScript",
            {"Kubernetes": R, "JavaScript": R},
            id="soft hyphens",
        ),
        pytest.param(
            "We’re looking for a Python developer â€“ youâ€™ll need Docker",
            {"Python": R, "Docker": R},
            id="mis-decoded text",
        ),
        pytest.param(
            "<p>Requirements</p><ul><li>Python &amp; Docker</li><li>C&#43;&#43;</li></ul>",
            {"Python": R, "Docker": R, "C++": R},
            id="entities and lists",
        ),
        pytest.param(
            "<b>Nice to have</b><br>Kubernetes<br>Docker<br><b>What you will do</b><br>Write Python",
            {"Kubernetes": P, "Docker": P, "Python": M},
            id="headings that are only bold",
        ),
        pytest.param(
            "<table><tr><td>Must have</td><td>Python</td></tr><tr><td>Nice to have</td><td>Docker</td></tr></table>",
            {"Python": R, "Docker": P},
            id="tables",
        ),
        pytest.param(
            "<nav>JavaScript jobs</nav><main><h2>Requirements</h2><p>Python</p></main><footer>Salesforce</footer>",
            {"Python": R},
            id="page chrome",
        ),
        pytest.param(
            "## Requirements\n* **Python**: 3 years\n* _Docker_\n\n## Bonus\n* `Kubernetes` experience",
            {"Python": R, "Docker": R, "Kubernetes": P},
            id="Markdown",
        ),
        pytest.param(
            "MINIMUM QUALIFICATIONS\nPython\nPREFERRED QUALIFICATIONS\nDocker",
            {"Python": R, "Docker": P},
            id="capitals",
        ),
    ],
)
def test_a_posting_is_read_as_it_comes(
    levels: Callable[[str], Mapping[str, RequirementLevel]], text: str, expected: dict[str, RequirementLevel]
) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    "bullet", ["–", "1.", "2)", "a)", "*", "o", "-", "→", ">>", *DOTS, *(f"{dot}\t" for dot in DOTS)]
)
def test_bullets_of_all_kinds_begin_an_item(
    levels: Callable[[str], Mapping[str, RequirementLevel]], bullet: str
) -> None:
    assert levels(f"Requirements\n{bullet} Python\n{bullet} Docker") == {"Python": R, "Docker": R}


@pytest.mark.parametrize(
    "text",
    [
        "Experience with Kuber\u00adnetes\r\n• Python\u00a0and <b>Docker</b>",
        "<p>Python &amp; C&#43;&#43;</p><p>5+ years of&nbsp;Docker</p>",
        "youâ€™ll need Docker and Python",
    ],
)
def test_offsets_point_into_the_text_as_given(analysed: Analysed, text: str) -> None:
    analysis = analysed(text)
    assert analysis.skills
    for finding in analysis.skills:
        for mention in finding.mentions:
            assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Wir suchen einen Entwickler mit sehr guten Kenntnissen in Python und Docker. Sie haben Teamgeist.",
            "de",
        ),
        (
            "Nous recherchons un développeur Python avec une expérience de Docker et de la communication.",
            "fr",
        ),
    ],
)
def test_a_posting_that_is_not_english_is_said_to_be_so_and_only_names_are_taken(
    analysed: Analysed, text: str, language: str
) -> None:
    analysis = analysed(text)
    assert analysis.language == language
    assert {finding.pref_label for finding in analysis.skills} == {"Python", "Docker"}


def test_a_posting_for_several_roles_names_them_all(analysed: Analysed) -> None:
    analysis = analysed("We have two openings:\n- Data Engineer\n- Frontend Engineer\nSay hello.")
    roles = [analysis.role, *analysis.other_roles]
    assert [role.pref_label for role in roles if role] == ["Data Engineer", "Front-end Developer"]


def test_a_list_of_openings_in_small_letters_asks_for_what_its_titles_name(
    levels: Callable[[str], Mapping[str, RequirementLevel]],
) -> None:
    assert levels("Current openings\n- Front-end engineers\n- Data engineers")["Front-end development"] is R
