"""Runs every check at the same time and shows all problems, grouped, with what mends them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from main_branch.changed_files import list_changed_files
from proposals.annotations import annotate
from proposals.found import read_found
from proposals.mend import read_mends
from proposals.report import Report
from proposals.report_file import write_report
from set_up.node import tool_environment
from set_up.prepare import prepare_build
from set_up.project import ROOT
from source_checks.check import Check, Outcome
from source_checks.checks import CHECKS, CONTENT
from source_checks.remembered import WORDS, Memory, read_state


def run_checks(arguments: Sequence[str]) -> int:
    """Make the machine ready, run all checks, print what they found; 1 when there are problems."""
    parser = argparse.ArgumentParser(prog="scripts/check", description="Check everything.")
    parser.add_argument("--report", type=Path, help="a file to write what was found into, as JSON")
    options = parser.parse_args(arguments)
    prepare_build()
    environment = tool_environment()
    memory = Memory(read_state())
    mends = options.report.with_name("mends.json").resolve() if options.report else None
    checks = [_with_mends(check, mends) for check in CHECKS]
    with ThreadPoolExecutor(len(checks)) as pool:
        outcomes = list(pool.map(lambda check: memory.run(check, environment), checks))
    sys.stdout.write(describe_outcomes(outcomes))
    found = [each for outcome in outcomes for each in read_found(outcome.problems)]
    found += [each for outcome in outcomes for each in read_found(outcome.suggestions)]
    if os.environ.get("GITHUB_ACTIONS") == "true":
        sys.stdout.writelines(f"{annotate(each)}\n" for each in found)
    if options.report:
        passed = not any(outcome.problems for outcome in outcomes)
        changed = tuple(path for path in list_changed_files(ROOT) if WORDS.fullmatch(path))
        certain = read_mends(mends) if mends else ()
        write_report(options.report, Report(tuple(found), changed, passed, certain))
    return 1 if any(outcome.problems for outcome in outcomes) else 0


def _with_mends(check: Check, mends: Path | None) -> Check:
    """Return the check; the one of content so that it writes its certain mends there."""
    is_content = check.name == CONTENT and mends
    return replace(check, command=(*check.command, "--mends", str(mends))) if is_content else check


def describe_outcomes(outcomes: Sequence[Outcome]) -> str:
    """Return all problems under the name of their check, and at the end the mending commands."""
    failed = [outcome for outcome in outcomes if outcome.problems]
    if not failed:
        suggested = [f"{outcome.suggestions}\n\n" for outcome in outcomes if outcome.suggestions]
        return "".join([*suggested, f"All {len(outcomes)} checks passed.\n"])
    groups = [
        f"{outcome.check.name}\n{'-' * len(outcome.check.name)}\n{outcome.problems}\n"
        for outcome in failed
    ]
    names = ", ".join(outcome.check.name for outcome in failed)
    mends = [f"    {outcome.check.mend}" for outcome in failed if outcome.check.mend]
    closing = [f"{len(failed)} of {len(outcomes)} checks found problems: {names}."]
    if mends:
        closing += ["To mend what can be mended by itself, type:", "", *mends]
    return "\n".join([*groups, *closing]) + "\n"
