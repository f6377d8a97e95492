"""What was published keeps its place: a worksheet, a field, a column, an option.

People's saved answers are found by these ids, and live where nobody can mend them: in browsers and
in files. So what is renamed says so (`was:`), and what is no longer asked stays in a list
(`retired:`), where earlier answers can still be read. Labels, hints and the order may change
freely, but two questions may not change places under their ids. A kind may change to one that shows
every earlier answer as it was: text to long_text, number or date to text or long_text; and, under a
new id, choice to checklist. What was published stands in `worksheets/published.yml`, which nobody
edits or deletes: publishing the site adds to it. It is compared with the main branch, so that a
question that is taken out of both files is missed all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from guide.university.list_words import list_written
from published import find_problems as published
from published.ledger import LEDGER
from strict_yaml import Problem, ProblemsFound

GONE = "this file has gone, or is empty: nobody can tell what people may have filled in."
BRING_BACK = (
    "Bring it back from the project's history. Where nothing was ever published, write the line "
    "that says so."
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield what people's saved answers would lose, and what spoils the ledger."""
    ledger = project.root / LEDGER
    if not ledger.is_file() or not ledger.read_bytes().strip():
        yield Problem(LEDGER, 0, GONE, BRING_BACK, "worksheets: []")
        return
    try:
        if project.institution:  # otherwise nobody can tell what stands in the worksheets
            written = list_written(project.institution)
            yield from published.find_problems(project.root, written)
    except ProblemsFound as found:
        # Those of the worksheets themselves are the check `worksheets`' own.
        yield from (problem for problem in found.problems if problem.path == LEDGER)
