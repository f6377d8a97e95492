"""Parsing a YAML file into a model, where nothing is wrong with it or where the file is hostile."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from strict_yaml.parse import parse_yaml
from strict_yaml.problem import Problem, ProblemsFound
from strict_yaml.wordings import word


class Entry(BaseModel):
    """A model with text, a number and a day."""

    label: str = ""
    count: int = 0
    day: date | None = None
    links: dict[str, list[str]] = {}


def parse(folder: Path, text: str | bytes, **options) -> Entry:
    """Return the model of a file with this text."""
    path = folder / "entry.yml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return parse_yaml(path, Entry, root=folder, **options)


@pytest.mark.parametrize(
    "text", ["Yes", "no", "12", "1.10", "007", "2026-11-22", "null", "~", "1e3", "0x1F", "12:30"]
)
def test_text_is_kept_as_it_was_typed(tmp_path, text):
    """An editor who writes `label: Yes` means the word, whatever YAML makes of it."""
    assert parse(tmp_path, f"label: {text}\n").label == text


def test_numbers_and_days_are_read_where_the_model_wants_them(tmp_path):
    """The model decides what a value is, not the way it looks."""
    entry = parse(tmp_path, "count: 12\nday: 2026-11-22\n")
    assert (entry.count, entry.day) == (12, date(2026, 11, 22))


def test_a_key_with_nothing_after_it_is_left_out(tmp_path):
    """`reviewed:` with nothing after it means that it has no value yet."""
    assert parse(tmp_path, "label: A\nday:\ncount:\n") == Entry(label="A")


def test_empty_quotes_are_text_and_not_left_out(tmp_path):
    """Someone who types quotes means empty text, which is no day."""
    with pytest.raises(ProblemsFound, match='as "day", which is not a date'):
        parse(tmp_path, "day: ''\n")


@pytest.mark.parametrize(
    "text", [b"\xef\xbb\xbflabel: A\n", b"label: A\r\n", b"label: A", b"label: A\r"]
)
def test_the_marks_of_other_editors_do_no_harm(tmp_path, text):
    """A byte order mark, Windows or old Mac line ends, no last line end: all are read."""
    assert parse(tmp_path, text).label == "A"


def test_lines_are_counted_alike_with_windows_line_ends(tmp_path):
    """The line in a message is the line in the editor."""
    with pytest.raises(ProblemsFound) as found:
        parse(tmp_path, b"label: A\r\n\r\ncount: many\r\n")
    assert found.value.problems[0].line == 3


def test_text_with_apostrophes_and_curly_quotes_inside_is_fine(tmp_path):
    """Only quotes that stand round the whole text are taken for a slip."""
    text = "The group\u2019s “why”, and everyone\u2019s “how”"
    assert parse(tmp_path, f"label: {text}\n").label == text
    assert parse(tmp_path, f"label: >\n  “{text}”\n").label == f"“{text}”\n"


def test_a_comment_after_a_value_is_fine(tmp_path):
    """A # followed by a space is a comment, and was meant as one."""
    assert parse(tmp_path, "label: A  # the first\n# count: 3\n").label == "A"


def test_given_keys_reach_the_model(tmp_path):
    """What is known from elsewhere, such as the file's name, need not be written."""
    assert parse(tmp_path, "count: 1\n", given={"label": "entry"}).label == "entry"


def test_problems_of_the_caller_come_with_the_others(tmp_path):
    """Checks that the model cannot make are reported in the same run."""

    def also(file) -> list[Problem]:
        return [word("empty", file.path, file.line(("label",)), example="")]

    with pytest.raises(ProblemsFound) as found:
        parse(tmp_path, "count: many\nlabel: A\n", also=also)
    assert [problem.line for problem in found.value.problems] == [1, 2]


def test_a_path_is_shown_from_the_project_with_slashes(tmp_path):
    """A message names the file as GitHub does, on every machine."""
    folder = tmp_path / "worksheets"
    folder.mkdir()
    (folder / "a.yml").write_text("count: many\n")
    with pytest.raises(ProblemsFound, match=r"worksheets/a\.yml:1"):
        parse_yaml(folder / "a.yml", Entry, root=tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "{a: " * 30_000,
        "- " * 50_000 + "x",
        "a: &a [*a, *a]\n",
        "? [a]\n: b\n",
        "<<: {label: x}\n",
        "label: !!python/object/apply:os.system ['true']\n",
        "\0",
        "\ufeff\ufeff",
        "---\n...\n---\n",
        '"',
        ":",
        "links: {a: [b], a: [c]}",
        "1: 2\n",
        "? |\n  a\n: b\n",
    ],
)
def test_hostile_yaml_is_refused_or_read_but_never_breaks_the_parser(tmp_path, text):
    """Bombs, cycles, odd keys and half files end in a problem or a model, soon and in words."""
    with suppress(ProblemsFound):
        assert isinstance(parse(tmp_path, text), Entry)
