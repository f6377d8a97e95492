"""The macros give a page what it asks for by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from guide.contents import Contents, read_contents
from guide.link import SUBJECTS
from guide.macros import Macros, UnknownNameError
from stand_ins.content_check_case import BASE
from worksheet_builder.model import Example, Text


@pytest.fixture(scope="module")
def contents() -> Contents:
    """The contents of the small project, with one diagram and one link that was opened."""
    contents = read_contents(BASE)
    factsheet = contents.links["factsheet"].model_copy(update={"opened": date(2026, 5, 3)})
    drawing = '<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg>\n\n<title>Steps</title></svg>\n'
    links = {**contents.links, "factsheet": factsheet}
    return replace(contents, links=links, examples={"text": ()}, diagrams={"steps": drawing})


def at(contents: Contents, url: str, **sizes: int) -> Macros:
    """Return the macros of the page at this address."""
    return Macros(contents, lambda: url, sizes)


def test_link_gives_the_registers_title_and_address(contents: Contents):
    """Words of the page's own may stand in place of the title."""
    macros = at(contents, "")
    assert macros.link("factsheet") == "[A factsheet](https://example.com/factsheet)"
    assert macros.link("factsheet", "more facts") == "[more facts](https://example.com/factsheet)"


def test_download_leads_to_the_file_and_says_its_size(contents: Contents):
    """Its words are the file's name unless the page gives others; without a size none is said."""
    sizes = {"downloads/mentoring-guide.pdf": 718_848}
    macros = at(contents, "mentees/find/", **sizes)
    assert macros.download("mentoring-guide.pdf", "The whole guide") == (
        '<a href="../../downloads/mentoring-guide.pdf" download>The whole guide</a> (PDF, 702 KB)'
    )
    assert macros.download("plan.docx") == (
        '<a href="../../downloads/plan.docx" download>plan.docx</a> (Word)'
    )


@pytest.mark.parametrize("macro", ["worksheet", "worksheet_example", "link", "diagram"])
def test_an_unknown_name_is_told_with_the_known_ones(contents: Contents, macro: str):
    """Whoever catches it can say what would have been right."""
    with pytest.raises(UnknownNameError) as unknown:
        at(contents, "").for_pages()[macro]("nothing")
    assert unknown.value.kind == macro
    assert unknown.value.name == "nothing"
    assert unknown.value.known


def test_a_diagram_is_html_without_a_blank_line(contents: Contents):
    """A blank line would end the HTML in Markdown; comments and the XML line are left out."""
    shown = '<figure class="diagram">\n<svg>\n<title>Steps</title></svg>\n</figure>'
    assert at(contents, "").diagram("steps") == shown


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("", "worksheets/plan/"),
        ("worksheets/", "plan/"),
        ("mentees/plan-a-session/", "../../worksheets/plan/"),
    ],
)
def test_the_list_of_worksheets_leads_there_from_any_page(
    contents: Contents, url: str, address: str
):
    """Addresses are relative to the page, so the site works in a folder too."""
    assert f'href="{address}"' in at(contents, url).worksheet_list()


def test_a_worksheet_links_its_blank_documents_from_its_page(contents: Contents):
    """The form has the two documents' addresses as seen from its page, and no blank line."""
    form = at(contents, "worksheets/plan/").worksheet("plan")
    assert 'href="../../downloads/plan.docx"' in form
    assert 'href="../../downloads/plan.pdf"' in form
    assert "\n\n" not in form


def test_further_reading_says_when_a_link_was_opened_once_somebody_has(contents: Contents):
    """Of a link that nobody has opened it says nothing."""
    listed = at(contents, "").further_reading()
    assert "Last opened: 3 May 2026." in listed
    assert listed.count("Last opened:") == 1
    assert listed.count("If it is gone:") == len(contents.links)


def test_further_reading_says_who_opened_a_link(contents: Contents):
    """Where the register names somebody."""
    opened = contents.links["factsheet"].model_copy(update={"opened_by": "the A & B team"})
    macros = at(replace(contents, links={"factsheet": opened}), "")
    assert "Last opened: 3 May 2026, by the A &amp; B team." in macros.further_reading()


def test_an_example_is_shown_alive_with_the_lines_that_make_it(contents: Contents):
    """The form is HTML, the lines are a block of code, and the text around stays Markdown."""
    fields = (Text(id="topic", kind="text", label="Topic"),)
    example = Example("short-answer", "A few words.", fields, "- id: topic\n  kind: text")
    macros = at(replace(contents, examples={"text": (example, example)}), "contribute/")
    first, code, *others = macros.worksheet_example("text").split("\n\n")
    assert first.startswith('<div class="worksheet worksheet-tryout" data-search-marked-only>\n')
    assert 'id="example-text-topic"' in first
    assert "data-worksheet=" not in first
    assert code == "```yaml\n- id: topic\n  kind: text\n```"
    assert others == [first, code]


def test_further_reading_on_one_subject_lists_its_links_alone(contents: Contents):
    """A subject without a link lists nothing; one that there is not is told with all there are."""
    law = contents.links["factsheet"].model_copy(update={"subject": "law"})
    macros = at(replace(contents, links={**contents.links, "factsheet": law}), "")
    assert macros.further_reading("law").count("<li>") == 1
    assert "A factsheet" in macros.further_reading("law")
    with pytest.raises(UnknownNameError) as unknown:
        macros.further_reading("lore")
    assert unknown.value.known == sorted(SUBJECTS)
    assert macros.further_reading("learning") == ""


def test_a_notice_stands_in_a_box_of_its_own(contents: Contents):
    """A notice that does not exist is told with those that do."""
    assert at(contents, "").notice("equality").endswith("\n\n    Treat each other fairly.")
    with pytest.raises(UnknownNameError) as unknown:
        at(contents, "").notice("fairness")
    assert "equality" in unknown.value.known


def test_what_the_university_says_of_support_and_access_is_on_the_page(contents: Contents):
    """A part of the statement that does not exist is told with those that do."""
    assert "- **You are worried:** Listening Service. Ring 1234." in at(contents, "").support()
    assert "1 October 2026" in at(contents, "").accessibility("dates")
    with pytest.raises(UnknownNameError) as unknown:
        at(contents, "").accessibility("day")
    assert unknown.value.known == ["dates", "problems", "status"]
