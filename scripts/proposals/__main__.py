"""`python3 -m proposals report.json` prints the comment that a report of the checks comes to."""

from __future__ import annotations

import sys
from pathlib import Path

from proposals.comment import write_comment
from proposals.report_file import read_report


def main(path: str) -> int:
    """Print the comment; return 0."""
    sys.stdout.write(write_comment(read_report(Path(path))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
