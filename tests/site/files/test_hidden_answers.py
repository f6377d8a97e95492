"""What is written under a question that is no longer asked is kept, and goes nowhere by itself."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from docx import Document
from playwright.sync_api import Page, expect

from browsing.dependent_page import DependentPage
from browsing.worksheet_page import WorksheetPage
from samples.dependent_worksheet import ALL

HIDDEN = ("Walks", "by the river", "bridge")
KEPT = "It is kept, and left out of what you print or send."
LINE = f"You wrote “by the river” under Which path. {KEPT}"


# --- On the page


def test_a_choice_that_hides_answers_says_so_under_it(dependent: DependentPage):
    """Also what hangs on a hidden question, and rows; with the choice taken back it is gone."""
    ways = dependent.form.locator('[data-worksheet-field="ways"]')
    place = ways.locator("[data-worksheet-hidden-answers]")
    expect(place).to_contain_text(LINE)
    assert dependent.list_told() == [
        f"You chose “Walks” under What else? {KEPT}",
        LINE,
        f"You wrote “Stop 1, Place: bridge” under Stops. {KEPT}",
    ]
    for name in ("more__walks", "path", "stops__1__place"):
        expect(dependent.field(name)).to_be_hidden()
    dependent.choose("other")
    assert dependent.list_told() == []
    expect(dependent.field("path")).to_have_value("by the river")
    dependent.field("more__walks").uncheck()
    assert dependent.list_told() == [LINE]


def test_only_a_persons_own_choice_is_announced(dependent: DependentPage):
    """After a reload the line is there, and nothing is read out."""
    place = dependent.form.locator("[data-worksheet-hidden-answers]").first
    expect(place).to_have_attribute("aria-live", "polite")
    dependent.expect_saved()
    dependent.reload()
    expect(place).to_contain_text(LINE)
    expect(place).to_have_attribute("aria-live", "off")


def test_a_long_hidden_answer_is_told_by_its_beginning(dependent: DependentPage):
    """The line stays a line; what it says is enough to know which answer it is."""
    dependent.choose("other")
    dependent.field("path").fill("along the river and then " * 20)
    dependent.choose("online")
    (told,) = [line for line in dependent.list_told() if "Which path" in line]
    assert told.startswith("You wrote “along the river and then along")
    assert "…”" in told
    assert len(told) < 200


def test_the_way_back_stands_below_the_bar_on_a_phone(page: Page):
    """And below what the bar tells, though the line that was removed lay behind it."""
    page.set_viewport_size({"width": 390, "height": 700})
    worksheet = WorksheetPage(page).open()
    answers = {"how_often": "other", "how_often_other": "every three weeks in term"}
    worksheet.take_file(worksheet.make_copy(answers))
    worksheet.form.locator('[name="how_often"][value="monthly"]').check()
    line = worksheet.form.locator("[data-worksheet-hidden-answers] p")
    remove = worksheet.form.get_by_role("button", name="Remove it: How often, then?")
    undo = worksheet.form.locator("[data-worksheet-undo]")
    for top in (20, 60, 100):
        line.evaluate("(line, top) => scrollBy(0, line.getBoundingClientRect().top - top)", top)
        remove.evaluate("button => { button.focus({preventScroll: true}); button.click() }")
        expect(undo.get_by_role("button")).to_be_focused()
        told, shown = worksheet.status.bounding_box(), undo.bounding_box()
        assert told is not None
        assert shown is not None
        assert shown["y"] >= told["y"] + told["height"], f"{top} pixels from the top"
        undo.get_by_role("button").click()
        expect(line).to_be_visible()


def test_a_hidden_answer_is_removed_and_brought_back(dependent: DependentPage):
    """By keyboard; focus goes on to the way back, and nothing else is touched."""
    remove = dependent.form.get_by_role("button", name="Remove it: Which path", exact=True)
    remove.focus()
    dependent.page.keyboard.press("Enter")
    assert LINE not in dependent.list_told()
    assert len(dependent.list_told()) == 2
    expect(dependent.status).to_contain_text("Removed “by the river” under “Which path”.")
    undo = dependent.form.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert "path" not in dependent.save_copy()[1]["answers"]
    undo.press("Enter")
    assert LINE in dependent.list_told()
    dependent.expect_saved()
    assert dependent.read_stored()["path"] == "by the river"


# --- What goes out


def test_hidden_answers_are_not_copied(dependent: DependentPage):
    """What is pasted into a message holds neither the answers nor their questions.

    A back-up is one's own, and holds everything.
    """
    _, copy = dependent.save_copy()
    assert copy["answers"] == ALL | {"ways": "room"}
    dependent.copy()
    expect(dependent.status).to_contain_text("Your answers are copied.")
    copied = dependent.page.evaluate("navigator.clipboard.readText()")
    assert "to meet" in copied
    assert not [words for words in (*HIDDEN, "Which path", "Stops") if words in copied]


def test_hidden_answers_are_not_printed(dependent: DependentPage):
    """Neither the questions nor the line that says that they are hidden."""
    dependent.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pdf = pikepdf.open(BytesIO(dependent.page.pdf()))
    assert len(pdf.pages) > 0
    dependent.page.emulate_media(media="print")
    shown = dependent.frame.inner_text()
    assert "How do we meet?" in shown
    assert not [words for words in (*HIDDEN, "Which path", "Stops", "It is kept") if words in shown]


def read_word_text(document: bytes) -> str:
    """Return all words of a Word document as its XML has them."""
    return str(Document(BytesIO(document)).element.xml)


def read_pdf_objects(document: bytes) -> str:
    """Return every value of a PDF's fields, whether a page shows it or not."""
    with pikepdf.open(BytesIO(document)) as pdf:
        return "\n".join(str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields)


READ: dict[str, Callable[[bytes], str]] = {"Word": read_word_text, "PDF": read_pdf_objects}


def test_hidden_answers_are_in_no_document(dependent: DependentPage):
    """Not to be seen and not inside; the others are there."""
    for kind, read in READ.items():
        inside = read(dependent.download(kind)[1])
        assert "to meet" in inside, kind
        hidden = ("by the river", "bridge", "☒", "/yes")
        assert not [words for words in hidden if words in inside], kind
