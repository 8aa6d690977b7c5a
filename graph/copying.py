"""Copies a whole graph from one store into another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graph.records import PostingFilter, PostingSummary, PutPosting, PutTaxonomy, Record
from graph.store import GraphStore
from schema.concepts import Prerequisite, Requirement
from schema.errors import InvalidInputError, StoreCorruptError, StoreUnavailableError, UnknownPostingError

BATCH = 500
"""Postings a transaction: as many as the Neo4j store sends in one statement."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy put in: taxonomies and postings. `present` postings were there already, from an earlier run."""

    taxonomies: int
    postings: int
    present: int


def unheard(_done: int, _total: int) -> None:
    """Does nothing with a copy's progress."""


def copy_graph(source: GraphStore, target: GraphStore, progress: Callable[[int, int], None] = unheard) -> Copied:
    """Makes `target` hold all that `source` holds, every record equal, and tells what that took.

    `source` is only read. What is in `target` already is compared and not written again, so a copy that was broken off
    goes on where it stopped. `progress` is told how many postings of how many are there.

    Raises InvalidInputError, and changes nothing but the target's layout, if `target` holds what `source` does not;
    StoreUnavailableError if `source` was written to meanwhile.
    """
    _require_two(source, target)
    revision = source.revision()
    target.migrate()
    _require_schemes(source, target)
    present = _common_postings(source, target)
    taxonomies = _put_taxonomies(source, target)
    try:
        postings = _put_postings(source, target, present, progress)
    except UnknownPostingError as error:
        raise _changed(source) from error
    _require_equal(source, target, revision)
    return Copied(taxonomies, postings, len(present))


def _require_two(source: GraphStore, target: GraphStore) -> None:
    if source.address == target.address:
        raise InvalidInputError(f"{source.address} is both where to copy from and where to copy to. Name two stores.")


def _require_schemes(source: GraphStore, target: GraphStore) -> None:
    known = {change.scheme for change in source.taxonomies()}
    foreign = next((change.scheme for change in target.taxonomies() if change.scheme not in known), None)
    if foreign is not None:
        raise _refusal(source, target, f"the taxonomy {foreign}")


def _common_postings(source: GraphStore, target: GraphStore) -> frozenset[str]:
    """The ids of the postings in both. Raises InvalidInputError for the first record that only the target holds."""
    present = []
    rest = source.records()
    for record in target.records():
        if record not in rest:  # looks on from the record before: both streams come in one order
            raise _refusal(source, target, _name(record))
        if isinstance(record, PostingSummary):
            present.append(record.id)
    for ids in _batches(present):
        _require_same_analyses(source, target, ids)
    return frozenset(present)


def _require_same_analyses(source: GraphStore, target: GraphStore, ids: Sequence[str]) -> None:
    for wanted, found in zip(source.postings(ids), target.postings(ids), strict=True):
        if wanted != found:
            raise _refusal(source, target, found.id)


def _put_taxonomies(source: GraphStore, target: GraphStore) -> int:
    """Puts in all taxonomies at once, unless they are there.

    Two taxonomies may refer to each other, so that neither can be put in first: all concepts come before all relations.
    """
    wanted = source.taxonomies()
    if target.taxonomies() == wanted:
        return 0
    target.apply([*map(_concepts_alone, wanted), *wanted])
    return len(wanted)


def _concepts_alone(change: PutTaxonomy) -> PutTaxonomy:
    """The same concepts without relations, as a version of its own."""
    taxonomy = change.taxonomy
    bare = replace(
        taxonomy,
        version=f"{taxonomy.version} (concepts)",
        groups=tuple(replace(group, broader=()) for group in taxonomy.groups),
        skills=tuple(replace(skill, broader=(), related=()) for skill in taxonomy.skills),
        resources=tuple(replace(resource, teaches=(), assumes=()) for resource in taxonomy.resources),
        requirements=(),
        prerequisites=(),
    )
    return replace(change, taxonomy=bare)


def _put_postings(
    source: GraphStore, target: GraphStore, present: frozenset[str], progress: Callable[[int, int], None]
) -> int:
    total, done = source.counts().postings, len(present)
    progress(done, total)
    for ids in _pages(source):
        missing = [posting_id for posting_id in ids if posting_id not in present]
        target.apply([PutPosting(analysis) for analysis in source.postings(missing)])
        done += len(missing)
        progress(done, total)
    return done - len(present)


def _pages(source: GraphStore) -> Iterator[Sequence[str]]:
    """The ids of all postings, page by page."""
    everything = PostingFilter()
    page = source.posting_page(everything, BATCH)
    while page:
        yield [summary.id for summary in page]
        page = source.posting_page(everything, BATCH, page[-1].id)


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def _require_equal(source: GraphStore, target: GraphStore, revision: int) -> None:
    """Compares both graphs whole."""
    pairs = zip_longest(source.records(), target.records())
    different = next((wanted or found for wanted, found in pairs if wanted != found), None)
    if different is None and source.taxonomies() == target.taxonomies():
        return
    if source.revision() != revision:
        raise _changed(source)
    named = "a taxonomy" if different is None else _name(different)
    raise StoreCorruptError(
        target.address, f"{named} is not what {source.address} holds. Copy again while nobody else writes to it."
    )


def _name(record: Record) -> str:
    match record:
        case Requirement():
            return f"the requirement of {record.skill_id} by {record.role_id}"
        case Prerequisite():
            return f"the prerequisite {record.prerequisite_id} of {record.skill_id}"
        case _:
            return record.id


def _refusal(source: GraphStore, target: GraphStore, named: str) -> InvalidInputError:
    return InvalidInputError(
        f"{target.address} holds {named}, which {source.address} does not hold or holds otherwise; nothing was copied "
        "over it. Copy into a new file or an empty database."
    )


def _changed(source: GraphStore) -> StoreUnavailableError:
    return StoreUnavailableError(
        source.address, "it was written to while it was copied. Copy again: what is there already is not copied twice."
    )
