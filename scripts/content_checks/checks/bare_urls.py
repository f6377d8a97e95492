"""An address in the text is a link with words.

A bare address cannot be clicked, and is read out letter by letter. Links that lead out of the guide
also stand in one register (docs/further-reading.yml, or `links:` in institution.yml), so that a
broken one is mended once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from guide.link import REGISTER
from strict_yaml import Problem

BARE = re.compile(r"""(?<![(<"'=/\w])(?:https?://|www\.)[^\s<>)]*[^\s<>).,;:]""")
REFERENCE = re.compile(r"^\s*\[[^\]]+\]:\s")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every address that stands in the text as it is."""
    for page in project.pages:
        for number, line in list_prose(page):
            if REFERENCE.match(line):
                continue
            for match in BARE.finditer(line):
                yield Problem(
                    page.path,
                    number,
                    f"the address {match[0]} stands in the text as it is.",
                    f"Put it into {REGISTER} (the university's own: institution.yml, under "
                    "`links:`), and ask for it by its name.",
                    '{{ link("cipd-factsheet") }}',
                )
