"""The published schema of a worksheet's answers takes what the browser saves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Page

from browsing.worksheet_page import HARD_TEXT, WorksheetPage


def read_schema(site: Path, worksheet: str) -> Draft202012Validator:
    """Return the schema that the site publishes for the worksheet."""
    text = (site / "downloads" / f"{worksheet}.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


# One with rows, dates, ticks and signatures; one with scales.
@pytest.mark.parametrize("worksheet", ["contract", "listening-check"])
def test_a_copy_with_every_field_filled_agrees_with_the_schema(
    page: Page, site: Path, worksheet: str
):
    """Each answer is one that the schema names; a copy that says another shape is refused."""
    schema = read_schema(site, worksheet)
    opened = WorksheetPage(page, worksheet).open()
    opened.fill_everything(HARD_TEXT)
    _, copy = opened.save_copy()
    assert [error.message for error in schema.iter_errors(copy)] == []
    asked = schema.schema["properties"]["answers"]["properties"]
    assert copy["answers"].keys() == {name for name in asked if not asked[name].get("deprecated")}
    for name in copy["answers"]:
        assert not schema.is_valid({**copy, "answers": {**copy["answers"], name: 7}}), name


def test_a_date_that_is_not_whole_agrees_with_the_schema(page: Page, site: Path):
    """What was typed in two of the three boxes is kept as it was typed."""
    opened = WorksheetPage(page, "contract").open()
    opened.field("end__year").fill("2028")
    _, copy = opened.save_copy()
    assert copy["answers"] == {"end": "//2028"}
    read_schema(site, "contract").validate(copy)
