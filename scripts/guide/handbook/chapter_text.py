"""The chapters on paper: the outline's pages with their text, and links that lead to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide.handbook.link_places import LinkPlaces
from guide.handbook.outline import Chapter
from guide.handbook.page_text import PageText, read_page_text
from guide.page import Page
from guide.rendering.markdown_extensions import Extensions


@dataclass(frozen=True)
class ChapterText:
    """A chapter on paper: its pages in order, and how the contents name it.

    `opening` is the page that it begins with, if that has the chapter's own level.
    """

    title: str
    place: str
    opening: PageText | None
    texts: tuple[PageText, ...]

    @property
    def inner(self) -> tuple[PageText, ...]:
        """The pages below the chapter's own."""
        return self.texts[1:] if self.opening else self.texts


def read_chapter(
    chapter: Chapter, rendered: Mapping[str, str], extensions: Extensions
) -> ChapterText:
    """Return the chapter; `rendered` is the Markdown of each page by its path."""
    texts = tuple(
        read_page_text(page, rendered[page.path], extensions, 1 if page is chapter.opening else 2)
        for page in chapter.pages
    )
    first = texts[0]
    if chapter.opening:
        return ChapterText(first.title, first.place, first, texts)
    return ChapterText(chapter.title, f"chapter-{first.place}", None, texts)


def lead_links(
    chapters: Sequence[ChapterText],
    annexed: Mapping[str, str],
    site: Mapping[str, Page],
    address: str,
) -> None:
    """Turn every link on the pages into one that works on paper.

    `annexed` is where links to pages that are left out lead instead, by their sources; `site` has
    every page of the site by its source, and `address` is the site's own.
    """
    texts = [text for chapter in chapters for text in chapter.texts]
    places = {**annexed, **{text.page.source: text.place for text in texts}}
    names = frozenset(places.values()).union(*(text.places for text in texts))
    links = LinkPlaces(address, site, places, names)
    for text in texts:
        links.lead(text)
