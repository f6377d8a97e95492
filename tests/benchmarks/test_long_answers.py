"""The benchmarks' table says how typing and pasting stand to the longest that they may take."""

from __future__ import annotations

from benchmarks.long_answers import LongAnswerTimes, describe_long_answers


def test_a_ratio_above_one_is_longer_than_a_person_should_wait():
    """Fifty milliseconds for a key, and three seconds for a paste until it is seen and saved."""
    times = LongAnswerTimes(key=30.0, shown=1500.0, saved=3600.0, bare=300.0)
    lines = [line.split() for line in describe_long_answers(times)[2:]]
    assert lines == [
        ["A", "key", "among", "100,000", "30.0", "50", "0.60"],
        ["5,242,880", "pasted,", "shown", "1500.0", "3,000", "0.50"],
        ["and", "saved", "3600.0", "3,000", "1.20"],
        ["shown", "in", "a", "bare", "box", "300.0", "3,000", "0.10"],
    ]
