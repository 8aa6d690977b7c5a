"""The page for counsellors as a person uses it, and what is measured on it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import ROOT

PATIENCE_MS = 60_000
"""A bound, not a pause: machines are shared."""

POSTING = (ROOT / "api" / "demo-posting.txt").read_text(encoding="utf-8")
MEASURES = Path(__file__).with_name("measures.js").read_text(encoding="utf-8")


def posting(page: Page) -> Locator:
    return page.get_by_label("Paste its text here")


def skills(page: Page) -> Locator:
    return page.get_by_role("combobox", name="What the client can do")


def present(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Present or last role")


def target(page: Page) -> Locator:
    return page.get_by_role("combobox", name="The role to reach")


def chips(page: Page) -> Locator:
    return page.get_by_role("list", name="What the client can do").get_by_role("listitem")


def part(page: Page, name: str) -> Locator:
    """A part of the answer by its heading."""
    return page.get_by_role("region", name=name)


def hold(page: Page, *names: str) -> None:
    """Names what the client can do."""
    skills(page).fill(", ".join(names))
    skills(page).press("Enter")
    expect(page.get_by_role("button", name=f"Remove {names[-1]}", exact=True)).to_be_visible()


def press(page: Page) -> None:
    page.get_by_role("button", name="Show the gap").click()


def answered(page: Page) -> Locator:
    """The heading of the answer, when it is there."""
    heading = page.locator("#answer-heading")
    expect(heading).to_be_focused(timeout=PATIENCE_MS)
    return heading


def fault(page: Page) -> Locator:
    return page.get_by_role("alert")


def weak_texts(page: Page) -> list[str]:
    """Every visible text whose contrast with what is behind it is less than WCAG 2.2 asks (1.4.3, level AA)."""
    return list(page.evaluate(f"({MEASURES}).weakTexts()"))


def weak_edges(page: Page) -> list[str]:
    """Every visible field whose border stands out less than WCAG 2.2 asks (1.4.11)."""
    return list(page.evaluate(f"({MEASURES}).weakEdges()"))


def overhang(page: Page) -> int:
    """By how many pixels something is wider than the page."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def focused(page: Page) -> str:
    """The id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def tab_to(page: Page, identifier: str, most: int = 40) -> list[str]:
    """Presses Tab until the focus is there; gives the stops on the way that show no ring."""
    blind = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none":
            blind.append(page.evaluate("document.activeElement.outerHTML"))
        if focused(page) == identifier:
            return blind
    raise AssertionError(f"the Tab key never comes to {identifier}")
