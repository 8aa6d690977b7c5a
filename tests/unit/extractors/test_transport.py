"""What exports, mails and printed pages do to a text is taken back, and what an author wrote is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.markup import NOTHING
from extractors.transport import as_written


def _read(text: str) -> str:
    return as_written(text).replace(NOTHING, "")


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        pytest.param(
            "&lt;p&gt;SQL &amp;amp; Python&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Go&lt;/li&gt;&lt;/ul&gt;",
            "<p>SQL &amp; Python</p><ul><li>Go</li></ul>",
            id="escaped HTML",
        ),
        pytest.param(
            r"Must have:\n- Python\r\n- \"SQL\"\n\u2022 Go\tor Rust\n",
            'Must have: \n- Python   \n- "SQL" \n     • Go  or Rust \n',
            id="written breaks",
        ),
        pytest.param(r"a\nb\nc\n\ud83d\ude00 d", "a \nb \nc \n             d", id="halves of a character"),
        pytest.param(r"3\+ years of C\+\+ \& R\&D \- CI\/CD", "3+ years of C++ & R&D - CI/CD", id="Markdown's escapes"),
        pytest.param("Python\\\nSQL", "Python\nSQL", id="Markdown's hard breaks"),
        pytest.param("> We need\n> Python\n>\n>> and SQL", "  We need\n  Python\n \n   and SQL", id="a quoted mail"),
        pytest.param("We  need  Python  and   SQL.", "We need Python and SQL.", id="justified lines"),
    ],
)
def test_what_the_way_here_did_is_taken_back(given_text: str, read: str) -> None:
    assert _read(given_text) == read
    assert len(as_written(given_text)) == len(given_text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Know your tags: &lt;div&gt;, &lt;p&gt; and &lt;ul&gt;, <b>please</b>", id="tags that a page tells of"
        ),
        pytest.param("We teach &lt;div&gt; here", id="one escaped tag"),
        pytest.param(r"Split at \n, join with \t", id="an escape that is told of"),
        pytest.param("> Python\nNo SQL\nNo Go\nNo Rust", id="one line with a sign"),
        pytest.param("Python      5 years\nSQL         3 years\nGo          1 year", id="columns"),
        pytest.param("One sentence.  Another one.  And a third.", id="wide spaces behind sentences"),
    ],
)
def test_what_an_author_wrote_stays(text: str) -> None:
    assert as_written(text) == text


@given(st.text(st.sampled_from("\\nrtu20>&lt;p /\n a"), max_size=300))
def test_a_text_stays_as_long_as_it_was(text: str) -> None:
    assert len(as_written(text)) == len(text)
