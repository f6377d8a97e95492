"""A page on paper, as a person would print it."""

from __future__ import annotations

import re

import pypdfium2
from playwright.sync_api import Page


def print_pages(page: Page) -> pypdfium2.PdfDocument:
    """Print as a person would: no background colours, the page's own paper size."""
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def squeeze(text: str) -> str:
    """Text without its spaces, because lines break where the paper does."""
    return re.sub(r"[\s\u00ad\ufffe-]+", "", text)


def read_text(document: pypdfium2.PdfDocument) -> str:
    """All words of the document; line breaks and spaces are where the paper has them."""
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def measure_filled(page: pypdfium2.PdfPage) -> float:
    """How far down its sheet something is printed, from 0 to 1."""
    picture = page.render(scale=0.25).to_pil().convert("L")
    box = picture.point(lambda shade: 255 if shade < 200 else 0).getbbox()
    return box[3] / picture.height if box else 0
