"""Names within Word's limits."""

from hypothesis import given
from hypothesis import strategies as st

from worksheet_builder.word.word_names import bookmark_name, control_tag, control_title, sheet_mark

IDS = st.from_regex(r"[a-z][a-z0-9]{0,38}", fullmatch=True)


def test_a_name_stays_as_it_is_where_word_allows():
    """People who look into a file find the names that they know."""
    assert bookmark_name("objectives__1__by_when") == "ws_objectives__1__by_when"
    assert control_tag("objectives__by_when") == "objectives__by_when"


def test_a_long_name_is_shortened_in_a_way_that_other_programs_can_repeat():
    """The rule is written down, so its results are fixed for good."""
    name = "a" * 40 + "__1__" + "b" * 40
    assert bookmark_name(name) == "ws_" + "a" * 28 + "_c8de7824"
    assert control_tag(name) == "a" * 40 + "__1__" + "b" * 10 + "_c8de7824"


def test_a_worksheet_is_marked_with_the_version_of_its_answers():
    """A bookmark takes no hyphen, and a long id is shortened as other names are."""
    assert sheet_mark("session-plan") == "worksheet_1_session_plan"
    assert sheet_mark("a" * 40) == "worksheet_1_" + "a" * 19 + "_eb83bc4d"


@given(IDS, IDS, st.integers(1, 200))
def test_every_name_fits(rows, column, number):
    """No combination of ids is too long for Word."""
    name = f"{rows}__{number}__{column}"
    assert len(bookmark_name(name)) <= 40
    assert len(control_tag(name)) <= 64


@given(st.text(min_size=1))
def test_every_title_fits(spoken):
    """However long the question, the control's title is accepted."""
    assert len(control_title(spoken)) <= 64


def test_a_long_title_ends_between_words():
    """A cut title shows that it is cut."""
    title = control_title(
        "What do we say if somebody asks why the two of us meet every single month?"
    )
    assert title == "What do we say if somebody asks why the two of us meet every…"
