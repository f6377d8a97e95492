"""Running every check over a project, and saying all that was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content_checks.check import Check, list_checks
from content_checks.project import Project
from strict_yaml import Problem


@dataclass(frozen=True, order=True)
class Finding:
    """A problem and the check that found it; sorted by place."""

    problem: Problem
    check: str
    is_suggestion: bool

    def __str__(self) -> str:
        """Return the problem with its check's name, as the commands print it."""
        kind = f"{self.check}, a suggestion" if self.is_suggestion else self.check
        first, *rest = str(self.problem).split("\n")
        return "\n".join([f"{first} [{kind}]", *rest])


def run_checks(root: Path, checks: tuple[Check, ...] | None = None) -> list[Finding]:
    """Return everything that the checks find in the project at `root`, sorted by place."""
    project = Project(root)
    return sorted(set(_find_all(project, list_checks() if checks is None else checks)))


def _find_all(project: Project, checks: tuple[Check, ...]) -> Iterator[Finding]:
    for check in checks:
        for problem in check.find_problems(project):
            yield Finding(problem, check.name, check.is_suggestion)


def describe(findings: list[Finding]) -> str:
    """Return the report: every finding, and one closing line that counts them."""
    mistakes = sum(not finding.is_suggestion for finding in findings)
    suggestions = len(findings) - mistakes
    counts = [_count(mistakes, "problem"), _count(suggestions, "suggestion")]
    closing = " and ".join(count for count in counts if count) or "Nothing to mend"
    manual = " docs/contribute/check-messages.md explains each check." if mistakes else ""
    # What has to be mended stands first: nobody looks for it below what may stay.
    ordered = sorted(findings, key=lambda finding: finding.is_suggestion)
    return "\n".join([*(f"{finding}" for finding in ordered), f"{closing}.{manual}"])


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""
