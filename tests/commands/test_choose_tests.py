"""scripts/test --changed runs what a change of words needs, and everything for any other change."""

from __future__ import annotations

import re

import pytest

from commands.choose_tests import (
    FOR_ALL,
    FOR_INSTITUTION,
    FOR_PAGES,
    FOR_WORKSHEETS,
    Choice,
    choose_tests,
)
from commands.run_tests import describe_choice
from set_up.project import ROOT


def choose(*changed: str) -> Choice:
    """Return what is chosen for a change of words."""
    choice = choose_tests(changed)
    assert choice is not None
    return choice


@pytest.mark.parametrize(
    "path",
    [
        "scripts/browser/pages/worksheet.ts",
        "tests/conftest.py",
        "mkdocs.yml",
        "requirements.txt",
        "overrides/page.html",
        "README.md",
        "worksheets/published.yml",
        "worksheets/_moments.yml",
        "worksheets/worksheet.schema.json",
        "worksheets/_examples/date.yml",
        ".github/workflows/test-and-publish.yml",
    ],
)
def test_the_whole_suite_runs_when_more_than_words_has_changed(path: str):
    """One such file is enough, whatever stands beside it."""
    assert choose_tests([path]) is None
    assert choose_tests(["docs/mentees/index.md", path]) is None


def test_the_whole_suite_runs_when_no_change_is_known():
    """An empty list may come from a repository that could not be asked."""
    assert choose_tests([]) is None


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("docs/index.md", "/"),
        ("docs/mentees/index.md", "/mentees/"),
        ("docs/mentees/find-a-mentor.md", "/mentees/find-a-mentor/"),
        ("docs/further-reading.yml", "/further-reading/"),
    ],
)
def test_a_page_of_words_is_looked_at_alone(path: str, page: str):
    """What looks at one page at a time looks at this one; no document is made for it."""
    choice = choose(path)
    assert choice == Choice((*FOR_ALL, *FOR_PAGES), (page,), ())
    assert f"--pages={page}" in choice.list_arguments()
    assert not any(word.startswith("--worksheets") for word in choice.list_arguments())


def test_a_picture_may_stand_on_any_page():
    """So every page is looked at."""
    choice = choose("docs/assets/diagrams/five-cs.svg")
    assert choice.pages is None
    assert not any(word.startswith("--pages") for word in choice.list_arguments())


def test_a_worksheet_is_tried_in_all_its_forms():
    """Its own page, the list of worksheets, its form and its documents."""
    choice = choose("worksheets/contract.yml", "docs/worksheets/contract.md")
    assert choice.worksheets == ("contract",)
    assert choice.pages == ("/worksheets/", "/worksheets/contract/")
    assert choice.tests == (*FOR_ALL, *FOR_PAGES, *FOR_WORKSHEETS)
    assert "--worksheets=contract" in choice.list_arguments()


def test_the_institution_s_words_may_stand_anywhere():
    """Every page and every worksheet, and no trace of it in another university's site."""
    choice = choose("institution.yml", "docs/index.md")
    assert choice.tests == (*FOR_ALL, *FOR_PAGES, *FOR_WORKSHEETS, *FOR_INSTITUTION)
    assert choice.list_arguments() == list(choice.tests)


@pytest.mark.parametrize("test", [*FOR_ALL, *FOR_PAGES, *FOR_WORKSHEETS, *FOR_INSTITUTION])
def test_what_is_chosen_is_there(test: str):
    """Who moves a test finds it named here."""
    path, _, name = test.partition("::")
    assert (ROOT / path).exists()
    assert not name or re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)


def test_what_runs_and_what_is_left_out_is_said():
    """A person reads why, on what, and what nobody has tried."""
    changed = [f"docs/mentees/{name}.md" for name in "abcde"]
    said = describe_choice(changed, choose_tests(changed))
    assert "docs/mentees/a.md, docs/mentees/b.md, docs/mentees/c.md, 2 more" in said
    assert "policy on /mentees/a/, /mentees/b/, /mentees/c/, 2 more" in said
    assert "documents of no worksheet" in said
    left_out = said.partition("Left out: ")[2]
    for folder in ("tests/site/saving", "tests/site/engines", "tests/worksheet_builder"):
        assert folder in left_out
    for folder in ("tests/site/pages", "tests/guide"):
        assert folder not in left_out


def test_the_file_that_calls_for_everything_is_named():
    """A person who expected less sees what it was."""
    assert "scripts/serve" in describe_choice(["scripts/serve"], choose_tests(["scripts/serve"]))
