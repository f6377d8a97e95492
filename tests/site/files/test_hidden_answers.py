"""What is written under a question that is no longer asked is kept, and goes nowhere by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document as WordDocument
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.document_parts import DocumentParts
from browsing.pdf_js import open_pdf_js
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, save_all
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_viewer import open_viewer
from samples.worksheet_samples import make_worksheet
from worksheet_builder.model import Worksheet

WAYS = {"id": "ways", "kind": "choice", "label": "How do we meet?"}
WAYS["options"] = [{"id": way, "label": way.capitalize()} for way in ("online", "room", "other")]
MORE = {"id": "more", "kind": "checklist", "label": "What else?"}
MORE["options"] = [{"id": "walks", "label": "Walks"}, {"id": "calls", "label": "Calls"}]
# The path is asked for under a question that is itself asked only after a choice.
FIELDS: list[dict[str, Any]] = [
    {"id": "purpose", "kind": "text", "label": "Purpose"},
    WAYS,
    MORE | {"show_when": {"field": "ways", "value": "other"}},
    {"id": "path", "kind": "text", "label": "Which path"}
    | {"show_when": {"field": "more", "value": "walks"}},
    {"id": "stops", "kind": "rows", "label": "Stops", "row": "stop"}
    | {"columns": [{"id": "place", "kind": "text", "label": "Place"}]}
    | {"show_when": {"field": "ways", "value": "other"}},
]
OPEN = {"ways": "other", "more": ["walks"], "path": "by the river", "stops": [{"place": "bridge"}]}
HIDDEN = ("Walks", "by the river", "bridge")
KEPT = "It is kept, and left out of what you print or send."
LINE = f"You wrote “by the river” under Which path. {KEPT}"


@pytest.fixture(scope="module")
def sample() -> Worksheet:
    """A worksheet whose questions depend on each other."""
    return make_worksheet(FIELDS)


@pytest.fixture(scope="module")
def server(sample: Worksheet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of this worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("hidden"), [sample])
        yield releases


@pytest.fixture
def context(browser: Browser, server: Releases) -> Iterator[BrowserContext]:
    """A fresh browser profile on the site of this worksheet."""
    context = browser.new_context(
        base_url=server.address, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context
    context.close()


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The worksheet with every question answered, and then all but two hidden by one choice."""
    worksheet = WorksheetPage(page, "sample").open()
    worksheet.take_file(worksheet.make_copy({"purpose": "to meet", **OPEN}))
    choose(worksheet, "room")
    return worksheet


def choose(worksheet: WorksheetPage, way: str) -> None:
    """Choose how to meet, as a person would."""
    worksheet.form.locator(f'[name="ways"][value="{way}"]').check()


def list_told(worksheet: WorksheetPage) -> list[str]:
    """Return what the page says of hidden answers, without the buttons."""
    return worksheet.form.locator("[data-worksheet-hidden-answers] p > span").all_inner_texts()


# --- On the page


def test_a_choice_that_hides_answers_says_so_under_it(worksheet: WorksheetPage):
    """Also what hangs on a hidden question, and rows; with the choice taken back it is gone."""
    place = worksheet.form.locator('[data-worksheet-field="ways"]').get_by_role("status")
    expect(place).to_contain_text(LINE)
    assert list_told(worksheet) == [
        f"You chose “Walks” under What else? {KEPT}",
        LINE,
        f"You wrote “Stop 1, Place: bridge” under Stops. {KEPT}",
    ]
    for name in ("more__walks", "path", "stops__1__place"):
        expect(worksheet.field(name)).to_be_hidden()
    choose(worksheet, "other")
    assert list_told(worksheet) == []
    expect(worksheet.field("path")).to_have_value("by the river")
    worksheet.field("more__walks").uncheck()
    assert list_told(worksheet) == [LINE]


def test_only_a_persons_own_choice_is_announced(worksheet: WorksheetPage):
    """After a reload the line is there, and nothing is read out."""
    place = worksheet.form.locator("[data-worksheet-hidden-answers]").first
    expect(place).to_have_attribute("aria-live", "polite")
    worksheet.expect_saved()
    worksheet.reload()
    expect(place).to_contain_text(LINE)
    expect(place).to_have_attribute("aria-live", "off")


def test_a_long_hidden_answer_is_told_by_its_beginning(worksheet: WorksheetPage):
    """The line stays a line; what it says is enough to know which answer it is."""
    choose(worksheet, "other")
    worksheet.field("path").fill("along the river and then " * 20)
    choose(worksheet, "online")
    (told,) = [line for line in list_told(worksheet) if "Which path" in line]
    assert told.startswith("You wrote “along the river and then along")
    assert "…”" in told
    assert len(told) < 200


def test_a_hidden_answer_is_removed_and_brought_back(worksheet: WorksheetPage):
    """By keyboard; focus goes on to the way back, and nothing else is touched."""
    remove = worksheet.form.get_by_role("button", name="Remove it: Which path", exact=True)
    remove.focus()
    worksheet.page.keyboard.press("Enter")
    assert LINE not in list_told(worksheet)
    assert len(list_told(worksheet)) == 2
    expect(worksheet.status).to_contain_text("Removed “by the river” under “Which path”.")
    undo = worksheet.form.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert "path" not in worksheet.save_copy()[1]["answers"]
    undo.press("Enter")
    assert LINE in list_told(worksheet)
    worksheet.expect_saved()
    assert worksheet.read_stored()["path"] == "by the river"


# --- What goes out


def test_save_a_copy_keeps_hidden_answers(worksheet: WorksheetPage):
    """It is one's own, and holds everything."""
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"purpose": "to meet", **OPEN, "ways": "room"}


def test_hidden_answers_are_not_copied(worksheet: WorksheetPage):
    """What is pasted into a message holds neither the answers nor their questions."""
    worksheet.button("Copy").click()
    expect(worksheet.status).to_contain_text("Your answers are copied.")
    copied = worksheet.page.evaluate("navigator.clipboard.readText()")
    assert "to meet" in copied
    assert not [words for words in (*HIDDEN, "Which path", "Stops") if words in copied]


def test_hidden_answers_are_not_printed(worksheet: WorksheetPage):
    """Neither the questions nor the line that says that they are hidden."""
    worksheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pdf = pikepdf.open(BytesIO(worksheet.page.pdf()))
    assert len(pdf.pages) > 0
    worksheet.page.emulate_media(media="print")
    shown = worksheet.frame.inner_text()
    assert "How do we meet?" in shown
    assert not [words for words in (*HIDDEN, "Which path", "Stops", "It is kept") if words in shown]


def read_word_text(document: bytes) -> str:
    """Return all words of a Word document as its XML has them."""
    return str(WordDocument(BytesIO(document)).element.xml)


def read_pdf_objects(document: bytes) -> str:
    """Return every value of a PDF's fields, whether a page shows it or not."""
    with pikepdf.open(BytesIO(document)) as pdf:
        return "\n".join(str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields)


READ: dict[str, Callable[[bytes], str]] = {"Word": read_word_text, "PDF": read_pdf_objects}


@pytest.mark.parametrize("kind", READ)
def test_hidden_answers_are_in_no_document(worksheet: WorksheetPage, kind: str):
    """Not to be seen and not inside; the others are there."""
    _, document = worksheet.download(f"Download as {kind}")
    inside = READ[kind](document)
    assert "to meet" in inside
    assert not [words for words in ("by the river", "bridge", "☒", "/yes") if words in inside]


# --- What a document says that it left out


LEFT_OUT = ["more", "path", "stops"]


@pytest.fixture(scope="module")
def parts(browser: Browser, server: Releases) -> Iterator[DocumentParts]:
    """The readers and fillers, in a page of the site."""
    context = browser.new_context(base_url=server.address)
    yield DocumentParts(WorksheetPage(context.new_page(), "sample").open().page, server.site)
    context.close()


def fill(worksheet: WorksheetPage, kind: str) -> bytes:
    """Download the worksheet."""
    return worksheet.download(f"Download as {kind}")[1]


@pytest.mark.needs("soffice")
def test_a_word_document_says_what_it_left_out_also_after_libreoffice(
    worksheet: WorksheetPage, parts: DocumentParts, sample: Worksheet, tmp_path: Path
):
    """As downloaded, saved by LibreOffice, and saved by it as .odt in between."""
    document = fill(worksheet, "Word")
    saved = save_all([Document("hidden", document)], tmp_path / "libreoffice")
    for content in (document, saved["hidden", DIRECT], saved["hidden", BY_ODT]):
        assert parts.read("Word", content, sample)["leftOut"] == LEFT_OUT


def test_a_pdf_says_what_it_left_out_whatever_saved_it(
    browser: Browser, worksheet: WorksheetPage, parts: DocumentParts, sample: Worksheet
):
    """As downloaded, and after Chrome's engine, Firefox's viewer, MuPDF and qpdf."""
    document = fill(worksheet, "PDF")
    packed = BytesIO()
    with pikepdf.open(BytesIO(document)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    edit = {"purpose": "changed elsewhere"}
    with open_viewer(document) as viewer:
        viewer.retype("purpose", edit["purpose"])
        in_chrome = viewer.save()
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(document)
        in_firefox = pdf_js.save(edit)
    for content in (in_chrome, in_firefox, save_in_mupdf(document, edit)):
        copy = parts.read("Pdf", content, sample)
        assert copy["answers"] == {"ways": "room", **edit}
        assert copy["leftOut"] == LEFT_OUT
    assert parts.read("Pdf", packed.getvalue(), sample)["leftOut"] == LEFT_OUT


@pytest.mark.parametrize("kind", READ)
def test_a_document_that_left_nothing_out_says_nothing(
    worksheet: WorksheetPage, parts: DocumentParts, sample: Worksheet, kind: str
):
    """Every question that was answered is asked: nothing is marked."""
    choose(worksheet, "other")
    copy = parts.read(kind.capitalize(), fill(worksheet, kind), sample)
    assert copy["answers"] == {"purpose": "to meet", **OPEN}
    assert "leftOut" not in copy


# --- Opening such a document again


def ask_again(kind: str, document: bytes) -> bytes:
    """Return the document after somebody chose *Other* elsewhere, which asks more again."""
    edited = BytesIO()
    if kind == "PDF":
        with pikepdf.open(BytesIO(document)) as pdf:
            for field in pdf.Root.AcroForm.Fields:
                if str(field.T) == "ways":
                    field.V = pikepdf.Name("/other")
            pdf.save(edited)
        return edited.getvalue()
    word = WordDocument(BytesIO(document))
    (shown,) = word.element.xpath('//w:sdt[w:sdtPr/w:tag[@w:val="ways"]]/w:sdtContent//w:t')
    assert shown.text == "Room"
    shown.text = "Other"
    word.save(edited)
    return edited.getvalue()


@pytest.mark.parametrize("kind", READ)
def test_what_a_document_left_out_is_no_blank(worksheet: WorksheetPage, kind: str):
    """Replacing with it keeps the hidden answers, which come back with the choice."""
    document = fill(worksheet, kind)
    worksheet.field("purpose").fill("changed since")
    worksheet.choose_file(document, "sample")
    expect(worksheet.dialog).not_to_contain_text("Blank in the file")
    assert worksheet.replace_with_file()
    expect(worksheet.field("purpose")).to_have_value("to meet")
    assert LINE in list_told(worksheet)
    choose(worksheet, "other")
    assert worksheet.save_copy()[1]["answers"] == {"purpose": "to meet", **OPEN}


@pytest.mark.parametrize("kind", READ)
def test_a_document_that_asks_again_empties_nothing(worksheet: WorksheetPage, kind: str):
    """It was left out, somebody changed the choice elsewhere: what is here stays, and is told."""
    document = ask_again(kind, fill(worksheet, kind))
    worksheet.choose_file(document, "sample")
    expect(worksheet.dialog).to_contain_text(
        "“What else?” and “Stops” were left out when this file was made, because "
        "they were not asked then."
    )
    expect(worksheet.dialog).not_to_contain_text("Blank in the file")
    assert worksheet.replace_with_file()
    assert worksheet.save_copy()[1]["answers"] == {"purpose": "to meet", **OPEN}
    expect(worksheet.field("path")).to_be_visible()


@pytest.mark.parametrize("kind", READ)
def test_it_says_so_where_the_page_holds_nothing(
    worksheet: WorksheetPage, browser: Browser, server: Releases, kind: str
):
    """On another device the file opens at once; the line says that an answer is not in it."""
    document = ask_again(kind, fill(worksheet, kind))
    elsewhere = browser.new_context(base_url=server.address)
    other = WorksheetPage(elsewhere.new_page(), "sample").open()
    other.choose_file(document, "sample")
    line = other.frame.locator("[data-worksheet-undo]")
    expect(line).to_contain_text("“What else?” and “Stops” were left out when this file was made")
    expect(line).to_contain_text("Opened: 2 answers from “sample”.")
    elsewhere.close()


@pytest.mark.parametrize("kind", READ)
def test_what_was_written_there_meanwhile_counts(worksheet: WorksheetPage, kind: str):
    """Somebody was asked again and answered: that is an answer like any."""
    choose(worksheet, "other")
    document = fill(worksheet, kind)
    worksheet.field("path").fill("over the hill")
    worksheet.choose_file(document, "sample")
    assert worksheet.replace_with_file()
    expect(worksheet.field("path")).to_have_value("by the river")


def test_a_copy_that_was_saved_leaves_nothing_out(worksheet: WorksheetPage):
    """It holds hidden answers too, so a blank in it is one: it is said before, and taken."""
    worksheet.choose_file(worksheet.make_copy({"purpose": "to meet", "ways": "room"}))
    expect(worksheet.dialog).to_contain_text(
        "Blank in the file: 3 questions that you have answered: “What else?”, “Which path” and "
        "“Stops”. If you replace, they are blank here too."
    )
    assert worksheet.replace_with_file()
    assert worksheet.save_copy()[1]["answers"] == {"purpose": "to meet", "ways": "room"}
