"""The model behind the random sequences: which words must still be somewhere."""

from __future__ import annotations

from browsing.nothing_lost.owed_words import OwedWords


def test_what_is_typed_is_owed_until_it_is_replaced():
    """Only the newest words of a field that one person goes on with."""
    words = OwedWords()
    words.replace("", "first")
    words.replace("first", "second")
    assert words.list_missing(["first"]) == [["second"]]


def test_words_of_two_tabs_in_one_field_are_both_owed():
    """Neither person saw what the other wrote: nobody has replaced that."""
    words = OwedWords()
    words.replace("", "shown")
    words.replace("shown", "here")
    words.replace("shown", "there")
    assert words.list_missing([]) == [["here"], ["there"]]


def test_in_place_of_words_that_a_crash_may_have_taken_what_they_replaced_will_do():
    """Either the last words were saved, or what stood there before them."""
    words = OwedWords()
    words.replace("", "shown")
    words.replace("shown", "typed last")
    words.doubt("shown", "typed last")
    assert words.list_missing(["shown"]) == []
    assert words.list_missing(["typed last"]) == []
    assert words.list_missing([]) == [["shown", "typed last"]]


def test_what_another_person_went_on_with_takes_the_place_of_what_was_replaced():
    """One tab crashes right behind a key; in another the same words were replaced, and again."""
    words = OwedWords()
    words.replace("", "shown")
    words.replace("shown", "from here")
    words.replace("shown", "lost in the crash")
    words.replace("from here", "the end")
    words.doubt("shown", "lost in the crash")
    assert words.list_missing(["the end"]) == []
    assert words.list_missing(["shown"]) == [["the end"]]


def test_what_another_person_emptied_on_purpose_is_owed_to_nobody():
    """Then the field is rightly blank, unless the words of the crashed tab were saved."""
    words = OwedWords()
    words.replace("", "shown")
    words.replace("shown", "lost in the crash")
    words.replace("shown", "")
    words.doubt("shown", "lost in the crash")
    assert words.list_missing([]) == []
