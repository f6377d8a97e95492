"""The search finds the page that people mean, and nothing that no reader sees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.pages import list_pages
from guide.contents import read_contents
from guide.page import CONTRIBUTE

ROOT = Path(__file__).resolve().parents[3]
WORKSHEETS = read_contents(ROOT).worksheets

# What the reader of each page sees once everything is unfolded, or hears.
READ = r"""async paths => {
  const seen = {}
  for (const path of paths) {
    const text = await (await fetch(path)).text()
    const page = new DOMParser().parseFromString(text, "text/html").querySelector("article")
    for (const part of page.querySelectorAll("details")) part.open = true
    for (const part of page.querySelectorAll("noscript, select")) part.remove()
    for (const part of page.querySelectorAll(".visually-hidden")) part.className = ""
    for (const drawing of page.querySelectorAll("svg")) {
      const words = [...drawing.querySelectorAll("title, desc, text")].map(part => part.textContent)
      drawing.replaceWith(words.join("\n"))
    }
    document.body.replaceChildren(page)
    seen[path] = page.innerText
  }
  return seen
}"""


@pytest.fixture(scope="module")
def entries(site: Path) -> list[dict[str, Any]]:
    """Everything that the search knows: a part of a page each."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    docs: list[dict[str, Any]] = index["docs"]
    return docs


@pytest.fixture(scope="module")
def search(browser: Browser, address: str) -> Iterator[Page]:
    """A tab with the search open, for all that is typed into it."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/about/")
    page.get_by_role("button", name="Search").click()
    yield page
    context.close()


def read_words(html: str) -> str:
    """Return the words of an entry as the search takes them apart, a space between any two."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


@pytest.mark.parametrize(
    ("queries", "first"),
    [
        (["contract", "contracts", "Mentoring Contract"], "/worksheets/contract/"),
        (["template", "templates", "word document", "pdf", "print"], "/worksheets/"),
        (["GROW", "grow"], "/worksheets/grow/"),
        (["the grow model"], "/conversations/grow/"),
        (["5Cs", "5cs", "5 Cs", "five cs", "5 c\u2019s", "Five C's"], "/worksheets/five-cs/"),
        (["promotion", "promotions"], "/promotion/"),
        (["goals", "goal", "mentoring goals"], "/worksheets/mentoring-goals/"),
        (["confidential", "confidentiality"], "/worksheets/contract/"),
        (["meeting notes", "notes"], "/worksheets/session-plan/"),
        (["find mentor", "find a mentor", "finding a mentor"], "/mentees/find-a-mentor/"),
        (["become a mentor", "how to be a mentor"], "/mentors/"),
        (["privacy", "data protection", "gdpr"], "/about/privacy/"),
        (["what is mentoring", "mentoring"], "/"),
        (["listening"], "/worksheets/listening-check/"),
        (["open questions"], "/conversations/open-questions/"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_the_page_that_people_mean_comes_first(search: Page, queries: list[str], first: str):
    """Typed as people type it, in any case, as one or as many."""
    field = search.get_by_role("searchbox")
    best = search.get_by_role("dialog").get_by_role("link").first
    for query in queries:
        field.fill("")
        expect(best).to_be_hidden()
        field.fill(query)
        expect(best, query).to_have_attribute("href", re.compile(rf"//[^/]+{first}(#.*)?$"))


def test_the_search_leaves_out_the_pages_for_contributors(
    site: Path, entries: list[dict[str, Any]]
):
    """They are on the site, and whoever reads the guide is not led there."""
    found = {entry["location"].partition("#")[0] for entry in entries}
    known = {path.strip("/") + "/" for path in list_pages(site) if path != "/"} | {""}
    assert {page for page in known - found if page} == {
        page for page in known if page.startswith(CONTRIBUTE)
    }


def test_the_search_knows_no_word_that_no_reader_sees(
    reader: Page, site: Path, entries: list[dict[str, Any]]
):
    """Nothing hidden, nothing for browsers without script, no words run together."""
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto("/")
    seen = reader.evaluate(READ, [path for path in list_pages(site) if path != "/404.html"])
    unseen: dict[str, set[str]] = {}
    for entry in entries:
        path = "/" + entry["location"].partition("#")[0]
        worksheet = WORKSHEETS.get(path.strip("/").rpartition("/")[2])
        known = f"{seen[path]} {worksheet.summary if worksheet else ''}"
        words = re.findall(r"\w+", read_words(f"{entry['title']} {entry['text']}"))
        unseen.setdefault(path, set()).update(word for word in words if word not in known)
    assert {path: words for path, words in unseen.items() if words} == {}


@pytest.mark.parametrize("worksheet", WORKSHEETS.values(), ids=list(WORKSHEETS))
def test_of_a_form_the_search_knows_its_questions_alone(
    worksheet: Any, entries: list[dict[str, Any]]
):
    """The summary, the sections and the questions are found; options, hints and buttons are not."""
    of_page = [e for e in entries if e["location"].startswith(f"worksheets/{worksheet.id}/")]
    assert any(worksheet.summary in read_words(entry["text"]) for entry in of_page)
    for number, section in enumerate(worksheet.sections, 1):
        address = f"worksheets/{worksheet.id}/#{worksheet.id}-section-{number}-title"
        (entry,) = [entry for entry in of_page if entry["location"] == address]
        assert read_words(entry["title"]) == section.title
        asked = [label for field in section.fields for label in list_questions(field)]
        assert read_words(entry["text"]) == " ".join(asked)


def list_questions(field: Any) -> Iterable[str]:
    """Return what a field asks: its label, and those of its columns."""
    if field.kind != "note":
        yield field.label
    if field.kind == "rows":
        yield ", ".join(column.label for column in field.columns)
