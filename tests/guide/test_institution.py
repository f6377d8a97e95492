"""institution.yml is read whole, or every problem in it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.institution import load_institution
from stand_ins.content_check_case import BASE, Case
from strict_yaml import ProblemsFound


def test_the_file_becomes_an_institution():
    """Names, owners and links stand where the pages ask for them."""
    institution = load_institution(BASE)
    assert institution.short_name == "Example Shire"
    assert institution.owners["guide"].email == "learning@example.org"
    assert institution.links["learning-letter"].opened is None


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("email: learning@example.org}\nowners", "email: learning}\nowners", 10),
        ("address: https://mentoring.example.org/", "address: https://mentoring.example.org", 7),
        ("edit/{path}", "edit/", 8),
        ("year: 2024", "year: this year", 16),
        ("units: Faculty or Centre", "units:", 13),
        ("address: https://letters", "address: letters", 30),
    ],
    ids=["email", "slash", "path", "year", "blank", "link"],
)
def test_a_value_that_cannot_be_right_is_a_problem_at_its_line(
    old: str, new: str, line: int, tmp_path: Path
):
    """An address without @, a site without its slash and the like are found."""
    folder = Case("", "", "", {"institution.yml": {old: new}}, {}, []).lay_out(tmp_path)
    with pytest.raises(ProblemsFound) as found:
        load_institution(folder)
    assert [(p.path, p.line) for p in found.value.problems] == [("institution.yml", line)]
