"""The list of who helps where mentoring cannot leaves no grave matter without somebody.

Each entry under `support:` in institution.yml may say after `matters:` what it is for. One entry
may serve several. Without a way for danger, harassment or distress, a page would send people to a
list that does not help them.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from guide.duties.support_route import MATTERS, MAY_LACK
from guide.institution import INSTITUTION
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield one problem that names every matter for which nobody is named."""
    if project.institution is None:
        return
    served = {matter for route in project.institution.support for matter in route.matters}
    missing = [name for name in MATTERS if name not in served and name not in MAY_LACK]
    if not missing:
        return
    lines = project.read(project.root / INSTITUTION).splitlines()
    told = "; ".join(f"{name} ({MATTERS[name]})" for name in missing)
    yield Problem(
        INSTITUTION,
        next((n for n, line in enumerate(lines, 1) if line.startswith("support:")), 0),
        f'nobody under "support" is named for: {told}.',
        "Bring the entry back, or add the word to the entry that serves this too.",
        f"matters: [{missing[0]}]",
    )
