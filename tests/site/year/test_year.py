"""A year of two people who send each other files, from first goals to the last goodbye."""

from __future__ import annotations

from collections.abc import Callable

from browsing.year import beginning, ending, looking_back, sessions
from browsing.year.desk import Desk


def test_two_people_have_a_year(make_desk: Callable[[], Desk]):
    """All that either typed is somewhere in the end, and nothing stands where it is not theirs."""
    mentee, mentor = make_desk(), make_desk()
    beginning.set_goals(mentee)
    beginning.have_first_conversations(mentee)
    signed = beginning.sign_contract(mentor, beginning.write_contract(mentee))
    beginning.receive_contract(mentee, signed)

    sessions.prepare_first(mentee)
    sessions.hold_session(mentee, mentor, sessions.FIRST)
    looking_back.check_listening(mentor, 0)
    sessions.start_second(mentee, mentor)
    sessions.hold_session(mentee, mentor, sessions.SECOND)
    sessions.start_third(mentee)
    sessions.hold_session(mentee, mentor, sessions.THIRD)
    looking_back.check_listening(mentor, 1)
    looking_back.review_goals(mentee, mentor)
    sessions.start_later(mentee, 4, "1 promise")
    sessions.hold_session(mentee, mentor, sessions.FOURTH)
    mentee, lost = make_desk(), mentee
    ending.lose_laptop(lost, mentee)
    sessions.start_later(mentee, 5, "2 promises")
    sessions.hold_session(mentee, mentor, sessions.FIFTH)
    looking_back.check_listening(mentor, 2)
    looking_back.compare_ratings(mentor)
    sessions.start_later(mentee, 6, "1 promise")
    sessions.hold_session(mentee, mentor, sessions.SIXTH)
    closing = ending.close_well(mentee)
    ending.end_and_keep(mentee)
    ending.end_and_clear(mentor, mentee, closing)
