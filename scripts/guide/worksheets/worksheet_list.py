"""The lists of worksheets on the Worksheets page: by moment, and by role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape

from worksheet_builder.form import describe_size, list_in_words
from worksheet_builder.model import DOCUMENT_NAMES, Worksheet, document_path

# Where worksheets stand that name no moment.
OTHERS = "At any time"

Address = Callable[[str], str]


def list_by_moment(
    worksheets: Iterable[Worksheet],
    moments: Mapping[str, str],
    address: Address,
    sizes: Mapping[str, int],
) -> str:
    """Return Markdown: a heading of level 3 for each moment, and its worksheets as HTML.

    `address` turns a path in the site into a link from the page, and `sizes` has the bytes of the
    blank documents by path. A moment without a worksheet is left out.
    """
    worksheets = tuple(worksheets)
    groups = [
        f"### {heading} {{ #{moment or 'any-time'} }}\n\n{_list_cards(held, address, sizes)}"
        for moment, heading in {**moments, "": OTHERS}.items()
        if (held := [each for each in worksheets if each.moment == moment])
    ]
    return "\n\n".join(groups)


def list_by_role(worksheets: Iterable[Worksheet], address: Address) -> str:
    """Return an HTML list: for each role, links to its worksheets in their order."""
    worksheets = tuple(worksheets)
    roles = dict.fromkeys(role for each in worksheets for role in each.audience)
    items = "\n".join(
        f"<div><dt>{escape(role.capitalize())}</dt>\n{_list_links(worksheets, role, address)}</div>"
        for role in sorted(roles)
    )
    return f'<dl class="worksheet-roles">\n{items}\n</dl>'


def _list_links(worksheets: Iterable[Worksheet], role: str, address: Address) -> str:
    return "\n".join(
        f'<dd><a href="{address(_path(each))}">{escape(each.title)}</a></dd>'
        for each in worksheets
        if role in each.audience
    )


def _list_cards(worksheets: Iterable[Worksheet], address: Address, sizes: Mapping[str, int]) -> str:
    cards = "\n".join(_describe(each, address, sizes) for each in worksheets)
    return f'<ul class="worksheet-list">\n{cards}\n</ul>'


def _describe(worksheet: Worksheet, address: Address, sizes: Mapping[str, int]) -> str:
    title = escape(worksheet.title)
    page = address(_path(worksheet))
    blanks = "\n".join(
        f'<li><a href="{address(path)}" download>{name}'
        f'<span class="visually-hidden">: {title}, blank</span></a>{_size_words(path, sizes)}</li>'
        for ending, name in DOCUMENT_NAMES.items()
        for path in [document_path(worksheet.id, ending)]
    )
    return (
        f'<li><p class="worksheet-list-title"><a href="{page}">{title}</a></p>\n'
        f"<p>{escape(worksheet.summary)}</p>\n"
        f'<p class="worksheet-list-facts">For: {escape(list_in_words(worksheet.audience))}. '
        f"When: {escape(worksheet.when)}. Takes about {worksheet.minutes} minutes.</p>\n"
        f'<ul class="worksheet-list-blanks">\n{blanks}\n</ul></li>'
    )


def _size_words(path: str, sizes: Mapping[str, int]) -> str:
    return f" ({describe_size(sizes[path])})" if path in sizes else ""


def _path(worksheet: Worksheet) -> str:
    return f"worksheets/{worksheet.id}/"
