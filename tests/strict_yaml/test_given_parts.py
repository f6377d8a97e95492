"""Parts of a list that stand only with given words, or only without."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from strict_yaml import read_yaml

LISTED = """\
parts:
  - {name: always}
  - {name: taught, only_with: place.course}
  - {name: untaught, only_without: place.course}
  - name: both
    only_with: place.name
    only_without: place.letter
  - {name: last}
"""


def list_names(folder: Path, words: Mapping[str, str] | None) -> list[str]:
    """Return the names of the parts that stand with these words."""
    (folder / "a.yml").write_text(LISTED, encoding="utf-8")
    parts = read_yaml(folder / "a.yml", folder, words).data["parts"]
    assert isinstance(parts, list)
    return [part["name"] for part in parts if isinstance(part, dict)]  # type: ignore[misc]


GIVEN = {"place.name": "A", "place.course.name": "B", "place.letter": ""}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (GIVEN, ["always", "taught", "both", "last"]),
        (GIVEN | {"place.course.name": ""}, ["always", "untaught", "both", "last"]),
        (GIVEN | {"place.letter": "C"}, ["always", "taught", "last"]),
        (None, ["always", "taught", "last"]),
    ],
    ids=["given", "known but not given", "given after all", "nobody can tell"],
)
def test_a_part_stands_by_the_words_that_are_given(words, names, tmp_path: Path):
    """A name stands for all below it; where no words are given, the usual form stands."""
    assert list_names(tmp_path, words) == names


def test_what_follows_keeps_its_line(tmp_path: Path):
    """A message about a later part leads to where it was written."""
    (tmp_path / "a.yml").write_text(LISTED, encoding="utf-8")
    file = read_yaml(tmp_path / "a.yml", tmp_path, GIVEN)
    assert file.line(("parts", 2)) == 5
    assert file.line(("parts", 3)) == 8


def test_the_ids_of_what_is_left_out_are_known(tmp_path: Path):
    """Whoever names one elsewhere can be told from whoever mistypes one; what stands is not it."""
    text = "parts:\n  - {id: a, only_with: place.course, parts: [{id: b}]}\n  - {id: c}\n"
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    words = GIVEN | {"place.course.name": ""}
    assert read_yaml(tmp_path / "a.yml", tmp_path, words).left_out == {"a", "b"}
    assert read_yaml(tmp_path / "a.yml", tmp_path, GIVEN).left_out == set()
