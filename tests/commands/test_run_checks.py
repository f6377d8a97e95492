"""scripts/check shows all problems in one run, grouped, with what mends them."""

from __future__ import annotations

import sys

import pytest

from commands.run_checks import describe_outcomes
from source_checks.check import Check, Outcome, run_check

SPELLING = Check("Spelling", ("typos",), "typos --write-changes")
TYPES = Check("Python types", ("mypy",))


def test_all_is_well_in_one_line() -> None:
    """Nothing to mend needs no more words."""
    assert describe_outcomes([Outcome(SPELLING, ""), Outcome(TYPES, "")]) == (
        "All 2 checks passed.\n"
    )


def test_all_problems_stand_under_their_check_and_the_mending_commands_last() -> None:
    """One run shows everything; the last lines can be copied."""
    outcomes = [Outcome(SPELLING, "a.md:1: colour"), Outcome(TYPES, "b.py:2: no int")]
    assert describe_outcomes([*outcomes, Outcome(SPELLING, "")]) == (
        "Spelling\n--------\na.md:1: colour\n\n"
        "Python types\n------------\nb.py:2: no int\n\n"
        "2 of 3 checks found problems: Spelling, Python types.\n"
        "To mend what can be mended by itself, type:\n\n"
        "    typos --write-changes\n"
    )


@pytest.mark.parametrize(
    ("code", "problems"),
    [
        ("", ""),
        ("raise SystemExit('a problem')", "a problem"),
        ("print('\\x1b[31mred\\x1b[0m'); raise SystemExit(1)", "red"),
        ("raise SystemExit(1)", f"{sys.executable} failed and said nothing."),
    ],
    ids=["well", "problem", "colours", "silent"],
)
def test_a_check_is_judged_by_its_exit_code(code: str, problems: str) -> None:
    """What a failed command printed are its problems, without colours."""
    check = Check("Sample", (sys.executable, "-c", code))
    assert run_check(check, {}).problems == problems


def test_a_check_whose_tool_is_missing_is_a_problem() -> None:
    """A check that could not be made has not passed."""
    outcome = run_check(Check("Sample", ("no-such-tool",)), {})
    assert outcome.problems == "no-such-tool cannot be started: No such file or directory."


def test_suggestions_are_shown_although_all_is_well() -> None:
    """They are for whoever has just written, and nothing else would bring them up."""
    suggested = Outcome(TYPES, "", "a.md:1: long")
    assert describe_outcomes([Outcome(SPELLING, ""), suggested]) == (
        "a.md:1: long\n\nAll 2 checks passed.\n"
    )


def test_what_a_check_prints_while_it_passes_is_a_suggestion_only_where_it_suggests() -> None:
    """One line such as "Nothing to mend." is none either."""
    command = (sys.executable, "-c", "print('a.md:1: long'); print('1 suggestion.')")
    assert run_check(Check("Sample", command), {}).suggestions == ""
    assert run_check(Check("Sample", command, suggests=True), {}).suggestions == (
        "a.md:1: long\n1 suggestion."
    )
    short = (sys.executable, "-c", "print('Nothing to mend.')")
    assert run_check(Check("Sample", short, suggests=True), {}).suggestions == ""
