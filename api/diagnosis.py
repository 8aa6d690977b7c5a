"""The examination of a store: each finding says what was found and, where something is wrong, what sets it right."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from api.services import taxonomy_folder
from api.settings import Settings
from graph.condition import Condition, PartState
from graph.link_store import LinkMark, LinkStore
from graph.records import Counts
from graph.store import GraphStore
from graph.stores import open_store
from schema.errors import StoreError
from schema.readers.core import folder_version

MIGRATE = "skillatlas migrate"
LINK = "skillatlas link"


class Verdict(StrEnum):
    """How much a finding matters: with an error, the store cannot be used."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `fix` is the command, or else the advice, that sets it right."""

    check: str
    verdict: Verdict
    found: str
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All findings about one store, in the order in which they build on each other."""

    store: str
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        """Whether nothing stands against using the store."""
        return all(finding.verdict is not Verdict.ERROR for finding in self.findings)


def diagnosis(settings: Settings, named: str | None = None) -> Diagnosis:
    """Examines the store of the settings, and changes nothing. Raises InvalidInputError for what is no address.

    A store that was `named` for this once is named by the commands of the fixes too.
    """
    with open_store(settings.store, settings.credentials()) as store:
        findings = _findings(store, folder_version(taxonomy_folder(settings)))
        return Diagnosis(store.address, tuple(_at(named, finding) if named else finding for finding in findings))


def _at(named: str, finding: Finding) -> Finding:
    """A finding whose command, where its fix ends in one, is for the store of this name."""
    if finding.fix is None or not finding.fix.endswith((MIGRATE, LINK)):
        return finding
    return replace(finding, fix=f"{finding.fix} --store {shlex.quote(named)}")


def _findings(store: GraphStore, wanted_version: str) -> Iterator[Finding]:
    """The findings up to the first that makes further questions pointless."""
    try:
        condition = store.condition()
        yield Finding("reachable", Verdict.OK, condition.engine)
        layout = tuple(_layout_findings(condition))
        yield from layout
        if all(finding.verdict is not Verdict.ERROR for finding in layout):
            yield from _content_findings(store, wanted_version)
    except StoreError as error:
        yield _broken(error)


def _layout_findings(condition: Condition) -> Iterator[Finding]:
    steps = f"{condition.steps} of {condition.known_steps} migrations"
    if condition.fault is not None:
        found, fix = _parted(condition.fault)
        yield Finding("layout", Verdict.ERROR, found, fix)
        yield from _part_findings(condition)
    elif not condition.steps:
        yield Finding("layout", Verdict.ERROR, "there is no graph here yet", MIGRATE)
    elif condition.steps < condition.known_steps:
        yield Finding("layout", Verdict.ERROR, steps, MIGRATE)
    else:
        yield Finding("layout", Verdict.OK, steps)
        yield from _part_findings(condition)


def _part_findings(condition: Condition) -> Iterator[Finding]:
    """One finding for all parts that are in use, and one for each state of others."""
    online = sum(part.state is PartState.ONLINE for part in condition.parts)
    yield Finding("parts", Verdict.OK, f"{online} of {len(condition.parts)} tables, indexes and constraints in use")
    for state, verdict, fix in _PART_FIXES:
        names = [f"{part.kind} {part.name}" for part in condition.parts if part.state is state]
        if names:
            yield Finding("parts", verdict, f"{state}: {', '.join(names)}", fix)


def _content_findings(store: GraphStore, wanted_version: str) -> Iterator[Finding]:
    yield Finding("revision", Verdict.OK, str(store.revision()))
    yield Finding("holds", Verdict.OK, _sizes(store.counts()))
    yield _taxonomy_finding(store.taxonomy_version(), wanted_version)
    if isinstance(store, LinkStore):
        yield from _link_findings(store.link_mark(), store.revision())


def _link_findings(mark: LinkMark | None, revision: int) -> Iterator[Finding]:
    """Whether the links are of this revision; nothing where nobody has asked for links."""
    if mark is not None:
        stale = mark.revision != revision
        found = f"computed from revision {mark.revision}"
        yield Finding("links", Verdict.WARNING if stale else Verdict.OK, found, LINK if stale else None)


def _sizes(counts: Counts) -> str:
    figures = {
        "skills": counts.skills,
        "roles": counts.roles,
        "resources": counts.resources,
        "requirements": counts.requirements,
        "postings": counts.postings,
        "mentions": counts.mentions,
    }
    return ", ".join(f"{name} {number:,}" for name, number in figures.items())


def _taxonomy_finding(version: str | None, wanted: str) -> Finding:
    if version == wanted:
        return Finding("taxonomy", Verdict.OK, f"{version}, that of this version")
    found = "there is none yet" if version is None else f"{version}; this version brings {wanted}"
    return Finding("taxonomy", Verdict.WARNING, found, MIGRATE)


def _broken(error: StoreError) -> Finding:
    found, fix = _parted(error.found)
    return Finding("usable", Verdict.ERROR, found, fix)


def _parted(message: str) -> tuple[str, str | None]:
    """What an error of a store found, and what it advises: its first sentence and the others."""
    found, _, advice = message.partition(". ")
    return found, advice or None


_PART_FIXES: Sequence[tuple[PartState, Verdict, str]] = (
    (PartState.POPULATING, Verdict.WARNING, "Wait until Neo4j has filled it; queries are slower until then."),
    (PartState.FAILED, Verdict.ERROR, f"Drop it in Neo4j Browser (DROP INDEX …), make it again, then: {MIGRATE}"),
    (PartState.MISSING, Verdict.ERROR, "Copy the graph into a new file or an empty database: skillatlas copy FROM TO"),
)
