"""Links on the pages: within the document they lead to its pages, elsewhere they say where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from guide.handbook.html_tree import read_words
from guide.handbook.page_text import PageText
from guide.page import Page


@dataclass(frozen=True)
class LinkPlaces:
    """Where links may lead: `places` in the document by a page's source, and the site itself."""

    address: str
    """The site's own address, with a slash at its end."""
    site: Mapping[str, Page]
    """Every page of the site by its source."""
    places: Mapping[str, str]
    names: frozenset[str]
    """Every name in the document that a link can lead to."""

    def lead(self, text: PageText) -> None:
        """Turn every link on the page into one that works on paper."""
        for link in text.tree.iter("a"):
            if target := link.get("href"):
                self._lead_link(link, target, text.page)

    def _lead_link(self, link: Element, target: str, page: Page) -> None:
        _flatten(link)
        if place := self.find_place(target, page):
            link.attrib = {"class": "inside", "href": f"#{place}"}
            return
        address = self.find_address(target, page)
        link.attrib = {"class": "outside", "href": address}
        if show_address(address) != show_address(read_words(link)):
            link.set("data-shown", show_address(address))

    def find_place(self, target: str, page: Page) -> str | None:
        """Return the name of the place in the document that the link leads to, if it is there."""
        parts = urlsplit(target)
        source = self._find_source(target, page)
        place = self.places.get(source or "")
        exact = f"{place}--{parts.fragment}"
        return exact if place and exact in self.names else place

    def find_address(self, target: str, page: Page) -> str:
        """Return the whole address of a link that leads out of the document."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return target
        source = self._find_source(target, page)
        path = self.site[source].url if source else normpath(join(page.url, parts.path))
        return f"{self.address}{path}" + (f"#{parts.fragment}" if parts.fragment else "")

    def _find_source(self, target: str, page: Page) -> str | None:
        """Return the source of the page of the site that the link leads to, if it is one."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return page.source
        source = normpath(join(dirname(page.source), parts.path))
        if source in self.site:
            return source
        url = normpath(join(page.url, parts.path)).removeprefix(".")
        return next((s for s, each in self.site.items() if each.url.rstrip("/") == url), None)


def show_address(address: str) -> str:
    """Return an address as people type it."""
    if address.startswith("mailto:"):
        return address.removeprefix("mailto:").partition("?")[0]
    return address.removeprefix("https://")


def _flatten(link: Element) -> None:
    """Keep a link's plain words: WeasyPrint gives each element in it a link that is not tagged."""
    if link.find(".//img") is None:
        words = "".join(link.itertext())
        for child in list(link):
            link.remove(child)
        link.text = words
