"""What the search may find on a page: what its reader sees, each piece apart from the next.

The search takes a page's HTML apart by headings. It would also take what only a script shows, what
is there for browsers without one, and the working parts of a form; and it would join the words of
neighbouring parts ("For" and "Mentee" to "ForMentee").

An element says by its attributes how it wants to be treated:

- `data-search-exclude`: nothing within it is found.
- `data-search-marked-only`: within it, only what bears `data-search-marked` is found.
- `data-search-words`: these words are found in its place, or beside what is found within it.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from html.parser import HTMLParser

EXCLUDE, MARKED_ONLY, MARKED, WORDS = (
    f"data-search-{name}" for name in ("exclude", "marked-only", "marked", "words")
)
# Elements that nobody reads, or that are worked with and not read.
UNREAD = {"button", "noscript", "script", "select", "style", "template", "textarea"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Elements within a sentence or a word.
INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins"}
INLINE |= {"kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"}
INLINE |= {"var", "wbr"}
# What holds headings: text after its end belongs to none of them.
HOLDERS = {"article", "aside", "div", "form", "main", "section"}
# The search shows paragraphs one by one, and would show the questions of a form as one long text.
SHOWN_AS = {"label": "p", "legend": "p"}


@lru_cache(maxsize=256)  # more pages than there are: most are as they were in the build before
def make_searchable(html: str) -> str:
    """Return the page's HTML with what the search may find, and nothing else."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.kept).strip()


class _Reader(HTMLParser):
    """Keeps what may be found. `open` holds each open element: its tag, and how it is treated."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self.open: list[tuple[str, str]] = []

    @property
    def treatment(self) -> str:
        """How the innermost element is treated: "all", MARKED_ONLY or EXCLUDE."""
        return self.open[-1][1] if self.open else "all"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = dict(attrs)
        treatment = self._treat(tag, written)
        if self.treatment != EXCLUDE and (words := written.get(WORDS)):
            self.kept.append(f"<p>{escape(words)}</p>")
        if tag not in VOID:
            self.open.append((tag, treatment))
        self._part_words(tag)
        shown = f"<{SHOWN_AS[tag]}>" if tag in SHOWN_AS else self.get_starttag_text()
        self._keep_tag(tag, treatment, shown or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in (name for name, _treatment in self.open):
            return
        while True:  # an element whose end was left out ends with the one around it
            name, treatment = self.open.pop()
            self._keep_tag(name, treatment, f"</{SHOWN_AS.get(name, name)}>")
            self._part_words(name)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.treatment == "all":
            self.kept.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _treat(self, tag: str, attrs: dict[str, str | None]) -> str:
        if self.treatment == EXCLUDE or tag in UNREAD or EXCLUDE in attrs or "hidden" in attrs:
            return EXCLUDE
        if MARKED in attrs:
            return "all"
        return MARKED_ONLY if MARKED_ONLY in attrs else self.treatment

    def _keep_tag(self, tag: str, treatment: str, text: str) -> None:
        if treatment == "all" or (treatment == MARKED_ONLY and tag in HOLDERS):
            self.kept.append(text)

    def _part_words(self, tag: str) -> None:
        """Keep a space where an element begins or ends that is no part of a sentence."""
        if tag not in INLINE:
            self.kept.append(" ")
