"""What the checks print is read back as a list of findings."""

from __future__ import annotations

from proposals.annotations import annotate
from proposals.found import Found, read_found

PRINTED = """\
docs/index.md:18: "qwx" is misspelt. [spelling]
  Write "right".
  For example:

      It is right.
docs/Find a page.md: the page is not in the navigation. [in_navigation]
  Add a line for it.
docs/about.md:3: the sentence "When you …" has 57 words. [sentence_length, a suggestion]
  Make two sentences of it.
2 problems and 1 suggestion. docs/contribute/check-messages.md explains each check.
"""


def test_each_finding_has_its_place_its_words_and_what_mends_it():
    """The closing line is none, and a suggestion is known as one."""
    assert list(read_found(PRINTED)) == [
        Found(
            "docs/index.md",
            18,
            '"qwx" is misspelt. [spelling]\n  Write "right".\n  For example:\n\n      It is right.',
        ),
        Found(
            "docs/Find a page.md",
            0,
            "the page is not in the navigation. [in_navigation]\n  Add a line for it.",
        ),
        Found(
            "docs/about.md",
            3,
            'the sentence "When you …" has 57 words.\n  Make two sentences of it.',
            is_suggestion=True,
        ),
    ]


def test_what_compilers_and_linters_print_is_read_too():
    """Their columns are left out."""
    printed = "scripts/a.py:12:5: E501 Line too long\ntypos.toml:1: no\n"
    assert list(read_found(printed)) == [
        Found("scripts/a.py", 12, "E501 Line too long"),
        Found("typos.toml", 1, "no"),
    ]


def test_an_annotation_is_one_line_whatever_stands_in_it():
    """A line end or a comma would end it, or begin another command."""
    found = Found("docs/a,b.md", 3, "100%\n::error::no", is_suggestion=True)
    assert annotate(found) == "::notice file=docs/a%2Cb.md,line=3::100%25%0A::error::no"
    assert annotate(Found("a.md", 0, "no")) == "::error file=a.md::no"
