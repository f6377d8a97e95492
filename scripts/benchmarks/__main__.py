"""Runs the benchmarks: `scripts/bench`."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.build_times import measure_build, measure_builds
from benchmarks.filled_documents import measure_documents
from benchmarks.first_paint import Paint, describe_paints, find_passed, measure_paints
from benchmarks.first_view import measure_first_view
from benchmarks.long_answers import describe_long_answers, measure_long_answers
from benchmarks.many_worksheets import measure_many
from benchmarks.own_work import describe_own_work, measure_own_work
from benchmarks.report import OURS, STOCK, describe_report, make_report
from benchmarks.shown_changes import STOCK_SOURCE, WORKSHEET, copy_with_documents, measure_changes
from benchmarks.stock_project import write_stock_project
from set_up.project import ROOT

# A home page, a page of the guide, and the page with the most script.
PAGES = ("", "mentees/find-a-mentor/", "worksheets/contract/")


@contextmanager
def start_browser() -> Iterator[Browser]:
    """Start the browser whose pages are measured."""
    no_sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=os.environ.get("GUIDE_CHROMIUM"), args=no_sandbox
        )


def measure_first_views(
    browser: Browser, sites: dict[str, Path]
) -> dict[str, dict[str, dict[str, int]]]:
    """Return, for each page and each site, the bytes of a first view."""
    return {
        page: {name: measure_first_view(browser, site, page) for name, site in sites.items()}
        for page in PAGES
    }


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table, and write bench.json; return 1 where a first view costs too much.

    With `first-view` among the arguments, only that is measured, and nothing is written.
    """
    if "first-view" in arguments:
        return measure_first_view_alone()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        configs = {OURS: ROOT / "mkdocs.yml", STOCK: write_stock_project(folder / "project")}
        sites = {name: folder / name for name in configs}
        seconds = measure_builds({name: (configs[name], sites[name]) for name in configs})
        changes = measure_changes(
            {
                OURS: copy_with_documents(folder / "changed") / WORKSHEET,
                STOCK: configs[STOCK].parent / STOCK_SOURCE,
            }
        )
        many = measure_many()
        with start_browser() as browser:
            views = measure_first_views(browser, sites)
            documents = measure_documents(browser, sites[OURS])
            long_answers = measure_long_answers(browser, sites[OURS])
            own_work = measure_own_work(browser, sites[OURS])
        paints = measure_paints(sites[OURS], folder / "floor")
    report = make_report(seconds, views, many, changes, documents)
    report["first_paint"] = {page: asdict(paint) for page, paint in paints.items()}
    report["long_answers"] = asdict(long_answers)
    report["own_work"] = asdict(own_work)
    sys.stdout.write(describe_report(report))
    sys.stdout.writelines(f"{line}\n" for line in describe_long_answers(long_answers))
    sys.stdout.writelines(f"{line}\n" for line in describe_own_work(own_work))
    (ROOT / "bench.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return say_paints(paints)


def measure_first_view_alone() -> int:
    """Build the site, and say what its pages cost on a first visit."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        measure_build(ROOT / "mkdocs.yml", site)
        return say_paints(measure_paints(site, Path(name) / "floor"))


def say_paints(paints: dict[str, Paint]) -> int:
    """Print the table and each budget that is passed; return 1 where there is one."""
    passed = find_passed(paints)
    lines = [*describe_paints(paints), *(["", *passed] if passed else [])]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if passed else 0


sys.exit(main(sys.argv[1:]))
