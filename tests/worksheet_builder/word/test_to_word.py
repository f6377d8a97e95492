"""The blank Word document: what it shows, and what programs find in it."""

from __future__ import annotations

import os
import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from samples.worksheet_samples import IMPRINT
from set_up.project import ROOT
from worksheet_builder.model.fields import Rows
from worksheet_builder.word.word_names import bookmark_name, control_tag, sheet_mark
from worksheet_builder.word.word_tables import row_height, rows_that_hold_on
from worksheet_builder.writing.controls import list_controls

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
READER = ROOT / "scripts" / "browser" / "documents" / "word" / "lines" / "invitations.ts"
# ECMA-376 part 4, CT_SdtPr: the order in which Word expects a control's properties.
PROPERTY_ORDER = ("alias", "tag", "id", "lock", "placeholder", "temporary", "showingPlcHdr")


@pytest.fixture
def parts(word_bytes):
    """The parts of the package, each read as XML."""
    with ZipFile(BytesIO(word_bytes)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


@pytest.fixture
def document(parts):
    """The part that holds the words and the controls."""
    return parts["word/document.xml"]


def values(root, element, attribute="val"):
    """Return one attribute of every such element, in order."""
    return [found.get(W + attribute) for found in root.iter(W + element)]


def test_every_control_has_its_tag(document, worksheet):
    """A program finds each answer by its name in the model; in rows the number is left out."""
    rows = {field.id: field for field in worksheet.answerable_fields() if isinstance(field, Rows)}
    expected = []
    for control in list_controls(worksheet):
        start, *rest = control.name.split("__")
        if start not in rows:
            expected.append(control_tag(control.name))
        else:
            if rest == ["1", rows[start].columns[0].id]:
                expected.append(control_tag(start))
            expected.append(control_tag(f"{start}__{rest[1]}"))
    assert values(document, "tag") == expected


def test_every_answer_has_its_bookmark(document, worksheet):
    """LibreOffice drops tags and keeps bookmarks, so each answer has one, and each table too."""
    rows = [field.id for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    names = [bookmark_name(control.name) for control in list_controls(worksheet)]
    found = values(document, "bookmarkStart", "name")
    names += [sheet_mark(worksheet.id), *(bookmark_name(name) for name in rows)]
    assert sorted(found) == sorted(names)
    assert len(set(found)) == len(found)
    assert values(document, "bookmarkStart", "id") == values(document, "bookmarkEnd", "id")


def test_no_two_things_share_a_number(document):
    """Word calls a file damaged when a control's number is there twice."""
    controls = [pr.find(W + "id").get(W + "val") for pr in document.iter(W + "sdtPr")]
    bookmarks = values(document, "bookmarkStart", "id")
    assert len(set(controls)) == len(controls)
    assert len(set(bookmarks)) == len(bookmarks)


def test_properties_stand_in_the_order_of_the_standard(document):
    """Word refuses a file whose elements stand in another order than its schema's."""
    for properties in document.iter(W + "sdtPr"):
        names = [etree.QName(child).localname for child in properties]
        known = [name for name in names if name in PROPERTY_ORDER]
        kinds = [name for name in names if name not in PROPERTY_ORDER]
        assert known == sorted(known, key=PROPERTY_ORDER.index)
        assert names == known + kinds
        assert len(kinds) <= 1


def test_titles_say_the_question(document, worksheet):
    """A control that is read out says what it asks, within Word's limit."""
    spoken = next(list_controls(worksheet)).spoken
    titles = values(document, "alias")
    assert titles[0].removesuffix("…") in spoken
    assert all(0 < len(title) <= 64 for title in titles)


def test_options_come_from_the_model(document, worksheet):
    """A list offers each option's words and keeps its id."""
    choices = [control for control in list_controls(worksheet) if control.kind == "choice"]
    lists = list(document.iter(W + "dropDownList"))
    assert len(lists) == len(choices)
    for control, offered in zip(choices, lists, strict=True):
        assert values(offered, "listItem", "value") == [o.id for o in control.options]
        assert values(offered, "listItem", "displayText") == [o.label for o in control.options]


def test_dates_are_written_as_in_data(document, worksheet):
    """Picking a date writes yyyy-MM-dd."""
    dates = [control for control in list_controls(worksheet) if control.kind == "date"]
    assert values(document, "dateFormat") == ["yyyy-MM-dd"] * len(dates)


def test_every_control_stands_within_a_paragraph_or_round_rows(document):
    """LibreOffice repeats mixed scripts in a control round paragraphs, so there is none."""
    paragraphs = [sdt for sdt in document.iter(W + "sdtContent") if sdt.find(W + "p") is not None]
    assert paragraphs == []


def test_what_invites_to_type_differs_from_an_answer_in_the_same_words(document):
    """It has a no-break space, which stays where a program drops what marks it as blank.

    The page lists the invitations too, so that it takes none for an answer.
    """
    known = re.search(r"INVITATIONS =\s+/(.*)/g;", READER.read_text("utf-8"))
    invitations = [
        "".join(sdt.find(W + "sdtContent").itertext())
        for sdt in document.iter(W + "sdt")
        if sdt.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    ]
    assert invitations
    assert [words for words in invitations if not re.match(known[1], words)] == []
    assert all("\u00a0" in words for words in invitations)


def test_it_says_which_worksheet_it_is(document, worksheet):
    """In a bookmark at its title, which every program keeps, with the version of its answers."""
    assert values(document, "bookmarkStart", "name")[0] == sheet_mark(worksheet.id)


def test_rows_repeat(document, worksheet):
    """Word itself can add a row: a repeating section with as many items as blank rows."""
    rows = [field for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    sections = [
        s for s in document.iter(W + "sdt") if s.find(f"{W}sdtPr/{W15}repeatingSection") is not None
    ]
    items = [len(s.findall(f".//{W15}repeatingSectionItem")) for s in sections]
    assert items == [field.blank_rows for field in rows]
    ignorable = document.get(
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
    )
    assert ignorable.split() == ["w14", "w15"]


def test_tables_have_a_header_row_a_title_and_a_description(document):
    """Whoever cannot see the table hears what it is and what its columns are called."""
    for table in document.iter(W + "tbl"):
        first = table.find(W + "tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption").get(W + "val")
        assert table.find(f"{W}tblPr/{W}tblDescription").get(W + "val")
        widths = [int(width) for width in values(table, "gridCol", "w")]
        assert sum(widths) == int(table.find(f"{W}tblPr/{W}tblW").get(W + "w"))


def test_rows_hold_on_to_the_next_where_a_page_should_not_part_them(document, worksheet):
    """A table is not torn apart by the end of a page, for Word and for LibreOffice."""
    tables = [found for found in document.iter(W + "tbl") if found.find(f"{W}sdt") is not None]
    fields = [field for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    for table, field in zip(tables, fields, strict=True):
        head, *rows = table.iter(W + "tr")
        held = {n for n, row in enumerate(rows, start=1) if row.find(f".//{W}keepNext") is not None}
        assert held == rows_that_hold_on(field.blank_rows, row_height(field.columns))
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in [head, *rows])


def test_headings_are_headings(word_bytes, worksheet):
    """Word's navigation pane shows the title and the sections, read by an independent reader."""
    opened = docx.Document(BytesIO(word_bytes))
    by_style = {}
    for paragraph in opened.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == [worksheet.title]
    assert [re.sub(r"^\d+\. ", "", text) for text in by_style["Heading 1"]] == [
        section.title for section in worksheet.sections
    ]


def test_every_style_that_is_used_exists(parts, document):
    """A style that is only named would show as plain text."""
    known = set(values(parts["word/styles.xml"], "style", "styleId"))
    for root in (document, parts["word/header.xml"], parts["word/footer.xml"]):
        used = {v for e in ("pStyle", "rStyle", "tblStyle") for v in values(root, e)}
        assert used - known == set()


def test_a_style_is_called_by_its_id(parts):
    """The page reads the blank document by ids, and any other by names: they say the same."""
    for style in parts["word/styles.xml"].iter(W + "style"):
        (name,) = values(style, "name")
        assert name.replace(" ", "").lower() in (
            style.get(W + "styleId").lower(),
            "normaltable",  # no paragraph has it
        )


def test_header_and_footer_say_where_it_comes_from(parts):
    """Every page names the guide, the institution and the licence, and counts itself."""
    header, footer = (
        "".join(parts[f"word/{name}.xml"].itertext()) for name in ("header", "footer")
    )
    assert IMPRINT.guide_title in header
    assert "Example University · CC BY 4.0 · guide.example.ac.uk" in footer
    assert values(parts["word/footer.xml"], "fldSimple", "instr") == [" PAGE ", " NUMPAGES "]


def test_language_title_and_nothing_of_the_machine(word_bytes, parts, worksheet):
    """The file says what it is, and not who made it, where or when."""
    properties = docx.Document(BytesIO(word_bytes)).core_properties
    assert (properties.title, properties.language) == (worksheet.title, "en-GB")
    assert properties.identifier == worksheet.id
    assert properties.author == properties.last_modified_by == ""
    assert properties.created is properties.modified is None
    assert set(values(parts["word/styles.xml"], "lang")) == {"en-GB"}
    private = [os.getcwd(), os.path.expanduser("~/"), os.uname().nodename]  # noqa: PTH109, PTH111
    everything = b"".join(etree.tostring(root) for root in parts.values())
    assert [word for word in private if word.encode() in everything] == []


def test_the_package_holds_what_it_needs_and_no_more(word_bytes, parts):
    """Each part has a type and a relationship; there is no thumbnail and no date."""
    types = {
        found.get("PartName") for found in parts["[Content_Types].xml"] if found.get("PartName")
    }
    assert types == {f"/{name}" for name in parts if not name.endswith(".rels")} - {
        "/[Content_Types].xml"
    }
    with ZipFile(BytesIO(word_bytes)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
