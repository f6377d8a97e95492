"""The clocks that a calendar's files can tell, and what is said of others."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from guide.university.clocks import Clocks


@pytest.mark.parametrize(
    "zone", ["Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Athens", "Asia/Kolkata"]
)
def test_clocks_that_change_as_europe_s_do_or_never_will_do(zone: str):
    """Whatever they are ahead of Greenwich."""
    assert Clocks(zone=zone, whose="the university").zone == zone


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("America/New_York", "change on other days than Europe's"),
        ("Australia/Sydney", "change on other days than Europe's"),
        ("Europe/Londn", "there is no time zone “Europe/Londn”"),
        ("../etc", "there is no time zone"),
        ("", "there is no time zone"),
    ],
)
def test_other_clocks_are_refused(zone: str, words: str):
    """Rather than meetings that move by an hour twice a year."""
    with pytest.raises(ValidationError, match=words):
        Clocks(zone=zone, whose="the university")
