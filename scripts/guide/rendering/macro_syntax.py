"""What is wrong between two braces, for somebody who may not have meant a macro at all."""

from __future__ import annotations

import re

from guide.page import Page
from strict_yaml import Problem

CURLY = re.compile(r"\{[{%][^{}]*[\u2018\u2019\u201c\u201d\u201e][^{}]*[%}]\}")
WORDS = re.compile(r"\{\{\s*(?P<words>[a-z]+(?: [a-z]+)+)\s*\}\}", re.IGNORECASE)
HALF_CLOSED = re.compile(r"(?P<macro>\{\{[^{}\n]*[^{}\s])\s*\}(?!\})")
BLOCK = re.compile(r"\{%-?\s*(?P<end>end)?(?P<name>if|for|raw)\b[^{}]*%\}")
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
    if problem := _find_half_a_block(page):
        return problem
    return Problem(
        page.path,
        line,
        "what stands between the braces cannot be read.",
        f"Compare it with the example: a name, and in brackets what it is about. {AS_TEXT}",
        '{{ worksheet("contract") }}',
    )


def _find_half_a_block(page: Page) -> Problem | None:
    """Return the problem of a condition or a loop that begins and never ends, or ends only."""
    opened: list[tuple[str, int, str]] = []
    for number, line in enumerate(page.lines, 1):
        for match in BLOCK.finditer(line):
            name = match["name"]
            if not match["end"]:
                opened.append((name, number, match[0]))
            elif opened and opened[-1][0] == name:
                opened.pop()
            else:
                found = f"{match[0]} ends what never began."
                mend = f"Bring back the line that begins with {{% {name}, or delete this one."
                return Problem(page.path, number, found, mend)
    if not opened:
        return None
    name, number, written = opened[-1]
    end = f"{{% end{name} %}}"
    mend = f"Write {end} after the words that it is about."
    return Problem(page.path, number, f"{written} begins here and never ends.", mend, end)
