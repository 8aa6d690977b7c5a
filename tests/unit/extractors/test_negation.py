import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.irrelevance import may_negate, skeleton
from extractors.negation import NegationJudge
from extractors.negation_patterns import may_fit
from extractors.wordlists import words

TOKENS = words(
    "<name> no not other than is required isn ' t need away from replaced by of longer without experience with , ; or"
    " kangaroo § but"
)


@pytest.fixture(scope="module")
def judge() -> NegationJudge:
    return NegationJudge()


def test_a_skeleton_has_one_token_for_each_candidate() -> None:
    assert skeleton("No Apache Spark, please", [(3, 15)]) == ["no", "<name>", ",", "please"]


def test_only_sentences_with_a_trigger_are_looked_at() -> None:
    assert may_negate(["no", "java"])
    assert not may_negate(["java", "and", "go"])


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("no <name> experience", {0}),
        ("you don ' t need to know <name> , <name> or <name>", {0, 1, 2}),
        ("<name> is not required but <name> is", {0}),
        ("not only <name> but <name>", set()),
        ("away from <name> to <name>", {0}),
        ("neither <name> nor any other <name> work", {0, 1}),
        ("whether you have used <name> before does not matter to us", {0}),
        ("whether you know <name> or not is up to you", set()),
        ("it doesn ' t matter if you have never used <name>", {0}),
    ],
)
def test_the_numbers_of_the_names_that_do_not_matter(judge: NegationJudge, words: str, negated: set[int]) -> None:
    assert judge.negated(words.split()) == negated


@given(
    st.lists(
        st.sampled_from(sorted(TOKENS)),
        max_size=14,
    )
)
@settings(max_examples=400)
def test_the_quick_look_passes_over_exactly_the_sentences_without_a_negation(
    judge: NegationJudge, tokens: list[str]
) -> None:
    twice = "without" in tokens  # what is negated twice is looked at and counts: "don't apply without SQL"
    assert may_fit(tokens) is bool(judge.negated(tokens)) or (twice and may_fit(tokens))
