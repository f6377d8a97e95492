"""A point is asked for where the university has what it is about."""

from __future__ import annotations

from content_checks.stated_point import is_asked, list_rests
from guide.institution import load_institution
from stand_ins.content_check_case import BASE


def test_what_a_university_does_without_is_not_asked_for():
    """No course, no point about the course; a second heading, where there is one."""
    whole = load_institution(BASE)
    rules = whole.promotion.model_copy(update={"places": whole.promotion.places[:1]})
    without = whole.model_copy(update={"course": None, "promotion": rules})
    assert [is_asked(name, whole) for name in ("S2", "P1", "P2", "G1")] == [True] * 4
    assert [is_asked(name, without) for name in ("S2", "P1", "P2", "G1")] == [
        False,
        True,
        False,
        True,
    ]
    assert is_asked("S2", None)


def test_a_point_names_the_links_that_it_rests_on():
    """The further reading is four links of the registers."""
    assert ("S3", "five-cs") in list(list_rests())
