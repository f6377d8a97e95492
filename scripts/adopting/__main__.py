"""`python -m adopting` makes the guide another university's: it asks, or reads the answers."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

from adopting.left_to_do import tell_left_to_do
from adopting.merge import merge
from adopting.questions import Answers, ask_questions
from adopting.rewrite_yaml import drop_marks, rewrite_yaml
from guide.institution import INSTITUTION, load_institution
from published.ledger import LEDGER, Ledger, read_ledger, write_ledger
from strict_yaml import ProblemsFound, read_text, read_yaml

ROOT = Path(__file__).resolve().parents[2]
WHOSE = "If it came from another university, and yours has published nothing, add --empty-ledger."
PARTS = ("guide", "clocks", "team", "promotion", "accessibility")


def main(arguments: list[str]) -> int:
    """Write institution.yml and the ledger, and say what is left to do; 1 where that is refused."""
    parser = argparse.ArgumentParser(prog="scripts/adopt", description=__doc__)
    parser.add_argument("answers", nargs="?", type=Path, help="a file with the answers, in YAML")
    parser.add_argument(
        "--empty-ledger",
        action="store_true",
        help="begin the ledger anew: only where your university has published nothing",
    )
    parser.add_argument("--list", action="store_true", help="only say what is left to do")
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    try:
        if not options.list:
            answers = read_answers(options.answers) if options.answers else ask()
            adopt(root, answers, is_new=options.empty_ledger)
        sys.stdout.write(f"\nLeft to do:\n\n{tell_left_to_do(root)}\n")
    except ProblemsFound as found:
        sys.stderr.write(f"{found}\n\nNothing was changed.\n")
        return 1
    except EOFError:
        sys.stderr.write("\nThe questions were not answered to the end. Nothing was changed.\n")
        return 1
    return 0


def ask() -> Answers:
    """Return the answers of whoever sits at the keyboard."""
    return ask_questions(lambda question: input(f"{question}: ").strip())


def read_answers(path: Path) -> Answers:
    """Return the answers of a file with keys of institution.yml; raise ProblemsFound for none."""
    file = read_yaml(path.resolve(), path.resolve().parent)
    if file.problems:
        raise ProblemsFound(file.problems)
    answers: Answers = yaml.safe_load(read_text(path, path.name))
    return answers


def adopt(root: Path, answers: Answers, *, is_new: bool = False) -> None:
    """Write both files, or neither: raises ProblemsFound where an answer cannot be right.

    The ledger is emptied where the guide was another university's, or where it is said to be new.
    """
    path = root / INSTITUTION
    before = read_text(path, INSTITUTION)
    values: dict[str, Any] = yaml.safe_load(before)
    changed = rewrite_yaml(before, merge(values, answers))
    path.write_text(drop_marks(changed, list_answered(answers)), encoding="utf-8", newline="\n")
    try:
        institution = load_institution(root)
    except ProblemsFound:
        path.write_text(before, encoding="utf-8", newline="\n")
        raise
    sys.stdout.write(f"{INSTITUTION} is that of {institution.name}.\n")
    begin_ledger(root, institution.name, is_new=is_new or institution.name != values["name"])


def begin_ledger(root: Path, name: str, *, is_new: bool) -> None:
    """Empty the ledger where it is another's; say how, where nobody can tell."""
    ledger = read_ledger(root)
    if ledger.of == name:
        return
    if is_new:
        text = write_ledger(Ledger(of=name))
        (root / LEDGER).write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{LEDGER} is empty: your university has published nothing yet.\n")
    elif ledger.worksheets:
        sys.stdout.write(f"{LEDGER} stays as it is. {WHOSE}\n")


def list_answered(answers: Answers) -> list[tuple[str, ...]]:
    """Return the keys whose values are settled: the comment above each need not warn of them."""
    whole = [(key,) for key in answers if key in ("owners", "support")]
    parts = [(part, key) for part in PARTS for key in answers.get(part) or ()]
    return [*whole, *(place for place in parts if place != ("guide", "copyright"))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
