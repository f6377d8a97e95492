"""YAML is typed with plain quotation marks and with spaces.

Word processors turn "straight" quotation marks into “curly” ones, and the Tab key writes a
character that YAML forbids at the start of a line. Both look right and break the file. This check
reads the settings; worksheets, institution.yml and front matter are looked at in the same way by
the checks that bear their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem, ProblemsFound, read_yaml

FILES = ("mkdocs.yml", ".github/**/*.yml", "worksheets/**/_*.yml")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield what breaks a YAML file, or what its writer cannot have meant."""
    for path in project.find_files(*FILES):
        try:
            yield from read_yaml(path, project.root).problems
        except ProblemsFound as found:
            yield from found.problems
