"""Builds the whole site with MkDocs, or with its makers' successor, Zensical."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from commands.build_strictly import build_strictly
from commands.site_folder import check_replaceable, replace_site
from commands.source_problems import list_source_problems
from set_up.prepare import prepare_build
from set_up.project import ROOT
from set_up.run_module import run_module
from set_up.run_step import say

# Seen with Zensical 0.0.73, by comparing its pages with those of MkDocs in a browser.
NOT_YET = (
    "Zensical does not do all of it yet: the search does not start, and the menu does not mark the "
    "current page. Publish what MkDocs builds."
)
FAILED = "The site was not built. Mend what stands above; scripts/check names the lines."


def build_site(arguments: Sequence[str]) -> int:
    """Make the machine ready, build, and return the builder's exit code.

    The folder gets a whole new site, or stays as it is.
    """
    options = read_arguments(arguments)
    folder = Path(options.site_dir).resolve()
    check_replaceable(folder)
    prepare_build()
    build = build_with_zensical if options.generator == "zensical" else build_with_mkdocs
    with tempfile.TemporaryDirectory() as name:
        built = Path(name) / "site"
        code = build(built)
        if code == 0:
            replace_site(folder, built)
            say(f"The site is in {folder}.")
    return code


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options that the person typed."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Build the site.")
    parser.add_argument(
        "--site-dir", "-d", default=str(ROOT / "site"), help="the folder to build into"
    )
    parser.add_argument("--generator", choices=("mkdocs", "zensical"), default="mkdocs")
    return parser.parse_args(arguments)


def build_with_mkdocs(folder: Path) -> int:
    """Build into `folder` with MkDocs; return 0, or 1 after saying what has to be mended."""
    problems = build_strictly(ROOT, folder)
    if not problems:
        return 0
    ours = list_source_problems()
    theirs = [line for line in problems if line not in ours]
    say("\n".join([*ours, *theirs, "", FAILED]))
    return 1


def build_with_zensical(folder: Path) -> int:
    """Build into `folder` with Zensical, say what it cannot do yet, and return its exit code."""
    code = run_module("successor", str(folder))
    say(FAILED if code else NOT_YET)
    return code
