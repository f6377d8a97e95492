"""The sample's PDF, filled in by the page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from browsing.filled_pdf import OLD, PLAIN, Filled
from browsing.sites.releases import serve_releases
from browsing.sites.sample_site import WORKSHEET, build_sample_site
from browsing.worksheet_page import WorksheetPage
from samples.hard_answers import LONGEST, make_answers

NOON = datetime(2027, 3, 4, 12, tzinfo=UTC)  # a file says when it was saved


@pytest.fixture(scope="module")
def download(browser, tmp_path_factory):
    """Fill the sample's PDF in the page with some answers: a function of them."""
    folder = tmp_path_factory.mktemp("sample")
    site = build_sample_site(folder / "site")
    with serve_releases() as server:
        server.site = site
        context = browser.new_context(base_url=server.address)
        pages: dict[str, WorksheetPage] = {}
        taken: list[dict[str, Any]] = []

        def fill(answers: dict[str, Any], name: str = WORKSHEET.id) -> Filled:
            if name not in pages:
                page = context.new_page()
                page.clock.set_fixed_time(NOON)
                pages[name] = WorksheetPage(page, name).open()
            worksheet = pages[name]
            if answers not in taken[-1:]:
                worksheet.take_file(worksheet.make_copy(answers))
            taken.append(answers)
            _name, content = worksheet.download("PDF")
            path = folder / f"{len(taken)}.pdf"
            path.write_bytes(content)
            blank = (site / "downloads" / f"{name}.pdf").read_bytes()
            return Filled(answers, blank, content, path)

        yield fill
        context.close()


@pytest.fixture(scope="module")
def rich(download):
    """A PDF with every question answered, in five scripts, some beyond what the form has."""
    answers = make_answers(WORKSHEET) | OLD | {"whole_story": LONGEST}
    return download(answers)


@pytest.fixture(scope="module")
def plain(download):
    """A PDF with a few short answers, and all the rest blank."""
    return download(PLAIN)
