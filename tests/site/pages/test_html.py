"""The pages are valid HTML, by the Nu validator that the W3C uses too."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# The validator's list of CSS is behind the browsers': it knows neither containers nor masks. Biome
# reads the style that stands in pages.
STYLE = "CSS: "
VALIDATOR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def find_errors(*places: Path) -> list[str]:
    """Return each thing that the validator calls an error, with its number and first place."""
    command = ["java", "-jar", VALIDATOR, "--errors-only", "--format", "json", "--skip-non-html"]
    run = subprocess.run([*command, *places], capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    errors: dict[str, list[str]] = {}
    for message in messages:
        if message["type"] != "info" and not message["message"].startswith(STYLE):
            place = f"{message.get('url', '')}:{message.get('lastLine', 0)}"
            errors.setdefault(message["message"], []).append(place)
    return [f"{words} ({len(there)} times, first {there[0]})" for words, there in errors.items()]


@pytest.mark.needs("java")
def test_every_page_is_valid(site: Path, tmp_path: Path, pytestconfig: pytest.Config):
    """The validator finds no error on any page, the one for lost visitors included.

    It is really asked: on one more page, which is not the site's, a doubled id is an error.
    """
    wrong = tmp_path / "wrong.html"
    wrong.write_text(
        '<!doctype html><html lang="en"><title>A</title><p id="a">A<p id="a">B', encoding="utf-8"
    )
    asked = [name for name in pytestconfig.getoption("--about") if name.startswith("/")]
    pages = [site / page.strip("/") / "index.html" for page in asked] if asked else [site]
    errors = find_errors(wrong, *pages)
    meant = [error for error in errors if "Duplicate ID" in error and f"/{wrong.name}:" in error]
    assert len(meant) == 1
    assert "(1 times" in meant[0]
    others = [error for error in errors if error not in meant]
    assert not others, "\n".join(others)
