"""The cards of the Worksheets page: each worksheet once, with what people choose it by."""

from __future__ import annotations

from typing import Any

from lxml import html

from guide.search.searchable import make_searchable
from guide.worksheets.worksheet_cards import CardPlace, make_cards
from samples.worksheet_samples import make_worksheet
from worksheet_builder.model import Worksheet

MOMENTS = {"before": "Before you begin", "meeting": "When you meet", "ending": "At the end"}
PLACE = CardPlace(
    address=lambda path: f"../{path}",
    sizes={"downloads/first.docx": 12 * 1024},
    database="some-answers",
    described="../assets/worksheets.json",
)
FIELDS: list[dict[str, Any]] = [
    {"kind": "note", "text": "x"},
    {
        "id": "rhythm",
        "kind": "choice",
        "label": "How often?",
        "options": [{"id": "weekly", "label": "Weekly"}, {"id": "other", "label": "Otherwise"}],
    },
    {
        "id": "rhythm_other",
        "kind": "text",
        "label": "How, then?",
        "show_when": {"field": "rhythm", "value": "other"},
        "was": "other_rhythm",
    },
]


def make(name: str, moment: str, *audience: str, **others: Any) -> Worksheet:
    """Return a worksheet of this name for a moment and for these people."""
    changes: dict[str, Any] = {"id": name, "moment": moment, "audience": audience, **others}
    worksheet = make_worksheet(FIELDS, title=f"The <{name}>")
    return worksheet.model_copy(update=changes)


WORKSHEETS = [
    make("last", "", "reader"),
    make("second", "meeting", "reader", "writer", minutes=1, was=("2nd",)),
    make("first", "before", "writer", minutes=25),
]


def read_cards() -> html.HtmlElement:
    """Return the cards as the page has them."""
    return html.fromstring(f"<div>{make_cards(WORKSHEETS, MOMENTS, PLACE)}</div>")


def words(element: html.HtmlElement) -> str:
    """Return the text of an element, its white space in one line."""
    return " ".join(element.text_content().split())


def test_moments_come_in_their_order_and_empty_ones_not_at_all():
    """What names no moment stands under a heading of its own at the end."""
    made = make_cards(WORKSHEETS, MOMENTS, PLACE)
    headings = [line for line in made.splitlines() if line.startswith("## ")]
    assert headings == [
        "## Before you begin { #before }",
        "## When you meet { #meeting }",
        "## At any time { #any-time }",
    ]


def test_each_worksheet_has_one_card_that_leads_to_its_page():
    """Also one that two roles fill in."""
    links = [(words(link), link.get("href")) for link in read_cards().xpath("//h3/a")]
    assert links == [
        ("The <first>", "../worksheets/first/"),
        ("The <second>", "../worksheets/second/"),
        ("The <last>", "../worksheets/last/"),
    ]


def test_a_card_says_who_fills_it_in_and_how_long_that_takes():
    """A worksheet for the only two roles there are is for both; who they are can be heard."""
    facts = [words(card) for card in read_cards().xpath("//p[@class='worksheet-card-facts']")]
    assert facts == ["Writer 25 minutes", "Both: reader and writer 1 minute", "Reader 10 minutes"]


def test_the_colour_of_a_role_goes_by_its_place():
    """Reader comes before writer; a worksheet for both has both colours."""
    assert read_cards().xpath("//li//@data-role") == ["2", "all", "1"]


def test_blank_documents_have_names_of_their_own():
    """A link's words say which worksheet it is of, and its size where that is known."""
    blanks = read_cards().xpath("//a[@download]")
    named = [words(link) for link in blanks]
    assert named[:2] == ["Word: The <first>, blank, 12 KB", "PDF: The <first>, blank"]
    assert len(set(named)) == len(named) == 2 * len(WORKSHEETS)
    assert blanks[0].get("href") == "../downloads/first.docx"


def test_each_role_can_be_chosen_once_script_runs():
    """The choice begins with all of them, and is hidden where nothing heeds it."""
    (choice,) = read_cards().xpath("//fieldset[@hidden]")
    offered = [(words(label), label[0].get("value")) for label in choice.xpath(".//label")]
    assert offered == [("All 3", ""), ("Reader", "reader"), ("Writer", "writer")]
    assert choice.xpath(".//input[@checked]/@value") == [""]


def test_a_search_finds_no_worksheet_twice():
    """It finds the worksheet's own page, and the moments of the list."""
    searched = make_searchable(make_cards(WORKSHEETS, MOMENTS, PLACE))
    assert "first" not in searched
    assert "When you meet" in searched
