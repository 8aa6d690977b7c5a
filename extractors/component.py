"""`skillatlas_skills`: the extractor as a component of anyone's spaCy pipeline.

::

    import spacy
    import extractors.component  # registers the factory

    nlp = spacy.blank("en")
    nlp.add_pipe("skillatlas_skills")
    for span in nlp("We need Python and Kubernetes.").spans["skills"]:
        print(span.text, span._.skill_id, span._.requirement)

Each span of `doc.spans["skills"]` is one mention, labelled with the id of its skill; the extensions below carry the
rest, and `doc._.posting_analysis` the whole analysis.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractors.pipeline import PostingExtractor
from schema.errors import UnreadableInputError
from schema.postings import Mention, PostingAnalysis, PostingDocument, SkillFinding
from schema.readers.core import read_core
from schema.taxonomy import Taxonomy

SKILLS = "skillatlas_skills"
"""The name of the component."""

SPANS = "skills"
"""The name of the span group that it writes."""

SPAN_EXTENSIONS = ("skill_id", "pref_label", "requirement", "min_years", "max_years", "confidence", "rule", "section")
"""What each span knows beside its text: `span._.skill_id` and so on."""

DOC_EXTENSION = "posting_analysis"


def register_extensions() -> None:
    """Registers the extensions, unless they are registered already."""
    for name in SPAN_EXTENSIONS:
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)
    if not Doc.has_extension(DOC_EXTENSION):
        Doc.set_extension(DOC_EXTENSION, default=None)


@Language.factory(SKILLS, assigns=["doc.spans"])
def make_skills(nlp: Language, name: str) -> SkillsComponent:
    """The component with the core taxonomy; `SkillsComponent` itself takes any other."""
    del nlp, name
    return SkillsComponent(read_core())


class SkillsComponent:
    """Writes the skills of a posting to `doc.spans["skills"]`."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        register_extensions()
        self._extractor = PostingExtractor(taxonomy)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its skills; a Doc without any text has none."""
        try:
            analysis = self._extractor.analyse(PostingDocument(text=doc.text))
        except UnreadableInputError:
            doc.spans[SPANS] = SpanGroup(doc, name=SPANS)
            return doc
        doc._.set(DOC_EXTENSION, analysis)
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=list(_spans(doc, analysis)))
        return doc


def _spans(doc: Doc, analysis: PostingAnalysis) -> Iterator[Span]:
    """A span for every mention, in the order of the text; its ends are widened to those of the Doc's own tokens."""
    mentions = [(mention, finding) for finding in analysis.skills for mention in finding.mentions]
    for mention, finding in sorted(mentions, key=lambda one: (one[0].start, one[0].end, one[1].skill_id)):
        span = doc.char_span(mention.start, mention.end, label=finding.skill_id, alignment_mode="expand")
        if span is not None:
            _describe(span, mention, finding)
            yield span


def _describe(span: Span, mention: Mention, finding: SkillFinding) -> None:
    values = {
        "skill_id": finding.skill_id,
        "pref_label": finding.pref_label,
        "requirement": mention.requirement.value,
        "min_years": mention.min_years,
        "max_years": mention.max_years,
        "confidence": mention.confidence,
        "rule": mention.rule,
        "section": mention.section.value,
    }
    for name, value in values.items():
        span._.set(name, value)
