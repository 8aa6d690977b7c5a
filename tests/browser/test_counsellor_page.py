"""The page for counsellors, in a real Chromium against a real server: how it is used, and what may go wrong on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.counsellor_page import (
    PATIENCE_MS,
    POSTING,
    answered,
    chips,
    fault,
    focused,
    hold,
    part,
    posting,
    present,
    press,
    skills,
    tab_to,
    target,
    weak_texts,
)
from tests.browser.serving import MOST_CHARACTERS, served

SMALL = "Data Engineer\n\nRequirements\n- 3+ years of Python\n- SQL\n\nNice to have\n- Kubernetes"


@pytest.fixture
def heard() -> list[str]:
    """Complaints of the browser, and every address that was asked for."""
    return []


@pytest.fixture
def page(browser: Browser, served_address: str, heard: list[str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MS)
    opened.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: heard.append(str(error)))
    opened.on("dialog", lambda dialog: heard.append(dialog.message))
    opened.goto(served_address)
    yield opened
    context.close()


def test_the_whole_way_is_gone_by_keyboard_with_the_focus_in_sight(page: Page, heard: list[str]) -> None:
    blind = tab_to(page, "posting")
    page.keyboard.insert_text(SMALL)
    blind += tab_to(page, "skills-input")
    page.keyboard.type("pyth")
    expect(page.get_by_role("option", name="Python").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(skills(page)).to_have_attribute("aria-activedescendant", "skills-list-0")
    page.keyboard.press("Enter")
    expect(chips(page)).to_have_text(["Python×"])
    blind += tab_to(page, "present-input")
    page.keyboard.type("Data Analyst")
    blind += tab_to(page, "ask")
    page.keyboard.press("Enter")
    expect(answered(page)).to_have_text("Towards Data Engineer")
    blind += tab_to(page, "print")
    assert (blind, heard) == ([], [])


def test_only_concepts_of_the_right_kind_are_offered_and_escape_takes_them_away(page: Page) -> None:
    skills(page).press_sequentially("data an")
    expect(page.get_by_role("option", name="Data analysis", exact=True)).to_be_visible()
    expect(page.get_by_role("option", name="Data Analyst", exact=True)).to_have_count(0)
    expect(skills(page)).to_have_attribute("aria-expanded", "true")
    skills(page).press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(skills(page)).to_have_value("data an")
    present(page).press_sequentially("data an")
    page.get_by_role("option", name="Data Analyst", exact=True).click()
    expect(present(page)).to_have_value("Data Analyst")


def test_an_older_offer_is_not_taken_for_what_is_typed_now(page: Page) -> None:
    skills(page).press_sequentially("data an")
    expect(page.get_by_role("option").first).to_be_visible()
    skills(page).press("ArrowDown")
    skills(page).fill("Rust")
    skills(page).press("Enter")
    expect(chips(page)).to_have_text(["Rust×"])


def test_an_unknown_name_gets_the_nearest_and_one_of_them_is_taken_at_a_click(page: Page) -> None:
    skills(page).fill("Excel, Kubarnetes, SQL")
    skills(page).press("Enter")
    expect(page.locator("#skills-said")).to_contain_text("No skill is called “Kubarnetes”. Did you mean:")
    expect(skills(page)).to_have_value("Kubarnetes, SQL")
    page.get_by_role("button", name="Kubernetes", exact=True).click()
    expect(chips(page)).to_have_text(["Microsoft Excel×", "Kubernetes×", "SQL×"])
    expect(skills(page)).to_have_value("")


def test_a_name_that_stands_for_several_asks_which_one(page: Page) -> None:
    skills(page).fill("AR")
    skills(page).press("Enter")
    expect(page.locator("#skills-said")).to_contain_text("“AR” may stand for several. Which one?")
    expect(page.locator("#skills-said").get_by_role("button")).to_have_count(2)
    page.get_by_role("button", name="Accounts receivable").click()
    expect(chips(page)).to_have_text(["Accounts receivable×"])
    expect(skills(page)).to_have_value("")


def test_a_name_without_meaning_is_told_before_anything_is_asked(page: Page) -> None:
    posting(page).fill(SMALL)
    present(page).fill("Python")
    press(page)
    expect(page.locator("#present-said")).to_contain_text("No role is called “Python”; it is the name of a skill.")
    expect(present(page)).to_be_focused()
    expect(page.locator("#answer")).to_be_hidden()


def test_a_chip_is_taken_away_by_keyboard_and_the_focus_stays_near(page: Page) -> None:
    hold(page, "Python", "SQL")
    page.get_by_role("button", name="Remove Python").press("Enter")
    expect(chips(page)).to_have_text(["SQL×"])
    expect(page.get_by_role("button", name="Remove SQL")).to_be_focused()
    page.keyboard.press("Space")
    expect(chips(page)).to_have_count(0)
    assert focused(page) == "skills-input"


def test_a_role_is_an_aim_without_a_posting(page: Page) -> None:
    page.get_by_label("A role", exact=True).check()
    target(page).fill("Data Engineer")
    hold(page, "Python")
    press(page)
    expect(answered(page)).to_have_text("Towards Data Engineer")
    expect(part(page, "What the posting asks")).to_have_count(0)
    expect(part(page, "The way")).to_contain_text("Name the client's present or last role")
    expect(part(page, "The plan").locator("ol > li").first).to_be_visible()
    near = part(page, "Other roles that are near").get_by_role("listitem").first
    name = near.locator("b").inner_text()
    near.get_by_role("button").click()
    expect(page.locator("#answer-heading")).to_have_text(f"Towards {name}")


def test_nothing_missing_is_said_so(page: Page) -> None:
    posting(page).fill("Requirements\n- Python")
    hold(page, "Python")
    present(page).fill("Data Analyst")
    press(page)
    answered(page)
    expect(part(page, "The gap")).to_contain_text("Nothing is missing: everything that is asked is there.")
    expect(part(page, "The way")).to_contain_text("names no role that is known here")


def test_a_text_without_a_skill_and_a_client_without_one_are_said_so(page: Page) -> None:
    posting(page).fill("We like the sea, and we meet on Tuesdays.")
    press(page)
    answered(page)
    expect(page.locator("#answer-start")).to_contain_text("Nothing was said of what the client can do")
    expect(part(page, "What the posting asks")).to_contain_text("No skill that is known here was found in it.")
    expect(part(page, "The gap")).to_contain_text("the posting asks for no skill that is known here")


def test_an_empty_posting_and_hours_out_of_range_are_told_where_they_belong(page: Page) -> None:
    press(page)
    expect(fault(page)).to_contain_text("There is no posting yet")
    expect(posting(page)).to_be_focused()
    posting(page).fill(SMALL)
    page.get_by_label("Hours a week").fill("0")
    press(page)
    expect(fault(page)).to_have_text("Give the hours a week as a number from 1 to 80.")


def test_a_posting_that_is_too_long_is_told_in_a_line_and_stays(page: Page, heard: list[str]) -> None:
    text = "We need Python. " * (MOST_CHARACTERS // 10)
    posting(page).fill(text)
    press(page)
    expect(fault(page)).to_contain_text(f"its text has {len(text):,} characters and {MOST_CHARACTERS:,} are allowed")
    expect(posting(page)).to_have_value(text)
    assert heard == []


def test_a_server_that_is_gone_is_told_and_nothing_is_lost(browser: Browser, demo_graph: Path) -> None:
    context = browser.new_context()
    with served(demo_graph) as (address, process):
        page = context.new_page()
        page.goto(address)
        posting(page).fill(SMALL)
        hold(page, "Python")
        process.terminate()
        process.wait()
        press(page)
        expect(fault(page)).to_contain_text("The server does not answer.", timeout=PATIENCE_MS)
        expect(posting(page)).to_have_value(SMALL)
        expect(chips(page)).to_have_text(["Python×"])
    context.close()


def test_a_file_is_taken_whatever_its_letters_and_one_that_is_no_text_is_not(page: Page, tmp_path: Path) -> None:
    (tmp_path / "windows.txt").write_bytes("Résumé – Python".encode("cp1252"))
    (tmp_path / "wide.html").write_bytes("<p>Café</p>".encode("utf-16"))
    (tmp_path / "posting.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    field = page.get_by_label("Or choose a file")
    field.set_input_files(tmp_path / "windows.txt")
    expect(posting(page)).to_have_value("Résumé – Python")
    field.set_input_files(tmp_path / "wide.html")
    expect(posting(page)).to_have_value("<p>Café</p>")
    field.set_input_files(tmp_path / "posting.pdf")
    expect(page.locator("#posting-said")).to_contain_text("posting.pdf is no text")
    expect(posting(page)).to_have_value("<p>Café</p>")


def test_a_file_that_is_dropped_is_taken(page: Page) -> None:
    dropping = """() => {
      const carried = new DataTransfer();
      carried.items.add(new File(["<h1>Nurse</h1>"], "posting.html", { type: "text/html" }));
      const event = { dataTransfer: carried, bubbles: true, cancelable: true };
      document.getElementById("posting").dispatchEvent(new DragEvent("drop", event));
    }"""
    page.evaluate(dropping)
    expect(posting(page)).to_have_value("<h1>Nurse</h1>")


def test_markup_in_a_posting_is_text_and_never_runs(page: Page, heard: list[str]) -> None:
    posting(page).fill(
        "Data Engineer &lt;img src=x onerror=alert(1)&gt;\n\nRequirements\n"
        "- Python <script>alert(2)</script> and <img src=x onerror=alert(3)> SQL\n"
        "- Docker &lt;script&gt;alert(4)&lt;/script&gt; &lt;b onmouseover=alert(5)&gt;"
    )
    press(page)
    answered(page)
    docker = part(page, "What the posting asks").get_by_role("listitem").filter(has_text=re.compile("^Docker"))
    expect(docker).to_contain_text("<script>alert(4)</script> <b onmouseover=alert(5)>")
    expect(page.locator("#answer :is(img, script, [onerror], [onmouseover])")).to_have_count(0)
    assert heard == []


def test_on_paper_the_fields_are_gone_and_everything_is_open(page: Page) -> None:
    posting(page).fill(POSTING)
    press(page)
    answered(page)
    page.evaluate("""addEventListener("beforeprint", () => {
      window.closedOnPaper = document.querySelectorAll("#answer details:not([open])").length;
    })""")
    assert page.locator("#answer details:not([open])").count() >= 2
    page.pdf()
    assert page.evaluate("window.closedOnPaper") == 0
    assert page.locator("#answer details[open]").count() == 0
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (page.locator("form"), page.locator("header.top"), page.locator("#print")):
        expect(gone).to_be_hidden()
    expect(part(page, "The plan")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert weak_texts(page) == []


def test_what_was_entered_is_there_after_a_reload_until_one_starts_anew(page: Page) -> None:
    posting(page).fill(SMALL)
    hold(page, "Python", "SQL")
    present(page).press_sequentially("Data Anal")
    page.get_by_role("option", name="Data Analyst", exact=True).click()
    page.get_by_label("A role", exact=True).check()
    target(page).fill("Data Engineer")
    press(page)
    answered(page)
    page.reload()
    expect(posting(page)).to_have_value(SMALL)
    expect(chips(page)).to_have_text(["Python×", "SQL×"])
    expect(present(page)).to_have_value("Data Analyst")
    expect(target(page)).to_have_value("Data Engineer")
    page.get_by_role("button", name="Start anew").click()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    expect(posting(page)).to_have_value("")
    expect(chips(page)).to_have_count(0)
    expect(page.get_by_label("This posting")).to_be_checked()


def test_the_clients_data_stand_in_no_address_and_stay_nowhere(
    page: Page, served_address: str, heard: list[str]
) -> None:
    page.on("request", lambda sent: heard.append(sent.url))
    posting(page).fill(SMALL)
    hold(page, "Python")
    press(page)
    answered(page)
    icon = f"{served_address}/static/icon.svg"  # the browser asks for it when it likes
    assert set(heard) - {icon} == {f"{served_address}/graphql"}
    assert page.url == f"{served_address}/"
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    asked = page.request.post(f"{served_address}/graphql", data={"query": "{ postings { nodes { title } } }"})
    assert asked.json()["data"]["postings"]["nodes"] == [{"title": "Senior Machine Learning Engineer"}]


def test_an_answer_to_what_was_entered_before_says_so_and_a_late_one_is_not_shown(page: Page) -> None:
    posting(page).fill(SMALL)
    press(page)
    answered(page)
    hold(page, "Python")
    expect(page.locator("#status")).to_contain_text("Changed since")
    held: list[Route] = []

    def keep_waiting(route: Route) -> None:
        held.append(route) if "recommendedRoles" in str(route.request.post_data) else route.continue_()

    page.route("**/graphql", keep_waiting)
    with page.expect_response(lambda response: "postingPlan" in str(response.request.post_data)) as plan:
        press(page)
    plan.value.finished()
    posting(page).fill("Accountant\n\nRequirements\n- Bookkeeping")
    with page.expect_response("**/graphql") as late:
        held[0].continue_()
    late.value.finished()
    page.evaluate("new Promise((settled) => setTimeout(settled))")
    expect(page.locator("#status")).to_contain_text("Changed since")
    expect(page.locator("#answer-start")).to_contain_text("Nothing was said")


def test_each_page_is_reached_from_the_other(page: Page, served_address: str) -> None:
    page.get_by_role("link", name="ask the graph in GraphQL").click()
    expect(page).to_have_url(f"{served_address}/query")
    page.get_by_role("link", name="see the gap, the way and the plan").click()
    expect(page).to_have_url(f"{served_address}/")


def test_an_answer_of_something_else_than_the_server_is_told_in_a_line(page: Page) -> None:
    posting(page).fill(SMALL)
    page.route("**/graphql", lambda route: route.fulfill(status=502, content_type="text/html", body="<h1>Bad</h1>"))
    press(page)
    expect(fault(page)).to_contain_text("The server answered 502 and nothing that can be read.")
    expect(posting(page)).to_have_value(SMALL)
