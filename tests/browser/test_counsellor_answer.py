"""The answer of the page for counsellors to the demo's posting: narrow and wide, light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.counsellor_page import (
    PATIENCE_MS,
    POSTING,
    answered,
    hold,
    overhang,
    part,
    posting,
    present,
    press,
    weak_edges,
    weak_texts,
)


@pytest.fixture(
    scope="module",
    params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")],
    ids=lambda it: f"{it[0]}-{it[1]}",
)
def seen(request: pytest.FixtureRequest, browser: Browser, served_address: str) -> Iterator[Page]:
    """The answer to the demo's posting, for tests that only look."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    opened.goto(served_address)
    posting(opened).fill(POSTING)
    hold(opened, "Python", "Docker")
    present(opened).fill("Data Analyst")
    opened.get_by_label("First day").fill("2026-12-01")
    press(opened)
    answered(opened)
    yield opened
    context.close()


def test_the_answer_says_where_from_and_where_to(seen: Page) -> None:
    answer = part(seen, "Towards Senior Machine Learning Engineer at Thoughtworks")
    expect(answer).to_contain_text("From Data Analyst with Python, Docker.")
    expect(answer).to_contain_text(re.compile(r"Covered of the essential\s*\d+ %"))


def test_what_the_posting_asks_stands_there_with_its_sentences(seen: Page) -> None:
    asks = part(seen, "What the posting asks")
    told = ["Machine Learning Engineer (97 % sure)", "senior", "Chicago, Illinois, USA", "USD 130,000–215,000 a year"]
    for fact in [*told, "19 March 2026", "remote", "full time"]:
        expect(asks.get_by_role("definition").filter(has_text=fact).first).to_be_visible()
    docker = asks.get_by_role("listitem").filter(has=seen.get_by_text("Docker", exact=True)).first
    expect(docker).to_contain_text("Deployment (including CI/CD, Docker, Kubernetes")
    expect(docker).to_contain_text(re.compile(r"\d+ % sure"))
    expect(asks.get_by_role("heading", name="Required")).to_be_visible()


def test_what_was_set_aside_is_folded_away_with_its_reasons(seen: Page) -> None:
    aside = part(seen, "What the posting asks").get_by_role("group")
    expect(aside).not_to_have_attribute("open", "")
    expect(aside.get_by_role("listitem").filter(has_text="administrative tasks")).to_be_hidden()
    aside.locator("summary").click()
    expect(aside.get_by_role("listitem").filter(has_text="administrative tasks")).to_contain_text(
        "text about the application"
    )
    aside.locator("summary").click()


def test_the_gap_tells_what_is_there_what_carries_over_and_what_is_missing(seen: Page) -> None:
    gap = part(seen, "The gap")
    item = gap.get_by_role("listitem")
    expect(gap).to_contain_text("Python or Shell scripting will do: Python is held")
    expect(item.filter(has_text=re.compile("^Pythonheld"))).to_be_visible()
    carried = item.filter(has_text=re.compile("^Kubernetes"))
    expect(carried).to_contain_text("40 % carried over: Docker is related to it")
    missing = item.filter(has_text=re.compile("^CI/CD"))
    expect(missing).to_contain_text(re.compile(r"\d+ h, essential"))
    expect(missing).to_contain_text("needs first, and counts: Git")
    expect(missing.locator("q")).to_contain_text("CI/CD")


def test_the_way_leads_step_by_step_from_the_present_role(seen: Page) -> None:
    way = part(seen, "The way")
    expect(way.get_by_role("heading", name="Data Analyst → Machine Learning Engineer").first).to_be_visible()
    expect(way.get_by_role("listitem").first).to_contain_text(re.compile(r"essential skills .* are there .* to learn"))


def test_the_plan_has_steps_with_hours_dates_resources_and_reasons(seen: Page) -> None:
    plan = part(seen, "The plan")
    names = plan.locator("ol > li > b").all_inner_texts()
    assert names.index("Git") < names.index("CI/CD")
    git = plan.locator("ol > li").filter(has=seen.get_by_text("Git", exact=True))
    expect(git).to_contain_text(re.compile(r"\d+ h; week \d+, done by \d+ \w+ 20\d\d"))
    expect(git).to_contain_text("needed before")
    expect(git).to_contain_text("builds on Unix command line")
    expect(git.get_by_role("link").first).to_have_attribute("href", re.compile("^https://"))
    expect(git.get_by_role("listitem").first).to_contain_text(re.compile("English, (free of charge|[0-9]+ USD), "))


def test_every_text_and_every_field_stands_out(seen: Page) -> None:
    assert (weak_texts(seen), weak_edges(seen)) == ([], [])


def test_nothing_is_wider_than_the_page(seen: Page) -> None:
    assert overhang(seen) == 0


def test_every_field_has_a_label_and_the_page_its_landmarks(seen: Page) -> None:
    unlabelled = "[...document.querySelectorAll('input, textarea')].filter(field => !field.labels.length).length"
    assert seen.evaluate(unlabelled) == 0
    for landmark in ("banner", "main", "navigation"):
        expect(seen.get_by_role(landmark)).to_have_count(1)
    expect(seen.get_by_role("heading", level=1)).to_have_count(1)
