"""Whatever bytes a file has, opening it ends: with answers to choose from, or plain words.

Some dozens of spoilt files by default, a third of them each data, Word and PDF: so many go the
whole way through the page. Data and PDFs are read by the thousand, and their work is counted, in
tests/browser/opening/test_hostile_files.py; what is in a Word document only a page can parse. More:

    scripts/test tests/site/files/test_hostile_files.py --thorough
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing.opened_files import UNFORESEEN, OpenedFiles
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from hostile.heaps import HEAPS as ALL_HEAPS
from hostile.hostile_data import make_hostile_data
from hostile.hostile_pdf import make_hostile_pdf
from hostile.hostile_word import make_hostile_word
from reading_documents.pdf_viewer import open_viewer
from samples.worksheet_samples import make_worksheet

LARGEST = 20 * 1024 * 1024
OPTIONS = [{"id": f"option{n}", "label": f"Option {n}"} for n in (1, 2)]
COLUMNS = [
    {"id": "words", "kind": "text", "label": "Words"},
    {"id": "state", "kind": "choice", "label": "State", "options": OPTIONS},
]
FIELDS = [
    {"id": "text", "kind": "text", "label": "Text"},
    {"id": "long", "kind": "long_text", "label": "Long"},
    {"id": "day", "kind": "date", "label": "Day"},
    {"id": "choice", "kind": "choice", "label": "Choice", "options": OPTIONS},
    {"id": "ticks", "kind": "checklist", "label": "Ticks", "options": OPTIONS},
    {"id": "rows", "kind": "rows", "label": "Rows", "row": "row", "columns": COLUMNS},
    {"id": "signed", "kind": "signature", "label": "Signed"},
]
ANSWERS = {
    "text": "Łódź",
    "long": "One line\n\nand a third & <more>.",
    "day": "2027-03-07",
    "choice": "option2",
    "ticks": ["option1"],
    "rows": [{"words": f"row {n}", "state": "option1"} for n in range(5)],
    "signed": {"name": "Ömer", "date": "2027-03-08"},
}
HERE = {"text": "what is here", "ticks": ["option2"]}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of one small worksheet with fields of every kind."""
    with serve_releases() as releases:
        worksheet = make_worksheet(FIELDS)
        releases.site = build_sample_site(tmp_path_factory.mktemp("hostile"), [worksheet])
        yield releases


def open_page(browser: Browser, server: Releases) -> WorksheetPage:
    """Open the worksheet in a browser that has nothing stored."""
    context = browser.new_context(base_url=server.address)
    return WorksheetPage(context.new_page(), "sample").open()


@pytest.fixture(scope="module")
def sound(browser: Browser, server: Releases) -> dict[str, list[bytes]]:
    """Files that are as they should be, by their kind."""
    worksheet = open_page(browser, server)
    copy = worksheet.make_copy(ANSWERS)
    worksheet.take_file(copy)
    word, pdf = (worksheet.download(kind)[1] for kind in ("Word", "PDF"))
    worksheet.page.context.close()
    with open_viewer(pdf) as viewer:
        viewer.retype("text", "Changed in Chrome")
        edited = viewer.save()
    data = json.dumps(copy).encode()
    return {"data": [data], "Word": [word], "PDF": [pdf, edited]}


@pytest.fixture(scope="module")
def worksheet(browser: Browser, server: Releases) -> Iterator[WorksheetPage]:
    """The worksheet with two answers, which no file may change."""
    worksheet = open_page(browser, server)
    worksheet.take_file(worksheet.make_copy(HERE))
    worksheet.expect_saved()
    yield worksheet
    worksheet.page.context.close()


def read_written(worksheet: WorksheetPage) -> dict[str, Any]:
    """Return the answers in the database: a file that opened and was taken back leaves blanks."""
    return {field: value for field, value in worksheet.read_stored().items() if value}


@pytest.fixture
def files(worksheet: WorksheetPage) -> Iterator[OpenedFiles]:
    """The page in which files are opened; at the end nothing in it may have changed."""
    errors: list[str] = []
    page: Page = worksheet.page
    page.on("pageerror", lambda error: errors.append(str(error)))
    before = worksheet.read(), read_written(worksheet)
    yield OpenedFiles(page)
    assert errors == []
    worksheet.wait_until_ready()
    assert (worksheet.read(), read_written(worksheet)) == before
    assert page.evaluate("Object.keys(Object.prototype).concat({}.polluted ?? [])") == []


MAKERS: dict[str, Callable[[bytes, Random], bytes]] = {
    "data": make_hostile_data,
    "Word": make_hostile_word,
    "PDF": make_hostile_pdf,
}


def make_file(seed: int, sound: dict[str, list[bytes]]) -> tuple[str, bytes]:
    """Return a spoilt file and its kind; one seed always gives the same file of its kind."""
    kind = list(MAKERS)[seed % len(MAKERS)]
    random = Random(seed)  # noqa: S311 - the same seed has to give the same file
    return kind, MAKERS[kind](random.choice(sound[kind]), random)


def is_bad(problem: str) -> bool:
    """Tell whether a file ended as none may."""
    return any(words in problem for words in UNFORESEEN)


def test_sound_files_are_taken(files, sound):
    """Where nothing was spoilt, all three kinds offer their answers."""
    found = [files.open(content) for each in sound.values() for content in each]
    assert found == ["", "", "", ""]


@pytest.mark.seeds(60, thorough=5000)
def test_spoilt_files_end_in_answers_or_in_plain_words(files, sound, seed_count, tmp_path):
    """No other exception, and no changed database."""
    bad = {}
    outcomes = set()
    for seed in range(seed_count):
        kind, content = make_file(seed, sound)
        problem = files.open(content, f"{seed}")
        outcomes.add((kind, bool(problem)))
        if is_bad(problem):
            path = tmp_path / f"{seed}"
            path.write_bytes(content)
            bad[str(path)] = problem
    assert bad == {}
    assert len(outcomes) == 2 * len(MAKERS), "both ways to end are met with every kind of file"


# Twenty megabytes of one thing, one for each kind of file; tests/browser/opening tries all others.
HEAPS = ("keys in data", "objects", "an archive's list")


@pytest.mark.parametrize("name", HEAPS)
def test_twenty_megabytes_of_one_thing_are_refused(files, name):
    """The page says why, in words that somebody foresaw, and goes on."""
    problem = files.open_heap(*ALL_HEAPS[name], LARGEST)
    assert problem
    assert not is_bad(problem), problem
