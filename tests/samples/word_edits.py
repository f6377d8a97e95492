"""A filled Word document, changed as people and programs change it: by editing its XML."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from samples.worksheet_samples import make_worksheet

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {
    "w": W,
    "r": R,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
DOCUMENT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"

OFTEN = [
    {"id": "monthly", "label": "Once a month"},
    {"id": "termly", "label": "Once a term"},
    {"id": "other", "label": "Something else"},
]
STATES = [{"id": "begun", "label": "Begun"}, {"id": "done", "label": "Done"}]
TOPICS = [
    {"id": "progress", "label": "What was done"},
    {"id": "plans", "label": "What comes next"},
    {"id": "papers", "label": "Papers to read"},
]
WORKSHEET = make_worksheet(
    [
        {"id": "purpose", "kind": "long_text", "label": "What is to be different?", "hint": "Two."},
        {"id": "topic", "kind": "text", "label": "In a few words?"},
        {
            "id": "goals",
            "kind": "rows",
            "label": "The goals",
            "row": "goal",
            "columns": [
                {"id": "goal", "kind": "long_text", "label": "Goal"},
                {"id": "sign", "kind": "text", "label": "Sign of success"},
                {"id": "by_when", "kind": "date", "label": "By when"},
                {"id": "state", "kind": "choice", "label": "State", "options": STATES},
            ],
        },
        {"id": "often", "kind": "choice", "label": "How often?", "options": OFTEN},
        {
            "id": "often_other",
            "kind": "text",
            "label": "How often, then?",
            "show_when": {"field": "often", "value": "other"},
        },
    ],
    [
        {"id": "topics", "kind": "checklist", "label": "What is sent before?", "options": TOPICS},
        {
            "id": "mark",
            "kind": "scale",
            "label": "How well does it go?",
            "lowest_label": "Badly",
            "highest_label": "Well",
        },
        {"id": "length", "kind": "number", "label": "How long?", "unit": "minutes"},
        {"id": "start", "kind": "date", "label": "When does it start?"},
        {"id": "ending", "kind": "long_text", "label": "How does it end?"},
        {"id": "signed", "kind": "signature", "label": "The mentee"},
    ],
)
ROWS = [
    {"goal": "first goal", "sign": "first sign", "by_when": "2027-06-05", "state": "begun"},
    {"goal": "second goal", "sign": "second sign", "by_when": "2027-11-10", "state": "done"},
]
ANSWERS: dict[str, Any] = {
    "purpose": "a purpose\nin two lines",
    "topic": "a topic",
    "goals": ROWS,
    "often": "monthly",
    "topics": ["progress"],
    "mark": "4",
    "length": "60",
    "start": "2027-09-08",
    "ending": "an ending",
    "signed": {"name": "A Name", "date": "2027-03-26"},
}


def name(short: str) -> str:
    """Return a name as lxml has it: `w:val` in its namespace."""
    prefix, local = short.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def make(xml: str) -> Any:
    """Return an element written with the usual prefixes."""
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in NAMES.items())
    return etree.fromstring(f"<x {spaces}>{xml}</x>")[0]


def run(words: str, look: str = "") -> str:
    """Return the XML of a run of words."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inside: str, about: str = "") -> str:
    """Return the XML of a paragraph; plain words become a run."""
    held = inside if inside.startswith("<") else run(inside)
    return f"<w:p><w:pPr>{about}</w:pPr>{held}</w:p>"


class EditedWord:
    """A Word document that is being changed."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as archive:
            self.parts = {each: archive.read(each) for each in archive.namelist()}
        self.xml = etree.fromstring(self.parts[DOCUMENT])

    @property
    def body(self) -> Any:
        """The element that holds the paragraphs and tables."""
        return self.xml[0]

    def find(self, path: str) -> list[Any]:
        """Return what an XPath finds."""
        return self.xml.xpath(path, namespaces=NAMES)

    def control(self, tag: str, number: int = 0) -> Any:
        """Return the content control with a tag."""
        return self.find(f'//w:sdt[w:sdtPr/w:tag[@w:val="{tag}"]]')[number]

    def content(self, tag: str, number: int = 0) -> Any:
        """Return the element that holds a control's words."""
        return self.control(tag, number).find(name("w:sdtContent"))

    def hold(self, tag: str, inside: str, number: int = 0) -> None:
        """Put runs in place of a control's words, as typing into it does."""
        held = self.content(tag, number)
        for each in list(held):
            held.remove(each)
        held.extend(make(f"<w:p>{inside}</w:p>"))
        for shown in self.control(tag, number).iter(name("w:showingPlcHdr")):
            shown.getparent().remove(shown)

    def around(self, tag: str, kind: str = "w:p", number: int = 0) -> Any:
        """Return the paragraph, cell or row that a control stands in."""
        return next(self.control(tag, number).iterancestors(name(kind)))

    def after(self, tag: str, *written: str) -> None:
        """Put elements behind the paragraph of a control."""
        place = self.around(tag)
        for each in reversed(written):
            place.addnext(make(each))

    def row(self, number: int) -> Any:
        """Return a row of goals, counted from 1."""
        return self.around("goals__goal", "w:tr", number - 1)

    def drop_control(self, tag: str, *, with_bookmark: bool = False) -> Any:
        """Take a control away with its words, perhaps with its bookmark; return its paragraph."""
        control = self.control(tag)
        place = self.around(tag)
        control.getparent().remove(control)
        if with_bookmark:
            for mark in [*place.iter(name("w:bookmarkStart")), *place.iter(name("w:bookmarkEnd"))]:
                mark.getparent().remove(mark)
        return place

    def copy_behind(self, element: Any) -> Any:
        """Copy an element behind itself, without the bookmarks, as Word does."""
        copied = deepcopy(element)
        for mark in [*copied.iter(name("w:bookmarkStart")), *copied.iter(name("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        element.addnext(copied)
        return copied

    def link(self, identifier: str, address: str) -> None:
        """Let an id lead to an address."""
        relations = etree.fromstring(self.parts[LINKS])
        etree.SubElement(
            relations,
            f"{{{RELATION}}}Relationship",
            {
                "Id": identifier,
                "Type": f"{R}/hyperlink",
                "Target": address,
                "TargetMode": "External",
            },
        )
        self.parts[LINKS] = etree.tostring(relations)

    def save(self, parts: Mapping[str, bytes] | None = None) -> bytes:
        """Return the document, with more parts or others."""
        saved = BytesIO()
        whole = self.parts | {DOCUMENT: etree.tostring(self.xml)} | dict(parts or {})
        with ZipFile(saved, "w", ZIP_DEFLATED) as archive:
            for each, content in whole.items():
                archive.writestr(each, content)
        return saved.getvalue()


def write_part(root: str, inside: str) -> bytes:
    """Return a part of a document, such as its footnotes."""
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in NAMES.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {spaces}>{inside}</w:{root}>'.encode()
