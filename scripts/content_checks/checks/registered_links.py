"""A link to another website stands in a register, and pages ask for it by its name.

The registers are docs/further-reading.yml and `links:` in institution.yml. There each link has an
owner and the day on which somebody opened it, and one that has moved is mended once. The pages for
contributors, in docs/contribute/, may name a tool where they explain it.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.checks.own_addresses import is_own
from content_checks.project import Project
from guide.link import REGISTER
from strict_yaml import Problem

FREE = "docs/contribute/"


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link to another website that was typed into a page."""
    if project.contents is None:
        return
    names = {link.address: name for name, link in project.contents.links.items()}
    for page in project.pages:
        for link in project.rendered[page.path].links:
            is_outside = link.target.startswith(("http://", "https://", "//"))
            is_typed = link.line > 0 and not page.path.startswith(FREE)
            if not is_outside or not is_typed or is_own(link.target, project.contents.institution):
                continue
            name = names.get(link.target, "")
            mend = "Ask for it by its name." if name else f"Add it to {REGISTER}, and ask for it."
            words = f', "{link.words}"' if link.words and link.words != link.target else ""
            yield Problem(
                page.path,
                link.line,
                f"the link to {link.target} stands in no register.",
                mend,
                f'{{{{ link("{name or "name-of-the-link"}"{words}) }}}}',
            )
