import pytest

from extractors import spelling


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("modelling", "modeling"),
        ("modeling", "modelling"),
        ("visualisation", "visualization"),
        ("optimizing", "optimising"),
        ("behaviour", "behavior"),
        ("sizing", None),
        ("advising", None),
        ("python", None),
    ],
)
def test_british_and_american_spellings_lead_to_each_other(word: str, other: str | None) -> None:
    assert spelling.other_spelling(word) == other


@pytest.mark.parametrize(
    ("word", "plural"), [("model", "models"), ("library", "libraries"), ("box", "boxes"), ("tests", None), ("s3", None)]
)
def test_the_regular_plural(word: str, plural: str | None) -> None:
    assert spelling.plural(word) == plural


@pytest.mark.parametrize(
    ("word", "singular"),
    [("pipelines", "pipeline"), ("libraries", "library"), ("analysis", None), ("statistics", None)],
)
def test_the_regular_singular(word: str, singular: str | None) -> None:
    assert spelling.singular(word) == singular


def test_a_name_in_camel_case_has_parts() -> None:
    assert spelling.parts("MongoDB") == ["Mongo", "DB"]
    assert spelling.parts("iOS") == ["iOS"]
