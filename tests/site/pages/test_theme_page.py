"""Every page's frame: its foot, its size on a small screen, on paper, with colours forced."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.pages import PAGES, TEMPLATES
from guide.institution import load_institution
from guide.page import Page as GuidePage
from guide.page import read_pages
from set_up.project import ROOT

SPACE_TEXT = """() => {
  const wide = new CSSStyleSheet()
  wide.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }`)
  document.adoptedStyleSheets.push(wide)
}"""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """() => [...document.querySelectorAll("main *, .md-header *, .md-footer *")]
  .filter(e => e.clientWidth
    && !e.closest(".visually-hidden, .md-typeset__scrollwrap, .guide-header__word, pre")
    && e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML.slice(0, 120))"""


# Where the text begins, from the left and from the top; and the menu, where it stands beside it.
EDGES = """() => {
  const place = selector => {
    const {x, y} = document.querySelector(selector).getBoundingClientRect()
    return [Math.round(x), Math.round(y)]
  }
  const text = place(".md-content")
  return innerWidth >= 1220 ? [...text, ...place(".guide-menu .md-nav__link")] : text
}"""


SIZES = [(1280, 900), (390, 844), (320, 800), (320, 256)]
NARROWEST = SIZES[-1:]


def list_sizes() -> list[Any]:
    """Return each page with the narrowest size, and one of each kind with all of them."""
    return [
        *(pytest.param(path, NARROWEST, id=path) for path in PAGES if path not in TEMPLATES),
        *(pytest.param(path, SIZES, id=f"{path}-all") for path in TEMPLATES),
        *(
            pytest.param(path, SIZES, id=f"{path}-all", marks=pytest.mark.thorough)
            for path in PAGES
            if path not in TEMPLATES
        ),
    ]


def list_cut(page: Page, where: str) -> list[str]:
    """Return a line where the page scrolls sideways or something is cut, else nothing."""
    cut = page.evaluate(CUT)
    return [f"{where}: {cut}"] if cut or page.evaluate(SIDEWAYS) > 0 else []


@pytest.mark.parametrize(("path", "sizes"), list_sizes())
def test_nothing_runs_off_sideways(reader: Page, path: str, sizes: list[tuple[int, int]]):
    """The page does not scroll sideways, and nothing is cut, at 400% zoom nor in a wider window.

    Nor at 320 px with the text spacing of criterion 1.4.12.
    """
    reader.goto(path)
    # A script frames the tables that are too wide.
    reader.locator("html[data-started]").wait_for(state="attached")
    faults = []
    for width, height in sizes:
        reader.set_viewport_size({"width": width, "height": height})
        faults += list_cut(reader, f"at {width} by {height}")
    reader.evaluate(SPACE_TEXT)
    faults += list_cut(reader, "with wide spacing")
    assert not faults, "\n".join(faults)


def test_foot_asks_for_feedback_and_claims_no_check(page: Page):
    """A page that nobody has checked yet says nothing of it, and sends feedback to its owner.

    It offers to be edited where institution.yml names a repository.
    """
    unchecked = next(
        each
        for each in read_pages(ROOT)
        if each.url and is_read(each) and not each.meta["reviewed"]
    )
    page.goto(f"/{unchecked.url}")
    foot = page.locator(".page-foot")
    lines = ["Send feedback on this page"]
    lines += ["Edit this page"] if load_institution(ROOT).guide.is_editable else []
    expect(foot.get_by_role("listitem")).to_have_text(lines)
    feedback = foot.get_by_role("link", name="Send feedback on this page").get_attribute("href")
    assert feedback is not None
    assert feedback.startswith("mailto:")
    assert quote(unchecked.meta["title"]) in feedback


def is_read(page: GuidePage) -> bool:
    """Whether a page is to be read, and has a foot: no worksheet, and not one's own work."""
    return not page.meta.get("worksheet") and not page.meta.get("shows_overview")


def test_page_without_script_reads_whole(browser: Browser, address: str):
    """With scripting off a link leads to the menu, whose sections stand open; no button is dead."""
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("button")).to_have_count(0)
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(page.locator("#menu")).to_be_in_viewport()
    page.locator("#menu").get_by_role("link", name="Find a mentor").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Find a mentor")
    context.close()


def test_paper_is_black_on_white_without_navigation(browser: Browser, address: str):
    """Printed from dark, a page is dark text on white, and holds no menu, search or buttons."""
    context = browser.new_context(base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto("/mentees/find-a-mentor/")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main p").first).to_have_css("color", "rgb(0, 0, 0)")
    for part in ("#menu", ".guide-header__tools", ".page-contents", ".page-turn"):
        expect(page.locator(part)).to_be_hidden()
    context.close()


def test_controls_are_seen_with_colours_forced(browser: Browser, address: str):
    """With colours forced, the search field keeps its border and its ring."""
    context = browser.new_context(base_url=address, forced_colors="active")
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name="Search").click()
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    expect(field).to_have_css("border-top-style", "solid")
    expect(field).to_have_css("outline-style", "solid")
    expect(field).to_have_css("outline-width", "3px")
    context.close()


def test_second_colour_of_links_is_not_all_they_have(page: Page):
    """A link in the text is underlined."""
    page.goto("/")
    link = page.locator("main p a").first
    expect(link).to_have_css("text-decoration-line", "underline")


KINDS = (
    "/",
    "/mentees/",
    "/mentees/find-a-mentor/",
    "/about/privacy/",
    "/404.html",
)


def test_every_page_begins_at_the_same_edge(reader: Page):
    """From page to page neither the text nor the menu beside it moves.

    Worksheets and their list have the width to themselves.
    """
    edges: dict[int, dict[str, list[int]]] = {1280: {}, 800: {}, 390: {}}
    for path in KINDS:
        reader.goto(path)
        for width, found in edges.items():
            reader.set_viewport_size({"width": width, "height": 900})
            found[path] = reader.evaluate(EDGES)
    for width, found in edges.items():
        assert len(set(map(tuple, found.values()))) == 1, (width, found)
