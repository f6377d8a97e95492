"""The annex: every blank worksheet as its own PDF shows it, to write on by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from guide.handbook.html_tree import read_classes, read_tree, remove_elements
from guide.handbook.on_paper import lower_headings
from guide.page import Page
from worksheet_builder.model import Imprint, Worksheet
from worksheet_builder.pdf import make_html

SCREEN_WORDS = "use"  # the class of the sentence on typing in the boxes
PLACE = "annex"
TITLE = "Annex: blank worksheets"
INDEX = "worksheets/index.md"
NAMES = ("id", "for", "name", "value")


@dataclass(frozen=True)
class Blank:
    """A worksheet on paper, with the name of its place in the document."""

    worksheet: Worksheet
    place: str
    tree: Element


def read_blank(worksheet: Worksheet, imprint: Imprint) -> Blank:
    """Return the worksheet one level below its own PDF, its boxes empty and without names."""
    tree = next(read_tree(make_html(worksheet, imprint)).iter("form"))
    tree.tag = "div"
    remove_elements(tree, lambda element: SCREEN_WORDS in read_classes(element))
    for element in tree.iter():
        for name in NAMES:
            element.attrib.pop(name, None)
        if element.tag in {"h1", "h2"}:  # the style sheet's names for them
            element.set("class", f"{element.get('class', '')} {element.tag}".strip())
    lower_headings(tree, by=1)
    place = name_worksheet(worksheet.id)
    next(tree.iter("h2")).set("id", place)
    return Blank(worksheet, place, tree)


def name_worksheet(name: str) -> str:
    """Return the name of the worksheet's place in the document."""
    return f"worksheet-{name}"


def place_pages(pages: Iterable[Page], blanks: Iterable[Blank]) -> dict[str, str]:
    """Return the place in the annex of each page that shows a worksheet or lists them all."""
    places = {blank.worksheet.id: blank.place for blank in blanks}
    shown = {page.source: str(page.meta.get("worksheet", "")) for page in pages}
    index = {INDEX: PLACE} if places else {}
    return {**index, **{source: places[name] for source, name in shown.items() if name in places}}
