"""The handbook: what stands in it, in which order, and how it can be found and read aloud."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pikepdf

from guide.handbook.page_text import read_page_text
from guide.handbook.source import Source
from guide.rendering.markdown_extensions import read_extensions
from reading_documents.handbook_reading import Reading, fold
from reading_documents.pdf_reading import walk_structure
from samples.handbook_samples import lay_out_project
from stand_ins.project_copy import ROOT

MAKE = """
import sys
from pathlib import Path
sys.path[:0] = ["scripts", "tests"]
from guide.handbook.to_handbook import to_handbook
from samples.handbook_samples import read_source
from reading_documents.pdf_reading import walk_structure
sys.stdout.buffer.write(to_handbook(read_source(Path(sys.argv[1]))))
"""
CONTENTS_LINE = re.compile(r"^(.+?) ?\.{3,} ?(\d+)\s*$", re.MULTILINE)


def list_pages(source: Source):
    """Return the pages that the handbook holds, in order, as they stand on paper."""
    extensions = read_extensions(source.root)
    return [
        read_page_text(page, source.rendered[page.path], extensions, 1)
        for chapter in source.outline
        for page in chapter.pages
    ]


def test_every_page_stands_in_it_in_the_navigations_order(source: Source, handbook: Reading):
    """Each page's title and first and last words follow those of the page before."""
    words, at = fold(" ".join(handbook.pages[2:])), 0
    for text in list_pages(source):
        paragraphs = [fold("".join(p.itertext())) for p in text.tree.iter("p") if not list(p)]
        for wanted in (fold(text.title), *(p for p in paragraphs[:1] + paragraphs[-1:] if p)):
            found = words.find(wanted, at)
            assert found >= 0, f"{text.page.source}: {wanted}"
            at = found


def test_bookmarks_are_the_chapters_their_pages_and_the_worksheets(
    source: Source, handbook: Reading
):
    """The outline beside the document is the website's menu, with the annex at its end."""
    titles = {text.page.source: text.title for text in list_pages(source)}
    expected = [(1, "Contents")]
    for chapter in source.outline:
        inner = chapter.pages[1:] if chapter.opening else chapter.pages
        opening = chapter.opening
        expected += [(1, titles[opening.source] if opening else chapter.title)]
        expected += [(2, titles[page.source]) for page in inner]
    contents = source.contents
    worksheets = tuple(contents.worksheets.values())
    expected += [(1, "Annex: blank worksheets"), *((2, each.title) for each in worksheets)]
    known = {title for _level, title in expected}
    shown = [(n, title) for n, title, _at in handbook.bookmarks if n == 1 or title in known]
    assert shown == expected


def test_the_contents_give_the_page_of_each_title(handbook: Reading):
    """The number after the dots is that of the page on which the title stands."""
    last = min(number for _n, title, number in handbook.bookmarks[1:] if title != "Contents")
    entries = CONTENTS_LINE.findall("\n".join(handbook.pages[1 : last - 1]).replace("\r", ""))
    numbers = {fold(title): number for _level, title, number in reversed(handbook.bookmarks)}
    assert len(entries) >= 7
    for title, number in entries:
        assert fold(title) in fold(handbook.pages[int(number) - 1]), title
        assert numbers[fold(title)] == int(number), title


def test_links_within_it_lead_to_the_page_that_they_name(handbook: Reading):
    """What is printed in brackets is where the link leads, and no link leads nowhere."""
    inside = [link for link in handbook.links() if not re.match(r"https?:|mailto:", link[1])]
    printed = [link for link in inside if "page" in link[2]]
    assert len(printed) >= 5
    for number, place, words in inside:
        assert place in handbook.places, f"page {number}: {words}"
    for number, place, words in printed:
        said = re.findall(r"\(page(\d+)\)", fold(words))
        assert set(said) == {str(handbook.places[place])}, f"page {number}: {words}"


def test_links_that_lead_out_show_their_address(handbook: Reading):
    """Someone who reads on paper can type it."""
    shown = fold(" ".join(handbook.pages))
    targets = {target for _number, target, _words in handbook.links()}
    outside = [target.removeprefix("https://") for target in targets if "://" in target]
    assert outside
    assert [each for each in outside if fold(each.rstrip("/")) not in shown] == []


def test_further_reading_shows_every_address(real: Reading, real_source: Source):
    """The register of links is complete on paper."""
    shown = fold(" ".join(real.pages))
    links = real_source.contents.links.values()
    addresses = [link.address.removeprefix("https://") for link in links]
    assert [address for address in addresses if fold(address) not in shown] == []


def test_every_worksheet_is_annexed_on_pages_of_its_own(source: Source, handbook: Reading):
    """Each begins a page with its title, and no label of any question is missing."""
    for worksheet in source.contents.worksheets.values():
        first = handbook.places[f"worksheet-{worksheet.id}"]
        nexts = [n for _l, _t, n in handbook.bookmarks if n > first and _l < 3]
        words = fold(" ".join(handbook.pages[first - 1 : min(nexts, default=9999) - 1]))
        assert words.index(fold(worksheet.title)) < 200
        labels = [field.label for field in worksheet.answerable_fields()]
        assert [label for label in labels if fold(label) not in words] == []


def test_it_has_no_field_to_fill_in(handbook: Reading):
    """It is for paper: no form, and no words about typing."""
    assert "/AcroForm" not in handbook.pdf.Root
    kinds = {str(a.Subtype) for page in handbook.pdf.pages for a in page.get("/Annots", ())}
    assert kinds == {"/Link"}
    assert "Typeintheboxes" not in fold(" ".join(handbook.pages))


def test_it_passes_every_rule_of_pdf_ua(handbook: Reading):
    """It is accessible by every rule that a program can check."""
    report = page_validation.validate_pdf_bytes(handbook.data, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.passed > 50


def test_heading_levels_are_never_skipped(handbook: Reading):
    """A heading is at most one level below the one before it."""
    names = [str(element.S) for element in walk_structure(handbook.pdf.Root.StructTreeRoot.K)]
    levels = [int(name[2]) for name in names if re.fullmatch(r"/H[1-6]", name)]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_tables_and_drawings_can_be_read_aloud(small: Reading):
    """A header cell says what it heads, and a drawing has its title and description."""
    elements = list(walk_structure(small.pdf.Root.StructTreeRoot.K))
    assert "/Column" in {str(element.A.Scope) for element in elements if element.S == "/TH"}
    figures = [str(element.Alt) for element in elements if element.S == "/Figure"]
    assert figures == ["Two steps. Ask, then listen."]


def test_links_are_read_aloud_by_the_title_they_lead_to(handbook: Reading):
    """No inner name of a place is spoken."""
    said = {
        str(annotation.Contents)
        for page in handbook.pdf.pages
        for annotation in page.get("/Annots", ())
        if "/Dest" in annotation
    }
    assert said
    assert [words for words in said if words.startswith(("page-", "worksheet-", "chapter-"))] == []


def test_it_says_what_it_is(small: Reading):
    """Its properties hold the title, the publisher, the language and the day of its newest text."""
    properties = small.pdf.docinfo
    assert str(properties.Title) == "Mentoring at work"
    assert str(properties.Author) == "University of Example Shire"
    assert str(properties.ModDate) == str(properties.CreationDate) == "D:20270301000000Z"
    assert str(small.pdf.Root.Lang) == "en-GB"
    assert "Text of 1 March 2027" in small.pages[0]


def test_each_page_after_the_cover_has_its_chapter_and_number(handbook: Reading):
    """A page that is found alone says where it belongs."""
    total = len(handbook.pages)
    assert "Page 1 of" not in handbook.pages[0]
    for number, words in enumerate(handbook.pages[1:], 2):
        assert fold(f"Page {number} of {total}") in fold(words)


def test_no_heading_stands_alone_at_the_end_of_a_page(handbook: Reading):
    """The last words on a page, above its foot, are never a heading's."""
    last = {}
    for element in walk_structure(handbook.pdf.Root.StructTreeRoot.K):
        if has_words(element):
            last[element.Pg.objgen] = element
    kinds = {page: {str(element.S), str(element.P.S)} for page, element in last.items()}
    assert len(kinds) == len(handbook.pages)
    assert [page for page, kind in kinds.items() if any(map(is_heading, kind))] == []


def has_words(element: pikepdf.Object) -> bool:
    """Tell whether words on the page belong to the element itself."""
    kids = element.get("/K", ())
    own = kids if isinstance(kids, pikepdf.Array) else [kids]
    return any(isinstance(kid, int) for kid in own)


def is_heading(kind: str) -> bool:
    """Tell whether an element's kind is that of a heading."""
    return bool(re.fullmatch(r"/H[1-6]", kind))


def test_two_processes_give_the_same_bytes(small: Reading, tmp_path: Path):
    """Neither the clock, the folder, the time zone nor the order of sets reaches the file."""
    project = lay_out_project(tmp_path / "elsewhere")
    others = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    made = subprocess.run(
        [sys.executable, "-c", MAKE, str(project)],
        cwd=ROOT,
        env={**os.environ, **others, "SOURCE_DATE_EPOCH": "1000000000"},
        capture_output=True,
        check=True,
    ).stdout
    assert made == small.data
