"""The files to take away: each that pages may ask for is there, and a link says what it is."""

from __future__ import annotations

from guide.assemble import assemble_site
from guide.downloads import describe_download, list_downloads
from stand_ins.project_copy import ROOT
from worksheet_builder.model import DOCUMENT_FOLDER

FETCHED = (".schema.json", ".reading.json")


def test_every_file_that_pages_may_ask_for_is_built():
    """The list and the site agree, but for what scripts fetch, which no page offers by name."""
    assembly = assemble_site(ROOT)
    built = {path for path in assembly.files if path.startswith(f"{DOCUMENT_FOLDER}/")}
    contents = assembly.contents
    names = list_downloads(contents.worksheets, contents.sheets)
    asked = {f"{DOCUMENT_FOLDER}/{name}" for name in names}
    assert asked <= built
    assert {path for path in built - asked if not path.endswith(FETCHED)} == set()


def test_a_link_says_what_kind_of_file_it_is_and_how_large():
    """Nobody should have to open a file to learn that."""
    assert (
        describe_download("plan.docx", "../downloads/plan.docx", "The plan & more", 21_504)
        == '<a href="../downloads/plan.docx" download>The plan &amp; more</a> (Word, 21 KB)'
    )
    assert describe_download("all.zip", "all.zip", "All", 0).endswith("</a> (ZIP)")
