"""`skillatlas_skills`: the extractor as a component of anyone's spaCy pipeline (docs/spacy.md).

::

    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("skillatlas_skills")
    for span in nlp("We need Python and Kubernetes.").spans["skills"]:
        print(span.text, span._.pref_label, span._.requirement)

Each span of `doc.spans["skills"]` is one mention, labelled with the id of its skill; the extensions below carry the
rest, and `doc._.posting_analysis` the whole analysis. All of it lies in `doc.user_data` as plain values, so that it
outlives `Doc.to_bytes`, `DocBin` and several processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractors.pipeline import PostingExtractor
from extractors.privacy import masked_throughout
from schema.errors import UnreadableInputError
from schema.postings import Mention, PostingAnalysis, PostingDocument, SkillFinding
from schema.readers.additions import read_named
from schema.taxonomy import Taxonomy

SKILLS = "skillatlas_skills"
"""The name of the component."""

SPANS = "skills"
"""The name of the span group that it writes."""

SPAN_EXTENSIONS = (
    *("skill_id", "pref_label", "requirement", "min_years", "max_years", "proficiency", "choice", "confidence"),
    *("rule", "section"),
)
"""What each span knows beside its text: `span._.skill_id` and so on; None for a span that is no mention."""

DOC_EXTENSION = "posting_analysis"
"""`doc._.posting_analysis`: the `PostingAnalysis`; None for a Doc that holds no word."""

_ANALYSIS, _SPAN_FACTS = "skillatlas_analysis", "skillatlas_spans"
"""Where the plain values lie in `doc.user_data`."""

_FILE = "taxonomy.msgpack"


def register_extensions() -> None:
    """Registers the extensions, unless they are registered already."""
    for name in SPAN_EXTENSIONS:
        if not Span.has_extension(name):
            Span.set_extension(name, getter=partial(_fact_of, name=name))
    if not Doc.has_extension(DOC_EXTENSION):
        Doc.set_extension(DOC_EXTENSION, getter=_analysis_of)


@Language.factory(SKILLS, assigns=["doc.spans"], default_config={"taxonomy": None})
def make_skills(nlp: Language, name: str, taxonomy: str | None) -> SkillsComponent:
    """The component with the core taxonomy, one with a file's skills added, or a folder's; read at the first Doc."""
    del nlp, name
    return SkillsComponent(partial(_read, taxonomy))


class SkillsComponent:
    """Writes the skills of a posting to `doc.spans["skills"]`."""

    def __init__(self, read_taxonomy: Callable[[], Taxonomy]) -> None:
        register_extensions()
        self._read_taxonomy = read_taxonomy

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its skills; a Doc without any text has none."""
        try:
            analysis = self._extractor.analyse(PostingDocument(text=doc.text))
        except UnreadableInputError:
            doc.spans[SPANS] = SpanGroup(doc, name=SPANS)
            return doc
        found = list(_spans(doc, analysis))
        doc.user_data[_ANALYSIS] = {**msgspec.to_builtins(analysis), "text": ""}
        doc.user_data[_SPAN_FACTS] = [_facts(span, mention, finding) for span, mention, finding in found]
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=[span for span, _, _ in found])
        return doc

    @cached_property
    def _taxonomy(self) -> Taxonomy:
        return self._read_taxonomy()

    @cached_property
    def _extractor(self) -> PostingExtractor:
        return PostingExtractor(self._taxonomy)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The taxonomy; spaCy calls this for `nlp.to_bytes`."""
        del exclude
        return msgspec.msgpack.encode(_plain(self._taxonomy))

    def from_bytes(self, content: bytes, *, exclude: Iterable[str] = ()) -> SkillsComponent:
        """The same component with the taxonomy of `to_bytes`."""
        del exclude
        self.__dict__.pop("_taxonomy", None)
        self.__dict__.pop("_extractor", None)
        self._read_taxonomy = partial(msgspec.msgpack.decode, content, type=Taxonomy)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes the taxonomy into a folder; spaCy calls this for `nlp.to_disk`."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> SkillsComponent:
        """The same component with the taxonomy of `to_disk`."""
        return self.from_bytes((Path(path) / _FILE).read_bytes(), exclude=exclude)

    def __getstate__(self) -> dict[str, Any]:  # `Any` because a pickle holds what it holds
        """What goes to another process: the taxonomy, from which the extractor is built again there."""
        return {"_read_taxonomy": partial(msgspec.msgpack.decode, self.to_bytes(), type=Taxonomy)}


def _read(taxonomy: str | None) -> Taxonomy:
    return read_named(None if taxonomy is None else Path(taxonomy))


def _plain(taxonomy: Taxonomy) -> Taxonomy:
    """The same taxonomy without what a subclass keeps beside its fields."""
    return Taxonomy(**{field.name: getattr(taxonomy, field.name) for field in fields(Taxonomy)})


def _spans(doc: Doc, analysis: PostingAnalysis) -> Iterator[tuple[Span, Mention, SkillFinding]]:
    """A span for every mention, in the order of the text; its ends are widened to those of the Doc's own tokens."""
    mentions = [(mention, finding) for finding in analysis.skills for mention in finding.mentions]
    for mention, finding in sorted(mentions, key=lambda one: (one[0].start, one[0].end, one[1].skill_id)):
        span = doc.char_span(mention.start, mention.end, label=finding.skill_id, alignment_mode="expand")
        if span is not None:
            yield span, mention, finding


def _facts(span: Span, mention: Mention, finding: SkillFinding) -> dict[str, str | int | float | None]:
    """What is known of a span, as plain values."""
    return {
        "start": span.start_char,
        "end": span.end_char,
        "skill_id": finding.skill_id,
        "pref_label": finding.pref_label,
        "requirement": mention.requirement.value,
        "min_years": mention.min_years,
        "max_years": mention.max_years,
        "proficiency": mention.proficiency.value if mention.proficiency else None,
        "choice": mention.choice,
        "confidence": mention.confidence,
        "rule": mention.rule,
        "section": mention.section.value,
    }


def _fact_of(span: Span, name: str) -> str | float | None:
    """What is known of a span by this name; where several skills stand on it, that of its label."""
    for facts in span.doc.user_data.get(_SPAN_FACTS, ()):
        if (facts["start"], facts["end"]) == (span.start_char, span.end_char) and span.label_ in {
            "",
            facts["skill_id"],
        }:
            found: str | float | None = facts[name]
            return found
    return None


def _analysis_of(doc: Doc) -> PostingAnalysis | None:
    said = doc.user_data.get(_ANALYSIS)
    return msgspec.convert({**said, "text": masked_throughout(doc.text)[0]}, PostingAnalysis) if said else None
