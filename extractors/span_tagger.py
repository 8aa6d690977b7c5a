"""A trained model that tells which words of a posting are the name of a skill, known or not.

It is a linear chain over the words of a line: each begins a span, goes on with one, or stands outside, by the weights
of its features and of the step from the word before. It is kept as JSON, with a hash of its weights.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from extractors.reading import Reading
from extractors.word_features import word_lines
from schema.errors import InvalidInputError

FORMAT = 1
"""Changes with the features: weights of another format mean something else."""

BEGINS, GOES_ON, OUTSIDE = 0, 1, 2
"""What a word is to a span. Weights are told for the first two; that of a word outside is always nought."""

TAGS = (BEGINS, GOES_ON, OUTSIDE)

Pair: TypeAlias = tuple[float, float]
Triple: TypeAlias = tuple[float, float, float]
Words: TypeAlias = tuple[int, int]
"""The first and the last word of a span, by their indices."""

_NEVER = -1e9
_NONE: Pair = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class SpanTagger:
    """The weights of each feature for a word that begins a span and for one that goes on with it.

    `openings` are the weights of what the first word of a line is, `steps` those of what follows what. `labels` are
    the labels of the spans that it learned from, in `texts` texts with `spans` of them.
    """

    labels: tuple[str, ...]
    weights: Mapping[str, Pair]
    openings: Triple
    steps: tuple[Triple, Triple, Triple]
    texts: int
    spans: int

    @property
    def digest(self) -> str:
        """What tells this model from any other."""
        return hashlib.sha256(json.dumps(_value(self)).encode()).hexdigest()

    def spans_in(self, reading: Reading) -> Iterator[Words]:
        """The spans of a posting, in the order of its text; none overlaps another or leaves its line."""
        for line in word_lines(reading):
            for first, last in spans_of(self.tags(line.features)):
                yield line.first + first, line.first + last

    def tags(self, line: Sequence[Sequence[str]]) -> list[int]:
        """What each word of a line most likely is, by Viterbi's algorithm."""
        scores = [opening + own for opening, own in zip(self.openings, self._scores(line[0]), strict=True)]
        scores[GOES_ON] = _NEVER
        origins: list[list[int]] = []
        for features in line[1:]:
            best = [self._best(scores, tag) for tag in TAGS]
            scores = [score + own for (score, _), own in zip(best, self._scores(features), strict=True)]
            origins.append([-origin for _, origin in best])
        return _traced(max(TAGS, key=scores.__getitem__), origins)

    def _scores(self, features: Sequence[str]) -> Triple:
        begins = goes_on = 0.0
        for feature in features:
            one, other = self.weights.get(feature, _NONE)
            begins += one
            goes_on += other
        return begins, goes_on, 0.0

    def _best(self, scores: Sequence[float], tag: int) -> tuple[float, int]:
        """The score of the best way to a tag, and from which tag it comes, negated so that the first of equals wins."""
        return max((scores[origin] + _allowed(self.steps, origin, tag), -origin) for origin in TAGS)


def spans_of(tags: Sequence[int]) -> Iterator[Words]:
    """The first and last word of each span of a line."""
    first = None
    for index, tag in enumerate((*tags, OUTSIDE)):
        if first is not None and tag != GOES_ON:
            yield first, index - 1
            first = None
        if tag == BEGINS:
            first = index


def write_tagger(tagger: SpanTagger, path: Path) -> None:
    """Writes a model as JSON with the hash of the rest, the weight of one feature a line."""
    value = {**_value(tagger), "sha256": tagger.digest}
    weights = ",\n".join(f"{json.dumps(name)}: {list(pair)}" for name, pair in value.pop("weights").items())
    head = json.dumps(value, indent=1)
    path.write_text(f'{head[:-2]},\n "weights": {{\n{weights}\n}}}}\n', encoding="utf-8")


def read_tagger(path: Path) -> SpanTagger:
    """Reads a model. Raises InvalidInputError for a file that holds none, or one whose weights were changed."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if "examples" in value:
            raise InvalidInputError(f"{path}: it decides ambiguous words. Give it to `skillatlas extract`.")
        stated, tagger = (value["format"], value["sha256"]), _tagger(value)
    except OSError as error:
        advice = "Name a model that `skillatlas train` wrote"
        raise InvalidInputError(f"{path}: it cannot be read ({error.strerror}). {advice}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidInputError(
            f"{path}: it holds no model that proposes names. `skillatlas train` writes one from annotated spans."
        ) from error
    if stated != (FORMAT, tagger.digest):
        raise InvalidInputError(f"{path}: its weights do not fit its hash or this version. Train it anew.")
    return tagger


def _value(tagger: SpanTagger) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "proposes": list(tagger.labels),
        "texts": tagger.texts,
        "spans": tagger.spans,
        "openings": list(tagger.openings),
        "steps": [list(row) for row in tagger.steps],
        "weights": {name: list(pair) for name, pair in sorted(tagger.weights.items())},
    }


def _tagger(value: dict[str, Any]) -> SpanTagger:
    one, two, three = (_triple(row) for row in value["steps"])
    return SpanTagger(
        labels=tuple(map(str, value["proposes"])),
        weights={str(name): (float(begins), float(on)) for name, (begins, on) in value["weights"].items()},
        openings=_triple(value["openings"]),
        steps=(one, two, three),
        texts=int(value["texts"]),
        spans=int(value["spans"]),
    )


def _triple(row: Sequence[float]) -> Triple:
    one, two, three = map(float, row)
    return one, two, three


def _allowed(steps: Sequence[Triple], origin: int, tag: int) -> float:
    """The weight of a step; no span goes on that has not begun."""
    return _NEVER if (origin, tag) == (OUTSIDE, GOES_ON) else steps[origin][tag]


def _traced(last: int, origins: Sequence[Sequence[int]]) -> list[int]:
    """The way that leads to the last tag, from its beginning."""
    way = [last]
    for origin in reversed(origins):
        way.append(origin[way[-1]])
    return way[::-1]
