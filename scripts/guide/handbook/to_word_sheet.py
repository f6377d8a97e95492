"""One page of the guide as a sheet in Word: headings, lists and tables in Word's own plain styles.

Whoever takes it may change the words, so it is laid out with nothing that is hard to change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guide.handbook.link_places import LinkPlaces
from guide.handbook.page_text import read_page_text
from guide.handbook.source import Source
from guide.page import Page
from guide.rendering.markdown_extensions import read_extensions
from worksheet_builder.writing import make_zip

PACKAGE = Path(__file__).parent / "templates" / "word"
CONTENT_TYPES = "[Content_Types].xml"  # stands first, as readers expect
TEXT_WIDTH = 10092  # between the margins, in twentieths of a point
STYLES = {"strong": "Strong", "b": "Strong", "em": "Emphasis", "i": "Emphasis", "a": "Hyperlink"}


@dataclass(frozen=True)
class Run:
    """Words in one style; `link` is the number of the address that they lead to, or 0."""

    words: str
    style: str = ""
    link: int = 0


@dataclass(frozen=True)
class Block:
    """A paragraph in a style, in a list or not, or a table: rows of cells, the heads first."""

    style: str = ""
    runs: tuple[Run, ...] = ()
    list: int = 0
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    widths: tuple[int, ...] = ()


@dataclass
class _Reader:
    """Reads a page's tree, and numbers its addresses and its lists as it meets them."""

    addresses: list[str] = field(default_factory=list)
    lists: int = 0

    def read_blocks(self, tree: Element) -> Iterator[Block]:
        """Yield what stands on the page; what is no text, such as a picture, is left out."""
        for element in tree:
            if element.tag in {"h1", "h2"}:
                yield Block(f"Heading{element.tag[1]}", self._read_runs(element))
            elif element.tag == "p":
                style = "Subtitle" if element.get("class") == "lead" else "Normal"
                yield Block(style, self._read_runs(element))
            elif element.tag in {"ol", "ul"}:
                self.lists += element.tag == "ol"
                number = self.lists if element.tag == "ol" else -1
                for item in element.iter("li"):
                    yield Block("ListParagraph", self._read_runs(item), number)
            elif element.tag == "table":
                yield self._read_table(element)
            else:
                yield from self.read_blocks(element)

    def _read_table(self, table: Element) -> Block:
        rows = tuple(
            tuple(self._read_runs(cell, "Strong" if cell.tag == "th" else "") for cell in row)
            for row in table.iter("tr")
        )
        longest = [
            max(sum(len(run.words) for run in cell) for cell in column)
            for column in zip(*rows, strict=True)
        ]
        shares = [length**0.5 for length in longest]
        widths = tuple(round(TEXT_WIDTH * share / sum(shares)) for share in shares)
        return Block(rows=rows, widths=widths)

    def _read_runs(self, element: Element, style: str = "", link: int = 0) -> tuple[Run, ...]:
        """Return the words in an element, with single spaces, each in the style of its own."""
        runs = [Run(element.text or "", style, link)]
        for child in element:
            own, leads = STYLES.get(child.tag, style), link
            if child.tag == "a":
                self.addresses.append(child.get("href", ""))
                leads = len(self.addresses)
            runs += [*self._read_runs(child, own, leads), Run(child.tail or "", style, link)]
        spaced = (
            Run(" ".join(f"|{run.words}|".split())[1:-1], run.style, run.link) for run in runs
        )
        return tuple(run for run in spaced if run.words)


def to_word_sheet(source: Source, page: Page) -> bytes:
    """Return the page as a Word document whose links lead to the website; the same bytes again."""
    text = read_page_text(page, source.rendered[page.path], read_extensions(source.root), 1)
    LinkPlaces(source.imprint.address, source.site, {}, frozenset()).lead(text)
    reader = _Reader()
    blocks = list(reader.read_blocks(text.tree))
    parts = _open_templates()
    names = sorted(parts.list_templates(), key=lambda name: (name != CONTENT_TYPES, name))
    about = page.meta.get("description", source.contents.institution.guide.description)
    return make_zip(
        (
            name,
            parts.get_template(name).render(
                title=text.title,
                about=about,
                imprint=source.imprint,
                blocks=blocks,
                addresses=reader.addresses,
                lists=reader.lists,
            ),
        )
        for name in names
    )


def _open_templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
