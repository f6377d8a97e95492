"""However a program names a field and writes what is in it, the answer comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from browser.pdf_parts import read_pdfs
from samples.small_pdf import ANSWERS, Change, change_pdf, find_field, small_worksheet

OFTEN = "How often do we meet?"


def set_value(name: str, value: Any) -> Change:
    """Write a field's value, and nothing else."""

    def change(pdf: pikepdf.Pdf) -> None:
        find_field(pdf, name).V = value

    return change


def press(name: str, state: str) -> Change:
    """Show a button of a choice to be on, and all others to be off."""

    def change(pdf: pikepdf.Pdf) -> None:
        for button in find_field(pdf, name).Kids:
            button.AS = Name(f"/{state}") if f"/{state}" in button.AP.N else Name.Off

    return change


def both(*changes: Change) -> Change:
    """Make several changes."""

    def change(pdf: pikepdf.Pdf) -> None:
        for each in changes:
            each(pdf)

    return change


def drop(name: str, *keys: str) -> Change:
    """Take entries out of a field."""

    def change(pdf: pikepdf.Pdf) -> None:
        field = find_field(pdf, name)
        for key in keys:
            del field[key]

    return change


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
TEXTS: dict[str, tuple[Any, str]] = {
    "UTF-16, high byte first": (String(b"\xfe\xff" + "Łódź".encode("utf-16-be")), "Łódź"),
    "UTF-16, low byte first": (String(b"\xff\xfe" + "Łódź".encode("utf-16-le")), "Łódź"),
    "UTF-8": (String(b"\xef\xbb\xbf" + "Łódź".encode()), "Łódź"),
    "PDF's own": (String(b"\x84\x95\x9b\xa0"), "—Łł€"),
    "NULs behind": (String(b"\xfe\xff" + "Łódź\0\0".encode("utf-16-be")), "Łódź"),
    "a language before": (
        String(b"\xfe\xff" + "\x1bpl\x1bŁódź".encode("utf-16-be")),
        "Łódź",
    ),
    "a name": (Name("/Grow"), "Grow"),
    "a number": (7, "7"),
}
DATES = {
    "8 October 2027": "2027-10-08",
    "8.10.2027": "2027-10-08",
    "8/10/27": "2027-10-08",
    "October 8, 2027": "2027-10-08",
    "Friday, 8 October 2027": "2027-10-08",
    "2027/10/08": "2027-10-08",
    "8 October 2027 (to be confirmed)": "8 October 2027 (to be confirmed)",
}


def rename(name: str, *above: str) -> Change:
    """Put a field below others of these names, or give it another one."""

    def change(pdf: pikepdf.Pdf) -> None:
        field = find_field(pdf, "purpose")
        kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
        field.T = String(name)
        for each in reversed(above):
            parent = pdf.make_indirect(Dictionary(T=String(each), Kids=Array([field])))
            field.Parent = parent
            field = parent
        pdf.Root.AcroForm.Fields = Array([*kept, field])

    return change


NAMES: dict[str, Change] = {
    "below a form": rename("purpose", "Form"),
    "below a form and a page": rename("purpose[0]", "form1[0]", "page[0]"),
    "numbered": rename("purpose#0"),
    "numbered below": rename("0", "purpose"),
    "numbered in another way": rename("purpose+1"),
    "a copy": rename("purpose (2)"),
    "with full stops": rename("Form.page1.purpose"),
}


def move_value_up(pdf: pikepdf.Pdf) -> None:
    """Let a field inherit its kind and its value from above what it stands in."""
    field = find_field(pdf, "purpose")
    kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
    middle = pdf.make_indirect(Dictionary(Kids=Array([field])))
    top = pdf.make_indirect(
        Dictionary(FT=field.FT, V=String("From above"), Kids=Array([middle]), T=String("Form"))
    )
    del field.FT, field.V
    field.Parent, middle.Parent = middle, top
    pdf.Root.AcroForm.Fields = Array([*kept, top])


def move_value_down(pdf: pikepdf.Pdf) -> None:
    """Write the value at the place on the page, below the field."""
    field = find_field(pdf, "purpose")
    kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
    parent = pdf.make_indirect(Dictionary(T=field.T, FT=field.FT, Kids=Array([field])))
    del field.T, field.FT
    field.V, field.Parent = String("From below"), parent
    pdf.Root.AcroForm.Fields = Array([*kept, parent])


def write_stream(pdf: pikepdf.Pdf) -> None:
    """Write a long value in a stream of its own."""
    find_field(pdf, "purpose").V = pdf.make_stream(b"\xef\xbb\xbf" + "A long story: Łódź".encode())


RICH = (
    '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" style="font-size:11pt">'
    "<p>One <b>bold</b> &amp; &#322;<br/>two</p>\n<p>three</p></body>"
)
PLACES: dict[str, tuple[Change, str]] = {
    "above what it stands in": (move_value_up, "From above"),
    "at its place on the page": (move_value_down, "From below"),
    "in a stream": (write_stream, "A long story: Łódź"),
    "in rich text alone": (
        both(drop("purpose", "/V"), lambda pdf: find_field(pdf, "purpose").update({"/RV": RICH})),
        "One bold & ł\ntwo\nthree",
    ),
    "in rich text too": (
        lambda pdf: find_field(pdf, "purpose").update({"/RV": RICH}),
        ANSWERS["purpose"],
    ),
}


@pytest.fixture(scope="module")
def read() -> Callable[[str], Any]:
    """Read every case at once, and return the answers of one."""
    changes: dict[str, Change] = {
        **{f"choice {name}": change for name, (change, *_) in CHOICES.items()},
        **{f"tick {name}": change for name, (change, _) in TICKS.items()},
        **{f"text {name}": set_value("purpose", value) for name, (value, _) in TEXTS.items()},
        **{f"date {words}": set_value("start", String(words)) for words in DATES},
        **{f"name {name}": change for name, change in NAMES.items()},
        **{f"place {name}": change for name, (change, _) in PLACES.items()},
        "two answers": set_value("often", Name.monthly),
        "own field": add_field,
    }
    made = {name: change_pdf(change) for name, change in changes.items()}
    return read_pdfs(small_worksheet(), made).__getitem__


def add_field(pdf: pikepdf.Pdf) -> None:
    """Add a field that no worksheet has."""
    field = Dictionary(T=String("Text 1"), FT=Name.Tx, V=String("By the way"))
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))


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


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_read_in_every_encoding(read, name: str):
    """UTF-16 of either order, UTF-8, or PDF's own eight bits."""
    assert read(f"text {name}").answers == ANSWERS | {"purpose": TEXTS[name][1]}


@pytest.mark.parametrize("words", DATES)
def test_a_date_is_read_as_people_write_it(read, words: str):
    """In the one box that a PDF has for it; words that say more are kept."""
    assert read(f"date {words}").answers == ANSWERS | {"start": DATES[words]}


@pytest.mark.parametrize("name", NAMES)
def test_a_field_is_known_by_the_name_that_a_program_gave_it(read, name: str):
    """Below others, or with a number behind."""
    outcome = read(f"name {name}")
    assert outcome.answers == ANSWERS
    assert set(outcome.about) == {"format", "version", "worksheet"}


@pytest.mark.parametrize("name", PLACES)
def test_a_value_is_found_wherever_it_stands(read, name: str):
    """Above the field, below it, in a stream, as rich text."""
    outcome = read(f"place {name}")
    assert outcome.answers == ANSWERS | {"purpose": PLACES[name][1]}
    assert set(outcome.about) == {"format", "version", "worksheet"}


def test_a_choice_that_says_two_things_says_both(read):
    """The value counts where it is a state; the button that is on is kept as words."""
    outcome = read("two answers")
    assert outcome.answers == ANSWERS | {"often": "monthly"}
    left = {"words": "Something else", "place": f"A second answer to “{OFTEN}”"}
    assert outcome.about["leftOver"] == [left]


def test_words_in_a_field_of_ones_own_are_kept(read):
    """People add fields in other programs."""
    outcome = read("own field")
    assert outcome.answers == ANSWERS
    assert outcome.about["leftOver"] == [{"words": "By the way", "place": "In the field “Text 1”"}]
