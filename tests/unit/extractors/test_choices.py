from collections.abc import Callable

import pytest

from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


def names(analysis: PostingAnalysis) -> list[set[str]]:
    return [{skill_id.removeprefix("skill/") for skill_id in choice} for choice in analysis.choices]


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Experience with Python or Java.", [{"python", "java"}]),
        ("Experience with AWS, GCP or Azure.", [{"aws", "gcp", "azure"}]),
        ("Experience with AWS, GCP, or Azure.", [{"aws", "gcp", "azure"}]),
        ("AWS/GCP or Azure experience", [{"aws", "gcp", "azure"}]),
        ("Python and/or Java experience", [{"python", "java"}]),
        ("Python 3.x or Java 8+ experience", [{"python", "java"}]),
        ("Google Cloud Platform (GCP) or AWS experience", [{"gcp", "aws"}]),
        ("Experience with Docker, Kubernetes or similar.", [{"docker", "kubernetes"}]),
        ("One of the following languages: Python, Java, JavaScript.", [{"python", "java", "javascript"}]),
        ("Experience with either Python/Java.", [{"python", "java"}]),
        ("Python or Java, and Docker or Kubernetes.", [{"python", "java"}, {"docker", "kubernetes"}]),
        ("Python, SQL and Docker or Kubernetes.", [{"docker", "kubernetes"}]),
    ],
)
def test_skills_of_which_one_will_do_are_a_choice(analysed: Analysed, text: str, choices: list[set[str]]) -> None:
    assert names(analysed(text)) == choices


@pytest.mark.parametrize(
    "text",
    [
        "Experience with Python and Java.",
        "Experience with Python, Java, SQL.",
        "HTML/CSS experience",
        "C/C++ experience",
        "HTML/CSS, Python or Java",
        "You need Python. Or you learn Java.",
        "no Python or Java needed",
        "Docker or similar",
        "One of our fastest growing teams, with support for Python, Java.",
    ],
)
def test_what_may_be_asked_for_together_is_no_choice(analysed: Analysed, text: str) -> None:
    assert analysed(text).choices == ()


def test_the_mentions_of_a_choice_share_its_number(analysed: Analysed) -> None:
    analysis = analysed("Python or Java is needed.\nPython, Docker or Kubernetes too.")
    numbers = {finding.pref_label: [mention.choice for mention in finding.mentions] for finding in analysis.skills}
    assert numbers == {"Python": [1, 2], "Java": [1], "Docker": [2], "Kubernetes": [2]}
