"""The words of institution.yml that worksheets may name, given or not."""

from __future__ import annotations

from guide.institution import load_institution
from guide.university.list_words import list_words, list_written
from stand_ins.content_check_case import BASE


def test_each_word_stands_under_the_way_to_it():
    """Keys are joined by dots, and the first of a list is number 1."""
    words = list_words(load_institution(BASE))
    assert words
    assert words["institution.course.name"] == "Mentoring in Practice"
    assert words["institution.promotion.places.2.name"] == "Leading Others"
    assert words["institution.promotion.count"] == "two places"
    assert words["institution.promotion.names"] == "Good Colleagueship and Leading Others"


def test_what_is_not_given_is_known_all_the_same():
    """A mistyped name is told from one that this university has no words for."""
    words = list_words(load_institution(BASE))
    assert words
    assert words["institution.promotion.places.3.name"] == ""
    assert words["institution.guide.adapted_from"] == ""
    without = load_institution(BASE).model_copy(update={"course": None})
    assert (list_words(without) or {})["institution.course.name"] == ""


def test_links_have_no_place_in_a_worksheet_and_owners_their_names_alone():
    """What is no words cannot be asked for."""
    words = list_words(load_institution(BASE)) or {}
    assert not [name for name in words if "links" in name or "support" in name]
    owners = {name: text for name, text in words.items() if "owners" in name}
    assert owners == {"institution.owners.guide.name": "Staff Learning Group"}


def test_what_is_published_stays_as_it_is_written():
    """Each name stands for itself, and one that is not given for nothing."""
    written = list_written(load_institution(BASE))
    assert written
    assert written["institution.units"] == "<<institution.units>>"
    assert written["institution.promotion.places.3.name"] == ""


def test_no_institution_judges_no_name():
    """While institution.yml cannot be read, no name is called unknown."""
    assert list_words(None) is None
    assert list_written(None) is None
