"""What the workflow "Comment" asks for, with nothing installed.

`python3 -m proposals report.json` prints the comment that a report of the checks comes to; with
`--suggest`, the review that suggests mends, or nothing. `--origin` fails where previews would share
their origin with the guide.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from proposals.comment import write_comment
from proposals.preview_place import REFUSED, PreviewPlace, is_apart
from proposals.report import Report
from proposals.report_file import read_report
from proposals.suggestions import make_review


def main(arguments: Sequence[str]) -> int:
    """Print what is asked for; return 1 where an address is refused."""
    parser = argparse.ArgumentParser(prog="python3 -m proposals", description=__doc__)
    parser.add_argument("report", type=Path, help="the report, or institution.yml for --origin")
    parser.add_argument("--preview", default="", help="where the preview can be downloaded")
    parser.add_argument("--shown", default="", help="where the site can be seen, with / at its end")
    parser.add_argument("--suggest", nargs=3, metavar=("FILES", "COMMENTS", "COMMIT"))
    parser.add_argument("--origin", default=None, help="where previews are to stand")
    options = parser.parse_args(arguments)
    if options.origin is not None:
        if is_apart(options.origin, options.report):
            return 0
        sys.stderr.write(f"{REFUSED}\n")
        return 1
    report = read_report(options.report)
    if options.suggest:
        sys.stdout.write(_suggest(report, *options.suggest))
    else:
        sys.stdout.write(write_comment(report, PreviewPlace(options.preview, options.shown)))
    return 0


def _suggest(report: Report | None, files: str, comments: str, commit: str) -> str:
    mends = report.mends if report else ()
    listed, earlier = (json.loads(Path(each).read_text("utf-8")) for each in (files, comments))
    review = make_review(mends, listed or [], earlier or [], commit)
    return json.dumps(review) if review else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
