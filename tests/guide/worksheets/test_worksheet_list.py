"""The lists of worksheets: by moment and by role, with the blank documents beside each."""

from __future__ import annotations

from typing import Any

from lxml import html

from guide.worksheets.worksheet_list import list_by_moment, list_by_role
from samples.worksheet_samples import make_worksheet
from worksheet_builder.model import Worksheet

MOMENTS = {"before": "Before you begin", "meeting": "When you meet", "ending": "At the end"}
SIZES = {"downloads/first.docx": 12 * 1024}


def make(name: str, moment: str, *audience: str) -> Worksheet:
    """Return a worksheet of this name for a moment and for these people."""
    changes: dict[str, Any] = {"id": name, "moment": moment, "audience": audience}
    worksheet = make_worksheet([{"kind": "note", "text": "x"}], title=f"The <{name}>")
    return worksheet.model_copy(update=changes)


WORKSHEETS = [
    make("last", "", "reader"),
    make("second", "meeting", "reader", "writer"),
    make("first", "before", "writer"),
]


def address(path: str) -> str:
    """Return the address as from a page one folder down."""
    return f"../{path}"


def test_moments_come_in_their_order_and_empty_ones_not_at_all():
    """What names no moment stands under a heading of its own at the end."""
    listed = list_by_moment(WORKSHEETS, MOMENTS, address, SIZES)
    headings = [line for line in listed.splitlines() if line.startswith("###")]
    assert headings == [
        "### Before you begin { #before }",
        "### When you meet { #meeting }",
        "### At any time { #any-time }",
    ]
    assert listed.index("worksheets/first/") < listed.index("worksheets/second/")


def test_blank_documents_stand_beside_each_worksheet_with_names_of_their_own():
    """A link's words say which worksheet it is of, and its size where that is known."""
    listed = html.fromstring(f"<div>{list_by_moment(WORKSHEETS, MOMENTS, address, SIZES)}</div>")
    blanks = listed.xpath("//a[@download]")
    words = [link.text_content() for link in blanks]
    assert words[:2] == ["Word: The <first>, blank", "PDF: The <first>, blank"]
    assert len(set(words)) == len(words) == 2 * len(WORKSHEETS)
    assert blanks[0].get("href") == "../downloads/first.docx"
    assert blanks[0].tail == " (12 KB)"


def test_each_role_has_its_worksheets_in_their_order():
    """A worksheet for two roles stands under both."""
    listed = html.fromstring(list_by_role(WORKSHEETS, address))
    roles = {group.findtext("dt"): [link.text for link in group.xpath(".//a")] for group in listed}
    assert roles == {
        "Reader": ["The <last>", "The <second>"],
        "Writer": ["The <second>", "The <first>"],
    }
