"""Words are spelt as in a British dictionary of common mistakes.

The dictionary is that of typos, a program with a list of words that are often mistyped. A word that
it stops at for no good reason is let through by typos.toml. American spellings have a check of
their own.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content_checks.checks.us_spelling import load_british
from content_checks.lines import list_prose
from content_checks.project import Project
from set_up.project import ROOT, python_tool
from strict_yaml import Problem

KEY = re.compile(r"^[a-z_]+:")
PLACES = ("docs", "worksheets", "institution.yml")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every word of pages, worksheets and registers that is often mistyped in this way."""
    american = load_british().keys()
    # What a misspelt name in a data file stands for, its own check says.
    named = {(each.path, each.line): each.found for each in project.contents_problems}
    prose = {page.path: dict(list_prose(page, with_front_matter=True)) for page in project.pages}
    for found in _ask(project.root):
        if found["type"] == "typo" and found["typo"].lower() not in american:
            path = Path(found["path"]).as_posix().removeprefix("./")
            # A word of a link's target, or of a key, is a mistake that other checks name.
            words = KEY.sub("", prose.get(path, {}).get(found["line_num"], ""))
            if path.endswith(".md") and found["typo"] not in words:
                continue
            if not _is_utf_8(project.root / path):
                continue
            if (path, found["line_num"]) in named and found["typo"] in named[
                path, found["line_num"]
            ]:
                continue
            better = [f'"{word}"' for word in found["corrections"]]
            certain = found["corrections"] if len(better) == 1 else [""]
            yield Problem(
                path,
                found["line_num"],
                f'"{found["typo"]}" is misspelt.',
                f"Write {' or '.join(better)}." if better else "Write it in another way.",
                swap=(found["typo"], *certain) if any(certain) else ("", ""),
            )


def _is_utf_8(path: Path) -> bool:
    """Tell whether a file's letters can be told: of another, its own check says what is wrong."""
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _ask(root: Path) -> Iterator[dict[str, Any]]:
    places = [place for place in PLACES if (root / place).exists()]
    done = subprocess.run(
        (
            *(python_tool("typos"), "--format=json", "--force-exclude"),
            *(f"--config={ROOT}/typos.toml", *places),
        ),
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    for line in done.stdout.splitlines():
        yield json.loads(line)
