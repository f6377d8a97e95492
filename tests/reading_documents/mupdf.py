"""A PDF filled in by MuPDF, the engine of many small viewers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from reading_documents.pdf_reading import name_field

# Widgets are known by their place on their page: this version does not tell their names.
SCRIPT = """
var pdf = new PDFDocument(scriptArgs[0])
JSON.parse(scriptArgs[2]).forEach(function (change) {
  var widget = pdf.loadPage(change[0]).getWidgets()[change[1]]
  if (change[2] === true) widget.toggle()
  else if (widget.getFieldType() === "combobox") widget.setChoiceValue(change[2])
  else widget.setTextValue(change[2])
  widget.update()
})
pdf.save(scriptArgs[1], "garbage,compress")
"""


def save_in_mupdf(content: bytes, answers: Mapping[str, str | bool]) -> bytes:
    """Fill in fields, True for a click on a box or a button, and return the file that it saves."""
    with TemporaryDirectory() as folder:
        before, after, script = (Path(folder) / name for name in ("a.pdf", "b.pdf", "fill.js"))
        before.write_bytes(content)
        script.write_text(SCRIPT, encoding="utf-8")
        changes = json.dumps(_place(content, answers))
        subprocess.run(["mutool", "run", script, before, after, changes], check=True)
        return after.read_bytes()


def _place(content: bytes, answers: Mapping[str, str | bool]) -> list[tuple[int, int, str | bool]]:
    """Give each answer the page and the place of its widget, a button of a choice by its state."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [
            (number, place, True if "/Parent" in widget else answers[name])
            for number, page in enumerate(pdf.pages)
            for place, widget in enumerate(page.get("/Annots", []))
            if (name := name_field(widget)) in answers
            and ("/Parent" not in widget or f"/{answers[name]}" in widget.AP.N)
        ]
