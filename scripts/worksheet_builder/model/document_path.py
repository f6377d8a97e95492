"""Where the site offers each blank document, and what people call its kind."""

from __future__ import annotations

DOCUMENT_FOLDER = "downloads"
# The typefaces of documents to read, which scripts fetch
FACES_PATH = "assets/later/faces.pdf"

# The kinds that the site offers, by the ending of their files, in the order in which it does.
DOCUMENT_NAMES = {"docx": "Word", "pdf": "PDF"}


def document_path(worksheet: str, ending: str) -> str:
    """Return the path in the site, such as `downloads/contract.pdf`, for a worksheet's id."""
    return f"{DOCUMENT_FOLDER}/{worksheet}.{ending}"
