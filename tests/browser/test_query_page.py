"""The page to try queries, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

ANSWER_MS = 60_000


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture(
    params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")], ids=lambda it: f"{it[0]}-{it[1]}"
)
def page(
    request: pytest.FixtureRequest, browser: Browser, served_address: str, complaints: list[str]
) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("requestfailed", lambda failed: complaints.append(failed.url))
    opened.set_default_timeout(ANSWER_MS)
    opened.goto(f"{served_address}/query")
    yield opened
    context.close()


def test_every_example_is_answered_at_a_click(page: Page, complaints: list[str]) -> None:
    answer = page.locator("#answer")
    for example in page.locator("#examples button").all():
        example.click()
        expect(example).to_have_attribute("aria-pressed", "true")
        page.get_by_role("button", name="Run", exact=True).click()
        expect(page.locator("#status")).to_have_text(re.compile(r"\d+ ms"), timeout=ANSWER_MS)
        expect(answer).to_contain_text('"data"')
        expect(answer).not_to_have_class(re.compile("fault"))
    assert complaints == []


def test_an_error_is_shown_with_its_code(page: Page) -> None:
    page.locator("#query").fill('{ skill(id: "Kubarnetes") { id } }')
    page.locator("#query").press("Control+Enter")
    expect(page.locator("#answer")).to_contain_text("NOT_FOUND", timeout=ANSWER_MS)
    expect(page.locator("#answer")).to_have_class(re.compile("fault"))


def test_another_question_takes_the_old_answer_away(page: Page) -> None:
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#answer")).to_contain_text('"data"', timeout=ANSWER_MS)
    page.locator("#examples button").nth(1).click()
    expect(page.locator("#answer")).to_have_text("Nothing asked yet.")


def test_an_answer_that_comes_late_is_not_shown_under_another_question(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:  # playwright marks its handlers, which a built-in method does not bear
        held.append(route)

    page.route("**/graphql", hold)
    with page.expect_request("**/graphql"):
        page.get_by_role("button", name="Run", exact=True).click()
    page.locator("#examples button").nth(1).click()
    with page.expect_response("**/graphql"):
        held[0].continue_()
    expect(page.locator("#answer")).to_have_text("Nothing asked yet.")


def test_an_empty_question_is_told_what_to_send(page: Page) -> None:
    page.locator("#query").fill("")
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#answer")).to_contain_text("BAD_QUERY", timeout=ANSWER_MS)


def test_nothing_is_wider_than_the_page(page: Page) -> None:
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider == 0


SEVERAL = """query Role { role(id: "Data Analyst") { prefLabel } }
query Near($of: ConceptRef!) { skill(id: $of) { prefLabel } }"""


def test_of_several_operations_the_chosen_one_is_run_with_its_variables(page: Page, complaints: list[str]) -> None:
    page.locator("#query").fill(SEVERAL)
    operation, answer = page.get_by_label("Operation"), page.locator("#answer")
    expect(operation.locator("option")).to_have_text(["Role", "Near"])
    page.get_by_role("button", name="Run", exact=True).click()
    expect(answer).to_contain_text('"prefLabel": "Data Analyst"', timeout=ANSWER_MS)
    operation.select_option("Near")
    page.get_by_label("Variables").fill('{"of": "k8s"}')
    page.get_by_label("Variables").press("Control+Enter")
    expect(answer).to_contain_text('"prefLabel": "Kubernetes"', timeout=ANSWER_MS)
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_the_choice_of_an_operation_stays_while_the_query_is_written_on(page: Page) -> None:
    page.locator("#query").fill(SEVERAL)
    page.get_by_label("Operation").select_option("Near")
    page.locator("#query").press("Control+End")
    page.locator("#query").press_sequentially(" query More { __typename }")
    expect(page.get_by_label("Operation").locator("option")).to_have_text(["Role", "Near", "More"])
    expect(page.get_by_label("Operation")).to_have_value("Near")


@pytest.mark.parametrize(
    "query",
    [
        '{ role(id: "query A { a } query B { b }") { id } } # query C { c } query D { d }',
        'query A { extract(posting: {text: """query B { "b" } query C"""}) { id } }',
        "query A @skip(if: false) { ...query } fragment query on Query { __typename }",
        "query { role(id: ",
    ],
    ids=["in a string and a comment", "in a block", "as the name of a fragment", "unfinished"],
)
def test_nothing_more_is_asked_for_where_the_query_takes_no_more(page: Page, query: str) -> None:
    page.locator("#query").fill(query)
    expect(page.get_by_label("Operation")).to_be_hidden()
    expect(page.get_by_label("Variables")).to_be_hidden()


@pytest.mark.parametrize("written", ["{of: k8s}", "[1]", "null"])
def test_variables_that_are_no_object_are_told_and_nothing_is_sent(page: Page, written: str) -> None:
    page.locator("#query").fill(SEVERAL)
    page.get_by_label("Variables").fill(written)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#answer")).to_contain_text("Write the variables as an object of JSON")
    expect(page.locator("#answer")).to_have_class(re.compile("fault"))
    expect(page.get_by_role("status")).to_have_text("Not sent")
    assert sent == []


def test_an_example_that_was_changed_is_the_chosen_one_no_longer(page: Page) -> None:
    expect(page.locator("#examples [aria-pressed=true]")).to_have_count(1)
    page.locator("#query").press("End")
    page.locator("#query").press_sequentially(" ")
    expect(page.locator("#examples [aria-pressed=true]")).to_have_count(0)
