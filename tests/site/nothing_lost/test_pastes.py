"""Text that no keyboard writes."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any
from xml.etree import ElementTree

import pikepdf
from playwright.sync_api import Page, expect

from browsing.nothing_lost.fault_sitting import FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, try_fault

# Written as code points, because no lone surrogate gets through to the page as text.
HOSTILE = (
    "NUL \u0000, bell \u0007, half \ud83d and \udc00 characters, \u202eright to left, مرحبا, "
    "👩🏽‍🔬🇵🇱, </script><script>window.hurt = 1</script><img src=x onerror=window.hurt=1>, "
    '=HYPERLINK("http://127.0.0.1"), @SUM(1), "quotes", \'single\', ]]>, &amp;, \\u0000, %s\n'
)

# The hostile line, plain words up to the length that is asked for, and the line again.
MAKE_TEXT = """const make = (codes, length) => {
  const line = String.fromCharCode(...codes)
  const plain = `${"Words upon words. ".repeat(300)}\\n`
  return line + plain.repeat(Math.ceil(length / plain.length)).slice(0, length) + line
}"""

PASTE = f"""([name, codes, length]) => {{
  {MAKE_TEXT}
  const box = document.querySelector(`form[data-worksheet] [name="${{name}}"]`)
  box.focus()
  box.value = make(codes, length)
  box.dispatchEvent(new InputEvent("input", {{bubbles: true, inputType: "insertFromPaste"}}))
  box.getBoundingClientRect()
}}"""

IS_SAME = f"""([name, codes, length]) => {{
  {MAKE_TEXT}
  const box = document.querySelector(`form[data-worksheet] [name="${{name}}"]`)
  return box.value === make(codes, length)
}}"""


def list_units(text: str) -> list[int]:
    """The text as UTF-16 code units, as a page holds it."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


def make_text(length: int) -> str:
    """The same text as a back-up holds it."""
    plain = "Words upon words. " * 300 + "\n"
    filling = (plain * (length // len(plain) + 1))[:length]
    return HOSTILE + filling + HOSTILE


FIVE_MEGABYTES = 5 * 1024 * 1024
A_PAGE_OF_TEXT = 3_000


@try_fault(24)
def test_fault_24_hostile_paste(page: Page, moment: str):
    """The page goes on, the text is kept to the last half character, and every file is sound."""
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    sitting = FaultSitting(page, "contract").begin()
    length = A_PAGE_OF_TEXT if moment == EXPORTING else FIVE_MEGABYTES
    given: list[Any] = ["objectives__1__objective", list_units(HOSTILE), length]
    page.evaluate(PASTE, given)
    sitting.write("reply_time", "typed right after it")
    expect(sitting.field("reply_time")).to_be_focused()
    sitting.expect_stored()
    if moment == LOADING:
        sitting.reload()
    assert page.evaluate(IS_SAME, given)
    copy = sitting.save_copy()[1]
    assert copy["answers"]["objectives"] == [{"objective": make_text(length)}]
    if moment == EXPORTING:
        expect_sound_word(sitting.download("Word")[1])
        expect_sound_pdf(sitting.download("PDF")[1])
        sitting.field("objectives__1__objective").fill("")
        sitting.choose_file(json.dumps(copy))
        sitting.replace_with_file()
        sitting.expect_saved()
        assert page.evaluate(IS_SAME, given)
    sitting.expect_kept()
    assert page.evaluate("window.hurt") is None
    assert problems == []


def expect_sound_word(data: bytes) -> None:
    """The archive and every part of it can be read, and the markup is text in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        document = ElementTree.fromstring(archive.read("word/document.xml"))  # noqa: S314 - ours
    assert "<script>window.hurt = 1</script>" in "".join(document.itertext())


def expect_sound_pdf(data: bytes) -> None:
    """The file needs no repair, and the field holds the text."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        values = [str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields]
    assert any("<script>window.hurt = 1</script>" in value for value in values)
