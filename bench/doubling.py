"""How much longer a text of repeated pieces takes when there is twice as much of it: two times where time is linear.

What is measured is the growth of the work of one reading, so everything else that tells a short text from a long one is
kept away from it:

* Words and numbers in a piece are others each time, and others in each text. A short text that is read again, or whose
  words came before, finds them in caches that a longer one overflows: a bold word a line took 1.5 microseconds a
  character over 20,000 characters that way, and 3.3 over 320,000; with words that never came it takes 2.9 and 3.3.
* The shorter text is long by itself: it takes a twelfth of a second, and has 40,000 characters at least. What is made
  of 20,000 fits into the caches of a processor and what is made of 80,000 does not: a step of a third, taken once, and
  no growth (`<div><`: 1.0 and 1.4 microseconds a character, and 1.5 over 1,280,000).
* A round reads the shorter text and the longer one in turn, and the median of the rounds counts: what slows the machine
  down for a while slows both, and what falls upon one reading alone is left out.
* The longer text is four times as long. Over two doublings a term that grows with the square shows even where it is
  small at first: what adds a tenth to the time of the shorter text makes it 2.26 times as long a doubling.

Nothing of this hides growth. Code that read all labels of a line for the section of each name showed as 3.57, code that
looked for the end of each script that has none as 2.36, and spaces within a line, from each of which a pattern looked
to the last, were not done within three minutes.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase

from extractors.pipeline import PostingExtractor
from schema.postings import PostingDocument

SHORT = 0.08
"""Seconds that the shorter text takes; the longer one has `2 ** DOUBLINGS` times as many characters."""

LEAST, MOST = 40_000, 1_000_000
"""Characters of the shorter text, whatever it takes."""

DOUBLINGS = 2
DOUBLED = 2.2
"""The aim; what is over it is measured in more rounds."""

ROUNDS, MOST_ROUNDS = 2, 7

_ROOM = ("{word}", "{Word}", "{number}")
_LETTERS = 6
_LARGEST_NUMBER = 10**6


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of repeated pieces between `before` and `behind`; each piece is closed by one `closing` behind them all.

    In place of `{word}`, `{Word}` and `{number}` stands another word or number each time.
    """

    piece: str
    before: str = ""
    behind: str = "."
    closing: str = ""

    def __str__(self) -> str:
        """The shape as it is told: the beginning of each part."""
        return repr("…".join(part[:40] for part in (self.before, self.piece, self.closing + self.behind) if part))

    def text(self, length: int, chance: random.Random) -> str:
        """About as many characters of the shape, with words by chance."""
        pieces = list(self._pieces(length, chance))
        return "".join((self.before, *pieces, self.closing * len(pieces), self.behind))

    def _pieces(self, length: int, chance: random.Random) -> Iterator[str]:
        varied = any(room in self.piece for room in _ROOM)
        while length > 0:
            piece = _varied(self.piece, chance) if varied else self.piece
            length -= len(piece) + len(self.closing)
            yield piece


def _varied(piece: str, chance: random.Random) -> str:
    word = "q" + "".join(chance.choices(ascii_lowercase, k=_LETTERS - 1))
    number = str(chance.randrange(_LARGEST_NUMBER))
    return piece.replace("{word}", word).replace("{Word}", word.title()).replace("{number}", number)


def ratios(extractor: PostingExtractor, shapes: Iterable[Shape]) -> dict[Shape, float]:
    """How many times as long each shape takes when there is twice as much of it."""
    return {shape: doubled(extractor, shape) for shape in shapes}


def doubled(extractor: PostingExtractor, shape: Shape) -> float:
    """The median of the rounds, each the mean ratio of a doubling; there are more of them where it is high."""
    shorter = _length(extractor, shape)
    lengths = (shorter, shorter * 2**DOUBLINGS)
    found: list[float] = []
    while len(found) < ROUNDS or (len(found) < MOST_ROUNDS and statistics.median(found) > DOUBLED):
        chance = random.Random(f"{shape} {len(found)}")  # the same in every run, and others for each shape and round
        first, last = (_once(extractor, shape.text(length, chance)) for length in lengths)
        found.append((last / first) ** (1 / DOUBLINGS))
    return statistics.median(found)


def _length(extractor: PostingExtractor, shape: Shape) -> int:
    """How many characters of a shape take about as long as the shorter text is to take."""
    tried = LEAST // 2
    taken = _once(extractor, shape.text(tried, random.Random(str(shape))))
    return max(LEAST, min(MOST, int(tried * SHORT / taken)))


def _once(extractor: PostingExtractor, text: str) -> float:
    document = PostingDocument(text=text)
    return seconds(lambda: extractor.analyse(document))


def seconds(measured: Callable[[], object]) -> float:
    """The seconds of this process's processor time that something takes."""
    gc.collect()
    start = time.process_time()
    result = measured()
    elapsed = time.process_time() - start
    del result
    return elapsed


PIECES = (
    *("a", "<", "<p>", "&", "Python ", "Go, ", "no ", "( ", "- ", "1", "$1", "A ", "aA", "Requirements:\n", "3 years "),
    *("x@", "(a", "| ", "a.B", "other than ", "and ", "https://a.b/", "5+ ", "Data Engineer ", "\u00e9", "\n"),
    *("((((", "[", "{(", "A", "A.A.A. ", "1-1-1-", "1,", "\t", "\u2026", "...", "<b>", "<div><", "<!--", "<a href='"),
    *("&#x", "&#x41;", "&amp", "x" * 5_000 + " ", "\u2022 ", "\u2022 Python\n", "* ", "either Python or Go or "),
    *(
        "5+ years of ",
        "5+ years of Python, ",
        "$100,000 - ",
        "/",
        "C/C++/",
        "SQL, ",
        "not ",
        "unlike React ",
        "front- and ",
    ),
    *("_", "\\", "'", "\u201c", "**a** ", "# ", "## Requirements\n", "\r\n", "\u00a0", "\u200b", "\u00ad", "e\u0301"),
    *("\U0001f600", "\u4e2d\u6587", "\u00e2\u20ac\u2122", "a@b.c ", "www.", "Senior ", "at Google ", "in Berlin, "),
    *(
        "New York, NY ",
        "2020-01-01 ",
        "Ph.D. ",
        "mentor junior engineers ",
        "Inc. ",
        "(m/f/d) ",
        "(GCP) ",
        "R, ",
        "Go ",
    ),
    *("Google Cloud Platform (", ".NET ", "PythonJava", "kubernets ", "; ", "<ul><li>", "<table><tr><td>a", "<script>"),
    *("such as ", "10+ yrs ", "100k ", "USD ", "Salary: $1", "der die das ", "John Smith, ", "Spark ", "1) ", "\ud800"),
    *("{word}tools{Word}like ", "<b>{Word} one</b><br>{word} Python<br>", "<nav>{word}</nav><p>Python {word}</p>"),
    *("<h2>{Word}</h2><p>Go {word}</p>", "<p><strong>{Word}</strong></p><ul><li>Go</li></ul>", "# {Word}\n\nGo\n"),
    *("<footer>{word}</footer>Go ", "{Word} Engineer | Berlin | {word}\n", "{Word}:\n- Python {word}\n", "no {word}, "),
    *("{number} years of {word}, ", "${number},000 - ", "{word}@{word}.com ", "https://{word}.com/{word} "),
    *(
        "{Word} Inc. ",
        "at {Word} ",
        "in {Word}, ",
        "{word}/",
        "{word}-{word} ",
        "({Word}) ",
        "**{Word}**\n",
        "{Word}{word} ",
    ),
    *("{word} Python {word} Go ", "Looking for a {Word} Engineer to use Go.\n", "- {Word}: Python\n", "&#{number};"),
    *("either {Word} or {Word}, ", "{Word} ({word}) is a plus; ", "\u2022 {word} Python\n", "Job {number}: {Word}\n"),
    *("12345678", "9 ", '"', '" ', "\u201cPython\u201d ", "{", "}", "]", "[x] ", "[{word}]({word}) ", "- - ", "* * "),
    *(
        "\u25aa {word}\n",
        "\U0001f680 Python ",
        "\U0001f469\u200d\U0001f4bb",
        "\u0301",
        "\U0001f680\n",
        "| {Word} | {number} |\n",
    ),
    *(
        "{word} ",
        "{Word} ",
        "{word}\n",
        "{Word}\n",
        "{word}, ",
        "{Word}, {Word} and ",
        "Python\n",
        "- Python\n",
        "Python. ",
    ),
    *(
        "https://{word}.io\n",
        "\u20ac50.000 - \u20ac60.000 ",
        "{number} EUR ",
        "$50/hr ",
        "3-5 years of {word} ",
        "5+ years\n",
    ),
    *(
        "five years of Python. ",
        "2 years Python, ",
        "no x ",
        "no Python no Go ",
        "no {word} experience ",
        "neither Python nor ",
    ),
    *(
        "We do not use {Word}. ",
        "unlike {Word}, ",
        "no need for Python or ",
        "C ",
        "Go and R and ",
        "Excel ",
        "Access ",
    ),
    *(
        "Rust, Go, ",
        "React. ",
        "Google is hiring. ",
        "Google ",
        "Join Google\n",
        "{Word} is a company. ",
        "About {Word}\n",
    ),
    *(
        "&lt;p&gt;",
        "&lt;li&gt;Python&lt;/li&gt;",
        "&amp;amp;",
        "&amp;lt;p&amp;gt;",
        "&nbsp;",
        "the quick brown fox uses Python to ",
    ),
    *(
        "Requirements: Python ",
        "Nice to have: {Word} Python. ",
        "Requirements: Python Benefits: Go ",
        "Requirements\n- Python\n",
    ),
    *("# {Word}\n", "REQUIREMENTS\n", "<h2>{Word}</h2>\n<li>Python</li>", "<tr><td>{Word}</td><td>5 years</td></tr>"),
    '<script type="application/ld+json">{"@type":"JobPosting","title":"Engineer"}</script>',
    '{"@context":"https://schema.org","@type":"JobPosting","title":"{Word}"} ',
)
"""In some of them words and numbers are others each time: what is looked up in all that was seen before tells there."""

_NESTED = (
    *(("<ul><li>", "</li></ul>"), ("<ul><li>Python", "</li></ul>"), ("<div>", "</div>"), ("<b>{word}", "</b>")),
    *(("<table><tr><td>Go", "</td></tr></table>"), ("<nav>{word}", "</nav>"), ("<h2>", "</h2>"), ("(Python ", ")")),
    *(("[", "]"), ("(", ")"), ("\u201c", "\u201d"), ("{", "}")),
)

_WITHIN = (
    *(
        " ",
        "\t",
        "\u00a0 ",
        " \v",
        "a",
        "A",
        "1 ",
        "A ",
        "- ",
        " - ",
        " \u2013 ",
        "|",
        "| ",
        "\u2022 ",
        ": ",
        "/",
        "// ",
        ",",
    ),
    *(
        ", ",
        ".",
        ". ",
        "(",
        "( ",
        ")",
        "[",
        "'",
        '"',
        "*",
        "_",
        "#",
        "+",
        "@",
        "~",
        "\u200b",
        "\U0001f680",
        "aA",
        "a-",
        "a_",
    ),
    *(
        "1.",
        "$1",
        "(a) ",
        "and ",
        "or ",
        "no ",
        "Of The ",
        "http://",
        "www.",
        "{word} ",
        "{Word} ",
        "{Word}, ",
        "{number}, ",
        "x: y - ",
    ),
)
"""What a line may hold a run of."""

_LINES = (
    ("Data Engineer at Acme | Python ", " Go | Berlin - https://acme.example (Go)"),
    ("Acme\nWe build bridges.\n\nRequirements:\n- 5+ years of Python, Go ", " SQL is a plus (Go)\n"),
)
"""The lines around such runs, which white space at the end of a line is no part of: a header, and an item of a list."""

SHAPES = (
    *(Shape(piece) for piece in PIECES),
    *(Shape(piece, closing=closing) for piece, closing in _NESTED),
    *(Shape(piece, before, behind) for piece, (before, behind) in product(_WITHIN, _LINES)),
    Shape("<script>", behind="</script"),
    Shape("id-", before="Acme | Data Engineer (1) ", behind=" | Berlin"),
    Shape(" - Python", before="Requirements: Go"),
)
