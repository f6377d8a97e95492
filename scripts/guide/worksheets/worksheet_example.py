"""The examples of one kind of field, as a page shows them: alive, and with the lines of YAML."""

from __future__ import annotations

from collections.abc import Iterable

from worksheet_builder.form import to_example_form
from worksheet_builder.model import Example


def show_examples(kind: str, examples: Iterable[Example]) -> str:
    """Return Markdown: each example as a form to try, and under it the lines that make it."""
    return "\n\n".join(_show_example(kind, example) for example in examples)


def _show_example(kind: str, example: Example) -> str:
    return f"{to_example_form(kind, example)}\n\n```yaml\n{example.source}\n```"
