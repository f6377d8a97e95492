"""One page reads every changed document, with the blank one beside it, as the site does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from browsing.document_parts import DocumentParts
from browsing.sites.releases import Releases, serve_releases
from browsing.sites.sample_site import build_sample_site
from browsing.worksheet_page import WorksheetPage
from samples.word_edits import ANSWERS, WORKSHEET, EditedWord
from samples.worksheet_samples import IMPRINT
from worksheet_builder.word import to_word


@dataclass(frozen=True)
class Read:
    """What the reader makes of a document."""

    answers: dict[str, Any]
    left_over: list[dict[str, str]]
    notes: list[str]

    @property
    def changed(self) -> dict[str, Any]:
        """The answers that are not those which were filled in; None where one is blank now."""
        fields = ANSWERS | self.answers
        found = {field: self.answers.get(field) for field in fields}
        return {field: value for field, value in found.items() if value != ANSWERS.get(field)}

    @property
    def words(self) -> list[str]:
        """The words outside the answers."""
        return [each["words"] for each in self.left_over]


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Releases]:
    """A site of the sample alone."""
    with serve_releases() as releases:
        releases.site = build_sample_site(tmp_path_factory.mktemp("edited"), [WORKSHEET])
        yield releases


@pytest.fixture(scope="session")
def parts(browser: Browser, releases: Releases) -> Iterator[DocumentParts]:
    """The reader and the filler, in a page of the site."""
    context = browser.new_context(base_url=releases.address)
    page = WorksheetPage(context.new_page(), "sample").open().page
    yield DocumentParts(page, releases.site)
    context.close()


@pytest.fixture(scope="session")
def blank() -> bytes:
    """The blank document, as the site offers it."""
    return to_word(WORKSHEET, IMPRINT)


@pytest.fixture(scope="session")
def filled(parts: DocumentParts, blank: bytes) -> bytes:
    """The document with the answers of the sample."""
    return parts.fill("Word", blank, WORKSHEET, ANSWERS)


@pytest.fixture
def document(filled: bytes) -> EditedWord:
    """The filled document, to be changed."""
    return EditedWord(filled)


@pytest.fixture(scope="session")
def read(parts: DocumentParts, blank: bytes) -> Callable[[EditedWord | bytes], Read]:
    """Read a document as the page does when it is opened."""

    def read(document: EditedWord | bytes) -> Read:
        content = document if isinstance(document, bytes) else document.save()
        copy = parts.read("Word", content, WORKSHEET, blank)
        return Read(copy["answers"], copy["leftOver"], copy["notes"])

    return read
