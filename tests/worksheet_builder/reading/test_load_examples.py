"""Loading the examples of each kind of field."""

from __future__ import annotations

from pathlib import Path

import pytest

from samples.worksheet_samples import BY_KIND, EXAMPLES
from strict_yaml import ProblemsFound
from worksheet_builder.model.example import make_example_worksheet
from worksheet_builder.model.kinds import FIELD_KINDS
from worksheet_builder.reading.load_examples import load_examples

TEXT = """
# A comment of the file's own
examples:
  - name: short-answer
    about: A few words.
    fields:
      - id: topic
        kind: text
        label: '<b>Topic</b>'

  # Between two examples
  - name: two-questions
    about: Two questions.
    fields:
      - {id: size, kind: choice, label: Size, options: [{id: s, label: S}, {id: l, label: L}]}
      - id: why
        kind: text
        label: Why?
        show_when: {field: size, value: l}
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """An empty folder for examples."""
    folder = tmp_path / "worksheets" / "_examples"
    folder.mkdir(parents=True)
    return folder


def test_examples_come_with_the_lines_that_make_them(folder, tmp_path):
    """The manual shows the lines as they stand in the file, less the comments between them."""
    (folder / "text.yml").write_text(TEXT)
    first, second = load_examples(folder, tmp_path)["text"]
    assert (first.name, first.about) == ("short-answer", "A few words.")
    assert first.source == "- id: topic\n  kind: text\n  label: '<b>Topic</b>'"
    assert second.source.startswith("- {id: size, kind: choice")
    assert second.source.endswith("\n  show_when: {field: size, value: l}")


def test_a_folder_that_is_not_there_has_no_examples(tmp_path):
    """A project may do without a manual."""
    assert load_examples(tmp_path / "nothing", tmp_path) == {}


def test_the_problems_of_all_files_are_found_in_one_run(folder, tmp_path):
    """A file named for no kind does not hide what is wrong in another."""
    (folder / "date.yml").write_text(TEXT)
    (folder / "words.yml").write_text(TEXT)
    with pytest.raises(ProblemsFound) as found:
        load_examples(folder, tmp_path)
    assert [(problem.path, problem.line) for problem in found.value.problems] == [
        ("worksheets/_examples/date.yml", 4),
        ("worksheets/_examples/date.yml", 12),
        ("worksheets/_examples/words.yml", 0),
    ]


def test_kinds_come_in_the_order_of_the_model():
    """Simple kinds come first, wherever the alphabet puts their files."""
    assert tuple(EXAMPLES) == FIELD_KINDS


def test_each_example_is_a_section_of_its_kinds_worksheet():
    """Any renderer takes the examples as it takes a worksheet."""
    worksheet = make_example_worksheet("long_text", EXAMPLES["long_text"])
    assert worksheet == BY_KIND["long_text"]
    assert worksheet.id == "example-long-text"
    assert [(section.title, section.fields) for section in worksheet.sections][:1] == [
        ("Several sentences", EXAMPLES["long_text"][0].fields)
    ]
    assert len(worksheet.sections) == len(EXAMPLES["long_text"])
