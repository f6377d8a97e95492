"""The controls that every document has, and the words that stand for them."""

from worksheet_builder.condition_words import condition_words
from worksheet_builder.controls import list_controls
from worksheet_builder.model import Condition
from worksheet_samples import LONG_ID, SAMPLE

CONTROLS = {control.name: control for control in list_controls(SAMPLE)}


def test_names_follow_the_form():
    """Rows are numbered from 1, a checklist has one control an option, a signature has two."""
    names = [control.name for control in list_controls(SAMPLE)]
    assert names[:6] == ["topic", "story", "brief", "starts", "length", "count"]
    assert names[9:14] == [
        "bring__monthly",
        "bring__other",
        f"{LONG_ID}__1__step",
        f"{LONG_ID}__1__who",
        f"{LONG_ID}__1__by_when",
    ]
    assert names[-4:] == ["mentee__name", "mentee__date", "mentor__name", "mentor__date"]
    assert len(names) == len(set(names))


def test_a_row_says_which_row_and_what_format():
    """Out of sight of the table, a cell still says where it belongs and what to write."""
    assert CONTROLS[f"{LONG_ID}__2__by_when"].spoken == "The steps, row 2: By when (yyyy-mm-dd)"
    assert CONTROLS[f"{LONG_ID}__1__days"].spoken == "The steps, row 1: Effort (days)"


def test_hint_format_and_condition_are_spoken_as_sentences():
    """What is seen beside a question is said with it."""
    assert CONTROLS["starts"].spoken == "When do we start? (yyyy-mm-dd) Soon is good."
    assert CONTROLS["how_often_other"].spoken == (
        "How often, then? Any rhythm will do. "
        "Only if you answered “Something else & more” to “How often do we meet?”."
    )


def test_a_tick_names_its_question():
    """A box in a list says what it is ticked for."""
    assert CONTROLS["bring__monthly"].spoken == "What do we bring? Once a month"


def test_an_unknown_condition_is_quoted_as_it_stands():
    """A faulty condition is the loader's to report; the words do not fail."""
    condition = Condition(field="nothing", value="yes")
    assert condition_words(condition, SAMPLE) == "Only if you answered “yes” to “nothing”."
