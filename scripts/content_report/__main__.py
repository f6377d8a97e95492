"""`python -m content_report` writes the report into a folder, or the weekly issue into a file."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from content_checks.project import Project
from content_report.files import write_csv, write_html
from content_report.rows import LinkRow, PageRow, PointRow, list_links, list_pages, list_points
from link_check.look import SECONDS, look

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Write what was asked for, say where it is, and return 0."""
    parser = argparse.ArgumentParser(
        prog="scripts/report", description="Write down the state of pages and links, by owner."
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="another project's folder")
    parser.add_argument("--folder", type=Path, default=ROOT / ".cache" / "report")
    parser.add_argument("--weekly", type=Path, help="open every link, and write what to do here")
    parser.add_argument("--seconds", type=int, default=SECONDS, help="for each link")
    options = parser.parse_args(arguments)
    root, today = options.root.resolve(), datetime.date.today()
    if options.weekly:
        options.weekly.write_text(look(root, today, options.seconds), encoding="utf-8")
        sys.stdout.write(f"What to do is in {options.weekly}.\n")
        return 0
    project = Project(root)
    pages, points, links = list_pages(project, today), list_points(project), list_links(project)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in {
        "pages.csv": write_csv(pages, PageRow),
        "points.csv": write_csv(points, PointRow),
        "links.csv": write_csv(links, LinkRow),
        "report.html": write_html(f"{today}", pages, points, links),
    }.items():
        (options.folder / name).write_text(text, encoding="utf-8", newline="")
    sys.stdout.write(f"The report is in {options.folder}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
