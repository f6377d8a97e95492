"""Worksheets and examples, read from their YAML files."""

from worksheet_builder.reading.load import (
    LEDGER_NAME,
    is_worksheet,
    load_worksheet,
    load_worksheets,
)
from worksheet_builder.reading.load_examples import load_examples
from worksheet_builder.reading.wordings import WORDING_GROUPS, WORDINGS

__all__ = [
    "LEDGER_NAME",
    "WORDINGS",
    "WORDING_GROUPS",
    "is_worksheet",
    "load_examples",
    "load_worksheet",
    "load_worksheets",
]
