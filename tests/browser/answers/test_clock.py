"""The device's clock: for people and for long waits, and believed only where it can be right."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each

NOW = "2027-06-01T12:00:00Z"
AT = """(call, now) => {
  const Clock = Date
  const fixed = new Clock(now).getTime()
  globalThis.Date = class extends Clock {
    constructor(...given) { given.length > 0 ? super(...given) : super(fixed) }
    static now() { return fixed }
  }
  try {
    const [name, ...given] = call
    const found = source[name](...given)
    return found instanceof Clock ? found.toISOString() : found
  } finally { globalThis.Date = Clock }
}"""


def ask(*call: Any, now: str = NOW) -> Any:
    """Call a function of the clock at some moment; undefined comes back as None."""
    return evaluate_each("answers/clock.ts", AT, [[list(call), now]])[0]


def test_a_file_says_when_it_is_saved_to_the_second():
    """In the world's time, so that two devices' files can be compared."""
    assert ask("stampFile", now="2027-06-01T12:34:56.789Z") == {"saved": "2027-06-01T12:34:56Z"}


def test_a_clock_that_lost_its_power_says_nothing():
    """It begins in 1970, and a file saved then would look older than every other."""
    assert ask("stampFile", now="1970-01-01T00:05:00Z") == {}
    assert ask("isClockRunning", now="1970-01-01T00:05:00Z") is False


@pytest.mark.parametrize(
    ("moment", "read"),
    [
        ("2027-05-31T08:00:00Z", "2027-05-31T08:00:00.000Z"),
        ("2027-06-02T11:00:00Z", "2027-06-02T11:00:00.000Z"),  # a device some hours ahead
        ("2027-06-03T12:00:00Z", None),  # after tomorrow
        ("2019-01-01T00:00:00Z", None),  # before there were such files
        ("yesterday", None),
        (1_800_000_000_000, None),
        (None, None),
    ],
)
def test_only_a_time_that_can_be_believed_is_read(moment: Any, read: str | None):
    """A file may say anything."""
    assert ask("readMoment", moment) == read


@pytest.mark.parametrize(
    ("since", "ms"),
    [
        ("2027-06-01T11:00:00Z", 3_600_000),
        ("2027-06-01T12:00:00Z", 0),
        ("2027-06-01T12:00:01Z", None),  # set back since
        ("1970-01-01T00:05:00Z", None),  # noted by a clock without power
    ],
)
def test_how_long_something_has_been_so_is_told_by_clocks_that_run(since: str, ms: int | None):
    """Else a reminder would come at once, or what is to be removed would go too soon."""
    at = evaluate_each("answers/clock.ts", "(moment) => new Date(moment).getTime()", [[since]])[0]
    assert ask("measureSince", at) == ms
