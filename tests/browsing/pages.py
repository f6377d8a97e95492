"""The pages of the built site, as a visitor addresses them."""

from __future__ import annotations

from pathlib import Path

from set_up.project import ROOT
from worksheet_builder.reading import load_worksheet

DOCS = ROOT / "docs"


def list_pages(site: Path) -> list[str]:
    """Return the path of every page, "/" first, without the page for a missing address."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted("/" + file.removesuffix("index.html") for file in files if file != "404.html")


def find_address(source: str) -> str:
    """Return the path of the page that is made from this file below `docs/`."""
    name = source.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"/{name}/" if name else "/"


def count_asked(worksheet: str = "contract") -> int:
    """Count the questions that a worksheet asks while nothing is answered."""
    loaded = load_worksheet(ROOT / "worksheets" / f"{worksheet}.yml", ROOT)
    return sum(field.show_when is None for field in loaded.answerable_fields())


PAGES = [find_address(file.relative_to(DOCS).as_posix()) for file in sorted(DOCS.rglob("*.md"))]

# One page of each kind: home, a section's first page, text with a contents list, tables, cards,
# code, a generated list, the list of worksheets, one's own work, the fullest worksheet, a page
# with a button, and one that reads files.
TEMPLATES = (
    "/",
    "/mentees/",
    "/mentees/find-a-mentor/",
    "/promotion/",
    "/contribute/write-a-page/",
    "/further-reading/",
    "/worksheets/",
    "/my-mentoring/",
    "/worksheets/contract/",
    "/about/privacy/",
    "/scheme/",
)

# The first page of each folder, whose menu no page of another folder has.
FIRST_PAGES = tuple({path.split("/")[1]: path for path in reversed(PAGES)}.values())
