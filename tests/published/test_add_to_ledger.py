"""The ledger grows and never shrinks, stands in page order, and comes back from its file."""

from __future__ import annotations

from pathlib import Path

from published.__main__ import main
from published.ledger import LEDGER, read_ledger, write_ledger

FIRST = """\
title: Plan
summary: Plan it.
audience: [author]
when: Now
minutes: 5
sections:
  - title: All
    fields:
      - id: topic
        kind: text
        label: Work towards <<institution.framework>>
      - id: how_often
        kind: choice
        label: How often?
        options:
          - {id: weekly, label: Every week}
          - {id: never, label: "No"}
"""
SECOND = FIRST.replace("id: topic\n", "id: aim\n        was: topic\n").replace(
    '          - {id: never, label: "No"}\n',
    "          - {id: daily, label: Every day}\n        retired:\n"
    '          - {id: never, label: "No"}\n',
)
WRITTEN = """\
# What was published: saved answers find their questions by these ids.
# Nobody edits this file. `scripts/publish` writes it, and only ever adds to it.
worksheets:
  - id: plan
    title: Plan
    belongs: relationship
    fields:
      - id: aim
        kind: text
        label: Work towards <<institution.framework>>
      - id: topic
        kind: text
        label: Work towards <<institution.framework>>
        now: aim
      - id: how_often
        kind: choice
        label: How often?
        options:
          - id: weekly
            label: Every week
          - id: daily
            label: Every day
          - id: never
            label: 'No'
            retired: true
"""


def publish(root: Path, worksheet: str) -> int:
    """Write the worksheet and run the command; return its exit code."""
    path = root / "worksheets" / "plan.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(worksheet, encoding="utf-8")
    return main(["--root", str(root)])


def test_the_ledger_keeps_what_was_renamed_and_retired(tmp_path: Path):
    """Each fact has a line of its own; an old id stands behind what it became, with its words."""
    assert publish(tmp_path, FIRST) == 0
    assert publish(tmp_path, SECOND) == 0
    assert (tmp_path / LEDGER).read_text(encoding="utf-8") == WRITTEN


def test_the_ledger_comes_back_from_its_file(tmp_path: Path):
    """Reading and writing change nothing, and a second run says that it is current."""
    publish(tmp_path, FIRST)
    publish(tmp_path, SECOND)
    assert write_ledger(read_ledger(tmp_path)) == WRITTEN
    before = (tmp_path / LEDGER).stat().st_mtime_ns
    assert publish(tmp_path, SECOND) == 0
    assert (tmp_path / LEDGER).stat().st_mtime_ns == before


def test_nothing_is_written_while_something_would_be_lost(tmp_path: Path, capsys):
    """The command says what the check says, and leaves the ledger alone."""
    publish(tmp_path, FIRST)
    before = (tmp_path / LEDGER).read_text(encoding="utf-8")
    assert publish(tmp_path, FIRST.replace("id: topic\n", "id: aim\n")) == 1
    assert (tmp_path / LEDGER).read_text(encoding="utf-8") == before
    said = capsys.readouterr().err
    assert 'field "topic" has gone' in said
    assert said.endswith("Nothing was written.\n")


def test_new_words_for_a_question_come_into_the_ledger(tmp_path: Path):
    """The ledger has the words that were published last, and a fitting kind follows."""
    publish(tmp_path, FIRST)
    publish(tmp_path, FIRST.replace("How often?", "How often, then?").replace("text", "long_text"))
    written = (tmp_path / LEDGER).read_text(encoding="utf-8")
    assert "How often, then?" in written
    assert "kind: long_text" in written


def test_a_project_without_a_ledger_has_published_nothing(tmp_path: Path):
    """Before the first run, there is nothing that could be lost."""
    assert read_ledger(tmp_path).worksheets == ()
