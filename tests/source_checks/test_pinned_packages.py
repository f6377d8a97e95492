"""A package in requirements.in without its pin in requirements.txt is a problem."""

from __future__ import annotations

import pytest

from source_checks.pinned_packages import find_unpinned

PINNED = "mkdocs==1.6.1 \\\n    --hash=sha256:00\nmkdocs-material==9.8.1 \\\n    --hash=sha256:01\n"


@pytest.mark.parametrize(
    ("wanted", "problems"),
    [
        ("# the site\nmkdocs<2   # no plugins in 2\nmkdocs-material\n", []),
        ("MkDocs_Material\n", []),
        ("weasyprint>=70\n", ['requirements.txt: no pin for "weasyprint".']),
        ("mkdocs>=2\n", ['requirements.txt: "mkdocs>=2" is pinned to 1.6.1.']),
    ],
    ids=["current", "other spelling", "missing", "outside its limits"],
)
def test_requirements_are_current(wanted: str, problems: list[str]) -> None:
    """Each name is looked for, and its version held against its limits."""
    assert find_unpinned(wanted, PINNED) == problems
