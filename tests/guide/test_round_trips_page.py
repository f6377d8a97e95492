"""The page about files that open again lists what the tests try, no more and no less."""

from __future__ import annotations

from samples.hard_texts import HARD_TEXTS, LONG_TEXTS
from samples.round_trips import OTHER_KINDS, TEXT_KINDS
from stand_ins.project_copy import ROOT

PAGE = (ROOT / "docs/contribute/files-that-open-again.md").read_text(encoding="utf-8")


def test_every_kind_that_is_tried_has_its_row():
    """The first table has one row for each kind of the round trips."""
    table = PAGE.split("| Kind of answer |")[1].split("\n\n")[0].splitlines()[2:]
    assert {row.split("|")[1].strip() for row in table} == {*TEXT_KINDS, *OTHER_KINDS}


def test_every_text_that_is_tried_is_named():
    """The sentence below the table names each text."""
    sentence = PAGE.split("The texts are the same for all: ")[1].split("\n")[0]
    assert [text for text in HARD_TEXTS | LONG_TEXTS if text not in sentence] == []


def test_every_command_names_tests_that_exist():
    """Whoever types a command of the page runs something."""
    words = PAGE.replace("`", " ").split()
    paths = [word for word in words if word.startswith("tests/")]
    assert len(paths) >= 5
    assert [path for path in paths if not (ROOT / path).exists()] == []
