"""A page that can be had as one sheet is one sheet, tagged, with links that lead to the website."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.downloads import SHEETS
from guide.handbook.build_sheets import build_sheets
from guide.handbook.source import Source
from guide.handbook.to_sheet import to_sheet
from reading_documents.handbook_reading import Reading, fold

ADDRESS = "https://mentoring.example.org/"


@pytest.mark.parametrize("page", SHEETS)
def test_each_of_the_guides_sheets_fits_on_one(real_source: Source, page: str):
    """Everything that the page says on paper is on it, from the title to the next step."""
    sheet = Reading(to_sheet(real_source, real_source.site[page]))
    (words,) = sheet.pages
    assert fold(words).startswith(fold(str(real_source.site[page].meta["title"])))
    assert fold("Your next step") in fold(words)
    assert fold("on one sheet") not in fold(words)


def test_it_says_what_it_is(small_source: Source):
    """Its title, language and publisher are the page's, and it is tagged."""
    pdf = Reading(to_sheet(small_source, small_source.site["you/index.md"])).pdf
    assert str(pdf.docinfo.Title) == "For you"
    assert str(pdf.docinfo.Author) == "University of Example Shire"
    assert str(pdf.Root.Lang) == "en-GB"
    assert pdf.Root.MarkInfo.Marked


def test_links_lead_to_the_website_and_print_no_address(small_source: Source):
    """A sheet has no room for addresses, and no pages beside its own."""
    sheet = Reading(to_sheet(small_source, small_source.site["you/steps.md"]))
    targets = {target for _page, target, _words in sheet.links()}
    assert f"{ADDRESS}tools/first/#sharp-ones" in targets
    assert "tools/first" not in " ".join(sheet.pages)


def test_sheets_are_kept_and_a_project_without_such_pages_has_none(
    small_source: Source, real_source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """What has not changed is read, not made again; the same source gives the same bytes."""
    assert build_sheets(small_source, tmp_path) == {}
    made = build_sheets(real_source, tmp_path)
    assert set(made) == {
        f"{name}.{ending}" for name in SHEETS.values() for ending in ("docx", "pdf")
    }
    monkeypatch.setattr("guide.handbook.build_sheets._make", lambda *_: pytest.fail("made again"))
    assert build_sheets(real_source, tmp_path) == made
