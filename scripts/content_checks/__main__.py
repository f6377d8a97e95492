"""The command `python -m content_checks`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from content_checks.mends import list_mends
from content_checks.run_checks import describe, run_checks
from proposals.mend import write_mends

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for; return 1 when there is something to mend."""
    parser = argparse.ArgumentParser(prog="python -m content_checks", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    parser.add_argument("--mends", type=Path, help="a file to write certain mends into, as JSON")
    options = parser.parse_args(arguments)
    findings = run_checks(options.root.resolve())
    if options.mends:
        problems = [finding.problem for finding in findings]
        write_mends(options.mends, list_mends(options.root.resolve(), problems))
    sys.stdout.write(describe(findings) + "\n")
    return int(any(not finding.is_suggestion for finding in findings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
