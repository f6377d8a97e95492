"""The controls that every document has, and the words that stand for them."""

from samples.worksheet_samples import SAMPLE
from worksheet_builder.model.condition_words import condition_words
from worksheet_builder.model.fields import Condition
from worksheet_builder.writing.controls import list_controls

NAMES = [control.name for control in list_controls(SAMPLE)]
CONTROLS = {control.name: control for control in list_controls(SAMPLE)}
STEPS = "a_step_that_has_as_long_a_name_as_can_be"


def names_of(field):
    """Return the names of a field's controls, in order."""
    return [name for name in NAMES if name.split("__")[0] == field]


def test_names_follow_the_form():
    """Rows are numbered from 1, a checklist has one control an option, a signature has two."""
    assert NAMES[0] == "topic"
    assert names_of("bring") == ["bring__notes", "bring__question", "bring__cake"]
    assert names_of("dates") == [f"dates__{n}__{what}" for n in (1, 2) for what in ("day", "place")]
    assert names_of("first_person") == ["first_person__name", "first_person__date"]
    assert names_of("sure") == ["sure"]
    assert len(NAMES) == len(set(NAMES))


def test_a_row_says_which_row_and_what_format():
    """Out of sight of the table, a cell still says where it belongs and what to write."""
    assert CONTROLS["dates__2__day"].spoken == "Which ones? Row 2: Day (yyyy-mm-dd)"
    assert CONTROLS[f"{STEPS}__1__effort"].spoken == "What will you do? Row 1: Effort (hours)"


def test_hint_format_and_condition_are_spoken_as_sentences():
    """What is seen beside a question is said with it."""
    assert CONTROLS["look_back"].spoken == (
        "When will you look back? (yyyy-mm-dd) About half a year from now."
    )
    assert CONTROLS["lunch_elsewhere"].spoken == (
        "Where is that? Only if you answered “Somewhere else” to “Where do you eat at midday?”."
    )


def test_a_tick_names_its_question():
    """A box in a list says what it is ticked for."""
    assert CONTROLS["bring__notes"].spoken == "What do you bring? Notes from last time"


def test_a_scale_offers_its_numbers():
    """A scale is a choice between numbers, and only the ends say what they stand for."""
    scale = CONTROLS["sure"]
    assert scale.kind == "choice"
    assert [offered.id for offered in scale.options] == ["1", "2", "3", "4", "5"]
    assert [offered.spoken for offered in scale.options] == [
        "1, Not at all sure",
        "2",
        "3",
        "4",
        "5, Completely sure",
    ]


def test_an_unknown_condition_is_quoted_as_it_stands():
    """A faulty condition is the loader's to report; the words do not fail."""
    condition = Condition(field="nothing", value="yes")
    assert condition_words(condition, SAMPLE) == "Only if you answered “yes” to “nothing”."
