"""Wording with legal weight says whether somebody stands behind it."""

from __future__ import annotations

from datetime import date

from guide.duties.notice import Notice, tell_notice


def test_wording_that_nobody_has_confirmed_says_so():
    """And it says who is to confirm it."""
    notice = Notice(words="Be fair.", confirmed_by="People Office")
    assert tell_notice(notice).splitlines() == [
        '!!! hr "Draft wording, not yet confirmed by People Office"',
        "",
        "    Be fair.",
    ]


def test_wording_that_was_confirmed_says_by_whom_and_when():
    """Nothing of a draft is left in its title."""
    notice = Notice(words="Be fair.", confirmed_by="People Office", confirmed_on=date(2027, 3, 1))
    title = tell_notice(notice).splitlines()[0]
    assert title == '!!! hr "Confirmed by People Office on 1 March 2027"'


def test_each_line_of_the_wording_is_a_paragraph_of_the_box():
    """YAML makes one line of what stands between two blank lines."""
    said = tell_notice(Notice(words="Be fair.\nBe kind.", confirmed_by="People Office"))
    assert said.endswith("\n\n    Be fair.\n\n    Be kind.")
