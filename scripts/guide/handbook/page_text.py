"""A page's text for the handbook: an element tree in which every place has a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown

from guide.handbook.html_tree import read_tree, read_words
from guide.handbook.on_paper import lower_headings, put_on_paper
from guide.page import Page
from guide.rendering.markdown_extensions import Extensions

DRAWING_STYLE = Path(__file__).parent / "templates" / "drawing.css"
NAMING = ("aria-labelledby", "aria-describedby")


@dataclass(frozen=True)
class PageText:
    """A page on paper. `place` is the name that links lead to; `level` that of its title."""

    page: Page
    place: str
    title: str
    level: int
    tree: Element

    @property
    def places(self) -> frozenset[str]:
        """Every name that a link may lead to."""
        return frozenset(name for element in self.tree.iter() if (name := element.get("id")))


def read_page_text(page: Page, markdown: str, extensions: Extensions, level: int) -> PageText:
    """Return the page, whose macros are filled in, with its title at the level given."""
    names, settings = extensions
    html = Markdown(extensions=names, extension_configs=settings).convert(markdown)
    tree = read_tree(html)
    put_on_paper(tree, DRAWING_STYLE.read_text(encoding="utf-8"))
    place = name_place(page)
    _name_places(tree, place)
    title = next(tree.iter("h1"), None)
    if title is None:
        title = Element("h1")
        title.text = str(page.meta.get("title", page.source))
        tree.insert(0, title)
    title.set("id", place)
    title.set("class", "page-title")
    lower_headings(tree, level - 1)
    _find_pictures(tree, page)
    return PageText(page, place, read_words(title), level, tree)


def name_place(page: Page) -> str:
    """Return the name of the page's place in the document."""
    return "page-" + page.source.removesuffix(".md").replace("/", "-")


def _name_places(tree: Element, place: str) -> None:
    """Put the page's name before every name on it, since two pages may use the same."""
    for element in tree.iter():
        if name := element.get("id"):
            element.set("id", f"{place}--{name}")
        for key in NAMING:
            if names := element.get(key):
                element.set(key, " ".join(f"{place}--{name}" for name in names.split()))


def _find_pictures(tree: Element, page: Page) -> None:
    """Let pictures be found from docs/, where the document is laid out."""
    for picture in tree.iter("img"):
        source = picture.get("src", "")
        if source and ":" not in source:
            picture.set("src", (Path(page.source).parent / source).as_posix())
