"""What a page loads before anyone has done anything, and what comes when it is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from benchmarks.first_paint import PAGES
from benchmarks.first_view import measure_first_view

LATER = ("bundle.", "search_index")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        pytest.param("/mentees/find-a-mentor/", marks=pytest.mark.thorough),
        pytest.param("/worksheets/contract/", marks=pytest.mark.thorough),
        "/contribute/question-kinds/",
        pytest.param("/contribute/write-a-page/", marks=pytest.mark.thorough),
    ],
)
def test_the_search_is_not_loaded_before_someone_turns_to_it(page: Page, path: str):
    """Neither Material's script nor the index is asked for; then both are, and the search works."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path, wait_until="networkidle")
    assert [url for url in asked if any(part in url for part in LATER)] == []
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("grow")
    dialog = page.get_by_role("dialog", name="Search the guide")
    expect(dialog.get_by_role("link").first).to_contain_text("GROW")


def test_what_is_typed_before_the_search_has_come_is_searched_for(page: Page):
    """The dialog opens at once, says that it is not ready, and keeps every letter."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/bundle.*.js", hold)
    page.goto("/")
    page.get_by_role("button", name="Search").press("Enter")
    dialog = page.get_by_role("dialog", name="Search the guide")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    expect(dialog.get_by_text("Getting the search ready")).to_be_visible()
    page.keyboard.type("grow")
    page.wait_for_function("document.querySelector('script[src*=\"bundle.\"]')")
    held[0].continue_()
    expect(dialog.get_by_role("link").first).to_contain_text("GROW")


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(page: Page):
    """Whoever types once the network is back finds what they look for."""
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto("/")
    page.get_by_role("button", name="Search").press("Enter")
    dialog = page.get_by_role("dialog", name="Search the guide")
    expect(dialog.get_by_text("The search could not be loaded.")).to_be_visible()
    page.unroute("**/bundle.*.js")
    page.keyboard.type("grow")
    expect(dialog.get_by_role("link").first).to_contain_text("GROW")


def test_tables_are_framed_once_also_after_the_search_has_come(page: Page):
    """Material's script has frames too; a table never stands in two."""
    page.goto("/mentees/plan-a-session/")
    expect(page.locator(".md-typeset__scrollwrap")).to_have_count(page.locator("table").count())
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("grow")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    expect(page.locator(".md-typeset__scrollwrap")).to_have_count(page.locator("table").count())


def test_the_contents_mark_the_heading_that_is_being_read(reader: Page):
    """As one scrolls, the mark goes from heading to heading."""
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto("/mentees/find-a-mentor/")
    links = reader.get_by_role("navigation", name="On this page").get_by_role("link")
    links.nth(2).click()
    expect(links.nth(2)).to_have_class("md-nav__link md-nav__link--active")
    expect(reader.locator(".page-contents .md-nav__link--active")).to_have_count(1)


def test_the_mark_goes_on_after_somebody_has_searched(page: Page):
    """Material's script has come by then, and marks nothing."""
    page.goto("/mentees/find-a-mentor/")
    links = page.get_by_role("navigation", name="On this page").get_by_role("link")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("grow")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    for index in (2, 0):
        links.nth(index).click()
        expect(links.nth(index)).to_have_class("md-nav__link md-nav__link--active")
        expect(page.locator(".page-contents .md-nav__link--active")).to_have_count(1)


def test_an_address_opens_the_box_that_hides_its_place(reader: Page):
    """A link into a box that folds shows it."""
    reader.goto("/mentees/find-a-mentor/")
    reader.locator("article").evaluate(
        """article => {
          const box = document.createElement("details")
          box.append(Object.assign(document.createElement("p"), { id: "folded" }))
          box.lastChild.textContent = "Words"
          article.append(box)
        }"""
    )
    expect(reader.locator("#folded")).to_be_hidden()
    reader.evaluate("location.hash = '#folded'")
    expect(reader.locator("#folded")).to_be_visible()


BUDGETS = {page: budget.weight for page, budget in PAGES.items() if budget}


# The fullest page; what it has, the others have less of.
FULLEST = "/worksheets/contract/"
USUAL = [
    pytest.param(path, marks=() if path == FULLEST else pytest.mark.thorough) for path in BUDGETS
]


@pytest.mark.parametrize("path", BUDGETS)
def test_a_first_view_keeps_to_its_budget(browser: Browser, site: Path, path: str):
    """Whatever a browser loads by itself on the first visit, compressed, stays below the limit."""
    sizes = measure_first_view(browser, site, path)
    assert sizes["total"] <= BUDGETS[path], sizes


@pytest.mark.parametrize("path", USUAL)
def test_scripts_are_asked_for_once_the_page_is_painted(page: Page, path: str):
    """Nothing shares the line with the page itself; then the scripts come by themselves."""
    page.goto(path)
    expect(page.locator("html[data-started]")).to_be_attached()
    painted, *asked = page.evaluate(
        """() => [
          performance.getEntriesByName("first-contentful-paint")[0].startTime,
          ...performance.getEntriesByType("resource")
            .filter(({ initiatorType }) => initiatorType === "script")
            .map(({ startTime }) => startTime),
        ]"""
    )
    assert asked
    assert min(asked) >= painted


def test_hardly_anything_moves_when_the_letters_arrive(page: Page):
    """The faces that stand in until then take nearly the same room."""
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => {"
        " for (const entry of list.getEntries()) window.moved += entry.value"
        "}).observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto("/mentees/find-a-mentor/", wait_until="networkidle")
    assert page.evaluate("document.fonts.ready.then(() => window.moved)") < 0.02
