"""A posting as it is drawn in the terminal."""

import dataclasses
import io

from rich.console import Console

from api.views.postings import show_rejections
from schema.postings import PostingAnalysis, Rejection


def test_what_was_rejected_is_counted_as_it_is_listed() -> None:
    rejection = Rejection(text="Java", start=0, end=4, reason="negated", skill_id="skill/java")
    again, other = dataclasses.replace(rejection, start=9, end=13), dataclasses.replace(rejection, text="Go")
    analysis = PostingAnalysis(id="posting/1", text="", analysed_by="rules", rejections=(rejection, again, other))
    console = Console(file=io.StringIO(), width=120, no_color=True)
    with console.capture() as captured:
        show_rejections(console, analysis)
    assert "2 rejected" in captured.get()
    assert captured.get().count("Java") == 1
