"""A number that people meet stands in one file, and pages and scripts say it in the same words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.contents import read_contents
from guide.limits import LIST, WORDS, load_limits, spell_number
from guide.page import read_pages
from guide.rendering.render import render_page

ROOT = Path(__file__).resolve().parents[2]
BROWSER = ROOT / "scripts" / "browser"
# The pages that say one of them.
LIMIT_PAGES = [
    "about/privacy.md",
    "contribute/why-earlier-versions.md",
    "contribute/why-indexeddb.md",
]


def test_every_limit_is_in_words(tmp_path: Path):
    """Up to ten as a word, from there on in figures."""
    (tmp_path / LIST).parent.mkdir(parents=True)
    (tmp_path / LIST).write_text('{"days": 7, "rows": 500}', encoding="utf-8")
    assert load_limits(tmp_path) == {"days": "seven", "rows": "500"}
    assert spell_number(10) == "ten"
    assert spell_number(11) == "11"


def test_a_project_without_worksheets_has_no_limits(tmp_path: Path):
    """Such as the small projects of the tests."""
    assert load_limits(tmp_path) == {}


def test_scripts_say_numbers_in_the_same_words():
    """The script's list of words is the one here."""
    script = (BROWSER / "answers" / "limits.ts").read_text(encoding="utf-8")
    listed = re.search(r"const WORDS = \[(.*?)\]", script, re.DOTALL)
    assert listed is not None
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == WORDS


def test_scripts_use_every_limit():
    """A number that no script uses would be a promise that nothing keeps."""
    script = (BROWSER / "answers" / "limits.ts").read_text(encoding="utf-8")
    unused = [name for name in load_limits(ROOT) if f"numbers.{name}" not in script]
    assert unused == []


@pytest.mark.parametrize("path", LIMIT_PAGES)
def test_pages_write_no_limit_by_hand(path: str):
    """A page that tells of history or of Safari asks for the number by its name."""
    page = next(page for page in read_pages(ROOT) if page.path == f"docs/{path}")
    assert "{{ limits." in page.body
    rendered = render_page(page, read_contents(ROOT))
    assert re.search(r"\b(seven|eight|six)\b", rendered)
    assert not re.search(r"\b(seven|eight|six)\b", page.body)


def test_the_page_on_files_states_the_rounds_that_the_script_takes():
    """How a passphrase becomes a key is part of the format, and written out where it is told."""
    script = (BROWSER / "passphrase" / "lock-copy.ts").read_text(encoding="utf-8")
    told = (ROOT / "docs" / "contribute" / "how-it-fits.md").read_text(encoding="utf-8")
    for name in ("ROUNDS", "MOST_ROUNDS"):
        stands = re.search(rf"const {name} = ([\d_]+);", script)
        assert stands is not None
        assert f"{int(stands[1]):,}" in told
