"""The command that measures: `evaluate extraction`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import FormatOption, ModelOption, TaxonomyOption, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from extractors.annotations import AnnotatedPosting, PredictedPosting
    from extractors.pipeline import PostingExtractor
    from extractors.scoring import Mistakes, Scores

evaluate = typer.Typer(help="Measure against what people annotated.", no_args_is_help=True, rich_markup_mode=None)

GoldArgument = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, help="Annotated postings or sentences, one JSON object a line.")
]
PredictionsArgument = Annotated[
    Path | None,
    typer.Argument(
        exists=True,
        dir_okay=False,
        help="What `skillatlas extract --format jsonl` wrote of them; read here where it is left out.",
    ),
]
AliasesOption = Annotated[
    Path | None,
    typer.Option(
        "--aliases",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="Other names of annotated names: an object of lists.",
    ),
]
ErrorsOption = Annotated[bool, typer.Option("--errors", help="List the mistakes of each posting too.")]


def register(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.add_typer(evaluate, name="evaluate", epilog="Example: skillatlas evaluate extraction gold.jsonl --errors")


@evaluate.callback()
def _evaluate() -> None:
    """Measure against what people annotated."""


@evaluate.command(epilog="Example: skillatlas evaluate extraction gold.jsonl --errors")
def extraction(
    gold: GoldArgument,
    predictions: PredictionsArgument = None,
    aliases: AliasesOption = None,
    errors: ErrorsOption = False,
    taxonomy: TaxonomyOption = None,
    model: ModelOption = None,
    output_format: FormatOption = None,
) -> None:
    """Score what is extracted against annotated postings. Skills, levels, years, titles, employers, pay and more."""
    from api.encoding import plain
    from api.output import print_result
    from extractors.annotations import read_aliases, read_annotated, read_predicted
    from extractors.scoring import score

    annotated = read_annotated(gold)
    _require_annotations(gold, annotated)
    found = list(_read(annotated, _extractor(taxonomy, model))) if predictions is None else read_predicted(predictions)
    scores, mistakes = score(annotated, found, read_aliases(aliases) if aliases else {})
    listed = mistakes if errors else ()
    value = plain(scores)
    if errors and isinstance(value, dict):
        value["mistakes"] = plain(listed)
    print_result(value, output_format, lambda console: _show(console, scores, listed))


def _require_annotations(gold: Path, annotated: Sequence[AnnotatedPosting]) -> None:
    """Checks that there is something to measure against; without it every figure would be a zero that tells nothing."""
    from schema.errors import UnreadableInputError

    if not any(item.skills or item.forbidden or item.seniority or item.salary or item.facts for item in annotated):
        advice = 'Give each posting what a careful reader finds: {"id": …, "text": …, "skills": [{"name": …}]}.'
        raise UnreadableInputError(str(gold), "nobody annotated a posting in it", advice)


def _extractor(taxonomy: Path | None, model: Path | None) -> PostingExtractor:
    from api.services import build_extractor, taxonomy_of

    return build_extractor(taxonomy_of(settings_of(taxonomy=taxonomy)), model)


def _read(annotated: Sequence[AnnotatedPosting], extractor: PostingExtractor) -> Iterator[PredictedPosting]:
    """What the extractor finds in the annotated texts."""
    from extractors.annotations import predicted_of
    from schema.postings import PostingDocument

    for item in annotated:
        document = PostingDocument(text=item.text, id=item.id, title=item.title)
        yield predicted_of(extractor.analyse(document), item.id)


def _show(console: Console, scores: Scores, mistakes: Sequence[Mistakes]) -> None:
    from api.output import table

    console.print(table([("Figure", "left"), ("Value", "right")], _rows(scores)))
    for one in mistakes:
        console.print(f"{one.id}: {_told(one)}", markup=False)


def _rows(scores: Scores) -> list[tuple[str, str]]:
    """The figures by their names; shares of nothing are left out."""
    from dataclasses import asdict

    figures = {
        name.replace("_", " "): value
        for name, value in asdict(scores).items()
        if value is not None and not isinstance(value, dict)
    }
    parts = {
        f"{title} {name}": f"{hit} of {of}"
        for title, counts in (
            ("all right:", scores.by_category),
            ("recall:", scores.recall_by_type),
            ("right:", scores.facts_right),
            ("invented:", scores.facts_invented),
        )
        for name, (hit, of) in counts.items()
    }
    return [(name, str(value)) for name, value in (*figures.items(), *parts.items())]


def _told(mistakes: Mistakes) -> str:
    """The mistakes of a posting in one line."""
    kinds = (
        ("missed", mistakes.missed),
        ("too much", mistakes.extra),
        ("forbidden", mistakes.forbidden),
        ("level", mistakes.levels),
        ("years", mistakes.years),
        ("facts", mistakes.facts),
    )
    return "; ".join(f"{kind}: {', '.join(names)}" for kind, names in kinds if names)
