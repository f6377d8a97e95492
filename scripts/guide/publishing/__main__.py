"""`python -m guide.publishing` lists what is still to be filled in; 1 where there is something.

With `--owners` it writes CODEOWNERS instead.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from guide.publishing.code_owners import CODE_OWNERS, write_code_owners
from guide.publishing.find_placeholders import find_placeholders

ROOT = Path(__file__).resolve().parents[3]


def main(arguments: list[str]) -> int:
    """Print each place with its line, and return 1 where there are any; or write the owners."""
    parser = argparse.ArgumentParser(prog="python -m guide.publishing", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    parser.add_argument("--owners", action="store_true", help="write CODEOWNERS instead")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    if options.owners:
        if write_code_owners(root):
            sys.stdout.write(f"{CODE_OWNERS} is written.\n")
        return 0
    problems = list(find_placeholders(root))
    sys.stderr.writelines(f"{each.path}:{each.line}: {each.found}\n" for each in problems)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
