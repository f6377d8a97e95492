"""A small project whose handbook has one of everything, and projects read for a handbook."""

from __future__ import annotations

import shutil
from pathlib import Path

from guide.assemble import make_imprint
from guide.contents import read_contents
from guide.handbook.source import Source
from guide.page import read_pages
from guide.rendering.render import render_pages
from stand_ins.content_check_case import BASE
from worksheet_builder.model import Colours

FRONT = "---\ntitle: {title}\nowner: guide\nwritten: {written}\nreviewed: {reviewed}\n---\n"
SETTINGS = """
site_name: Mentoring
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
nav:
  - Home: index.md
  - For you:
      - you/index.md
      - you/steps.md
  - Tools:
      - tools/first.md
      - tools/second.md
  - Worksheets: worksheets/plan.md
  - About: about/privacy.md
"""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" role="img">
<title>Two steps</title><desc>Ask, then listen.</desc>
<text x="2" y="12" font-size="6" font-family="Literata">Ask</text></svg>"""
STEPS = """# Steps {{ word }}

Take [the tools](../tools/first.md#sharp-ones), [a plan](../worksheets/plan.md), or read
[what we keep](../about/privacy.md) and {{ link("factsheet") }}. Ask <help@example.org>.[^1]

[^1]: A note at the foot.

<div class="not-on-paper" markdown>
Only on a screen.
</div>

| When | What |
|---|---|
| First | Ask |

## In two moves

??? note "Folded away"
    Still on paper.

=== "By hand"
    Use a pen.

=== "By machine"
    Use a keyboard.

### A smaller matter

{{ diagram("two-steps") }}
"""
PAGES = {
    "you/index.md": ("For you", "# For you\n\nBegin here.\n\n## Why bother\n\nIt helps."),
    "you/steps.md": ("Steps", STEPS.replace("{{ word }}", "to take")),
    "tools/first.md": (
        "First tool",
        "# First tool\n\n## Sharp ones\n\nBack to [you](../you/index.md).",
    ),
    "tools/second.md": ("Second tool", "# Second tool\n\nHammer. [Nowhere](first.md#gone)."),
    "about/privacy.md": ("Privacy", "# Privacy\n\nNothing is kept."),
}


def lay_out_project(folder: Path) -> Path:
    """Write the small project into the folder, and return the folder."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for source, (title, text) in PAGES.items():
        page = folder / "docs" / source
        page.parent.mkdir(parents=True, exist_ok=True)
        front = FRONT.format(title=title, written="2026-11-22", reviewed="2027-03-01")
        page.write_text(front + text, encoding="utf-8")
    drawing = folder / "docs/assets/diagrams/two-steps.svg"
    drawing.parent.mkdir(parents=True)
    drawing.write_text(DRAWING, encoding="utf-8")
    return folder


def read_source(root: Path) -> Source:
    """Return the project in `root` as its handbook is made from it."""
    contents, pages = read_contents(root), read_pages(root)
    rendered = render_pages(pages, contents)
    return Source(root, pages, rendered, contents, make_imprint(contents.institution, Colours()))
