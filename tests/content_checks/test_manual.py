"""The manual of the checks is written by the checks."""

from __future__ import annotations

import re

from content_checks.__main__ import ROOT
from content_checks.check import list_checks
from content_checks.manual import MANUAL, write_manual


def test_the_manual_is_current():
    """`scripts/write` has been run since a check or a case changed."""
    assert (ROOT / MANUAL).read_text(encoding="utf-8") == write_manual(ROOT)


def test_each_check_has_a_heading_with_its_name():
    """A message names its check in brackets, and the manual has a heading of that name."""
    lines = write_manual(ROOT).splitlines()
    assert [line for line in lines if line.startswith("## ")] == [
        f"## `{check.name}`" for check in list_checks()
    ]


def test_no_explanation_is_taken_for_html():
    """Angle brackets in an explanation stand in code, or they would break the manual's page."""
    for check in list_checks():
        assert "<" not in re.sub(r"`[^`]*`", "", check.explanation), check.name
