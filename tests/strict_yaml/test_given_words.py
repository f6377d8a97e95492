"""Words that a worksheet names, and that stand elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from worksheet_builder.reading import load_worksheet

WORDS = {"place.name": "Anywhere & Co: “[A]” #1", "place.year": "2021", "loop": "<<place.name>>"}

WORKSHEET = """
title: A plan
summary: What it is for.
audience: [everyone]
when: Before you begin
minutes: 5
sections:
  - title: {title}
    fields:
      - {{id: topic, kind: text, label: {label}}}
"""


def load_section(folder: Path, title: str, label: str = "Topic", words: object = None) -> list[str]:
    """Return the title of the only section and the label of its only field."""
    path = folder / "plan.yml"
    path.write_text(WORKSHEET.format(title=title, label=label), encoding="utf-8")
    section = load_worksheet(path, folder, words).sections[0]  # type: ignore[arg-type]
    return [section.title, section.fields[0].label]


@pytest.mark.parametrize(
    "written",
    [
        "<<place.name>> first",
        "'<<place.name>> first'",
        "<< place.name >> first",
        ">\n      <<place.name>>\n      first",
    ],
)
def test_a_name_may_stand_anywhere_in_a_text_and_in_any_quotes(tmp_path, written):
    """No editor has to know YAML's signs to ask for words, nor what the words contain."""
    title, _ = load_section(tmp_path, written, words=WORDS)
    assert title == f"{WORDS['place.name']} first"


def test_a_name_may_stand_between_braces(tmp_path):
    """Options and columns are often written on one line."""
    _, label = load_section(tmp_path, "A", "in <<place.year>> and <<place.name>>", WORDS)
    assert label == f"in 2021 and {WORDS['place.name']}"


def test_words_are_filled_in_once(tmp_path):
    """Words that look like a name are words."""
    assert load_section(tmp_path, "<<loop>>", words=WORDS)[0] == "<<place.name>>"


def test_text_stays_as_written_where_no_words_are_given(tmp_path):
    """Without the place that the words come from, a worksheet can still be read."""
    assert load_section(tmp_path, "<<place.name>>")[0] == "<<place.name>>"
