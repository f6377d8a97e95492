"""Words are written into a document as XML text, without a parser, and others read them exactly."""

from __future__ import annotations

import pytest
from lxml import etree
from markupsafe import escape

from browser.node_source import call_each, evaluate_each
from samples.hard_texts import HARD_TEXTS

RUNS = "documents/word/fill/make-runs.ts"
MARKUP = "documents/word/package/paragraph.ts"
CONTROL = "documents/word/fill/fill-control.ts"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SIGNS = {"t": "", "tab": "\t", "br": "\n"}
# What means something to XML, to a replacement, or to an object that is used as a table.
TELLING = [
    "</w:t></w:sdtContent><w:t>&amp;&#38;&lt; <b> \"q\" 'r' ]]>",
    "$& $1 $$ $` $'",
    "constructor",
    "constructor\t__proto__\ntoString\n\n\t",
    " two  spaces ",
    "",
]
BLANK = (
    '<w:sdt><w:sdtPr><w:tag w:val="a"/><w:id w:val="1"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
    '<w:r><w:t xml:space="preserve">Type here</w:t></w:r></w:sdtContent></w:sdt>'
)


def read_words(written: str) -> str:
    """Read what is written as a program does that knows nothing of how it was."""
    root = etree.fromstring(f'<w:p xmlns:w="{W}" xmlns:w14="{W14}">{written}</w:p>')
    names = [(etree.QName(each).localname, each.text) for each in root.iter(etree.Element)]
    return "".join(SIGNS[name] + (text or "") for name, text in names if name in SIGNS)


@pytest.mark.parametrize("text", [*TELLING, *HARD_TEXTS.values()])
def test_words_are_read_as_they_were_written(text: str):
    """Whatever they would mean elsewhere, in a text alone and in a control."""
    (clean,) = call_each("documents/word/fill/clean-text.ts", "cleanText", [[text]])
    (alone,) = call_each(RUNS, "makeRuns", [[clean]])
    (filled,) = call_each(CONTROL, "fillControl", [[BLANK, text]])
    assert read_words(alone) == clean
    assert read_words(filled["control"]) == clean
    assert filled["words"] == clean
    assert "showingPlcHdr" not in filled["control"]


def test_words_of_a_blank_document_are_read_as_its_maker_wrote_them():
    """Templates write some signs by name and some by number."""
    texts = ["plain", "a & b", "<b>", "\"q\" & 'r'", "&amp; &#38; &nbsp;", "Łódź 👩🏽‍🔬"]
    written = [[str(escape(text))] for text in texts]
    assert call_each(MARKUP, "unescapeXml", written) == texts


@pytest.mark.parametrize(
    ("blank", "wanted"),
    [
        ('<w:pStyle w:val="A"/>', ["pStyle", "bidi"]),
        ('<w:pStyle w:val="A"/><w:keepNext/>', ["pStyle", "keepNext", "bidi"]),
        ('<w:keepNext/><w:spacing w:after="1"/><w:jc/>', ["keepNext", "bidi", "spacing", "jc"]),
        ("<w:rPr><w:b/></w:rPr>", ["bidi", "rPr"]),
    ],
)
def test_a_paragraph_is_turned_where_the_order_of_its_properties_allows(
    blank: str, wanted: list[str]
):
    """Word calls a document damaged in which properties stand in another order."""
    turned = evaluate_each(
        "documents/word/fill/turn-paragraph.ts",
        "paragraph => source.turnParagraph(paragraph)",
        [[f"<w:p><w:pPr>{blank}</w:pPr><w:r/></w:p>"]],
    )[0]
    root = etree.fromstring(turned.replace("<w:p>", f'<w:p xmlns:w="{W}">', 1))
    assert [etree.QName(each).localname for each in root[0]] == wanted
