"""Whatever bytes a file has, opening it ends soon: with answers to choose from, or plain words.

Hundreds of spoilt files by default, a third of them each data, Word and PDF. For more:

    scripts/test tests/site/files/test_hostile_files.py --thorough
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browsing.opened_files import UNFORESEEN, OpenedFiles, Outcome
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from hostile.hostile_data import make_hostile_data
from hostile.hostile_pdf import make_hostile_pdf
from hostile.hostile_word import make_hostile_word
from reading_documents.pdf_viewer import open_viewer
from samples.worksheet_samples import make_worksheet

LONGEST = 1.0  # seconds of work for one file
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


def is_bad(outcome: Outcome) -> bool:
    """Tell whether a file ended as none may."""
    is_unforeseen = any(words in outcome.problem for words in UNFORESEEN)
    return is_unforeseen or outcome.seconds > LONGEST


def test_sound_files_are_taken(files, sound):
    """Where nothing was spoilt, all three kinds offer their answers."""
    found = [files.open(content).problem for each in sound.values() for content in each]
    assert found == ["", "", "", ""]


@pytest.mark.seeds(240, thorough=5000)
def test_spoilt_files_end_in_answers_or_in_plain_words(files, sound, seed_count, tmp_path):
    """No other exception, nothing that takes longer than a second, no changed database."""
    bad = {}
    outcomes = set()
    for seed in range(seed_count):
        kind, content = make_file(seed, sound)
        outcome = files.open(content, f"{seed}")
        outcomes.add((kind, bool(outcome.problem)))
        if is_bad(outcome):
            path = tmp_path / f"{seed}"
            path.write_bytes(content)
            bad[str(path)] = outcome
    assert bad == {}
    assert len(outcomes) == 2 * len(MAKERS), "both ways to end are met with every kind of file"


END = b"\nstartxref\n9\n%%EOF\n"
# What fills 20 MB, between the beginning of a file and its end
HEAPS: dict[str, tuple[bytes, bytes, bytes]] = {
    "brackets in data": (b'{"format":', b"[", b""),
    "keys in data": (b"", b'{"a":', b""),
    "lists": (b"%PDF-1.7\n", b"[", END),
    "dictionaries": (b"%PDF-1.7\n", b"1 0 obj<<", END),
    "keys": (b"%PDF-1.7\n", b"<</A ", END),
    "strings without an end": (b"%PDF-1.7\n", b"1 0 obj(", END),
    "digits without an end": (b"%PDF-1.7\n", b"1 0 obj<", END),
    "objects": (b"%PDF-1.7\n", b"1 0 obj ", END),
    "streams without an end": (b"%PDF-1.7\n", b"1 0 obj<<>>stream\n", END),
    "streams": (b"%PDF-1.7\n", b"1 0 obj<</Type/ObjStm/N 9/First 9>>stream\nendstream\n", END),
    "references": (b"%PDF-1.7\n", b"1 0 obj 1 0 R ", END),
    "catalogues": (b"%PDF-1.7\n", b"1 0 obj<</Type/Catalog>>endobj ", END),
    "trailers": (b"%PDF-1.7\n", b"trailer<<", END),
    "a table": (b"%PDF-1.7\nxref\n0 99999999\n", b"0000000009 00000 n \n", END),
    "spaces": (b"%PDF-1.7\n", b" ", END),
    "comments": (b"%PDF-1.7\n", b"%", END),
    "ends": (b"%PDF-1.7\n", b"startxref ", END),
    "an archive's list": (b"PK\3\4word/document.xml", b"PK\1\2", b"PK\5\6" + b"\xff" * 4),
    "ends of an archive": (b"PK\3\4word/document.xml", b"PK\5\6", b"PK\5\6"),
}


@pytest.mark.parametrize("name", HEAPS)
def test_twenty_megabytes_of_one_thing_end_soon(files, name):
    """The more there is of what a reader looks for, the sooner it gives up."""
    outcome = files.open_heap(*HEAPS[name], LARGEST)
    assert outcome.problem
    assert not is_bad(outcome), outcome
