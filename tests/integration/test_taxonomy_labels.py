"""The labels of the core taxonomy: no two concepts for one thing, and British as well as American spellings found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import pytest

from extractors.lexicon import Lexicon
from extractors.surface import key_of
from schema.concepts import Concept, Skill, SkillKind, Status
from schema.taxonomy import Taxonomy

BRITISH = {
    "analyze": "analyse",
    "behavior": "behaviour",
    "behavioral": "behavioural",
    "catalog": "catalogue",
    "center": "centre",
    "centers": "centres",
    "color": "colour",
    "counseling": "counselling",
    "defense": "defence",
    "enrollment": "enrolment",
    "fiber": "fibre",
    "fulfillment": "fulfilment",
    "labeling": "labelling",
    "labor": "labour",
    "license": "licence",
    "licenses": "licences",
    "modeling": "modelling",
    "mold": "mould",
    "organizational": "organisational",
    "pediatric": "paediatric",
    "program": "programme",
    "programs": "programmes",
}
"""Words of the core's labels, American and British; those in -ization and -izing are found by their ending."""

AMERICAN = {british: american for american, british in BRITISH.items()}
IZATION = re.compile(r"(?<!s)iz(?=ation|ing\b|ed\b)")
ISATION = re.compile(r"is(?=ation)")

NAMED_BY_WORDS = frozenset({SkillKind.SKILL, SkillKind.KNOWLEDGE, SkillKind.TRANSVERSAL})
"""Kinds whose labels are words of the language; a product is called what its maker calls it."""

JOINERS = frozenset({"and", "or", "of", "the", "for", "in"})
SHORTEST_PLURAL = 5


NAMES_OF_OUR_TIME = [
    "Model Context Protocol",
    "LangGraph",
    "Claude Code",
    "Cursor",
    "vLLM",
    "uv",
    "Ruff",
    "Bun",
    "Deno",
    "Biome",
    "DuckDB",
    "Polars",
    "Apache Iceberg",
    "OpenTelemetry",
    "Backstage",
    "Crossplane",
    "OpenTofu",
    "pgvector",
    "GitHub Copilot",
    "Agent2Agent Protocol",
    "Karpenter",
]


@pytest.fixture(scope="module")
def lexicon(core: Taxonomy) -> Lexicon:
    return Lexicon(core.skills)


def _words_alike(label: str) -> tuple[str, ...]:
    """The words of a label, with joining words, hyphens, plurals and the British spelling taken away."""
    words = [word for word in re.findall(r"[a-z0-9+#.]+", _american(label.lower())) if word not in JOINERS]
    return tuple(word.rstrip("s") if len(word) >= SHORTEST_PLURAL else word for word in words)


def _american(label: str) -> str:
    return ISATION.sub("iz", _replaced(label, AMERICAN))


def _british(label: str) -> str:
    return IZATION.sub("is", _replaced(label, BRITISH))


def _replaced(label: str, spellings: dict[str, str]) -> str:
    return re.sub(r"[a-z]+", lambda word: spellings.get(word[0], word[0]), label)


def _labels_in_prose(skills: Iterable[Skill]) -> Iterator[tuple[Skill, str]]:
    """The labels that are plain words: no names in capitals, and none that counts in one spelling only."""
    for skill in skills:
        if skill.kind in NAMED_BY_WORDS:
            for label in {*skill.labels} - {*skill.guarded_labels, *skill.cased_labels}:
                if label[1:].islower():
                    yield skill, label.lower()


def _shared(concepts: Iterable[tuple[Concept, str]]) -> list[set[str]]:
    found = defaultdict(set)
    for concept, label in concepts:
        found[_words_alike(label)].add((concept.id, label))
    return [{label for _, label in same} for same in found.values() if len({identifier for identifier, _ in same}) > 1]


def test_no_two_skills_have_a_label_of_the_same_words(core: Taxonomy) -> None:
    free = (
        (skill, label)
        for skill in core.skills
        for label in skill.labels
        if label not in skill.guarded_labels and label not in skill.cased_labels
    )
    assert _shared(free) == []


def test_no_two_roles_have_a_title_of_the_same_words(core: Taxonomy) -> None:
    assert _shared((role, label) for role in core.roles for label in role.labels) == []


@pytest.mark.parametrize("respelled", [_british, _american])
def test_a_label_is_found_in_british_and_in_american_spelling(
    core: Taxonomy, lexicon: Lexicon, respelled: Callable[[str], str]
) -> None:
    other = [(skill.id, label, respelled(label)) for skill, label in _labels_in_prose(core.skills)]
    changed = [(identifier, spelled) for identifier, label, spelled in other if spelled != label]
    missed = [
        spelled
        for identifier, spelled in changed
        if identifier not in {form.skill.id for form in lexicon.forms(key_of(spelled))}
    ]
    assert missed == []
    assert len(changed) > 10


def test_no_role_asks_for_what_is_retired_and_nothing_current_builds_on_it(core: Taxonomy) -> None:
    retired = {skill.id for skill in core.skills if skill.status is Status.RETIRED}
    asked = {requirement.skill_id for requirement in core.requirements}
    needed = {link.prerequisite_id for link in core.prerequisites if link.skill_id not in retired}
    broader = {above for skill in core.skills if skill.id not in retired for above in skill.broader}
    assert retired & (asked | needed | broader) == set()


@pytest.mark.parametrize("dead", ["angularjs", "adobe-flash", "silverlight", "hipchat", "phabricator", "amazon-qldb"])
def test_what_is_dead_is_marked_as_such(core: Taxonomy, dead: str) -> None:
    (skill,) = (skill for skill in core.skills if skill.id == f"skill/{dead}")
    assert skill.status is Status.RETIRED
    assert skill.replaced_by or skill.description


@pytest.mark.parametrize(
    "name",
    NAMES_OF_OUR_TIME,
)
def test_names_of_our_time_are_known(core: Taxonomy, name: str) -> None:
    (skill,) = (skill for skill in core.skills if skill.pref_label == name)
    assert skill.status is Status.CURRENT
