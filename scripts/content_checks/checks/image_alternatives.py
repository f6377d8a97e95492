"""Each picture has words for people who cannot see it.

The words stand between the square brackets and say what the picture says. A diagram (an .svg file)
carries its words inside, as its `<title>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from content_checks.project import Project
from guide.contents import DIAGRAMS
from strict_yaml import Problem

# What programs write there by themselves.
SAYS_NOTHING = re.compile(
    r"(an? )?(alt( text)?|graphic|icon|image|img|photo|picture|screen ?shot|untitled)[\s\d_.-]*"
    r"|(dsc|img)[_-]?\d+|.*\.(png|jpe?g|gif|webp|svg)",
    re.IGNORECASE,
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield pictures without words, or with words that say nothing, and untitled diagrams."""
    for page in project.pages:
        for image in project.rendered[page.path].images:
            if urlsplit(image.target).netloc:
                continue  # `own_pictures` shows both its file and its words
            words, name = (image.words or "").strip(), PurePosixPath(image.target).name
            if not words or words == name or SAYS_NOTHING.fullmatch(words):
                yield Problem(
                    page.path,
                    image.line,
                    f"the picture {name} has no words for people who cannot see it.",
                    "Say between the square brackets what the picture says.",
                    f"![Two people talk over a cup of tea]({image.target})",
                )
    yield from _find_untitled_diagrams(project)


def _find_untitled_diagrams(project: Project) -> Iterator[Problem]:
    for path in project.find_files(f"{DIAGRAMS}/*.svg"):
        if "<title" not in project.read(path):
            yield Problem(
                project.name(path),
                1,
                "the diagram has no words for people who cannot see it.",
                "Put a title, in words that say what the diagram says, right after <svg …>.",
                "<title>The four steps of GROW, in a circle</title>",
            )
