"""A number that a check holds is told to writers as it is held."""

from __future__ import annotations

import pytest

from benchmarks.many_worksheets import COUNTS
from content_checks.checks import sentence_length
from content_checks.checks.front_matter import LONGEST, SHORTEST
from content_checks.checks.sentence_length import MOST_WORDS
from set_up.project import ROOT
from set_up.supported_python import OLDEST

FEWER, FEW, MANY = COUNTS
VERSION = ".".join(map(str, OLDEST))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("docs/contribute/write-a-page.md", f"One sentence of {SHORTEST} to {LONGEST} characters"),
        ("docs/about/edit-this-guide.md", f"about 15 or 20 words, and never above {MOST_WORDS}."),
        ("README.md", f"{VERSION} or newer, and git"),
        ("README.md", f"documents of {FEWER}, {FEW} and {MANY} worksheets"),
        ("CONTRIBUTING.md", f"any Python from {VERSION} on"),
        ("pyproject.toml", f'requires-python = ">={VERSION}"'),
        ("pyproject.toml", f'python_version = "{VERSION}"'),
    ],
)
def test_a_page_tells_the_number_that_is_held(path: str, words: str) -> None:
    """Who changes the number finds here each sentence that tells it."""
    assert words in (ROOT / path).read_text(encoding="utf-8")


def test_the_manual_tells_how_long_a_sentence_may_be() -> None:
    """Its line there is the check's own first line."""
    assert sentence_length.__doc__ is not None
    assert sentence_length.__doc__.startswith(f"Sentences have {MOST_WORDS} words at most.")
