"""The manual of the checks, written from their own explanations and from the tests' golden cases.

So it cannot say anything but what the checks do.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from content_checks.check import Check, list_checks

MANUAL = "docs/contribute/check-messages.md"
CASES = "tests/content_checks/cases"

END = "{% endraw %}"
START = """\
---
title: What the checks say
description: Every check of pages and data files, why it is there, and how to mend what it finds.
owner: it
written: 2026-11-22
reviewed:
review_by: 2027-05-22
---
# What the checks say

`scripts/check` reads all pages, worksheets and data files. It says everything in one run:
the file and the line, what it found, and how to mend it. The word in square brackets is the
check's name, and a heading on this page.

<!-- Written by `scripts/write`. Change the checks, not this page. -->
"""


def write_manual(root: Path) -> str:
    """Return the page: for each check its explanation, and what it says in each golden case."""
    sections = (_write_section(check, root / CASES / check.name) for check in list_checks())
    # Nothing on the page is a macro: it shows macros as an editor types them.
    body = "".join(sections).replace(END, f'{END}{{{{ "{END}" }}}}{{% raw %}}')
    return f"{START}{{% raw %}}\n{body}{END}\n"


def _write_section(check: Check, cases: Path) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in check.explanation.split("\n\n"))
    messages = "\n\n".join(_list_messages(cases))
    return "\n\n".join([f"\n## `{check.name}`", *paragraphs, f"```text\n{messages}\n```\n"])


def _list_messages(cases: Path) -> list[str]:
    """Return the first message of each case, each message once."""
    messages: dict[str, None] = {}
    for path in sorted(cases.glob("*.yml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        messages.update(dict.fromkeys(message.strip() for message in case["messages"][:1]))
    return list(messages)
