"""The benchmarks' table says how the page of one's own work stands to the longest it may take."""

from __future__ import annotations

from benchmarks.own_work import OwnWorkTimes, describe_own_work


def test_a_ratio_above_one_is_longer_than_a_person_should_wait():
    """A fifth of a second until it is usable, and fifty milliseconds for a tick."""
    lines = [line.split() for line in describe_own_work(OwnWorkTimes(100.0, 75.0, 25.0))[2:]]
    assert lines == [
        ["From", "its", "script", "until", "usable", "100.0", "200", "0.50"],
        ["A", "tick,", "until", "it", "is", "seen", "75.0", "50", "1.50"],
        ["longest", "work", "after", "it", "25.0", "50", "0.50"],
    ]
