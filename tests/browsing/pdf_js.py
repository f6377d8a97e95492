"""A PDF open in pdf.js, the viewer in Firefox, driven in a page of the tests' own browser."""

from __future__ import annotations

import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page

PDF_JS = Path(__file__).resolve().parents[2] / "node_modules" / "pdfjs-dist"

OPEN = """async content => {
  const pdfjs = await import("/build/pdf.min.mjs")
  pdfjs.GlobalWorkerOptions.workerSrc = "/build/pdf.worker.min.mjs"
  const data = Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
  const folders = {cMapUrl: "/cmaps/", standardFontDataUrl: "/standard_fonts/", wasmUrl: "/wasm/"}
  window.pdf = await pdfjs.getDocument({data, ...folders}).promise
  return pdf.numPages
}"""

DRAW = """async ([number, scale]) => {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({scale})
  const canvas = document.createElement("canvas")
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({canvas, viewport, annotationMode: 1}).promise
  return canvas.toDataURL().split(",")[1]
}"""

READ_TEXT = """async number => {
  const {items} = await (await pdf.getPage(number)).getTextContent()
  return items.map(({str, hasEOL}) => str + (hasEOL ? " " : "")).join("")
}"""

LIST_BOXES = """
  window.pages = Array.from({length: pdf.numPages}, (_, at) => pdf.getPage(at + 1))
  window.boxes = (await Promise.all(pages.map(async page => (await page).getAnnotations()))).flat()
"""

READ_VALUES = f"""async () => {{ {LIST_BOXES}
  return Object.fromEntries(boxes.map(({{fieldName, fieldValue}}) => [fieldName, fieldValue]))
}}"""

# A button of a choice is told whether it is on.
SAVE = f"""async answers => {{ {LIST_BOXES}
  for (const {{id, fieldName, radioButton, buttonValue}} of boxes) {{
    const answer = answers[fieldName]
    if (answer === undefined) continue
    pdf.annotationStorage.setValue(id, {{value: radioButton ? buttonValue === answer : answer}})
  }}
  let text = ""
  for (const byte of await pdf.saveDocument()) text += String.fromCharCode(byte)
  return btoa(text)
}}"""


class PdfJs:
    """One document at a time, open in pdf.js."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, content: bytes) -> int:
        """Open a PDF's bytes, and return how many pages it has."""
        pages: int = self._page.evaluate(OPEN, b64encode(content).decode())
        return pages

    def picture(self, page: int, scale: float = 1) -> Image.Image:
        """Return a page, counted from 1, as it is drawn with its fields."""
        drawn = b64decode(self._page.evaluate(DRAW, [page, scale]))
        return Image.open(BytesIO(drawn)).convert("RGB")

    def read_text(self, page: int) -> str:
        """Return the words of a page, with single spaces."""
        return " ".join(self._page.evaluate(READ_TEXT, page).split())

    def read_values(self) -> dict[str, Any]:
        """Return the fields' values by name."""
        values: dict[str, Any] = self._page.evaluate(READ_VALUES)
        return values

    def save(self, answers: Mapping[str, str | bool]) -> bytes:
        """Fill in fields as a person would, and return the file that the viewer saves."""
        return b64decode(self._page.evaluate(SAVE, dict(answers)))


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves pdf.js, and keeps its log to itself."""

    def log_message(self, *_args: object) -> None:
        """Say nothing: a test that fails prints what it needs."""


@contextmanager
def open_pdf_js(browser: Browser) -> Iterator[PdfJs]:
    """Serve pdf.js on a free port, and open it in a page of its own."""
    handler = partial(QuietHandler, directory=str(PDF_JS))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        yield PdfJs(page)
        page.close()
        server.shutdown()
