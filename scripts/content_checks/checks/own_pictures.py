"""Each picture is a file of this project.

The site asks no other website for anything, so that nobody learns who reads it. A picture that
was dropped into GitHub's editor is kept by GitHub: readers would see a hole.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from content_checks.project import Project
from strict_yaml import Problem


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every picture that another website would have to send."""
    for page in project.pages:
        for image in project.rendered[page.path].images:
            parts = urlsplit(image.target)
            if parts.netloc and image.line:
                steps = "../" * page.source.count("/")
                yield Problem(
                    page.path,
                    image.line,
                    f"the picture is kept by {parts.netloc}, and the site shows no picture of "
                    "another website.",
                    "Upload the picture into docs/assets/ (Add file, Upload files), and name it "
                    "from there.",
                    f"![Two people talk over a cup of tea]({steps}assets/tea.webp)",
                )
