"""The PDF that *Download* gives: what is in it, what programs show, and its tags."""

from __future__ import annotations

import subprocess
from io import BytesIO

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from browsing.filled_pdf import OLD, PLAIN
from browsing.sites.sample_site import BUTTONS, WORKSHEET
from reading_documents.pdf_reading import list_fields, list_fonts, read_text
from reading_documents.pdf_viewer import open_viewer
from samples.hard_answers import LONGEST, ROWS, SHORT


def list_failures(content):
    """List the rules of PDF/UA-1 that a file breaks."""
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    return [(failure.rule_id, failure.message) for failure in report.failures]


def spread(answers):
    """Name the control of each answer, as files do; a tick is `yes`."""
    for name, answer in answers.items():
        if isinstance(answer, str):
            yield name, answer
        elif isinstance(answer, dict):
            yield from ((f"{name}__{part}", words) for part, words in answer.items())
        elif isinstance(answer[0], str):
            yield from ((f"{name}__{option}", "/yes") for option in answer)
        else:
            for number, row in enumerate(answer, start=1):
                yield from ((f"{name}__{number}__{part}", words) for part, words in row.items())


def read_values(pdf):
    """Return what the fields of a form hold, by name."""
    values = {name: str(field.get("/V", "")) for name, field in list_fields(pdf).items()}
    return {name: value for name, value in values.items() if value not in ("", "/Off")}


def test_every_answer_is_in_its_field(rich):
    """Any program reads each answer whole: the real text, also where a picture shows it."""
    with rich.open() as pdf:
        values = read_values(pdf)
        choices = {str(field.T) for field in pdf.Root.AcroForm.Fields if "/Kids" in field}
    expected = dict(spread(rich.answers))
    for name in choices & expected.keys():
        expected[name] = "/" + expected[name]  # the option's id, as its button is called
    assert values == expected
    assert len(values) > 5 * ROWS


@pytest.mark.parametrize("made", ["rich", "plain"])
def test_the_template_stays_as_it_was(made, request):
    """What is filled in stands behind the blank document, of which no byte is touched."""
    filled = request.getfixturevalue(made)
    assert filled.content.startswith(filled.blank)
    assert filled.content.count(b"startxref") == 2


@pytest.mark.parametrize("made", ["rich", "plain"])
def test_it_still_passes_every_rule_of_pdf_ua(made, request):
    """Filled, with pictures of text and with pages more, it is as accessible as it was blank."""
    assert list_failures(request.getfixturevalue(made).content) == []


def test_the_same_answers_give_the_same_bytes(plain, download):
    """What is saved twice at the same time can be compared: a file holds nothing by chance."""
    assert download(PLAIN).content == plain.content


def test_it_opens_without_a_word_of_warning(rich):
    """Its tables are right: no program has to mend the file before it shows it."""
    with rich.open() as pdf:
        assert pdf.check_pdf_syntax() == []


def find_page(pages, words):
    """Return the number of the first page, from 1, that shows these words."""
    shown = (" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    return next(number for number, text in enumerate(shown, start=1) if words in text)


def print_text(filled, first, last):
    """Return the words of some pages and of the fields on them, as Poppler finds them."""
    command = ["pdftotext", "-f", str(first), "-l", str(last), filled.path, "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.needs("pdftotext")
def test_a_long_answer_says_where_it_is_whole(rich):
    """Its box shows how it begins and the page where all of it is, tagged and in order."""
    blank = len(pypdfium2.PdfDocument(rich.blank))
    document = pypdfium2.PdfDocument(rich.content)
    added = [page.get_textpage().get_text_range() for page in list(document)[blank:]]
    shown = {line for text in added for line in text.splitlines()}
    assert [line for line in LONGEST.splitlines() if line not in shown] == []
    page = find_page(list(document)[blank:], "Line 0: ") + blank
    field = print_text(rich, 1, blank)
    assert "Line 0: zażółć" in field
    assert f"all of it on page {page}" in field
    assert "Line 60: " not in field


def test_rows_that_the_form_lacks_are_printed(rich):
    """The hundredth row stands behind the form's own pages, each answer with its question."""
    shown = read_text(pypdfium2.PdfDocument(rich.content))
    fields = {field.id: field for field in WORKSHEET.answerable_fields()}
    name = next(name for name, rows in rich.answers.items() if len(rows) == ROWS)
    last = shown[shown.index(f"{fields[name].row.capitalize()} {ROWS} ") :]
    for column in fields[name].columns:
        assert column.label in last


def test_what_is_no_longer_asked_or_offered_is_printed(rich):
    """An old answer is not lost on the way to paper: it stands under its old question."""
    document = pypdfium2.PdfDocument(rich.content)
    shown = read_text(document)
    assert "From an earlier version of this worksheet How far did we come? Half way" in shown
    assert "Which season do you like best? Summer" in shown


def test_the_pages_that_are_added_are_tagged_as_the_others(rich):
    """A screen reader meets headings, then paragraphs, on pages that know what is on them."""
    blank = len(pypdfium2.PdfDocument(rich.blank))
    with rich.open() as pdf:
        added = list(pdf.pages)[blank:]
        section = list(pdf.Root.StructTreeRoot.K[0].K)[-1]
        levels = [str(element.S) for element in section.K]
        assert levels[:4] == ["/H2", "/P", "/H3", "/P"]
        assert set(levels) == {"/H2", "/H3", "/H4", "/P"}
        tree = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        known = dict(zip(tree[::2], tree[1::2], strict=True))
        for page in added:
            assert page.Tabs == "/S"
            content = page.Contents.read_bytes()
            marked = content.count(b"/MCID")
            owners = list(known[page.StructParents])
            assert len(owners) == marked > 0
            assert all(owner.P.objgen == section.objgen for owner in owners)
            assert content.count(b"/Subtype/Header") == content.count(b"/Subtype/Footer") == 2
        pieces = [piece for element in section.K for piece in element.K]
        assert len(pieces) == sum(len(known[page.StructParents]) for page in added)


def find_words(page, words):
    """Return the edges of the first line of a page that begins so: left, bottom, right, top."""
    text = page.get_textpage()
    (box,) = (
        box
        for box in (text.get_rect(number) for number in range(text.count_rects()))
        if text.get_text_bounded(*box).strip().startswith(words)
    )
    return box


def test_pages_that_are_added_carry_the_same_margins(rich):
    """The guide, the title, the source and the page stand on each, as on those before."""
    blank = len(pypdfium2.PdfDocument(rich.blank))
    pages = list(pypdfium2.PdfDocument(rich.content))
    assert len(pages) > blank > 1
    before = pages[1]
    for number, page in enumerate(pages[blank:], start=blank + 1):
        # Its letters are of another font: each has its own width, and its own blank beside it.
        for words, edges in {
            ("A guide to <mentoring> & more",) * 2: slice(0, 2),
            ("Example University · CC BY 4.0 · guide.example.ac.uk",) * 2: slice(0, 2),
            (WORKSHEET.title,) * 2: slice(1, 3),
            ("Page 2", f"Page {number}"): slice(1, 3),
        }.items():
            there, here = (find_words(*each) for each in zip((before, page), words, strict=True))
            assert here[edges] == pytest.approx(there[edges], abs=2)


def test_no_font_is_added(rich):
    """Answers are drawn in the font that is in the blank document, and in no other."""
    with rich.open() as pdf, pikepdf.open(BytesIO(rich.blank)) as blank:
        assert len(list_fonts(pdf)) == len(list_fonts(blank))


@pytest.mark.needs("pdftotext")
def test_words_that_a_picture_shows_are_found_on_added_pages(rich):
    """A search finds Chinese there too, although it is drawn by the device's own fonts."""
    blank = len(pypdfium2.PdfDocument(rich.blank))
    assert "你好世界" in print_text(rich, blank + 1, 99)


def test_a_form_of_nothing_but_buttons_is_filled_too(download):
    """It brings no font, so an old answer on an added page is drawn as a picture, and tagged."""
    filled = download(OLD, BUTTONS.id)
    assert list_failures(filled.content) == []
    with filled.open() as pdf:
        assert read_values(pdf) == {"season": "/summer", "how_far": "Half way"}
        assert len(pdf.pages[-1].Resources.XObject) > 2


def test_it_can_be_edited_on(rich):
    """Another answer is typed over one of ours, and all others are saved with it."""
    before = dict(spread(rich.answers))
    with open_viewer(rich.content) as viewer:
        viewer.click("topic")
        viewer.type("topic", "More: ")
        viewer.click("sure", 0)
        saved = viewer.save_values()
    assert "More: " in saved.pop("topic")
    assert saved.pop("sure") != before["sure"]
    choices = {name for name, value in saved.items() if value.startswith("/")}
    kept = {name: value.replace("\r\n", "\n").lstrip("/") for name, value in saved.items()}
    assert choices
    expected = {name: value.lstrip("/") for name, value in before.items()}
    assert kept == {name: expected[name] for name in expected if name not in ("topic", "sure")}


@pytest.mark.needs("pdftotext")
def test_short_answers_are_found_in_the_document(rich):
    """Words in the letters of the font are text for a search, in the box where they stand."""
    found = print_text(rich, 1, 99)
    assert SHORT[0] in found
    assert SHORT[1] in found
    assert "2027-03-09" in found
