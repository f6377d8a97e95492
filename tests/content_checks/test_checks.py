"""Every check says what its golden cases expect, and each has an explanation and a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from content_checks.check import Check, list_checks
from content_checks.project import Project
from content_checks.run_checks import run_checks
from stand_ins.content_check_case import BASE, Case, list_cases

CHECKS = {check.name: check for check in list_checks()}


@pytest.mark.parametrize("case", list_cases(), ids=lambda case: f"{case.check}/{case.name}")
def test_a_check_says_what_its_golden_case_expects(case: Case, tmp_path: Path):
    """The messages are the case's, word for word and in order; a case named `…-fine` has none."""
    problems = CHECKS[case.check].find_problems(Project(case.lay_out(tmp_path)))
    assert [str(problem).rstrip() for problem in sorted(set(problems))] == case.messages


def test_a_case_has_no_messages_only_when_its_name_says_so():
    """A case that expects nothing says in its name that what it shows is fine."""
    quiet = {f"{case.check}/{case.name}" for case in list_cases() if not case.messages}
    assert quiet == {name for name in quiet if name.endswith(("is-fine", "are-fine"))}


def test_nothing_is_found_in_a_project_that_is_in_order():
    """The base that every golden case changes is without problems itself."""
    assert run_checks(BASE) == []


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())
def test_a_check_is_explained_in_a_sentence_and_a_reason(check: Check):
    """The explanation is the manual's text: what is asked for, a blank line, and why."""
    rule, _blank, reason = check.explanation.partition("\n\n")
    assert rule.endswith(".")
    assert reason.endswith(".")


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_a_golden_case_with_a_message(name: str):
    """What a check says is shown by at least one case."""
    assert any(case.messages for case in list_cases() if case.check == name)


def test_each_folder_of_cases_belongs_to_a_check():
    """Renaming a check renames its cases."""
    assert {case.check for case in list_cases()} <= CHECKS.keys()
