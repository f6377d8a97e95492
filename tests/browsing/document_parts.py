"""The parts of the browser script that fill and read documents, run by a page as a worksheet is."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from samples.worksheet_questions import list_questions
from worksheet_builder.model import Worksheet

FORMAT = "mentoring-answers"

CALL = """async ([address, name, content, sheet, blank]) => {
  const part = await import(address)
  const decode = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  const bytes = decode(content)
  const renamed = new Map(Object.entries(sheet.renamed))
  const answers = new Map(Object.entries(sheet.answers))
  try {
    const made = await part[name](bytes, {...sheet, renamed, answers}, blank && decode(blank))
    if (!(made instanceof Uint8Array)) return {read: made}
    let text = ""
    for (let at = 0; at < made.length; at += 8192) {
      text += String.fromCharCode(...made.subarray(at, at + 8192))
    }
    return {bytes: btoa(text)}
  } catch (problem) {
    if (problem.name !== "CopyProblem") throw problem
    return {problem: problem.message}
  }
}"""


class RefusedError(Exception):
    """A reader's own words for why it does not take a file."""


class DocumentParts:
    """The parts as the built site has them."""

    def __init__(self, page: Page, site: Path) -> None:
        self._page = page
        self._folder = site / "assets" / "javascripts"

    def _call(
        self, name: str, content: bytes, sheet: Mapping[str, Any], blank: bytes | None = None
    ) -> Any:
        part = f"{name[:4]}-{name[4:].lower()}"
        (file,) = self._folder.glob(f"{part}-*.js")
        address = f"/assets/javascripts/{file.name}"
        beside = None if blank is None else b64encode(blank).decode()
        given = [address, name, b64encode(content).decode(), dict(sheet), beside]
        found = self._page.evaluate(CALL, given)
        if "problem" in found:
            raise RefusedError(found["problem"])
        return found

    def fill(
        self,
        kind: str,
        template: bytes,
        worksheet: Worksheet,
        answers: Mapping[str, Any],
        **about: Any,
    ) -> bytes:
        """Fill in a blank document, `Word` or `Pdf`, which says more about itself."""
        sheet = describe_sheet(worksheet) | {"answers": dict(answers)} | about
        return b64decode(self._call(f"fill{kind}", template, sheet)["bytes"])

    def read(
        self, kind: str, content: bytes, worksheet: Worksheet, blank: bytes | None = None
    ) -> Any:
        """Read a document, `Word` or `Pdf`, as a back-up; raises RefusedError.

        With the blank document the reader knows the worksheet's own words from a person's.
        """
        return self._call(f"read{kind}", content, describe_sheet(worksheet), blank)["read"]


def describe_sheet(worksheet: Worksheet) -> dict[str, Any]:
    """Return a worksheet without answers, as `FilledSheet` of filled-sheet.ts has it."""
    fields = [*worksheet.answerable_fields(), *worksheet.retired]
    return {
        "worksheet": worksheet.id,
        "was": list(worksheet.was),
        "format": FORMAT,
        "title": worksheet.title,
        "questions": list_questions(worksheet),
        "renamed": {earlier: field.id for field in fields for earlier in getattr(field, "was", ())},
        "answers": {},
        "leftOut": [],
    }
