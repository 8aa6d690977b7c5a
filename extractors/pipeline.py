"""The extractor: from a posting as given to its analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import nullcontext
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.coordination import coordinated
from extractors.evidence import CluesBySkill
from extractors.findings import Source, rejections, skill_findings
from extractors.foreign_names import names_in
from extractors.hierarchy import Hierarchy
from extractors.judgement import Judge
from extractors.languages import READ_IN_FULL, language_of
from extractors.lexicon import Candidate, Lexicon
from extractors.misspellings import Misspellings
from extractors.negation_patterns import may_fit
from extractors.overlaps import Resolved, resolve
from extractors.particulars import particulars
from extractors.passing import BusinessNames
from extractors.phrases import Phrases
from extractors.privacy import masked_throughout
from extractors.reading import Reading
from extractors.role_skills import RoleSkills
from extractors.roles import Roles
from extractors.sections import layout
from extractors.sentences import Sentences
from extractors.tokens import Tokens, tokenize
from schema.collecting import without_collecting
from schema.errors import UnreadableInputError
from schema.namespaces import posting_id
from schema.postings import PostingAnalysis, PostingDocument
from schema.taxonomy import Taxonomy

if TYPE_CHECKING:
    from extractors.candidate_model import CandidateModel
    from extractors.negation import NegationJudge

EXTRACTOR_VERSION = "rules-11"
"""Changes with whatever changes what is found in the same text with the same taxonomy."""

_DIGEST_SHOWN = 12

_LONG = 20_000
"""Characters from which on a reading makes so many values that the garbage collector would look through all of them
again and again: two times the text took up to 2.4 times as long."""


class PostingExtractor:
    """Reads postings by rules and a taxonomy; fulfils `extractors.extractor.Extractor`."""

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon | None = None) -> None:
        """Takes the taxonomy's `lexicon` if it has been made already."""
        self._version = f"{EXTRACTOR_VERSION}+{taxonomy.version}"
        self._lexicon = lexicon or Lexicon(taxonomy.skills)
        self._misspellings = Misspellings(self._lexicon)
        self._phrases = Phrases(taxonomy.skills)
        self._roles = Roles(taxonomy.roles)
        ambiguous = (skill for skill in taxonomy.skills if skill.guarded_labels)
        hierarchy = Hierarchy(taxonomy)
        clues = CluesBySkill(ambiguous)
        self._judge = Judge(
            clues, self._negated, BusinessNames(hierarchy), RoleSkills(taxonomy, hierarchy, self._roles)
        )
        self._model: CandidateModel | None = None

    @property
    def version(self) -> str:
        """The version of the rules and of the taxonomy."""
        return self._version

    def use_model(self, model: CandidateModel) -> None:
        """Lets a trained model decide ambiguous words in place of the rules; the version names it."""
        self._model = model
        self._version = f"{self._version}+model-{model.digest[:_DIGEST_SHOWN]}"

    def analyse(self, document: PostingDocument) -> PostingAnalysis:
        """The analysis of one posting. Raises UnreadableInputError for a document without any text."""
        with without_collecting() if len(document.text) > _LONG else nullcontext():
            return self.analysis_of(self.read(document))

    def read(self, document: PostingDocument) -> Reading:
        """What each stage makes of a posting. Raises UnreadableInputError for a document without any text."""
        if not document.text.strip():
            raise UnreadableInputError(document.source, "there is no text in it", "Give the text of a posting.")
        given, cleaned = masked_throughout(document.text)
        tokens = tokenize(cleaned.text, self._lexicon, self._lexicon.first_words)
        words = frozenset(tokens.words)
        language = language_of(cleaned.text, words)
        resolved = self._candidates(tokens, words, language)
        page = layout(cleaned, list(_breaks_between(tokens, resolved.kept)), language)
        facts = particulars(document, page, words, self._roles)
        verdicts = self._judge.verdicts(tokens, Sentences(page), resolved.kept, facts)
        if self._model:
            verdicts = self._model.decided(verdicts, tokens)
        return Reading(document, given, cleaned, tokens, language, resolved, page, facts, verdicts)

    def analysis_of(self, reading: Reading) -> PostingAnalysis:
        """The analysis that a reading comes to."""
        document, facts = reading.document, reading.facts
        source = Source(reading.given, reading.clean)
        return PostingAnalysis(
            id=posting_id(document.text),
            text=reading.given,
            analysed_by=self._version,
            source_id=document.id,
            title=facts.title,
            role=facts.role,
            other_roles=facts.other_roles,
            seniority=facts.seniority,
            organization=facts.organization,
            location=facts.location,
            work_mode=facts.work_mode,
            employment_type=facts.employment_type,
            salary=facts.salary,
            date_posted=facts.date_posted,
            url=document.url,
            language=reading.language,
            skills=skill_findings(source, reading.verdicts),
            rejections=rejections(source, reading.verdicts, reading.resolved.parts),
        )

    def analyse_all(self, documents: Iterable[PostingDocument]) -> Iterator[PostingAnalysis]:
        """The analyses of many postings, one at a time."""
        for document in documents:
            yield self.analyse(document)

    def _candidates(self, tokens: Tokens, words: Set[str], language: str | None) -> Resolved:
        labels = self._lexicon.candidates(tokens)
        misspelled = self._misspellings.candidates(tokens, words)
        if misspelled:
            labels = sorted([*labels, *misspelled], key=lambda candidate: candidate.first)
        if language not in READ_IN_FULL:
            return resolve(names_in(language, tokens, labels), (), ())
        return resolve(labels, coordinated(tokens, self._lexicon, labels), self._phrases.candidates(tokens))

    def _negated(self, skeleton: Sequence[str]) -> frozenset[int]:
        return self._negation.negated(skeleton) if may_fit(skeleton) else frozenset()

    @cached_property
    def _negation(self) -> NegationJudge:
        """The judge of negations, made when a sentence first needs one: it loads spaCy."""
        from extractors.spacy_import import import_spacy

        import_spacy()
        from extractors.negation import NegationJudge

        return NegationJudge()


def _breaks_between(tokens: Tokens, candidates: Sequence[Candidate]) -> Iterator[int]:
    """The lost breaks of a text, without those within a name: `DotNet` is one."""
    for offset in tokens.breaks:
        if not any(candidate.start < offset < candidate.end for candidate in candidates if candidate.rule == "label"):
            yield offset
