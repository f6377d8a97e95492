"""A change of words needs few tests, any other change needs all."""

from __future__ import annotations

import pytest

from commands.choose_tests import CHECKS, DOCUMENTS, SITE, choose_tests
from commands.run_tests import add_choice
from only_about import is_left_out, list_subjects
from set_up.project import ROOT


@pytest.mark.parametrize(
    "path",
    [
        "scripts/browser/answers/limits.json",
        "tests/conftest.py",
        "worksheets/_examples/date.yml",
        "worksheets/worksheet.schema.json",
        "mkdocs.yml",
        "requirements.txt",
        "overrides/main.html",
        ".github/workflows/test-and-publish.yml",
        "docs/script.js",
    ],
)
def test_anything_but_words_needs_everything(path: str):
    """Also beside a change of words; and what was found is said."""
    choice = choose_tests(["docs/index.md", path])
    assert choice.places == ()
    assert choice.about == ()
    assert path in choice.words


def test_no_change_needs_everything():
    """Whoever asks before changing anything hears why all of it runs."""
    assert choose_tests([]).places == ()
    assert "nothing has changed" in choose_tests([]).words


def test_a_page_needs_the_tests_of_the_site_for_that_page():
    """No worksheet's documents are made for it."""
    choice = choose_tests(["docs/mentees/index.md", "docs/index.md"])
    assert choice.places == (*CHECKS, *SITE)
    assert choice.about == ("/mentees/", "mentees/index.md", "/", "index.md")
    assert "Left out" in choice.words


def test_a_worksheet_needs_its_page_and_its_documents():
    """The ledger that goes with it asks for nothing more."""
    choice = choose_tests(["worksheets/contract.yml", "worksheets/published.yml"])
    assert choice.places == (*CHECKS, *SITE, *DOCUMENTS)
    assert choice.about == ("/worksheets/contract/", "worksheets/contract.md", "contract")


@pytest.mark.parametrize(
    "path", ["institution.yml", "docs/further-reading.yml", "docs/assets/diagrams/grow-ring.svg"]
)
def test_what_stands_on_many_pages_needs_all_pages_and_documents(path: str):
    """A name of the institution may stand anywhere."""
    choice = choose_tests(["docs/index.md", path])
    assert choice.places == (*CHECKS, *SITE, *DOCUMENTS)
    assert choice.about == ()


def test_words_beside_the_site_need_the_checks_alone():
    """Such as the ones that say how to work on it."""
    assert choose_tests(["README.md", "CONTRIBUTING.md"]).places == CHECKS


@pytest.mark.parametrize("place", [*CHECKS, *SITE, *DOCUMENTS])
def test_every_place_is_there(place: str):
    """Tests that were moved would be left out without a word."""
    path, _, test = place.partition("::")
    assert (ROOT / path).exists()
    assert not test or f"def {test}(" in (ROOT / path).read_text("utf-8")


def test_every_page_and_worksheet_is_known_by_the_names_that_are_chosen():
    """Else a changed page's own tests would be left out."""
    subjects = list_subjects(ROOT)
    for path in [*(ROOT / "docs").rglob("*.md"), *(ROOT / "worksheets").glob("[!_]*.yml")]:
        changed = path.relative_to(ROOT).as_posix()
        if changed != "worksheets/published.yml":
            assert set(choose_tests([changed]).about) <= subjects


def test_of_tests_made_for_each_page_those_for_others_are_left_out():
    """A test that is for no single page stays."""
    subjects = {"/a/", "/b/", "contract"}
    assert is_left_out({"path": "/a/", "width": 320}, {"/b/"}, subjects)
    assert not is_left_out({"path": "/a/"}, {"/a/"}, subjects)
    assert not is_left_out({"width": 320}, {"/a/"}, subjects)


def test_other_arguments_go_to_pytest():
    """As they were typed."""
    assert add_choice(["tests/guide", "-k", "links"]) == ["tests/guide", "-k", "links"]
