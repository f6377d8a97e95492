"""A link or a picture within the guide leads to a page, a heading or a file that is there.

In Markdown, a link names the page's file, with .md at its end, seen from the folder of the page it
stands on. In HTML, it names the page's address instead, because the site leaves HTML as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from posixpath import basename, dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

from content_checks.project import Project
from content_checks.rendered_page import Reference
from guide.downloads import find_sheets, list_downloads
from guide.page import Page
from strict_yaml import Problem
from worksheet_builder.model import DOCUMENT_FOLDER

# Macros that write a link for each worksheet; what is amiss with one, `worksheets` says.
LISTING = ("worksheet_list", "overview")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every link within the guide that leads nowhere."""
    places = _Places(project)
    for page in project.pages:
        rendered = project.rendered[page.path]
        for picture in rendered.images:
            parts = urlsplit(picture.target)
            if not parts.scheme and not parts.netloc:
                yield from places.check_picture(page, picture, unquote(parts.path))
        for reference in rendered.links:
            parts = urlsplit(reference.target)
            if not parts.scheme and not parts.netloc:
                check = places.check_html if reference.is_html else places.check_markdown
                yield from check(page, reference, unquote(parts.path), unquote(parts.fragment))


class _Places:
    """Where a link may lead: pages by source and by address, and the other files."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.sources = {page.source: page for page in project.pages}
        self.addresses = {page.url: page for page in project.pages}
        docs = project.root / "docs"
        files = {path.relative_to(docs).as_posix() for path in project.find_files("docs/**/*")}
        published = {file for file in files if not file.endswith((".md", ".yml"))}
        worksheets = project.find_files("worksheets/*.yml")
        generated = {
            f"{DOCUMENT_FOLDER}/{name}"
            for name in list_downloads((w.stem for w in worksheets), find_sheets(project.root))
        }
        unread = {Page(problem.path, "") for problem in project.unread_pages}
        unread_places = {place for page in unread for place in (page.source, page.url.rstrip("/"))}
        self.files = published | generated | unread_places

    def check_picture(self, page: Page, picture: Reference, path: str) -> Iterator[Problem]:
        """Yield what is wrong with a picture that is not where the page looks for it."""
        folder = page.url if picture.is_html else dirname(page.source)
        wanted = normpath(join(folder, path))
        if wanted in self.files and not path.startswith("/"):
            return
        found = f"the picture {picture.target} is not there."
        mend = "Upload it to docs/assets, and name it as seen from this page's folder."
        name = basename(path).lower()
        alike = next((each for each in sorted(self.files) if basename(each).lower() == name), "")
        if alike:
            mend = f"It stands in docs/{alike}. Name it as seen from this page's folder."
        shown = relpath(alike or f"assets/{basename(path)}", dirname(page.source) or ".")
        words = picture.words or "Two people talk over a cup of tea"
        yield Problem(page.path, picture.line, found, mend, f"![{words}]({shown})")

    def check_markdown(
        self, page: Page, link: Reference, path: str, fragment: str
    ) -> Iterator[Problem]:
        """Yield what is wrong with a link that the site generator resolves."""
        if path.startswith("/"):
            found = f"the link {link.target} starts with /."
            mend = "Write it as seen from this page's folder."
            yield _describe(page, link, found, mend, self._suggest(page, path))
            return
        source = normpath(join(dirname(page.source), path)) if path else page.source
        if source in self.sources:
            yield from self._check_fragment(page, link, self.sources[source], fragment)
        elif source not in self.files:
            found = f"the link {link.target} leads to no page or file."
            if f"docs/{source}" in self.project.main.files:
                found = f"the link {link.target} leads to docs/{source}, which is no longer there."
                mend = "Bring the page back, or lead the link to the page that has taken its place."
                yield _describe(page, link, found, mend, "")
                return
            mend = "Name the page's file, with .md at its end, as seen from this page's folder."
            suggestion = self._suggest(page, path)
            if not path.endswith(".md") and _add_ending(source) & self.sources.keys():
                found = f"the link {link.target} does not end in .md."
                problem = _describe(page, link, found, mend, suggestion)
                better = link.target.replace(path, suggestion, 1)
                yield replace(problem, swap=(f"]({link.target})", f"]({better})"))
                return
            yield _describe(page, link, found, mend, suggestion)

    def check_html(
        self, page: Page, link: Reference, path: str, fragment: str
    ) -> Iterator[Problem]:
        """Yield what is wrong with a link that stays in the page as it was written."""
        address = normpath(join(page.url, path)) if path else page.url
        address = "" if address == "." else address
        target = self.addresses.get(address if not path else address.rstrip("/") + "/")
        target = self.addresses[""] if not address and "" in self.addresses else target
        if target:
            yield from self._check_fragment(page, link, target, fragment)
        elif address not in self.files and (link.line or not page.asks_for(LISTING)):
            found = f"the HTML link {link.target} leads to no page or file."
            mend = "Write the link in Markdown, which finds the page by its file."
            yield _describe(page, link, found, mend, self._suggest(page, path))

    def _check_fragment(
        self, page: Page, link: Reference, target: Page, fragment: str
    ) -> Iterator[Problem]:
        rendered = self.project.rendered[target.path]
        if fragment and rendered.is_complete and fragment not in rendered.anchors:
            close = get_close_matches(fragment, sorted(rendered.anchors), n=1)
            found = f'the link {link.target} leads to "#{fragment}", which {target.path} lacks.'
            mend = "Use the heading's words in small letters, with hyphens, after the #."
            yield _describe(page, link, found, mend, f"#{close[0]}" if close else "")

    def _suggest(self, page: Page, path: str) -> str:
        """Return a link to the page that the path most likely means, or nothing."""
        wanted = normpath(join(dirname(page.source), path.lstrip("/")))
        likely = sorted(_add_ending(wanted) & self.sources.keys())
        # A page of the same name in another folder is a different thing.
        near = [source for source in sorted(self.sources) if dirname(source) == dirname(wanted)]
        likely = likely or get_close_matches(wanted, near, n=1)
        return relpath(likely[0], dirname(page.source) or ".") if likely else ""


def _add_ending(path: str) -> set[str]:
    stem = path.removesuffix("/").removesuffix(".html")
    return {f"{stem}.md", f"{stem}/index.md"}


def _describe(page: Page, link: Reference, found: str, mend: str, suggestion: str) -> Problem:
    example = f"[{link.words or 'How to plan a session'}]({suggestion})" if suggestion else ""
    return Problem(page.path, link.line, found, mend, example)
