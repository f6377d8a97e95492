"""The cards of the Worksheets page: each worksheet once, under the moment at which it is used.

The page reads whole without script. Where script runs, people may show the cards of one role, and
each card says how far its worksheet is filled in. The attributes `data-cards…` are for that script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from worksheet_builder.form import describe_size, list_in_words, start_with_capital
from worksheet_builder.model import DOCUMENT_NAMES, Worksheet, document_path

# Where worksheets stand that name no moment.
OTHERS = "At any time"

Address = Callable[[str], str]


@dataclass(frozen=True)
class CardPlace:
    """Where the cards stand.

    `address` turns a path in the site into a link from the page, `sizes` has the bytes of the blank
    documents by path, `database` is what the browser calls the answers, and `described` the address
    of what scripts read of all worksheets.
    """

    address: Address
    sizes: Mapping[str, int]
    database: str
    described: str


def make_cards(
    worksheets: Iterable[Worksheet], moments: Mapping[str, str], place: CardPlace
) -> str:
    """Return Markdown: what to show, then a heading of level 2 for each moment, and its cards.

    A moment without a worksheet is left out.
    """
    worksheets = tuple(worksheets)
    roles = sorted({role for each in worksheets for role in each.audience})
    groups = [
        f'<section class="cards-moment" data-cards-moment markdown="1">\n\n'
        f"## {heading} {{ #{moment or 'any-time'} }}\n\n"
        f"{_list_cards(held, roles, place)}\n\n</section>"
        for moment, heading in {**moments, "": OTHERS}.items()
        if (held := [each for each in worksheets if each.moment == moment])
    ]
    return "\n\n".join([_offer_roles(len(worksheets), roles, place), *groups])


def _offer_roles(count: int, roles: Sequence[str], place: CardPlace) -> str:
    """Return the choice of a role, which only script can heed, and the place of its result."""
    choices = {"": f"All {count}", **{role: start_with_capital(role) for role in roles}}
    buttons = "\n".join(
        f'<label><input type="radio" name="cards-role" value="{escape(role)}"'
        f"{'' if role else ' checked'}> {escape(words)}</label>"
        for role, words in choices.items()
    )
    return (
        f'<div class="cards-show" data-cards="{escape(place.database)}"'
        f' data-cards-list="{escape(place.described)}" data-search-exclude>\n'
        f'<fieldset data-cards-show hidden>\n<legend>Show</legend>\n<div class="cards-roles">\n'
        f"{buttons}\n</div>\n</fieldset>\n"
        '<label class="cards-people" data-cards-people hidden>'
        '<span class="cards-people-more">Show the state </span>for: <select></select></label>\n'
        f'<p class="cards-status" role="status" data-cards-status></p>\n</div>'
    )


def _list_cards(worksheets: Iterable[Worksheet], roles: Sequence[str], place: CardPlace) -> str:
    cards = "\n".join(_make_card(each, roles, place) for each in worksheets)
    # A search finds each worksheet by its own page.
    return f'<ul class="worksheet-cards" data-search-exclude>\n{cards}\n</ul>'


def _make_card(worksheet: Worksheet, roles: Sequence[str], place: CardPlace) -> str:
    title = escape(worksheet.title)
    page = place.address(f"worksheets/{worksheet.id}/")
    blanks = " ".join(_link_blank(worksheet, ending, place) for ending in DOCUMENT_NAMES)
    unit = "minute" if worksheet.minutes == 1 else "minutes"
    return (
        f'<li data-cards-worksheet="{worksheet.id}"'
        f' data-cards-roles="{escape(" ".join(worksheet.audience))}">\n'
        f'<div class="worksheet-card-head"><h3><a href="{page}">{title}</a></h3>'
        f'<p class="worksheet-card-state" data-cards-state hidden></p></div>\n'
        f'<p class="worksheet-card-summary">{escape(worksheet.summary)}</p>\n'
        f'<div class="worksheet-card-foot"><p class="worksheet-card-facts">'
        f"{_name_role(worksheet.audience, roles)} "
        f'<span class="worksheet-card-fact">{worksheet.minutes} {unit}</span></p>\n'
        f'<p class="worksheet-card-blanks">Blank: {blanks}</p></div></li>'
    )


def _name_role(audience: tuple[str, ...], roles: Sequence[str]) -> str:
    """Return who fills it in, marked with the colour of the role: by the role's place, from 1."""
    is_all = len(audience) > 1 and set(audience) == set(roles)
    marks = "all" if is_all else " ".join(str(roles.index(role) + 1) for role in audience)
    words = escape(start_with_capital(list_in_words(audience)))
    if is_all and len(roles) == len(("one", "other")):
        words = f'Both<span class="visually-hidden">: {escape(list_in_words(audience))}</span>'
    return f'<span class="worksheet-card-fact" data-role="{marks}">{words}</span>'


def _link_blank(worksheet: Worksheet, ending: str, place: CardPlace) -> str:
    path = document_path(worksheet.id, ending)
    size = f", {describe_size(place.sizes[path])}" if path in place.sizes else ""
    return (
        f'<a href="{place.address(path)}" download>{DOCUMENT_NAMES[ending]}'
        f'<span class="visually-hidden">: {escape(worksheet.title)}, blank{size}</span></a>'
    )
