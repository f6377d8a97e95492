"""The command `python -m published`: it writes the ledger, unless something would be lost."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from guide.institution import INSTITUTION, load_institution
from guide.university.list_words import list_written
from published.add_to_ledger import add_to_ledger
from published.find_problems import find_problems
from published.ledger import LEDGER, read_ledger, write_ledger
from strict_yaml import ProblemsFound
from worksheet_builder.reading import load_worksheets

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Write the ledger of a project; return 1, and write nothing, where something is amiss."""
    parser = argparse.ArgumentParser(prog="scripts/publish", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    root = parser.parse_args(arguments).root.resolve()
    try:
        written = read_written(root)
        refuse_losses(root, written)
        ledger = read_ledger(root)
        worksheets = load_worksheets((root / LEDGER).parent, written)
    except ProblemsFound as found:
        sys.stderr.write(f"{found}\n\nNothing was written.\n")
        return 1
    text = write_ledger(add_to_ledger(ledger, worksheets))
    path = root / LEDGER
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        sys.stdout.write(f"{LEDGER} is current.\n")
        return 0
    path.write_text(text, encoding="utf-8", newline="\n")
    count = f"{len(worksheets)} worksheet{'' if len(worksheets) == 1 else 's'}"
    sys.stdout.write(f"{LEDGER} is written: {count}.\n")
    return 0


def read_written(root: Path) -> dict[str, str] | None:
    """Return the names of the institution's words; None in a project without institution.yml."""
    if not (root / INSTITUTION).is_file():
        return None
    return list_written(load_institution(root))


def refuse_losses(root: Path, written: Mapping[str, str] | None) -> None:
    """Raise ProblemsFound where the worksheets lose something that was published."""
    problems = tuple(find_problems(root, written))
    if problems:
        raise ProblemsFound(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
