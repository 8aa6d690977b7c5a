"""A small trained model that decides of ambiguous words what the rules otherwise decide by summing evidence.

It is a logistic regression over what the rules have weighed of a word and over where and how it is written: it may
turn down what they took, and propose what they turned down. It is kept as JSON, with a hash of its weights.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from extractors.judgement import NO_EVIDENCE, NOT_ASKED, Verdict
from extractors.levels import level
from extractors.surroundings import ENOUGH
from extractors.tokens import Tokens
from extractors.years import years_at, years_in
from schema.concepts import SkillKind
from schema.errors import InvalidInputError
from schema.postings import RequirementLevel

FORMAT = 1
"""Changes with the features: weights of another format mean something else."""

EVEN = 0.5
"""The probability from which a word counts."""

_SHORT = 2
_LIMIT = 30.0
"""Beyond it the logistic function is 0 or 1 in every digit that counts."""


@dataclass(frozen=True, slots=True)
class CandidateModel:
    """The weight of each feature; one that is missing has none."""

    weights: Mapping[str, float]
    examples: int

    @property
    def digest(self) -> str:
        """What tells this model from any other."""
        return hashlib.sha256(json.dumps(dict(sorted(self.weights.items()))).encode()).hexdigest()

    def probability(self, features: Mapping[str, float]) -> float:
        """How likely a word with these features names the skill."""
        total = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1.0 / (1.0 + math.exp(-max(-_LIMIT, min(_LIMIT, total))))

    def decided(self, verdicts: Iterable[Verdict], tokens: Tokens) -> list[Verdict]:
        """The verdicts with those on ambiguous words decided by the model, in the same order."""
        return [self._decided(verdict, tokens) if is_open(verdict) else verdict for verdict in verdicts]

    def _decided(self, verdict: Verdict, tokens: Tokens) -> Verdict:
        counts = self.probability(features_of(verdict, tokens)) >= EVEN
        if counts and verdict.reason == NO_EVIDENCE:
            return _taken(verdict)
        return verdict if counts else replace(verdict, reason=NO_EVIDENCE)


def is_open(verdict: Verdict) -> bool:
    """Whether a verdict is on an ambiguous word and rests on its evidence alone."""
    return verdict.candidate.guarded and verdict.reason in {None, NO_EVIDENCE}


def features_of(verdict: Verdict, tokens: Tokens) -> dict[str, float]:
    """What is known of an ambiguous word: its evidence by kind, its section and kind, and how it is written."""
    candidate = verdict.candidate
    written = tokens.text[candidate.start : candidate.end]
    features = {f"evidence: {kind}": float(weight) for kind, weight in verdict.evidence}
    features[f"section: {verdict.sentence.section.value}"] = 1.0
    features[f"kind: {verdict.skill.kind.value}"] = 1.0
    features["sum of evidence"] = float(sum(weight for _, weight in verdict.evidence))
    features["always"] = 1.0
    for name, holds in (
        ("written small", written.islower()),
        ("written in capitals", written.isupper()),
        ("one or two letters", len(written) <= _SHORT),
        ("several words", candidate.last > candidate.first),
        ("list item", verdict.sentence.bullet),
        ("opens its sentence", candidate.start == verdict.sentence.start),
    ):
        if holds:
            features[name] = 1.0
    return features


def _taken(verdict: Verdict) -> Verdict:
    """The verdict on a word that the rules turned down and the model takes, with its level and years."""
    sentence, skill = verdict.sentence, verdict.skill
    offset = verdict.candidate.start - sentence.start
    requirement = level(sentence.section, sentence.text, offset, verdict.cues)
    years = years_at(years_in(sentence.text), offset)
    if years and requirement is RequirementLevel.MENTIONED:
        requirement = RequirementLevel.REQUIRED
    reason = NOT_ASKED if skill.kind is SkillKind.TRANSVERSAL and requirement is RequirementLevel.MENTIONED else None
    return replace(verdict, reason=reason, requirement=requirement, years=years, weight=max(verdict.weight, ENOUGH))


def write_model(model: CandidateModel, path: Path) -> None:
    """Writes a model as JSON with the hash of its weights."""
    value = {
        "format": FORMAT,
        "examples": model.examples,
        "sha256": model.digest,
        "weights": dict(sorted(model.weights.items())),
    }
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def read_model(path: Path) -> CandidateModel:
    """Reads a model. Raises InvalidInputError for a file that holds none, or one whose weights were changed."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if "proposes" in value:
            raise InvalidInputError(f"{path}: it proposes names. Give it to `skillatlas candidates` or `explain`.")
        weights = {str(name): float(weight) for name, weight in value["weights"].items()}
        stated, model = (value["format"], value["sha256"]), CandidateModel(weights, int(value["examples"]))
    except OSError as error:
        advice = "Name a model that `skillatlas train` wrote"
        raise InvalidInputError(f"{path}: it cannot be read ({error.strerror}). {advice}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidInputError(f"{path}: it holds no model. `skillatlas train` writes one.") from error
    if stated != (FORMAT, model.digest):
        raise InvalidInputError(f"{path}: its weights do not fit its hash or this version. Train it anew.")
    return model


def names_of(verdict: Verdict) -> Sequence[str]:
    """Every name of the skills that an ambiguous word may stand for."""
    return [label for form in verdict.candidate.forms for label in form.skill.labels]
