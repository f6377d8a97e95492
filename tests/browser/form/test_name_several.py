"""Several rows are named by the plural of what one is called."""

from __future__ import annotations

import pytest

from browser.node_source import call_each


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("objective", "objectives"),
        ("activity", "activities"),
        ("day", "days"),
        ("person", "people"),
        ("person to approach", "people to approach"),
        ("next step", "next steps"),
        ("process", "processes"),
    ],
)
def test_a_noun_has_its_plural(noun: str, several: str):
    """Also in a phrase, whose first word counts where others explain it."""
    assert call_each("form/name-several.ts", "nameSeveral", [[noun]]) == [several]
