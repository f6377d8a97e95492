"""What is still made up in institution.yml is found, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.publishing.__main__ import main
from guide.publishing.find_placeholders import find_placeholders
from set_up.project import ROOT

TEXT = """\
name: University of Sample Hill
guide:
  # The address. PLACEHOLDER: the team must set it.
  address: https://mentoring.example.ac.uk/
  edit_address: https://github.com/OWNER/REPO/edit/main/docs/{path}
  # PLACEHOLDER: somebody must agree to this licence.
  copyright: CC BY 4.0
team:
  # It was a placeholder once.
  email: mentoring@samplehill.ac.uk
"""


def write(root: Path, text: str) -> Path:
    """Return the folder, with this institution in it."""
    (root / "institution.yml").write_text(text, encoding="utf-8")
    return root


def test_each_place_is_named_with_its_line_and_what_is_missing(tmp_path: Path):
    """A made-up address, no repository, and what a comment calls a placeholder."""
    found = [(each.line, each.found) for each in find_placeholders(write(tmp_path, TEXT))]
    assert found == [
        (4, '"address" holds an address that is made up, mentoring.example.ac.uk.'),
        (5, '"edit_address" holds no repository yet, but OWNER and REPO.'),
        (7, '"copyright" is not settled yet: somebody must agree to this licence.'),
    ]


def test_a_guide_that_is_filled_in_may_be_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """The command ends well and says nothing."""
    filled = TEXT.replace("PLACEHOLDER", "Note").replace("example.ac.uk", "samplehill.ac.uk")
    write(tmp_path, filled.replace("OWNER/REPO", "hill/guide"))
    assert main(["--root", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_every_comment_that_says_placeholder_is_found_in_the_guide_itself():
    """No such word is overlooked, wherever it stands in its comment."""
    text = (ROOT / "institution.yml").read_text(encoding="utf-8")
    found = list(find_placeholders(ROOT))
    assert len(found) >= text.count("PLACEHOLDER:")
