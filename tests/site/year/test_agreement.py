"""Two people come to one contract, keep it, change it, and look back: by files alone."""

from __future__ import annotations

from collections.abc import Callable

from browsing.calendar.diary import Diary
from browsing.year import agreement, closing
from browsing.year.agreement import Side
from browsing.year.desk import Desk

MONTHLY = ["2027-01-29 14:00", "2027-02-26 14:00", "2027-03-26 14:00"]
FORTNIGHTLY = ["2027-01-29 14:00", "2027-02-12 14:00", "2027-02-26 14:00"]


def test_two_people_agree_and_agree_again(make_desk: Callable[[], Desk]):
    """Apart, together, signed by both; half a year later otherwise; their calendars follow."""
    mentee = Side(make_desk(), "Mentor B", "mentee", "Mentee A")
    mentor = Side(make_desk(), "Mentee A", "mentor", "Mentor B")
    diaries = [(mentee, Diary()), (mentor, Diary())]
    agreement.agree(mentee, mentor)
    first = [agreement.put_in_calendar(side) for side, _ in diaries]
    for (_, diary), file in zip(diaries, first, strict=True):
        diary.take(file)
        assert diary.starts[:3] == MONTHLY

    closing.receive_plan(mentor, closing.send_plan(mentee))
    agreement.review(mentee, mentor)
    agreement.change_rhythm(mentee, mentor)
    for (side, diary), before in zip(diaries, first, strict=True):
        changed = agreement.put_in_calendar(side)
        assert changed.version == (before.version[0], before.version[1] + 1)
        diary.take(changed)
        # The file from before, opened once more, changes nothing.
        diary.take(before)
        assert diary.starts[:3] == FORTNIGHTLY

    closing.gather_evidence(mentee)
    files = [closing.evaluate(mentee, "4"), closing.evaluate(mentor, "5")]
    closing.read_together(mentee, *files)
