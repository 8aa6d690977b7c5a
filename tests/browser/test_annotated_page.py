"""The page of an annotated posting, in a real Chromium: narrow and wide, light and dark, by keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parents[2]
POSTING = """<h1>Senior Analytics Engineer</h1>
<p>We keep Excel in use. &lt;script&gt;document.title = "taken over"&lt;/script&gt; <b onclick="x()">Bold</b></p>
<h2>Requirements</h2>
<ul><li>5+ years of Python and SQL; no Java experience needed</li>
<li>Looker Studio, a_very_long_word_without_any_break_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on</li></ul>
<h2>Nice to have</h2><ul><li>Kubernetes or Docker</li></ul>"""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page that the command has made."""
    folder = tmp_path_factory.mktemp("annotated")
    (folder / "posting.html").write_text(POSTING, encoding="utf-8")
    command = ["annotate", str(folder / "posting.html"), "--html", "-o", str(folder / "page.html")]
    subprocess.run([sys.executable, "-m", "api.cli", *command], cwd=ROOT, check=True)
    return (folder / "page.html").as_uri()


@pytest.fixture
def requests() -> list[str]:
    return []


@pytest.fixture(
    params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")], ids=lambda it: f"{it[0]}-{it[1]}"
)
def page(request: pytest.FixtureRequest, browser: Browser, address: str, requests: list[str]) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.on("request", lambda sent: requests.append(sent.url))
    opened.goto(address)
    yield opened
    context.close()


def test_nothing_is_wider_than_the_page_nor_fetched_from_elsewhere(
    page: Page, address: str, requests: list[str]
) -> None:
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (wider, requests) == (0, [address])


def test_an_explanation_opens_within_the_window_at_the_tab_key(page: Page) -> None:
    python = page.locator("mark", has_text="Python").first
    for _ in range(20):
        page.keyboard.press("Tab")
        if python.evaluate("mark => mark === document.activeElement"):
            break
    card = python.locator(".why")
    expect(card).to_be_visible()
    expect(card).to_contain_text("required")
    expect(card).to_contain_text("5+")
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.evaluate("innerWidth")
    assert box["y"] + box["height"] <= 900


def test_a_rejected_name_tells_its_reason_and_is_drawn_with_dashes(page: Page) -> None:
    java = page.locator("mark", has_text="Java").first
    java.focus()
    expect(java.locator(".why")).to_contain_text("negated")
    page.locator("body").click(position={"x": 1, "y": 1})
    assert java.locator(".words").evaluate("words => getComputedStyle(words).outlineStyle") == "dashed"


def test_a_skill_of_the_list_leads_to_its_mark_and_opens_it(page: Page) -> None:
    page.get_by_role("complementary").get_by_role("link", name="Kubernetes").click()
    mark = page.locator("mark", has=page.locator(".words", has_text="Kubernetes"))
    expect(mark).to_be_focused()
    expect(mark).to_be_in_viewport()
    expect(mark.locator(".why")).to_be_visible()


def test_what_a_posting_holds_is_text_and_never_markup(page: Page) -> None:
    expect(page.get_by_text('<script>document.title = "taken over"</script>')).to_be_visible()
    expect(page).to_have_title("Senior Analytics Engineer: skills found")
    expect(page.locator("script, [onclick]")).to_have_count(0)
