"""Builds the whole site with MkDocs, or with ProperDocs, which carries MkDocs 1 on."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from commands.build_strictly import build_strictly
from commands.site_folder import check_replaceable, replace_site
from commands.source_problems import list_module_problems, list_source_problems
from set_up.prepare import prepare_build
from set_up.project import ROOT
from set_up.run_module import run_module
from set_up.run_step import say

# What reads mkdocs.yml and runs its hooks and plugins; the first is the usual one.
GENERATORS = ("mkdocs", "properdocs")
BEFORE_PUBLISHING = "Before it is published, settle this:"
FAILED = "The site was not built. Mend what stands above; scripts/check names the lines."


def build_site(arguments: Sequence[str]) -> int:
    """Make the machine ready, build, and return the builder's exit code.

    The folder gets a whole new site, or stays as it is.
    """
    options = read_arguments(arguments)
    folder = Path(options.site_dir).resolve()
    check_replaceable(folder)
    prepare_build()
    with tempfile.TemporaryDirectory() as name:
        built = Path(name) / "site"
        code = build(built, options.generator)
        if code == 0 and options.compress:
            code = run_module("guide.hosting", str(built))
        if code == 0 and options.preview:
            code = run_module("preview", str(built), str(Path(options.preview).resolve()))
        if code == 0:
            replace_site(folder, built)
            say(f"The site is in {folder}.")
            tell_placeholders()
    return code


def tell_placeholders() -> None:
    """Say what has to be filled in before this site may be published."""
    if made_up := list_module_problems("guide.publishing"):
        say("\n".join([BEFORE_PUBLISHING, *(f"  {line}" for line in made_up)]))


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options that the person typed."""
    parser = argparse.ArgumentParser(prog="scripts/build", description="Build the site.")
    parser.add_argument(
        "--site-dir", "-d", default=str(ROOT / "site"), help="the folder to build into"
    )
    parser.add_argument(
        "--compress", action="store_true", help="also write packed text, for hosts that send it"
    )
    parser.add_argument(
        "--preview", default="", help="a folder to write a page into that shows what has changed"
    )
    parser.add_argument("--generator", choices=GENERATORS, default=GENERATORS[0])
    return parser.parse_args(arguments)


def build(folder: Path, generator: str) -> int:
    """Build into `folder`; return 0, or 1 after saying what has to be mended."""
    problems = build_strictly(ROOT, folder, generator)
    if not problems:
        return 0
    ours = list_source_problems()
    theirs = [line for line in problems if line not in ours]
    say("\n".join([*ours, *theirs, "", FAILED]))
    return 1
