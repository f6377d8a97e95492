"""The blank PDF in Chrome's engine: what a person clicks, types and chooses is saved."""

from __future__ import annotations

from itertools import combinations

import pytest

from reading_documents.pdf_viewer import open_viewer
from samples.worksheet_samples import IMPRINT, make_worksheet
from worksheet_builder.pdf.to_pdf import to_pdf
from worksheet_builder.writing.controls import list_controls

NAME = "Łucja Ćwik-Ψαρρού, Ґалина Їжакевич"


@pytest.fixture
def viewer(pdf_bytes):
    """The worksheet's PDF, open as in Chrome."""
    with open_viewer(pdf_bytes) as opened:
        yield opened


@pytest.fixture(scope="session")
def controls(worksheet):
    """The model's controls, in order."""
    return list(list_controls(worksheet))


def test_every_option_of_every_choice_and_scale_is_kept_after_a_click(viewer, controls):
    """Whatever the button, the saved file holds its answer; the last click counts."""
    choices = [c for c in controls if c.kind == "choice" and "__" not in c.name]
    for button in range(max((len(c.options) for c in choices), default=0)):
        expected = {}
        for choice in choices:
            place = min(button, len(choice.options) - 1)
            if place == button:
                viewer.click(choice.name, place)
            expected[choice.name] = f"/{choice.options[place].id}"
        assert viewer.save_values() == expected


def test_every_entry_of_every_list_in_a_table_is_kept(viewer, controls):
    """A choice or a scale in a row is a list, and its answer is saved too."""
    lists = [c for c in controls if c.kind == "choice" and "__" in c.name]
    for entry in range(max((len(c.options) for c in lists), default=0)):
        expected = {}
        for one in lists:
            place = min(entry, len(one.options) - 1)
            viewer.choose(one.name, place + 1)  # the first entry is blank
            expected[one.name] = one.options[place].id
        assert viewer.save_values() == expected


def test_every_box_is_ticked_by_one_click_and_cleared_by_the_next(viewer, controls):
    """A tick can be taken back."""
    ticks = [c.name for c in controls if c.kind == "tick"]
    for name in ticks:
        viewer.click(name)
    assert viewer.save_values() == dict.fromkeys(ticks, "/yes")
    for name in ticks:
        viewer.click(name)
    assert viewer.save_values() == {}


def test_a_name_from_anywhere_in_europe_is_kept_by_every_box(viewer, controls):
    """Polish, Greek and Cyrillic letters are typed, and come out of the saved file."""
    texts = [c.name for c in controls if c.kind not in ("choice", "tick")]
    for name in texts:
        viewer.type(name, NAME)
        assert viewer.read_typed(name) == NAME
    assert viewer.save_values() == dict.fromkeys(texts, NAME)


def test_a_long_answer_is_never_cut(viewer, controls):
    """A box for several lines takes more than it shows: what is typed or pasted is all kept."""
    answer = "One of many sentences. " * 60
    texts = [c.name for c in controls if c.kind == "long_text"]
    for name in texts:
        viewer.paste(name, answer)
    assert viewer.save_values() == dict.fromkeys(texts, answer)


def test_typed_letters_are_drawn_each_with_its_own_shape():
    """No letter shows as the empty box that stands for a missing one."""
    letters = "ŁąźĆΨρύҐЇжŵşộ\ue000"  # the last is in no font
    fields = [
        {"id": f"letter{n}", "kind": "text", "label": f"Letter {n}"} for n in range(len(letters))
    ]
    with open_viewer(to_pdf(make_worksheet(fields), IMPRINT)) as viewer:
        blank = viewer.picture("letter0")
        for n, letter in enumerate(letters):
            viewer.type(f"letter{n}", letter)
        viewer.leave()
        seen = [viewer.picture(f"letter{n}").tobytes() for n in range(len(letters))]
    assert blank.tobytes() not in seen[:-1]
    same = [pair for pair in combinations(range(len(letters)), 2) if seen[pair[0]] == seen[pair[1]]]
    assert same == []
