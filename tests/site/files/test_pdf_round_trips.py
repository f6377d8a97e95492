"""A PDF that was filled in here opens here again, whatever program saved it in between.

Every kind of answer, and every text that programs get wrong, comes back exactly as it was; what a
person changed there comes back as they changed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from browsing.document_parts import DocumentParts, RefusedError
from browsing.pdf_js import PdfJs, open_pdf_js
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site, place_pdf
from browsing.worksheet_page import WorksheetPage
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_viewer import open_viewer
from samples.pdf_round_trips import EDITS, edit_answers, make_answers, make_wide_worksheet
from samples.worksheet_samples import make_worksheet
from worksheet_builder.model import Worksheet

SHORT = {"text0": "Łódź", "choice": "option2"}


@pytest.fixture(scope="module")
def worksheet() -> Worksheet:
    """A worksheet with every kind of field, and one of each text kind for every text."""
    return make_wide_worksheet()


@pytest.fixture(scope="module")
def server(worksheet: Worksheet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of this worksheet alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("wide"), [worksheet])
        yield releases


@pytest.fixture(scope="module")
def page(browser: Browser, server: Releases) -> Iterator[Page]:
    """The worksheet's page, open and empty."""
    context = browser.new_context(base_url=server.address)
    yield WorksheetPage(context.new_page(), "sample").open().page
    context.close()


@pytest.fixture(scope="module")
def parts(page: Page, server: Releases) -> DocumentParts:
    """The readers and fillers, in a page of the site."""
    return DocumentParts(page, server.site)


@pytest.fixture(scope="module")
def pdf_js(browser: Browser) -> Iterator[PdfJs]:
    """Firefox's viewer."""
    with open_pdf_js(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def blank(server: Releases, worksheet: Worksheet) -> bytes:
    """Its blank PDF."""
    return (server.site / place_pdf(worksheet)).read_bytes()


@pytest.fixture(scope="module")
def filled(parts: DocumentParts, worksheet: Worksheet, blank: bytes) -> bytes:
    """Its PDF with an answer to every question, filled in by the page."""
    return parts.fill("Pdf", blank, worksheet, make_answers())


@pytest.fixture(scope="module")
def short(parts: DocumentParts, worksheet: Worksheet, blank: bytes) -> bytes:
    """Its PDF with two answers: a small file, where it matters only what became of it."""
    return parts.fill("Pdf", blank, worksheet, SHORT)


@pytest.fixture
def read(parts: DocumentParts, worksheet: Worksheet) -> Callable[[bytes], dict[str, Any]]:
    """Read a PDF of the worksheet, and return its answers."""

    def read_answers(content: bytes) -> dict[str, Any]:
        copy = parts.read("Pdf", content, worksheet)
        about = {"format": "mentoring-answers", "version": 1, "worksheet": "sample"}
        assert about.items() <= copy.items()
        assert set(copy) - set(about) - {"answers"} <= {"absent"}
        assert set(copy.get("absent", [])) <= {"asked_once"}, "no document asks it"
        return dict(copy["answers"])

    return read_answers


def rewrite(content: bytes, change: Callable[[pikepdf.Pdf], object], **options: Any) -> bytes:
    """Return a PDF as qpdf writes it after a change."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(saved, **options)
    return saved.getvalue()


def leave(_pdf: pikepdf.Pdf) -> None:
    """Change nothing."""


def test_every_answer_comes_back_as_it_was(read, filled):
    """Nothing is lost where nobody touched the file: rows beyond its boxes, and unasked answers."""
    assert read(filled) == make_answers()


WRITERS: dict[str, dict[str, Any]] = {
    "packed objects": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "linearised": {"linearize": True},
    "for reading by people": {"qdf": True},
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_way_of_writing_the_same_file_reads_alike(read, filled, name):
    """Objects may be packed in streams, put in another order or spread out."""
    assert read(rewrite(filled, leave, **WRITERS[name])) == make_answers()


def test_a_file_whose_table_is_wrong_is_read_all_the_same(read, filled):
    """Mail programs put lines before a file, or bytes move: its objects are found one by one."""
    packed = rewrite(filled, leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    for content in (filled, packed):
        assert read(b"Received: from elsewhere\r\n" + content) == make_answers()


def in_chrome(content: bytes) -> bytes:
    """Make every edit by mouse and keyboard in Chrome's engine, and save."""
    options = ["option1", "option2", "option3"]
    places = {"choice": options, "scale": ["1", "2", "3", "4", "5"]}
    with open_viewer(content) as viewer:
        for name, value in EDITS.items():
            column = name.split("__")[-1]
            if value is True:
                viewer.click(name)
            elif name in places:
                viewer.click(name, places[name].index(str(value)))
            elif column in ("state", "mark"):
                entries = options if column == "state" else places["scale"]
                viewer.choose(name, entries.index(str(value)) + 1)  # the first one is blank
            else:
                viewer.retype(name, str(value))
        return viewer.save()


def test_edits_in_chrome_are_seen_and_all_else_is_exact(read, filled):
    """Typed, clicked and chosen in Chrome's engine, and saved there."""
    assert read(in_chrome(filled)) == edit_answers(make_answers())


def test_edits_in_firefox_are_seen_and_all_else_is_exact(read, filled, pdf_js):
    """Filled in and saved in pdf.js."""
    pdf_js.open(filled)
    assert read(pdf_js.save(EDITS)) == edit_answers(make_answers())


@pytest.mark.needs("mutool")
def test_edits_in_mupdf_are_seen_and_all_else_is_exact(read, filled):
    """Filled in and saved in MuPDF."""
    assert read(save_in_mupdf(filled, EDITS)) == edit_answers(make_answers())


def test_a_persons_own_way_there_and_back(browser, server):
    """Downloaded from the page, edited in Chrome, opened in a browser that never saw it."""
    contexts = [browser.new_context(base_url=server.address) for _ in range(2)]
    here, there = (WorksheetPage(each.new_page(), "sample").open() for each in contexts)
    here.take_file(here.make_copy(make_answers()))
    name, content = here.download("Download as PDF")
    there.take_file(in_chrome(content), name)
    _, copy = there.save_copy()
    for context in contexts:
        context.close()
    assert copy["answers"] == edit_answers(make_answers())


def test_one_program_after_another(read, filled, pdf_js):
    """Chrome saves what Firefox saved: the file grows, and its newest answers count."""
    pdf_js.open(filled)
    first = pdf_js.save({"text0": "from Firefox", "text1": "from Firefox too"})
    assert read(in_chrome(first)) == {
        **edit_answers(make_answers()),
        "text1": "from Firefox too",
    }


def test_a_blank_pdf_filled_in_elsewhere_is_read(read, blank, pdf_js):
    """Whoever fills in the blank download in a viewer can open it here."""
    expected = {**edit_answers({"ticks": [], "rows": [{}, {}, {}], "counts": [{}], "signed0": {}})}
    pdf_js.open(blank)
    assert read(pdf_js.save(EDITS)) == expected


def test_text_in_each_encoding_is_read(read, short):
    """Programs write text as UTF-16 of either order, UTF-8, or in PDF's own eight bits."""
    encodings = {
        "text0": (b"\xfe\xff" + "Łódź 👩🏽‍🔬".encode("utf-16-be"), "Łódź 👩🏽‍🔬"),
        "text1": (b"\xff\xfe" + "Łódź 👩🏽‍🔬".encode("utf-16-le"), "Łódź 👩🏽‍🔬"),
        "text2": (b"\xef\xbb\xbf" + "Łódź 👩🏽‍🔬".encode(), "Łódź 👩🏽‍🔬"),
        "text3": (b"\x84\x95\x9b\xa0 \x8d\xe9\x8e", "—Łł€ “é”"),
        "text4": (b"one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"),
    }

    def write(pdf: pikepdf.Pdf) -> None:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) in encodings:
                field.V = pikepdf.String(encodings[str(field.T)][0])

    answers = read(rewrite(short, write))
    assert {name: answers[name] for name in encodings} == {
        name: words for name, (_, words) in encodings.items()
    }


def test_values_above_a_field_and_tables_beside_it_count(read, short):
    """A kind and a value may stand in a field's parent, and an option be known by its number."""

    def group(pdf: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        text, choice = fields["text0"], fields["choice"]
        parent = pikepdf.Dictionary(FT=text.FT, V=pikepdf.String("from above"), Kids=[text])
        del text.FT, text.V
        text.Parent = pdf.make_indirect(parent)
        kept = [field for field in pdf.Root.AcroForm.Fields if str(field.T) != "text0"]
        pdf.Root.AcroForm.Fields = pikepdf.Array([*kept, text.Parent])
        choice.Opt = pikepdf.Array([pikepdf.String(f"option{n}") for n in (1, 2, 3)])
        choice.V = pikepdf.Name("/0")
        for button in choice.Kids:
            button.AS = pikepdf.Name.Off

    answers = read(rewrite(short, group))
    assert (answers["text0"], answers["choice"]) == ("from above", "option1")


def test_fields_that_lead_back_to_themselves_end(read, short):
    """A field that is its own child or its own parent is read once."""

    def tie(pdf: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        fields["text0"].Parent = fields["text0"]
        loop = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("loop")))
        loop.Kids = pikepdf.Array([loop])
        pdf.Root.AcroForm.Fields.append(loop)

    assert read(rewrite(short, tie)) == SHORT


def test_a_pdf_from_before_it_named_its_worksheet_is_known_by_its_fields(read, short):
    """Older blank documents do not say which worksheet they are."""

    def forget(pdf: pikepdf.Pdf) -> None:
        for name in ("/worksheet", "/version"):
            del pdf.docinfo[name]

    assert read(rewrite(short, forget)) == SHORT


def flatten(pdf: pikepdf.Pdf) -> None:
    """Turn the fields into print, as printing to a file does."""
    pdf.flatten_annotations()
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm


def name_newer(pdf: pikepdf.Pdf) -> None:
    """Say that a later guide made it."""
    pdf.docinfo["/version"] = pikepdf.String("2")


def add_rows(pdf: pikepdf.Pdf) -> None:
    """Add a row beyond what a worksheet may have."""
    field = pikepdf.Dictionary(T=pikepdf.String("rows__501__words"), V=pikepdf.String("x"))
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))


LOCKED = pikepdf.Encryption(owner="owner", user="user")
PROTECTED = pikepdf.Encryption(owner="owner", user="")  # opens without a password

# What becomes of the filled PDF, by what the person is told
REFUSED: dict[str, Callable[[bytes], bytes]] = {
    "is empty": lambda _pdf: b"",
    "is not a PDF": lambda _pdf: b"Dear all, the PDF is attached.",
    "has no fields": lambda pdf: rewrite(pdf, flatten),
    "without a password": lambda pdf: rewrite(pdf, leave, encryption=LOCKED),
    "protected": lambda pdf: rewrite(pdf, leave, encryption=PROTECTED),
    "cut short": lambda pdf: pdf[: len(pdf) // 2],
    "perhaps your newest answers": lambda pdf: pdf[:-200],
    "is damaged": lambda pdf: pdf.replace(b"/Root", b"/Boot"),
    "at most 500 rows": lambda pdf: rewrite(pdf, add_rows),
    "far more than a worksheet": lambda pdf: (
        b"%PDF-1.7\n1 0 obj [" + b"0 " * 400_000 + b"] endobj\n" + pdf
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_read_is_refused_in_plain_words(parts, worksheet, short, words):
    """Each problem has words of its own, and none gives half of the answers."""
    with pytest.raises(RefusedError, match=words):
        parts.read("Pdf", REFUSED[words](short), worksheet)


def test_a_pdf_of_another_worksheet_says_which(parts, short):
    """The page that opens it can lead there."""
    other = make_worksheet([{"id": "text0", "kind": "text", "label": "Text"}])
    other = other.model_copy(update={"id": "other"})
    assert parts.read("Pdf", short, other)["worksheet"] == "sample"


def test_a_nameless_pdf_of_another_worksheet_is_refused(parts, short):
    """One field of the same name does not make it ours."""

    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.docinfo["/worksheet"]

    other = make_worksheet([{"id": "text0", "kind": "text", "label": "Text"}])
    other = other.model_copy(update={"id": "other"})
    with pytest.raises(RefusedError, match="not those of this worksheet"):
        parts.read("Pdf", rewrite(short, forget), other)


def test_a_pdf_of_a_newer_guide_says_so(parts, worksheet, short):
    """What it names stands in the copy, and is refused there as in every kind of file."""
    assert parts.read("Pdf", rewrite(short, name_newer), worksheet)["version"] == 2
