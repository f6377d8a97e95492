"""The handbook as a tagged PDF: cover, contents, the chapters, and the blank worksheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment

from guide.handbook.annex import PLACE, Blank, place_pages, read_blank
from guide.handbook.annex import TITLE as ANNEX_TITLE
from guide.handbook.chapter_text import ChapterText, lead_links, read_chapter
from guide.handbook.html_tree import write_tree
from guide.handbook.lay_out import lay_out
from guide.handbook.source import Source
from guide.page import DOCS, Page
from guide.rendering.markdown_extensions import read_extensions
from guide.spell_day import spell_day
from guide.worksheets.worksheet_cards import OTHERS
from worksheet_builder.writing import read_templates

TEMPLATES = Path(__file__).parent / "templates"


def to_handbook(source: Source) -> bytes:
    """Return the handbook: PDF/UA-1, the same bytes for the same source."""
    extensions = read_extensions(source.root)
    chapters = [read_chapter(each, source.rendered, extensions) for each in source.outline]
    worksheets = source.contents.worksheets.values()
    blanks = [read_blank(worksheet, source.imprint) for worksheet in worksheets]
    annexed = place_pages(source.pages, blanks)
    lead_links(chapters, annexed, source.site, source.imprint.address)
    html = _fill_template(chapters, blanks, source)
    titles = _list_titles(chapters, blanks)
    return lay_out(html, source.root / DOCS, titles, source.imprint.colours)


def find_newest_text(pages: Iterable[Page]) -> date:
    """Return the day of the newest text: when its page was last reviewed, or else written."""
    days = [page.meta.get("reviewed") or page.meta.get("written") for page in pages]
    return max((day for day in days if isinstance(day, date)), default=date(2000, 1, 1))


def _fill_template(chapters: Sequence[ChapterText], blanks: Sequence[Blank], source: Source) -> str:
    headings = {**source.contents.moments, "": OTHERS}
    groups = groupby(blanks, key=lambda blank: headings[blank.worksheet.moment])
    return (
        open_templates()
        .get_template("handbook.html")
        .render(
            title=source.imprint.guide_title,
            institution=source.contents.institution,
            imprint=source.imprint,
            dated=find_newest_text(text.page for chapter in chapters for text in chapter.texts),
            chapters=chapters,
            blanks=blanks,
            annex_title=ANNEX_TITLE,
            groups=[(heading, list(group)) for heading, group in groups],
        )
    )


def _list_titles(chapters: Sequence[ChapterText], blanks: Sequence[Blank]) -> dict[str, str]:
    """Return the title of each chapter, page and worksheet by the name of its place."""
    titles = {chapter.place: chapter.title for chapter in chapters}
    titles.update((text.place, text.title) for each in chapters for text in each.texts)
    titles.update((blank.place, blank.worksheet.title) for blank in blanks)
    return {**titles, PLACE: ANNEX_TITLE}


@cache
def open_templates() -> Environment:
    """Return the templates of what is printed."""
    templates = read_templates(TEMPLATES)
    templates.filters["as_html"] = write_tree
    templates.filters["spell_day"] = spell_day
    return templates
