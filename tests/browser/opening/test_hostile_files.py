"""Whatever bytes a file has, reading it ends in answers or in plain words, after little work.

Work is counted and not timed, so that no busy machine makes a test fail: `file_reader.py` says how.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random

import pytest

from browser.file_reader import Heap, Outcome, read_files
from hostile.heaps import HEAPS
from hostile.hostile_data import make_hostile_data
from hostile.hostile_pdf import make_hostile_pdf
from samples.small_pdf import ANSWERS, filled_pdf, small_worksheet

MEGABYTE = 1024 * 1024
# Each byte may be looked at for several reasons, and never once more for each other byte.
STEPS_A_BYTE = 15
# A spoilt file is small, but its objects may name one long text thousands of times.
MOST_STEPS = 100_000_000
COPY = {"format": "mentoring-answers", "version": 1, "worksheet": "sample", "answers": ANSWERS}

MAKERS: dict[str, Callable[[Random], bytes]] = {
    "data": lambda random: make_hostile_data(json.dumps(COPY).encode(), random),
    "PDF": lambda random: make_hostile_pdf(filled_pdf(), random),
}


def is_bad(outcome: Outcome) -> bool:
    """Tell whether a file ended as none may."""
    return bool(outcome.failure) or outcome.work > MOST_STEPS


@pytest.mark.seeds(80, thorough=5000)
@pytest.mark.parametrize("kind", MAKERS)
def test_spoilt_files_end_in_answers_or_in_plain_words(kind: str, seed_count: int, tmp_path: Path):
    """No other exception, no endless work, and nothing put into every object."""
    paths = [tmp_path / str(seed) for seed in range(seed_count)]
    for seed, path in enumerate(paths):
        path.write_bytes(MAKERS[kind](Random(seed)))  # noqa: S311 - the same file each time
    outcomes = dict(zip(paths, read_files(small_worksheet(), paths), strict=True))
    assert {path: outcome for path, outcome in outcomes.items() if is_bad(outcome)} == {}
    problems = {bool(outcome.problem) for outcome in outcomes.values()}
    assert kind == "data" or problems == {True, False}, "both ways to end are met"


HEAP_SIZE = 2 * MEGABYTE


@pytest.fixture(scope="module")
def heaped() -> dict[str, Outcome]:
    """What came of each heap: all are read by one process, because to start one takes longer."""
    heaps = [Heap(*heap, HEAP_SIZE) for heap in HEAPS.values()]
    return dict(zip(HEAPS, read_files(small_worksheet(), heaps), strict=True))


@pytest.mark.parametrize("name", HEAPS)
def test_heaps_of_one_thing_are_refused_after_little_work(heaped: dict[str, Outcome], name: str):
    """The more there is of what a reader looks for, the sooner it gives up."""
    outcome = heaped[name]
    assert outcome.problem
    assert not outcome.failure
    assert outcome.work < STEPS_A_BYTE * HEAP_SIZE


ENTRY = b"PK\1\2" + bytes(42)
LIST = b"PK\5\6" + bytes(4) + b"\xff\xff" * 2 + bytes(4)


@pytest.mark.parametrize(
    ("first", "is_listed"), [(len(ENTRY), True), (7, False), (2**32 - 1, False)]
)
def test_an_archive_with_as_many_files_as_it_can_claim(first: int, is_listed: bool):
    """They are listed one by one where they are there; a list that is nowhere is damage."""
    end = LIST + first.to_bytes(4, "little") + b"\x11\0" + b"word/document.xml"
    heap = Heap(b"PK\3\4", ENTRY, end, 5 * MEGABYTE)
    (outcome,) = read_files(small_worksheet(), [heap])
    assert not outcome.failure
    assert bool(outcome.problem) is not is_listed
    assert outcome.work < STEPS_A_BYTE * heap.size


def test_work_that_grows_with_the_square_would_be_seen():
    """A file of half the size costs half: what is counted follows the bytes, and is no clock."""
    names, parts = ("comments", "references"), (1, 2)
    heaps = [Heap(*HEAPS[name], part * MEGABYTE) for name, part in product(names, parts)]
    small, large, *others = (each.work for each in read_files(small_worksheet(), heaps))
    assert 1.9 < large / small < 2.1
    assert others[1] <= 2.1 * others[0]
