"""The command `python -m generated_files`: say which files are not current, or write them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generated_files.generated_file import find_outdated, write_outdated
from strict_yaml import ProblemsFound

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; without `--write`, return 1 when a file is not current."""
    parser = argparse.ArgumentParser(prog="python -m generated_files", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    parser.add_argument("--write", action="store_true", help="write what is not current")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    try:
        return write(root) if options.write else check(root)
    except ProblemsFound as problems:  # a file of which a part is written cannot be read
        sys.stdout.write(f"{problems}\n")
        return 1


def write(root: Path) -> int:
    """Write every file that is not current."""
    written = write_outdated(root)
    sys.stdout.write("".join(f"Written: {path}\n" for path in written) or "All is current.\n")
    return 0


def check(root: Path) -> int:
    """Say which files are not current, and return 1 when there are any."""
    problems = find_outdated(root)
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
