"""A rendered page: the headings, links, images and anchors that the site would show.

The Markdown parser and its extensions are the site's own, read from mkdocs.yml, so that a check
sees what a reader sees. Links that the parser made are told apart from those that an editor (or a
macro) wrote as HTML: the site generator corrects the first kind and leaves the second alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from content_checks.html_reader import Found, read_html
from content_checks.page_section import PageSection, list_sections
from guide.page import Page
from guide.rendering.markdown_extensions import Extensions

AMPERSAND = "\x02amp\x03"  # how the parser writes it until the very end
STASHED = re.compile("\x02.*?\x03")  # where the parser keeps HTML and code apart
MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading. `level` is 1 to 6; `line` is its line in the file, 0 if it stands nowhere."""

    level: int
    words: str
    line: int


@dataclass(frozen=True)
class Reference:
    """A link or an image: where it leads, and its words or its alternative text.

    `words` is None for an image without an alternative. `is_html`: it was written as HTML.
    """

    target: str
    words: str | None
    line: int
    is_html: bool


@dataclass(frozen=True)
class RenderedPage:
    """What the checks ask of a page. `is_complete` is false when its macros could not be used."""

    headings: tuple[Heading, ...]
    sections: tuple[PageSection, ...]
    links: tuple[Reference, ...]
    images: tuple[Reference, ...]
    anchors: frozenset[str]
    paragraphs: tuple[str, ...]
    is_complete: bool


def render(page: Page, markdown: str | None, extensions: Extensions) -> RenderedPage:
    """Return the page as the site shows it; `markdown` is None when its macros have mistakes."""
    names, configured = extensions
    parser = Markdown(extensions=names, extension_configs=configured)
    gatherer = _Gatherer(parser)
    parser.treeprocessors.register(gatherer, "gather", -1)
    body = markdown if markdown is not None else MACRO.sub("", page.body)
    html = parser.convert(body)
    whole = read_html([html])
    stash = [block for block in parser.htmlStash.rawHtmlBlocks if isinstance(block, str)]
    written = read_html(stash)
    said = dict(whole.links)  # the parser keeps an inline tag apart from its words
    written_links = [(target, words or said.get(target)) for target, words in written.links]
    return RenderedPage(
        headings=tuple(Heading(n, said, _find_heading(page, said)) for n, said in whole.headings),
        sections=list_sections(html),
        links=_refer(page, gatherer.links, written_links),
        images=_refer(page, gatherer.images, written.images),
        anchors=frozenset(whole.anchors),
        paragraphs=tuple(gatherer.paragraphs),
        is_complete=markdown is not None,
    )


class _Gatherer(Treeprocessor):
    """Notes the links, images and paragraphs that the Markdown parser made."""

    def __init__(self, parser: Markdown) -> None:
        super().__init__(parser)
        self.links: list[Found] = []
        self.images: list[Found] = []
        self.paragraphs: list[str] = []

    def run(self, root: Element) -> None:
        """Walk the finished tree."""
        for element in root.iter():
            if element.tag == "a" and element.get("href"):
                target = unescape(element.get("href", "").replace(AMPERSAND, "&"))
                self.links.append((target, _read_words(element)))
            elif element.tag == "img":
                self.images.append((element.get("src", ""), element.get("alt")))
            elif element.tag in {"p", "li", "dd"} and (element.text or "").strip():
                self.paragraphs.append(_read_words(element))


def _read_words(element: Element) -> str:
    alternatives = (image.get("alt", "") for image in element.iter("img"))
    words = " ".join(["".join(element.itertext()), *alternatives])
    return STASHED.sub("", unescape(words.replace(AMPERSAND, "&"))).strip()


def _refer(page: Page, made: list[Found], written: list[Found]) -> tuple[Reference, ...]:
    """Return both kinds of reference, each with its line: the first, the second … that has it."""
    seen: dict[str, int] = {}
    references = []
    for is_html, found in ((False, made), (True, written)):
        for target, words in found:
            seen[target] = seen.get(target, 0) + 1
            line = _find_line(page, target, seen[target])
            references.append(Reference(target, words, line, is_html))
    return tuple(references)


def _find_line(page: Page, target: str, nth: int) -> int:
    """Return the line of the nth place that has `target` as a whole; 0 when it has none."""
    whole = re.compile(r"""[(<"'=:\s]""" + re.escape(target) + r"""(?=[)>"'\s]|$)""")
    places = [
        number
        for number, line in enumerate(page.lines, 1)
        if number > page.body_start
        for _match in whole.finditer(line)
    ]
    return places[min(nth, len(places)) - 1] if places else 0


def _find_heading(page: Page, words: str) -> int:
    """Return the line of the heading with these words; 0 when a macro made it."""
    wanted = _simplify(words)
    for number, line in enumerate(page.lines, 1):
        is_heading = line.lstrip().startswith("#") or re.search(r"<h[1-6]", line)
        if number > page.body_start and is_heading and wanted in _simplify(line):
            return number
    return 0


def _simplify(words: str) -> str:
    return re.sub(r"[\W_]+", " ", re.sub(r"\{[:{].*?\}+", "", words)).strip().lower()
