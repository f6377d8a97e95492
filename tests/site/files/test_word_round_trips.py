"""A Word document that was filled in here opens here again, also after LibreOffice saved it.

Every kind of answer, and every text that programs get wrong, comes back exactly as it was; what a
person changed there comes back as they changed it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser

from browsing.document_parts import DocumentParts, RefusedError
from browsing.sites.releases import serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from reading_documents.change_word import change, encrypt, make_bomb
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, quote, save_all
from samples.pdf_round_trips import make_answers, make_wide_worksheet
from samples.round_trips import HERE, list_round_trips
from samples.worksheet_samples import IMPRINT
from worksheet_builder.model import Worksheet
from worksheet_builder.word import to_word

CHANGED = "ŁΩ 你好 👩🏽‍🔬 & <b>"
# What a person does in LibreOffice, and what stands in the worksheet then
EDITS = [
    f'Swap(document, "We meet once a month.", {quote(CHANGED)})',
    'Swap(document, "Option 2", "Option 3")',
    f'TypeAt(document, "ws_text1", {quote(" and more")}, True)',
    f'TypeAt(document, "ws_long2", {quote("before ")}, False)',
    f'AddRow(document, "Number", 2, Array({quote("between ł")}))',
    'RemoveRow(document, "Number", 1)',
]


@pytest.fixture(scope="module")
def worksheet() -> Worksheet:
    """A worksheet with every kind of field, and one of each text kind for every text."""
    return make_wide_worksheet()


@pytest.fixture(scope="module")
def parts(
    browser: Browser, worksheet: Worksheet, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DocumentParts]:
    """The reader and the filler, in a page of a site of this worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("wide"), [worksheet])
        context = browser.new_context(base_url=releases.address)
        page = WorksheetPage(context.new_page(), "sample").open().page
        yield DocumentParts(page, releases.site)
        context.close()


@pytest.fixture(scope="module")
def blank(worksheet: Worksheet) -> bytes:
    """The blank document, as the site offers it."""
    return to_word(worksheet, IMPRINT)


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """An answer to every question, a hundred rows among them."""
    return make_answers()


@pytest.fixture(scope="module")
def filled(
    parts: DocumentParts, blank: bytes, worksheet: Worksheet, answers: dict[str, Any]
) -> bytes:
    """The document with all answers."""
    return parts.fill("Word", blank, worksheet, answers)


@pytest.fixture(scope="module")
def saved(
    filled: bytes, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> dict[tuple[str, str], bytes]:
    """The document as LibreOffice saves it in both ways, untouched and edited.

    One start for all test processes: the same answers give the same document in each.
    """
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    documents = [Document("untouched", filled), Document("edited", filled, EDITS)]
    with FileLock(shared / "word-in-libreoffice.lock"):
        return save_all(documents, shared / "word-in-libreoffice")


def tell_lost(read: dict[str, Any], answers: dict[str, Any], program: str) -> list[str]:
    """Return the round trips on which an answer did not come back exactly."""
    return [
        f"{trip.kind}, {trip.text}: {trip.pick(read)!r}"
        for trip in list_round_trips(program)
        if trip.pick(answers) in (None, "") or trip.pick(read) != trip.pick(answers)
    ]


def test_every_answer_comes_back(
    parts: DocumentParts, filled: bytes, worksheet: Worksheet, answers: dict[str, Any]
):
    """From the document as it was downloaded: every kind and every text, to the character."""
    copy = parts.read("Word", filled, worksheet)
    assert tell_lost(copy["answers"], answers, HERE) == []
    assert copy["answers"] == answers
    assert (copy["worksheet"], copy["version"]) == ("sample", 1)


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("way", [DIRECT, BY_ODT])
def test_every_answer_comes_back_from_libreoffice(
    parts: DocumentParts,
    saved: dict[tuple[str, str], bytes],
    worksheet: Worksheet,
    answers: dict[str, Any],
    way: str,
):
    """LibreOffice drops the names of the controls; bookmarks and tables tell which is which."""
    copy = parts.read("Word", saved["untouched", way], worksheet)
    assert tell_lost(copy["answers"], answers, way) == []
    assert copy["answers"] == answers
    assert (copy["worksheet"], copy["version"]) == ("sample", 1)


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("way", [DIRECT, BY_ODT])
def test_what_was_changed_in_libreoffice_comes_back_changed(
    parts: DocumentParts,
    saved: dict[tuple[str, str], bytes],
    worksheet: Worksheet,
    answers: dict[str, Any],
    way: str,
):
    """Words, a choice, text at either end of an answer, a row more and a row less: nothing else."""
    read = parts.read("Word", saved["edited", way], worksheet)["answers"]
    swapped = swap_words(answers)
    swapped["text1"] += " and more"
    swapped["long2"] = f"before {swapped['long2']}"
    swapped["counts"] = [{"number": "between ł"}, {"number": "0.5"}]
    swapped["choice"] = "option3"
    swapped["rows"] = [
        row | {"state": "option3" if row["state"] == "option2" else row["state"]}
        for row in swapped["rows"]
    ]
    assert read == swapped


def swap_words(value: Any) -> Any:
    """Return the answers as finding and replacing leaves them."""
    if isinstance(value, str):
        return value.replace("We meet once a month.", CHANGED)
    if isinstance(value, dict):
        return {key: swap_words(part) for key, part in value.items()}
    return [swap_words(part) for part in value]


# --- What Word and other programs leave behind


def copy_row(xml: str) -> str:
    """Copy the row that says 0.5, with the tags of its controls, as Word does."""
    row = next(row for row in re.findall(r"<w:tr>.*?</w:tr>", xml, re.S) if ">0.5<" in row)
    return xml.replace(row, row + row.replace(">0.5<", ">0.75<"))


def drop_bookmarks(xml: str) -> str:
    """Take out every bookmark, as a program may that keeps controls alone."""
    return re.sub(r"<w:bookmark(Start|End)[^>]*>", "", xml)


def drop_tags(xml: str) -> str:
    """Take the controls away and leave their text, as *Remove content control* does."""
    return re.sub(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(Content)?>", "", xml, flags=re.S)


def track_changes(xml: str) -> str:
    """Delete a word and put another in its place, with changes tracked."""
    old, new = "once a month.", "twice a month."
    text = '<w:t xml:space="preserve">'
    run = f"<w:r>{text}We meet {old}</w:t></w:r>"
    assert run in xml
    gone = f"<w:r><w:delText>{old}</w:delText></w:r>"
    return xml.replace(
        run,
        f'<w:r>{text}We meet </w:t></w:r><w:del w:id="9001" w:author="A">{gone}</w:del>'
        f'<w:ins w:id="9002" w:author="A"><w:r>{text}{new}</w:t></w:r></w:ins>',
    )


def split_line(xml: str) -> str:
    """Press Enter within an answer, so that it has two paragraphs."""
    old = "Zażółć gęślą jaźń, ŁÓDŹ"
    half = '</w:t></w:r></w:sdtContent></w:sdt></w:p><w:p><w:r><w:t xml:space="preserve">'
    first = xml.index(f">{old}<", xml.index('w:val="long1"'))
    end = xml.index("</w:sdtContent></w:sdt>", first)
    return (
        xml[:first]
        + f">Zażółć{half}gęślą</w:t></w:r>"
        + xml[end + len("</w:sdtContent></w:sdt>") :]
    )


def type_a_date(xml: str) -> str:
    """Type a day in words over one that was chosen."""
    return xml.replace(">2027-03-07<", ">7th April 2028<")


def test_a_row_that_was_copied_in_word_is_one_more(
    parts: DocumentParts, filled: bytes, worksheet: Worksheet
):
    """A copy has the tags of the first; rows count by their place in the table."""
    read = parts.read("Word", change(filled, copy_row), worksheet)["answers"]
    assert read["counts"] == [{"number": "3"}, {"number": "0.5"}, {"number": "0.75"}]


@pytest.mark.parametrize("drop", [drop_bookmarks, drop_tags])
def test_either_tags_or_bookmarks_are_enough(
    parts: DocumentParts,
    filled: bytes,
    worksheet: Worksheet,
    answers: dict[str, Any],
    drop: Callable[[str], str],
):
    """Where a program drops one of the two, every answer still comes back exactly."""
    copy = parts.read("Word", change(filled, drop), worksheet)
    assert copy["answers"] == answers
    assert copy["worksheet"] == "sample"


# What is done, and which answer then reads how
HABITS = {
    "track changes": (track_changes, "text0", "We meet twice a month."),
    "press Enter": (split_line, "long1", "Zażółć\ngęślą"),
    "type a date": (type_a_date, "day", "2028-04-07"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_what_people_do_in_word_is_read_as_they_see_it(
    parts: DocumentParts, filled: bytes, worksheet: Worksheet, habit: str
):
    """Deleted words are gone, a new paragraph is a new line, and a day in words is a day."""
    edit, field, expected = HABITS[habit]
    read = parts.read("Word", change(filled, edit), worksheet)["answers"]
    assert read[field] == expected


def test_a_blank_document_has_no_answers(parts: DocumentParts, blank: bytes, worksheet: Worksheet):
    """What only invites to type is no answer, with its control and without."""
    assert parts.read("Word", blank, worksheet)["answers"] == {}
    assert parts.read("Word", change(blank, drop_tags), worksheet)["answers"] == {}


def test_a_document_of_another_version_says_so(
    parts: DocumentParts, filled: bytes, worksheet: Worksheet
):
    """The version stands in a bookmark, which programs keep."""
    newer = change(filled, lambda xml: xml.replace("worksheet_1_sample", "worksheet_2_sample"))
    assert parts.read("Word", newer, worksheet)["version"] == 2


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (make_bomb, "more than 50 MB"),
        (encrypt, "password"),
        (lambda filled: filled[: len(filled) // 2], "cut short"),
        (lambda filled: filled.replace(b"PK\x01\x02", b"PK\x01\x03"), "cut short"),
        (lambda filled: change(filled, lambda xml: xml[:-9]), "damaged"),
        (lambda filled: change(filled, lambda xml: "<!DOCTYPE x>" + xml), "damaged"),
        (lambda filled: change(filled, lambda _xml: "<x/>"), "not a Word document"),
    ],
    ids=["bomb", "encrypted", "half", "list", "xml", "entities", "other"],
)
def test_a_damaged_document_is_refused(
    parts: DocumentParts,
    filled: bytes,
    worksheet: Worksheet,
    damage: Callable[[bytes], bytes],
    words: str,
):
    """In plain words; what it unpacks to is measured, whatever the file claims."""
    with pytest.raises(RefusedError, match=words):
        parts.read("Word", damage(filled), worksheet)
