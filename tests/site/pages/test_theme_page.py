"""The frame of pages: its foot, where it begins, on paper, without script, with colours forced."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from guide.institution import load_institution
from guide.page import Page as GuidePage
from guide.page import read_pages
from set_up.project import ROOT

# Where the text begins, from the left and from the top; and the menu, where it stands beside it.
EDGES = """() => {
  const place = selector => {
    const {x, y} = document.querySelector(selector).getBoundingClientRect()
    return [Math.round(x), Math.round(y)]
  }
  const text = place(".md-content")
  return innerWidth >= 1220 ? [...text, ...place(".guide-menu .md-nav__link")] : text
}"""


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


def test_a_content_tab_shows_what_is_chosen_and_where_the_focus_is(page: Page):
    """By the arrow keys, without Material's script: a line below, and a frame round the label."""
    page.goto("/contribute/write-a-page/")
    tabs = page.locator(".tabbed-set").first
    first, second = tabs.locator("label").all()
    tabs.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.get_by_role("radio").nth(1)).to_be_checked()
    expect(tabs.locator(".tabbed-block").nth(1)).to_be_visible()
    expect(tabs.locator(".tabbed-block").first).to_be_hidden()
    expect(second).to_have_css("outline-style", "solid")
    expect(first).to_have_css("outline-style", "none")
    expect(first).to_have_css("border-bottom-color", "rgba(0, 0, 0, 0)")
    expect(second).not_to_have_css("border-bottom-color", "rgba(0, 0, 0, 0)")
