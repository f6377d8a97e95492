"""Whether a page runs off sideways, or something of it is cut, whatever the window's size."""

from __future__ import annotations

from playwright.sync_api import Page

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


def list_cut(page: Page, where: str) -> list[str]:
    """Return a line where the page scrolls sideways or something is cut, else nothing."""
    cut = page.evaluate(CUT)
    return [f"{where}: {cut}"] if cut or page.evaluate(SIDEWAYS) > 0 else []


def list_cut_when_spaced(page: Page) -> list[str]:
    """Return the same with the text spacing of criterion 1.4.12, which the page keeps from then."""
    page.evaluate(SPACE_TEXT)
    return list_cut(page, "with wide spacing")
