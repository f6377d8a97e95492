"""One page of the guide as a sheet of its own: tagged PDF, laid out as the handbook's pages are."""

from __future__ import annotations

from guide.handbook.lay_out import lay_out
from guide.handbook.link_places import LinkPlaces
from guide.handbook.page_text import read_page_text
from guide.handbook.source import Source
from guide.handbook.to_handbook import find_newest_text, open_templates
from guide.page import DOCS, Page
from guide.rendering.markdown_extensions import read_extensions


def to_sheet(source: Source, page: Page) -> bytes:
    """Return the page as PDF/UA-1, the same bytes for the same source.

    Its links lead to the website, and their addresses are not printed: there is no room for them.
    """
    text = read_page_text(page, source.rendered[page.path], read_extensions(source.root), 1)
    names = frozenset({text.place, *text.places})
    places = {page.source: text.place}
    LinkPlaces(source.imprint.address, source.site, places, names).lead(text)
    template = open_templates().get_template("sheet.html")
    html = template.render(
        text=text,
        about=page.meta.get("description", source.contents.institution.guide.description),
        imprint=source.imprint,
        dated=find_newest_text([page]),
    )
    titles = {text.place: text.title}
    return lay_out(html, source.root / DOCS, titles, source.imprint.colours)
