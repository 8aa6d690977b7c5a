"""Laws that hold for every posting, whatever is in it."""

import gc
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.pipeline import PostingExtractor
from schema.errors import UnreadableInputError
from schema.namespaces import posting_id
from schema.postings import PostingDocument

FRAGMENTS = st.sampled_from(
    (
        *(
            "Python",
            "Go",
            "C++",
            ".NET",
            " and ",
            ", ",
            "/",
            "- ",
            "<li>",
            "</p>",
            "&amp;",
            "\n",
            "Requirements",
            ":",
            "no ",
        ),
        *(
            "5+ years of ",
            "$100k",
            "é",
            "\u00ad",
            "â€™",
            "Nice to have",
            "back- and front-end",
            "SQL",
            "NoteBook",
            "必要",
        ),
        *(".", "|", "**", "(", ")"),
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=40).map("".join))


def test_an_empty_document_holds_no_posting(extractor: PostingExtractor) -> None:
    with pytest.raises(UnreadableInputError, match="there is no text"):
        extractor.analyse(PostingDocument(text=" \n ", source="job.txt"))


@given(TEXTS.filter(str.strip))
@settings(max_examples=300)
def test_any_text_can_be_analysed_and_every_offset_slices_back(extractor: PostingExtractor, text: str) -> None:
    analysis = extractor.analyse(PostingDocument(text=text))
    assert len(analysis.text) == len(text)
    for finding in analysis.skills:
        for mention in finding.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.sentence_start <= mention.start < mention.end <= mention.sentence_end
    for rejection in analysis.rejections:
        assert text[rejection.start : rejection.end] == rejection.text


@given(TEXTS.filter(str.strip))
def test_the_same_text_gives_the_same_analysis(extractor: PostingExtractor, text: str) -> None:
    document = PostingDocument(text=text)
    assert extractor.analyse(document) == extractor.analyse(document)


def test_findings_stand_in_the_order_of_their_first_mention(extractor: PostingExtractor) -> None:
    analysis = extractor.analyse(PostingDocument(text="SQL, Python, Docker and SQL"))
    assert [finding.pref_label for finding in analysis.skills] == ["SQL", "Python", "Docker"]
    assert len(analysis.skills[0].mentions) == 2


def test_ids_versions_and_sources_are_carried_over(extractor: PostingExtractor) -> None:
    analysis = extractor.analyse(PostingDocument(text="We need Python", id="7", url="https://example.com"))
    assert (analysis.id, analysis.source_id, analysis.url) == (posting_id("We need Python"), "7", "https://example.com")
    assert analysis.analysed_by == extractor.version
    assert extractor.version.endswith("+small-1")


def test_addresses_are_masked_everywhere(extractor: PostingExtractor) -> None:
    analysis = extractor.analyse(PostingDocument(text="Python experience: write to jane@example.com about Python."))
    written = [analysis.text, *(mention.sentence for finding in analysis.skills for mention in finding.mentions)]
    assert not any("jane@example.com" in text for text in written)


def test_many_documents_are_analysed_in_their_order(extractor: PostingExtractor) -> None:
    documents = [PostingDocument(text=f"{name} here", id=name) for name in ("Python", "SQL")]
    assert [analysis.source_id for analysis in extractor.analyse_all(documents)] == ["Python", "SQL"]


def test_five_megabytes_of_text_are_read(extractor: PostingExtractor) -> None:
    text = "We hire people who like our cats and our dogs.\n" * 110_000 + "You must know Python."
    analysis = extractor.analyse(PostingDocument(text=text))
    assert [finding.pref_label for finding in analysis.skills] == ["Python"]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Acme | Data Engineer at Acme | Python", "Go | Berlin"),
        ("Acme / Data Engineer / Python", "Go / Berlin (Germany) we are hiring"),
        ("Data Engineer at Acme", "apply: (https://acme.example/jobs"),
        ("Requirements:\n- Python •", "Go."),
    ],
)
def test_a_long_run_of_white_space_within_a_line_is_read(extractor: PostingExtractor, before: str, behind: str) -> None:
    """Such a text is read at once, or not within a day if anything looks from each space to the last."""
    analysis = extractor.analyse(PostingDocument(text=f"{before}{' ' * 300_000}{behind}\nYou must know SQL."))
    assert "SQL" in [finding.pref_label for finding in analysis.skills]


def test_a_long_chain_of_marks_of_requisitions_in_a_header_is_read(extractor: PostingExtractor) -> None:
    """Such a header is read at once, or not within an hour if each mark has the whole chain searched for a figure."""
    text = f"Acme | Data Engineer (1) {'id-' * 100_000} | Berlin\nYou must know SQL."
    assert [finding.pref_label for finding in extractor.analyse(PostingDocument(text=text)).skills] == ["SQL"]


PATHOLOGICAL = (
    "a",
    "<",
    "<p>",
    "&",
    "Python ",
    "Go, ",
    "no ",
    "( ",
    "- ",
    "1",
    "$1",
    "A ",
    "aA",
    "Requirements:\n",
    "3 years ",
    "x@",
    "(a",
    "| ",
    "a.B",
)


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_repetition_takes_time_in_proportion(extractor: PostingExtractor, piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        extractor.analyse(PostingDocument(text=text))
        return process_time() - start

    seconds(2_000)
    assert seconds(80_000) < 8 * seconds(20_000) + 0.5


def test_the_garbage_collector_does_not_run_while_a_long_text_is_read(extractor: PostingExtractor) -> None:
    looks: list[str] = []

    def look(phase: str, _: dict[str, int]) -> None:
        looks.append(phase)

    gc.callbacks.append(look)
    try:
        extractor.analyse(PostingDocument(text="- Python\n" * 5_000))
    finally:
        gc.callbacks.remove(look)
    assert looks.count("start") <= 1
    assert gc.isenabled()
