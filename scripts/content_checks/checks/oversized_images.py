"""A picture is small enough to load quickly.

A picture of several megabytes makes a page slow on a phone, and the guide no better.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from strict_yaml import Problem

MOST_KILOBYTES = 200
FOLDERS = ("docs/**/*", "overrides/**/*")
KINDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every picture that has too many bytes."""
    for path in project.find_files(*FOLDERS):
        kilobytes = path.stat().st_size / 1000
        if path.suffix.lower() in KINDS and kilobytes > MOST_KILOBYTES:
            yield Problem(
                project.name(path),
                0,
                f"the picture has {kilobytes:.0f} kB.",
                f"Bring it down to {MOST_KILOBYTES} kB: save it 1600 pixels wide, as WebP or JPEG.",
            )
