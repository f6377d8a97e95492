"""The macros that pages may write, such as {{ worksheet("contract") }}, made for one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from posixpath import relpath
from typing import Any, TypeVar

from guide import answer_names
from guide.contents import Contents
from guide.downloads import describe_download, list_downloads
from guide.duties.notice import tell_notice
from guide.duties.support_route import tell_support
from guide.duties.tell_accessibility import PARTS, tell_accessibility
from guide.link import SUBJECTS, Link
from guide.reviews.review import list_reviews
from guide.reviews.review_table import tell_reviews
from guide.spell_day import spell_day
from guide.stored_things import tell_stored_things
from guide.worksheets.collected_place import make_collected
from guide.worksheets.described_worksheets import describe_worksheets
from guide.worksheets.overview_place import OVERVIEW_ACTIONS, OverviewPlace, make_overview
from guide.worksheets.reading_time import say_reading_time
from guide.worksheets.worksheet_cards import CardPlace, make_cards
from guide.worksheets.worksheet_example import show_examples
from worksheet_builder.form import FormPlace, to_form
from worksheet_builder.model import DOCUMENT_FOLDER, DOCUMENT_NAMES, document_path

Named = TypeVar("Named")

CLEAR_DEVICE = """\
<div class="worksheet" data-device data-worksheet-format="{format}" \
data-worksheet-database="{database}">
<p><button type="button" data-device-action="clear" hidden>Remove all from this device…</button></p>
<div role="alert" data-worksheet-alert></div>
</div>"""


class UnknownNameError(Exception):
    """A page asks for something that is not there."""

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = str(name)
        self.known = sorted(known)
        super().__init__(f'it asks for the {kind} "{name}", which does not exist.')


@dataclass(frozen=True, repr=False)  # the plugin spells each macro out, and with it all contents
class Macros:
    """The macros of the page whose address `get_url` returns ("worksheets/contract/"; home is "").

    `get_text` returns its Markdown. `sizes` holds the bytes of each built document by its path in
    the site; a document that is not in it is linked without its size.
    """

    contents: Contents
    get_url: Callable[[], str]
    sizes: Mapping[str, int] = field(default_factory=dict)
    get_text: Callable[[], str] = str

    def for_pages(self) -> dict[str, Callable[..., str]]:
        """Return the macros by the names that pages write."""
        return {
            "worksheet": self.worksheet,
            "worksheet_example": self.worksheet_example,
            "worksheet_list": self.worksheet_list,
            "overview": self.overview,
            "overview_actions": self.overview_actions,
            "collected": self.collected,
            "minutes_to_read": self.minutes_to_read,
            "download": self.download,
            "link": self.link,
            "further_reading": self.further_reading,
            "support": self.support,
            "notice": self.notice,
            "accessibility": self.accessibility,
            "diagram": self.diagram,
            "stored_things": self.stored_things,
            "clear_device": self.clear_device,
            "reviews": self.reviews,
        }

    def variables(self) -> dict[str, Any]:
        """Return the variables by the names that pages write."""
        return {
            "institution": self.contents.institution.model_dump(mode="json"),
            "limits": dict(self.contents.limits),
        }

    def worksheet(self, name: str) -> str:
        """Return the worksheet's form as HTML, with links to its blank documents."""
        worksheet = _find("worksheet", name, self.contents.worksheets)
        worksheets = tuple(self.contents.worksheets.values())
        paths = {ending: document_path(name, ending) for ending in DOCUMENT_NAMES}
        place = FormPlace(
            format_name=answer_names.FORMAT,
            database=answer_names.DATABASE,
            downloads={ending: self._relative(path) for ending, path in paths.items()},
            sizes={ending: self.sizes.get(path, 0) for ending, path in paths.items()},
            others=worksheets,
            pages={
                each: self._relative(f"worksheets/{each}/") for each in self.contents.worksheets
            },
            described=self._relative(describe_worksheets(worksheets)[0]),
            collected_format=answer_names.COLLECTED,
        )
        return to_form(worksheet, place)

    def worksheet_example(self, kind: str) -> str:
        """Return the examples of a kind of field: forms to try, and the lines that make them."""
        return show_examples(kind, _find("worksheet_example", kind, self.contents.examples))

    def worksheet_list(self) -> str:
        """Return every worksheet as a card, by moment: what it is for, and its blank documents."""
        worksheets = tuple(self.contents.worksheets.values())
        described = self._relative(describe_worksheets(worksheets)[0])
        place = CardPlace(self._relative, self.sizes, answer_names.DATABASE, described)
        return make_cards(worksheets, self.contents.moments, place)

    def overview(self) -> str:
        """Return the place where script shows what this browser keeps of all worksheets."""
        place = OverviewPlace(self._relative, answer_names.FORMAT, answer_names.DATABASE)
        return make_overview(self.contents.worksheets.values(), place)

    def overview_actions(self) -> str:
        """Return what stands beside the heading of that page: the way into a file, and a menu."""
        return OVERVIEW_ACTIONS

    def collected(self) -> str:
        """Return the place where script reads together what many people hand in."""
        return make_collected(self.contents.worksheets.values(), answer_names.COLLECTED)

    def minutes_to_read(self) -> str:
        """Return how long the page's folded text takes to read, such as `2 minutes`."""
        return say_reading_time(self.get_text())

    def download(self, name: str, words: str = "") -> str:
        """Return a link to a file that the site offers, with its kind and its size.

        Its words are the file's name unless the page gives others.
        """
        known = {
            each: each for each in list_downloads(self.contents.worksheets, self.contents.sheets)
        }
        path = f"{DOCUMENT_FOLDER}/{_find('download', name, known)}"
        return describe_download(name, self._relative(path), words or name, self.sizes.get(path, 0))

    def link(self, name: str, words: str = "") -> str:
        """Return a Markdown link to the register's entry, with `words` or with its title."""
        link = _find("link", name, self.contents.links)
        return f"[{words or link.title}]({link.address})"

    def further_reading(self, subject: str = "") -> str:
        """Return the register of links as an HTML list: those on `subject`, or all of them.

        Nothing where there is none on it, so that a page can ask whether there is.
        """
        links = list(self.contents.links.values())
        if subject:
            _find("further_reading", subject, dict.fromkeys(SUBJECTS))
            links = [link for link in links if link.subject == subject]
        if not links:
            return ""
        items = "\n".join(map(_describe_link, links))
        return f'<ul class="further-reading">\n{items}\n</ul>'

    def support(self) -> str:
        """Return who at the university helps where mentoring cannot, as a list."""
        return tell_support(self.contents.institution.support)

    def notice(self, name: str) -> str:
        """Return wording with legal weight in a box, and whether it is confirmed."""
        return tell_notice(_find("notice", name, dict(self.contents.institution.notices)))

    def accessibility(self, part: str) -> str:
        """Return a part of the accessibility statement: its status, its problems or its dates."""
        _find("accessibility", part, PARTS)
        return tell_accessibility(self.contents.institution.accessibility, part)

    def diagram(self, name: str) -> str:
        """Return the diagram's drawing, in the page itself so that it follows light and dark."""
        drawing = _find("diagram", name, self.contents.diagrams)
        drawing = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", drawing, flags=re.DOTALL)
        drawing = re.sub(r"\n\s*\n", "\n", drawing.strip())  # a blank line would end the HTML
        return f'<figure class="diagram">\n{drawing}\n</figure>'

    def stored_things(self) -> str:
        """Return what the site stores in a browser, a Markdown section for each kind of thing."""
        works_offline = self.contents.institution.guide.works_offline
        return tell_stored_things(
            self.contents.stored, self.contents.limits, works_offline=works_offline
        )

    def reviews(self) -> str:
        """Return when each page was checked and is due, the one that is due first on top."""
        reviews = list_reviews(self.contents.pages, self.contents.institution.owners)
        return tell_reviews(reviews, self._relative)

    def clear_device(self) -> str:
        """Return the place of *Remove all from this device*.

        Without script the browser's own way is told.
        """
        return CLEAR_DEVICE.format(format=answer_names.FORMAT, database=answer_names.DATABASE)

    def _relative(self, path: str) -> str:
        is_folder = path == "" or path.endswith("/")
        return relpath(path or ".", self.get_url() or ".") + ("/" if is_folder else "")


def _find(kind: str, name: str, known: Mapping[str, Named]) -> Named:
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return known[name]


def _describe_link(link: Link) -> str:
    who = f", by {escape(link.opened_by)}" if link.opened_by else ""
    opened = f" Last opened: {spell_day(link.opened)}{who}." if link.opened else ""
    return (
        f'<li><p><a href="{escape(link.address)}">{escape(link.title)}</a></p>\n'
        f"<p>{escape(link.about)}</p>\n"
        f"<p>From {escape(link.owner)}.{opened}</p>\n"
        f"<p>If it is gone: {escape(link.if_gone)}</p></li>"
    )
