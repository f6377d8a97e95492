"""Files of the guide have names of small letters, digits and hyphens.

The name is part of the address on the site. Spaces and capitals are easily lost when somebody reads
an address aloud or copies it, and some servers tell capitals apart while others do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every file of docs/ whose name would make a poor address."""
    for path in project.find_files("docs/**/*"):
        if not path.name.startswith(".") and not NAME.fullmatch(path.name):
            stem = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-") or "page"
            yield Problem(
                project.name(path),
                0,
                f'the name "{path.name}" holds more than small letters, digits and hyphens.',
                "Rename the file. On GitHub: the pencil, then the name above the text.",
                f"{stem}{path.suffix.lower()}",
            )
