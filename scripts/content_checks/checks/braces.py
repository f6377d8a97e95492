"""What a page asks for by name stands between two braces on each side, right next to each other.

With one brace, or a space between the two, the braces are printed. A macro also needs its round
brackets, even with nothing in them: else the name of a piece of the program is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every macro whose braces or brackets are not whole."""
    single, bare = _make_patterns(project.macro_names)
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for match in single.finditer(line):
                found = f"{match[0]} would be printed: two braces belong on each side."
                better = f"{{{{ {match['asked'].strip()} }}}}"
                swap = (match[0], better)
                yield Problem(page.path, number, found, "Put them there.", better, swap)
            for match in bare.finditer(line):
                found = f"{match[0]} has no round brackets behind the name."
                better = f"{{{{ {match['name']}() }}}}"
                yield Problem(page.path, number, found, "Put them there.", better)


def _make_patterns(macros: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(macros)
    asked = rf"(?P<asked>\s*(?:(?:{names})\s*\([^()]*\)|institution\.[\w.]+)\s*)"
    single = rf"(?<!\{{)\{{(?:\s+\{{)?{asked}\}}(?:\s+\}})?(?!\}})"
    return re.compile(single), re.compile(rf"\{{\{{\s*(?P<name>{names})\s*\}}\}}")
