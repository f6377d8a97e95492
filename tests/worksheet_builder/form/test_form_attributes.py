"""The attributes by which script finds its places in the form are all explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SOURCES = (
    *(ROOT / "scripts" / "worksheet_builder" / "form" / "templates").rglob("*.html"),
    *(ROOT / "scripts" / "browser").rglob("*.ts"),
)
TABLE = (ROOT / "docs" / "contribute" / "how-it-fits.md").read_text("utf-8")
ATTRIBUTES = sorted(
    {
        name
        for path in SOURCES
        for name in re.findall(r"data-worksheet[a-z-]*", path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_an_attribute_of_the_form_is_explained(attribute: str):
    """Whoever changes a template or the script reads in one place what they agree on."""
    assert f"`{attribute}`" in TABLE


def test_no_attribute_is_explained_that_went():
    """The table holds nothing that neither the form nor the script knows."""
    assert set(re.findall(r"`(data-worksheet[a-z-]*)`", TABLE)) <= set(ATTRIBUTES)
