"""However a program marks a choice or a tick, the answer comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from browser.pdf_parts import read_pdfs
from samples.field_changes import both, drop, press, set_value
from samples.small_pdf import ANSWERS, Change, change_pdf, find_field, small_worksheet

OFTEN = "How often do we meet?"


def number_states(pdf: pikepdf.Pdf) -> None:
    """Call the buttons of a choice 0, 1 and 2, with the second one on."""
    field = find_field(pdf, "often")
    for at, button in enumerate(field.Kids):
        on = next(state for state in button.AP.N.keys() if state != "/Off")  # noqa: SIM118 (pikepdf)
        button.AP.N = Dictionary({f"/{at}": button.AP.N[on], "/Off": button.AP.N["/Off"]})
        button.AS = Name("/1") if at == 1 else Name.Off
    field.V = Name("/1")


def with_table(*words: str) -> Change:
    """Say beside the numbers what each stands for."""

    def change(pdf: pikepdf.Pdf) -> None:
        number_states(pdf)
        find_field(pdf, "often").Opt = Array([String(each) for each in words])

    return change


def silence(pdf: pikepdf.Pdf) -> None:
    """Take the words off the buttons."""
    for button in find_field(pdf, "often").Kids:
        del button.TU


def number_scale(pdf: pikepdf.Pdf) -> None:
    """Call the steps of a scale 0 to 4, with the fourth one on: the words of each say which."""
    field = find_field(pdf, "sure")
    for at, button in enumerate(field.Kids):
        on = next(state for state in button.AP.N.keys() if state != "/Off")  # noqa: SIM118 (pikepdf)
        button.AP.N = Dictionary({f"/{at}": button.AP.N[on], "/Off": button.AP.N["/Off"]})
        button.AS = Name("/3") if at == 3 else Name.Off
        del button.TU
    field.V = Name("/3")


# What a program wrote, and the answer that it is
CHOICES: dict[str, tuple[Change, str, Any]] = {
    "a string with a slash": (
        both(set_value("often", String("/monthly")), press("often", "monthly")),
        "often",
        "monthly",
    ),
    "a string with a slash, nothing on": (
        both(set_value("often", String("/monthly")), press("often", "none")),
        "often",
        "monthly",
    ),
    "a name with two slashes": (set_value("often", Name("/#2Fother")), "often", "other"),
    "no state, one button on": (set_value("often", String("Yes")), "often", "other"),
    "off, one button on": (set_value("often", Name.Off), "often", "other"),
    "no value, one button on": (drop("often", "/V"), "often", "other"),
    "the words of an option": (
        both(set_value("often", String("once a MONTH")), press("often", "none")),
        "often",
        "monthly",
    ),
    "another case": (
        both(set_value("often", Name.Monthly), press("often", "none")),
        "often",
        "monthly",
    ),
    "numbers": (number_states, "often", "monthly"),
    "numbers without words": (both(number_states, silence), "often", "monthly"),
    "numbers beside ids": (with_table("weekly", "monthly", "other"), "often", "monthly"),
    "numbers beside words": (
        with_table("Every week", "Once a month", "Something else"),
        "often",
        "monthly",
    ),
    "numbers of a scale": (number_scale, "sure", "4"),
    "a list's words": (set_value("goals__1__state", String("Once a month")), "goals", "monthly"),
    "a list's words in other case": (
        set_value("goals__1__state", String("ONCE A MONTH.")),
        "goals",
        "monthly",
    ),
    "a list of one": (set_value("goals__1__state", Array([String("other")])), "goals", "other"),
    "own words": (set_value("goals__1__state", String("Now and then")), "goals", "Now and then"),
}
TICKS: dict[str, tuple[Change, bool]] = {
    "value alone": (both(set_value("bring__other", Name.yes)), True),
    "value without what is seen": (
        both(set_value("bring__other", Name.yes), drop("bring__other", "/AS")),
        True,
    ),
    "a state of another name": (set_value("bring__other", Name.On), True),
    "words": (set_value("bring__other", String("Yes")), True),
    "off in words": (set_value("bring__other", String("/Off")), False),
    "no in words": (set_value("bring__other", String("No")), False),
    "nothing": (drop("bring__other", "/V", "/AS"), False),
}


@pytest.fixture(scope="module")
def read() -> Callable[[str], Any]:
    """Read every case at once, and return the answers of one."""
    changes: dict[str, Change] = {
        **{f"choice {name}": change for name, (change, *_) in CHOICES.items()},
        **{f"tick {name}": change for name, (change, _) in TICKS.items()},
        "two answers": set_value("often", Name.monthly),
    }
    made = {name: change_pdf(change) for name, change in changes.items()}
    return read_pdfs(small_worksheet(), made).__getitem__


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_is_read_however_it_is_written(read, name: str):
    """The button that is on counts where the value is no state."""
    _, question, expected = CHOICES[name]
    answers = read(f"choice {name}").answers
    if question == "goals":
        rest = ANSWERS["goals"][1:]
        assert answers["goals"] == [ANSWERS["goals"][0] | {"state": expected}, *rest]
    else:
        assert answers == ANSWERS | {question: expected}


@pytest.mark.parametrize("name", TICKS)
def test_a_tick_is_read_however_it_is_written(read, name: str):
    """By its value or by what is seen of it, whatever its state is called."""
    bring = ["weekly", "monthly", *(["other"] if TICKS[name][1] else [])]
    assert read(f"tick {name}").answers == ANSWERS | {"bring": bring}


def test_a_choice_that_says_two_things_says_both(read):
    """The value counts where it is a state; the button that is on is kept as words."""
    outcome = read("two answers")
    assert outcome.answers == ANSWERS | {"often": "monthly"}
    left = {"words": "Something else", "place": f"A second answer to “{OFTEN}”"}
    assert outcome.about["leftOver"] == [left]
