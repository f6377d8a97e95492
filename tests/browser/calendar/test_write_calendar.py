"""What the page writes for a calendar, read by other programs: icalendar and its list of dates."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from browser.node_source import call_each
from browsing.calendar.calendar_files import (
    list_starts,
    make_event,
    make_repeat,
    read_event,
    write_calendar,
    write_text,
)

FRIDAYS = make_repeat("1 month", "2027-12-31", on="last")


def test_a_single_event_is_a_moment_in_utc():
    """No program needs a time zone for it; half past midnight in summer is the evening before."""
    calendar = write_calendar(make_event("2027-07-01", "00:30"))
    event = read_event(calendar)
    assert event["DTSTART"].to_ical() == b"20270630T233000Z"
    assert event["DTEND"].to_ical() == b"20270701T003000Z"
    assert calendar.walk("VTIMEZONE") == []
    assert list_starts(calendar) == ["2027-07-01 00:30"]


@pytest.mark.parametrize(
    ("day", "time", "moment"),
    [
        ("2027-03-28", "00:30", b"20270328T003000Z"),
        ("2027-03-28", "02:30", b"20270328T013000Z"),
        ("2027-10-31", "00:30", b"20271030T233000Z"),
        ("2027-10-31", "02:30", b"20271031T023000Z"),
        ("2028-02-29", "14:00", b"20280229T140000Z"),
        ("2027-12-31", "23:30", b"20271231T233000Z"),
    ],
)
def test_days_on_which_clocks_change(day: str, time: str, moment: bytes):
    """Before and after the change, in spring and in autumn; the leap day; the end of a year."""
    event = read_event(write_calendar(make_event(day, time)))
    assert event["DTSTART"].to_ical() == moment
    assert event.end - event.start == timedelta(hours=1)


def test_a_time_that_a_clock_change_leaves_out_moves_on():
    """Half past one on that day is on no clock: it is half past two."""
    assert list_starts(write_calendar(make_event("2027-03-28", "01:30"))) == ["2027-03-28 02:30"]


def test_a_time_that_is_there_twice_is_the_first():
    """As the format has it (RFC 5545, 3.3.5)."""
    event = read_event(write_calendar(make_event("2027-10-31", "01:30")))
    assert event["DTSTART"].to_ical() == b"20271031T003000Z"


def test_what_comes_again_stays_at_its_hour_over_both_clock_changes():
    """It goes by the clocks of a named zone, whose whole rule the file carries."""
    event = make_event("2027-03-15", repeat=make_repeat("2 weeks", "2027-11-30"))
    calendar = write_calendar(event)
    (zone,) = calendar.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Europe/London"
    assert read_event(calendar)["DTSTART"].params["TZID"] == "Europe/London"
    starts = list_starts(calendar)
    assert {start[-5:] for start in starts} == {"14:00"}
    assert starts[:3] == ["2027-03-15 14:00", "2027-03-29 14:00", "2027-04-12 14:00"]
    assert starts[-1] == "2027-11-22 14:00"


def test_the_rule_of_the_zone_says_when_clocks_change():
    """A program that knows no zone of that name reads the same from the file alone."""
    zone = write_calendar(make_event("2027-01-29", repeat=FRIDAYS)).walk("VTIMEZONE")[0].to_tz()
    offsets = {
        "2027-03-28 00:59": 0,
        "2027-03-28 02:01": 1,
        "2027-10-31 00:30": 1,
        "2027-10-31 02:01": 0,
        "2040-07-01 12:00": 1,
    }
    for moment, hours in offsets.items():
        assert zone.utcoffset(datetime.fromisoformat(moment)) == timedelta(hours=hours), moment


@pytest.mark.parametrize(
    ("name", "winter", "summer"),
    [("Europe/Dublin", 0, 1), ("Europe/Athens", 2, 3), ("Asia/Kolkata", 5.5, 5.5)],
)
def test_the_clocks_of_another_university(name: str, winter: float, summer: float):
    """What comes again keeps its hour there, also where clocks never change."""
    event = make_event("2027-03-15", repeat=make_repeat("2 weeks", "2027-11-30"))
    calendar = write_calendar(event, clocks=(name, "elsewhere"))
    assert read_event(calendar)["DTSTART"].params["TZID"] == name
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    changes = {
        "2027-03-27 12:00": winter,
        "2027-03-29 12:00": summer,
        "2027-10-30 12:00": summer,
        "2027-11-01 12:00": winter,
    }
    for moment, hours in changes.items():
        assert zone.utcoffset(datetime.fromisoformat(moment)) == timedelta(hours=hours), moment
    start = read_event(write_calendar(make_event("2027-07-01"), clocks=(name, "elsewhere"))).start
    ahead = timedelta(hours=summer)
    assert start.replace(tzinfo=None) + ahead == datetime(2027, 7, 1, 14)


def test_the_last_friday_of_each_month():
    """Whether a month has four or five of them."""
    days = [
        start[:10]
        for start in list_starts(write_calendar(make_event("2027-01-29", repeat=FRIDAYS)))
    ]
    assert days == [
        *("2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30", "2027-05-28", "2027-06-25"),
        *("2027-07-30", "2027-08-27", "2027-09-24", "2027-10-29", "2027-11-26", "2027-12-31"),
    ]


def test_a_rhythm_at_half_past_midnight_keeps_its_days():
    """In UTC it would be another weekday for half of the year."""
    event = make_event("2027-01-29", "00:30", repeat=FRIDAYS)
    starts = list_starts(write_calendar(event))
    assert starts[6] == "2027-07-30 00:30"
    assert len(starts) == 12


def test_a_rhythm_from_the_leap_day_comes_in_every_month_and_every_year():
    """By its weekday: no later year has the day itself."""
    yearly = make_repeat("12 months", "2031-03-31", on="last")
    event = make_event("2028-02-29", "", repeat=yearly)
    assert list_starts(write_calendar(event)) == [
        *("2028-02-29", "2029-02-27", "2030-02-26", "2031-02-25"),
    ]


def test_dates_that_are_left_out_do_not_come():
    """Such as holidays; what is left out at the beginning moves the first date."""
    repeat = {**FRIDAYS, "skipped": ["2027-01-29", "2027-04-30", "2027-12-31"]}
    calendar = write_calendar(make_event("2027-01-29", repeat=repeat))
    starts = list_starts(calendar)
    assert starts[0] == "2027-02-26 14:00"
    assert "2027-04-30 14:00" not in starts
    assert starts[-1] == "2027-11-26 14:00"
    assert len(starts) == 9
    assert read_event(calendar)["DTSTART"].params["TZID"] == "Europe/London"


def test_a_rhythm_of_which_one_date_is_left_is_a_single_event():
    """It needs no rule and no zone."""
    repeat = make_repeat("1 month", "2027-02-28", skipped=["2027-01-11"])
    calendar = write_calendar(make_event("2027-01-11", repeat=repeat))
    assert "RRULE" not in read_event(calendar)
    assert list_starts(calendar) == ["2027-02-08 14:00"]


def test_a_whole_day_has_no_time_and_takes_nobodys_time():
    """It blocks nothing, and ends with the day."""
    event = read_event(write_calendar(make_event("2027-06-30", "")))
    assert event["DTSTART"].to_ical() == b"20270630"
    assert event["DTEND"].to_ical() == b"20270701"
    assert event["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("time", "remind", "before"),
    [
        ("14:00", 1, timedelta(days=-1)),
        ("14:00", 7, timedelta(days=-7)),
        ("", 1, timedelta(hours=-15)),
        ("", 7, timedelta(days=-6, hours=-15)),
    ],
)
def test_a_reminder_comes_days_before(time: str, remind: int, before: timedelta):
    """Of a whole day at nine in the morning, and not at midnight."""
    event = read_event(write_calendar(make_event("2027-06-30", time, remind=remind)))
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == before
    assert alarm["ACTION"] == "DISPLAY"


def test_nothing_reminds_where_nobody_wants_it():
    """Not even with an alarm of no days."""
    assert read_event(write_calendar(make_event("2027-06-30", remind=0))).walk("VALARM") == []


def test_a_file_holds_neutral_words_and_is_marked_private():
    """No words but the title, no address, no description."""
    calendar = write_calendar(make_event("2027-06-30"))
    event = read_event(calendar)
    assert calendar["METHOD"] == "PUBLISH"
    assert event["CLASS"] == "PRIVATE"
    assert str(event["SUMMARY"]) == "Mentoring meeting"
    assert set(event) == {"UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "CLASS", "DTSTART", "DTEND"}
    assert event["DTSTAMP"].to_ical().endswith(b"Z")


def test_a_place_and_words_come_as_they_were_written():
    """Signs that the format uses itself are only text."""
    place = "Room 2.14; second floor, left\\right"
    event = read_event(write_calendar(make_event("2027-06-30", place=place, title='A, "b"; c\\n')))
    assert str(event["LOCATION"]) == place
    assert str(event["SUMMARY"]) == 'A, "b"; c\\n'


def test_a_cancelled_event_says_so_and_by_which_it_is_known():
    """Of the same id, as its next version, and without a reminder."""
    calendar = write_calendar(make_event("2027-01-29", repeat=FRIDAYS), "CANCEL", sequence=3)
    event = read_event(calendar)
    assert calendar["METHOD"] == "CANCEL"
    assert event["STATUS"] == "CANCELLED"
    assert (str(event["UID"]), event["SEQUENCE"]) == ("1k2ab9c-0x7dd2e", 3)
    assert event.walk("VALARM") == []


@given(st.text(max_size=120).filter(lambda text: text.strip() and text.isprintable()))
@settings(max_examples=30, deadline=None)
def test_lines_are_folded_at_75_octets_and_no_character_is_split(title: str):
    """Of whatever letters, and read back as they were."""
    text = write_text(make_event("2027-06-30", title=title, place=title * 3))
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert "\n" not in text.replace("\r\n", "")
    for line in lines:
        line.decode()
    event = read_event(Calendar.from_ical(text))
    assert str(event["SUMMARY"]) == title
    assert str(event["LOCATION"]) == title * 3


DAYS = st.dates(date(2026, 11, 1), date(2031, 12, 31)).map(date.isoformat)


@given(DAYS, st.sampled_from(["2 weeks", "6 weeks", "1 month", "3 months", "12 months"]), st.data())
@settings(max_examples=40, deadline=None)
def test_the_page_lists_the_dates_that_a_calendar_shows(day: str, rhythm: str, data: st.DataObject):
    """Whatever the first day and the rhythm: what the page lets one leave out is what there is."""
    (offered,) = call_each("calendar/events/list-days.ts", "listMonthDays", [[day]])
    on = data.draw(st.sampled_from(offered))
    until = (date.fromisoformat(day) + timedelta(days=700)).isoformat()
    repeat = make_repeat(rhythm, until, on=on)
    (listed,) = call_each("calendar/events/list-days.ts", "listDays", [[day, repeat]])
    starts = list_starts(write_calendar(make_event(day, "00:30", repeat=repeat)))
    assert [start[:10] for start in starts] == listed


def test_no_date_comes_after_the_last_year_that_has_four_digits():
    """A rhythm that would go on behind it ends there: a later day is none that anybody can read."""
    repeat = make_repeat("6 weeks", "9999-12-31")
    (listed,) = call_each("calendar/events/list-days.ts", "listDays", [["9999-11-01", repeat]])
    assert listed == ["9999-11-01", "9999-12-13"]
