"""What is wrong between two braces, for somebody who may not have meant a macro at all."""

from __future__ import annotations

import re

from guide.page import Page
from strict_yaml import Problem

CURLY = re.compile(r"\{[{%][^{}]*[\u2018\u2019\u201c\u201d\u201e][^{}]*[%}]\}")
WORDS = re.compile(r"\{\{\s*(?P<words>[a-z]+(?: [a-z]+)+)\s*\}\}", re.IGNORECASE)
HALF_CLOSED = re.compile(r"(?P<macro>\{\{[^{}\n]*[^{}\s])\s*\}(?!\})")
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u201e", "''" + '"""')
AS_TEXT = (
    "Are the braces part of your words? Then write {% raw %} before and {% endraw %} after them."
)


def describe_syntax(page: Page, line: int) -> Problem:
    """Return the problem of braces that cannot be read; `line` is where reading stopped."""
    written = page.lines[line - 1] if 0 < line <= len(page.lines) else ""
    if match := CURLY.search(written):
        found = "curly quotes stand between two braces, where straight ones are due."
        example = match[0].translate(STRAIGHT)
        mend = "Type the quotes again, or paste this."
        return Problem(page.path, line, found, mend, example, (match[0], example))
    if match := WORDS.search(written):
        found = f"two braces ask for something by its name, and {match[0]} is no name."
        mend = f"Put what people are to replace into square brackets. {AS_TEXT}"
        return Problem(page.path, line, found, mend, f"[{match['words']}]")
    if match := HALF_CLOSED.search(written):
        found = "two braces open here, and one closes."
        mend = f"Close with as many as you open. {AS_TEXT}"
        example = f"{match['macro']} }}}}"
        return Problem(page.path, line, found, mend, example, (match[0], example))
    opened = next((n for n, text in enumerate(page.lines, 1) if "{#" in text), 0)
    if opened > page.body_start and not any("#}" in text for text in page.lines):
        found = "{# begins a note that nobody sees, and it never ends."
        mend = "Put a space between the two signs, or end the note with #}."
        return Problem(page.path, opened, found, mend, "{ #")
    return Problem(
        page.path,
        line,
        "what stands between the braces cannot be read.",
        f"Compare it with the example: a name, and in brackets what it is about. {AS_TEXT}",
        '{{ worksheet("contract") }}',
    )
