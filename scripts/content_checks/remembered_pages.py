"""Pages as they were rendered the last time, so that one that is as it was is not rendered again.

What a page comes to depends on its text, its text with the macros filled in, the settings of
Markdown, and the programs that read it. The hash of all these is what it is remembered by, never a
time. `.cache/checks/pages.json` holds the pages of the last run alone; where it is damaged or gone,
all pages are rendered.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from content_checks.page_section import PageSection
from content_checks.rendered_page import Heading, Reference, RenderedPage, render
from guide.first_view.keep_file import keep_file
from guide.page import Page
from guide.rendering.markdown_extensions import Extensions

CACHE = ".cache"  # only a project that has it remembers: a test's small one has none
REMEMBERED = f"{CACHE}/checks/pages.json"
PACKAGES = ("markdown", "pymdown-extensions", "pygments")


def render_all(
    root: Path, pages: Iterable[Page], filled: Mapping[str, str], extensions: Extensions
) -> dict[str, RenderedPage]:
    """Return every page by its path; `filled` is its Markdown, where its macros can be used."""
    before = _read(root)
    rendered: dict[str, RenderedPage] = {}
    now: dict[str, Any] = {}
    for page in pages:
        markdown = filled.get(page.path)
        key = _hash(_programs(), page.text, json.dumps([markdown, extensions], sort_keys=True))
        if key in before:
            rendered[page.path] = _restore(before[key])
        else:
            rendered[page.path] = render(page, markdown, extensions)
        now[key] = before.get(key) or asdict(rendered[page.path])
    if now.keys() != before.keys():
        _write(root, now)
    return rendered


def _restore(values: Mapping[str, Any]) -> RenderedPage:
    return RenderedPage(
        headings=tuple(Heading(**each) for each in values["headings"]),
        sections=tuple(
            PageSection(**{**each, "paragraphs": tuple(each["paragraphs"])})
            for each in values["sections"]
        ),
        links=tuple(Reference(**each) for each in values["links"]),
        images=tuple(Reference(**each) for each in values["images"]),
        anchors=frozenset(values["anchors"]),
        paragraphs=tuple(values["paragraphs"]),
        is_complete=values["is_complete"],
    )


def _read(root: Path) -> dict[str, Any]:
    try:
        values = json.loads((root / REMEMBERED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _write(root: Path, pages: Mapping[str, Any]) -> None:
    if not (root / CACHE).is_dir():
        return
    values = json.dumps(pages, ensure_ascii=False, default=sorted)
    keep_file(root / REMEMBERED, values.encode())


@cache
def _programs() -> str:
    """Return a hash of what renders: this code and the guide's, Markdown, and Python."""
    scripts = Path(__file__).resolve().parents[1]
    sources = sorted((*scripts.glob("content_checks/*.py"), *scripts.glob("guide/**/*.py")))
    texts = (path.read_text(encoding="utf-8") for path in sources)
    return _hash(sys.version, *map(version, PACKAGES), *texts)


def _hash(*words: str) -> str:
    return hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()
