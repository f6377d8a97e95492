"""What programs change in one field of a PDF, to be put together in tests."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Name

from samples.small_pdf import Change, find_field


def set_value(name: str, value: Any) -> Change:
    """Write a field's value, and nothing else."""

    def change(pdf: pikepdf.Pdf) -> None:
        find_field(pdf, name).V = value

    return change


def press(name: str, state: str) -> Change:
    """Show a button of a choice to be on, and all others to be off."""

    def change(pdf: pikepdf.Pdf) -> None:
        for button in find_field(pdf, name).Kids:
            button.AS = Name(f"/{state}") if f"/{state}" in button.AP.N else Name.Off

    return change


def both(*changes: Change) -> Change:
    """Make several changes."""

    def change(pdf: pikepdf.Pdf) -> None:
        for each in changes:
            each(pdf)

    return change


def drop(name: str, *keys: str) -> Change:
    """Take entries out of a field."""

    def change(pdf: pikepdf.Pdf) -> None:
        field = find_field(pdf, name)
        for key in keys:
            del field[key]

    return change
