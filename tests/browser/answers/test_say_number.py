"""A number is said with what it counts, unless its words say more."""

from __future__ import annotations

import pytest

from browser.node_source import call_each


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("60", "minutes", "60 minutes"),
        ("1 ½", "hours", "1 ½ hours"),
        ("45-60", "minutes", "45-60 minutes"),
        (" 60 ", "minutes", "60 minutes"),
        ("an hour", "minutes", "an hour"),
        ("60 minutes", "minutes", "60 minutes"),
        ("60", "", "60"),
        ("", "minutes", ""),
    ],
)
def test_a_number_is_said_with_its_unit(text: str, unit: str, said: str):
    """What people wrote in words is not given a second unit."""
    assert call_each("answers/say-number.ts", "sayNumber", [[text, unit]]) == [said]
