"""The command that learns from what people annotated: `train`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from api.commands.evaluation import AliasesOption
from api.commands.options import FormatOption, TaxonomyOption, settings_of

if TYPE_CHECKING:
    from rich.console import Console

    from api.output import Format
    from extractors.span_scoring import SpanScores
    from extractors.span_training import SpanComparison
    from extractors.training import Comparison, Decisions

Model = TypeVar("Model")


def register(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.command(epilog="\b\nExample: skillatlas train marked.jsonl.gz --label knowledge --output model.json")(train)


def train(
    files: Annotated[
        list[Path],
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="Annotated postings, or texts with marked spans, one JSON object a line (.gz may be given).",
        ),
    ],
    labels: Annotated[
        list[str] | None,
        typer.Option(
            "--label",
            metavar="LABEL",
            help="The label of the spans to learn; repeat it for several.",
            show_default=False,
        ),
    ] = None,
    aliases: AliasesOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="Where to write the model, as JSON."),
    ] = None,
    taxonomy: TaxonomyOption = None,
    output_format: FormatOption = None,
) -> None:
    """Fit a model, and compare it with the rules on unseen texts.

    Annotated postings make one that decides ambiguous words, marked spans one that proposes names for `candidates`.
    """
    marked = _are_marked(files)
    if marked and aliases:
        raise typer.BadParameter("--aliases is for annotated postings, and these files hold marked spans")
    if labels and not marked:
        raise typer.BadParameter("--label is for marked spans, and these files hold annotated postings")
    if output and not output.parent.is_dir():
        raise typer.BadParameter(f"{output} cannot be written (there is no folder {output.parent}); name another file")
    if marked:
        _train_tagger(files, labels or (), taxonomy, output, output_format)
    else:
        _train_candidate_model(files, aliases, taxonomy, output, output_format)


def _are_marked(files: Sequence[Path]) -> bool:
    """Whether the files hold marked spans. Raises a usage error where only some do."""
    from extractors.annotated_spans import holds_spans

    kinds = {holds_spans(file) for file in files}
    if len(kinds) > 1:
        raise typer.BadParameter("some files hold marked spans and some annotated postings; train one model of each")
    return kinds.pop()


def _train_tagger(
    files: Sequence[Path],
    labels: Sequence[str],
    taxonomy: Path | None,
    output: Path | None,
    output_format: Format | None,
) -> None:
    from api.output import note, print_result
    from api.services import build_extractor, taxonomy_of
    from extractors.annotated_spans import read_marked
    from extractors.span_tagger import write_tagger
    from extractors.span_training import cross_validated, read_texts, trained

    marked, chosen = read_marked(files, labels)
    known = taxonomy_of(settings_of(taxonomy=taxonomy))
    texts = list(read_texts(marked, build_extractor(known)))
    compared = cross_validated(texts, chosen, known.skills)
    print_result(compared, output_format, lambda console: _show_spans(console, compared))
    note("what a model proposes is listed by `skillatlas candidates --model`; it never counts as an answer")
    if output:
        _write(write_tagger, trained(texts, chosen), output)


def _train_candidate_model(
    files: Sequence[Path],
    aliases: Path | None,
    taxonomy: Path | None,
    output: Path | None,
    output_format: Format | None,
) -> None:
    from api.output import note, print_result
    from api.services import build_extractor, taxonomy_of
    from extractors.annotations import read_aliases, read_annotated
    from extractors.candidate_model import write_model
    from extractors.training import cross_validated, examples_in, fit

    annotated = [item for file in files for item in read_annotated(file)]
    extractor = build_extractor(taxonomy_of(settings_of(taxonomy=taxonomy)))
    examples = list(examples_in(annotated, extractor, read_aliases(aliases) if aliases else {}))
    model, compared = fit(examples), cross_validated(examples)
    print_result(compared, output_format, lambda console: _show_decisions(console, compared))
    note(
        "the model decides better than the rules" if compared.better else "the rules decide at least as well: keep them"
    )
    if output:
        _write(write_model, model, output)


def _write(write: Callable[[Model, Path], None], model: Model, path: Path) -> None:
    """Writes a model. Raises a usage error for a file that cannot be written."""
    try:
        write(model, path)
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be written ({error.strerror}); name another file") from error


def _show_decisions(console: Console, compared: Comparison) -> None:
    rows = {"rules": compared.rules, "model, unseen sources": compared.model}
    title = f"{compared.examples} ambiguous words of {compared.sources} sources, {compared.positive} of them skills"
    _show(console, title, ("Decided by", "Accuracy", "Precision", "Recall", "F1"), rows)


def _show_spans(console: Console, compared: SpanComparison) -> None:
    rows = {
        "plain list of names": compared.aliases,
        "rules": compared.rules,
        "model alone, unseen texts": compared.tagger,
        "rules and proposals, unseen texts": compared.rules_and_proposals,
    }
    title = f"{compared.spans} spans ({', '.join(compared.labels)}) in {compared.texts} texts; shared characters count"
    _show(console, title, ("Found by", "Precision", "Recall", "F1", "Exact F1"), rows)


def _show(console: Console, title: str, names: Sequence[str], rows: Mapping[str, Decisions | SpanScores]) -> None:
    """The figures of each row, with three places."""
    from dataclasses import astuple

    from api.output import table

    columns = [(name, "right" if number else "left") for number, name in enumerate(names)]
    figures = [(name, *(f"{value:.3f}" for value in astuple(scores))) for name, scores in rows.items()]
    console.print(table(columns, figures, title))
