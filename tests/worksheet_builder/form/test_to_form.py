"""The form: the HTML of a worksheet, whatever page it will stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from lxml import html

from samples.form_samples import BARE_PLACE, PLACE, hostile_worksheet, make_worksheet
from samples.worksheet_samples import BY_KIND
from worksheet_builder.form.in_words import describe_size, list_in_words
from worksheet_builder.form.to_form import to_form
from worksheet_builder.model.fields import (
    Checklist,
    Condition,
    Date,
    LongText,
    Number,
    Rows,
    Signature,
    Text,
)
from worksheet_builder.model.worksheet import Worksheet


@pytest.fixture(scope="module", params=["contract", *BY_KIND])
def worksheet(request, contract) -> Worksheet:
    """A worksheet: the contract, then the examples of each kind."""
    return BY_KIND.get(request.param, contract)


@pytest.fixture(scope="module")
def any_form(worksheet) -> str:
    """The worksheet's form."""
    return to_form(worksheet, PLACE)


@pytest.fixture(scope="module")
def any_page(any_form) -> html.HtmlElement:
    """The worksheet's form, parsed."""
    return html.fromstring(any_form)


def names_in_files(worksheet: Worksheet) -> Iterator[str]:
    """Yield the name of every control, from the model alone."""
    for field in worksheet.answerable_fields():
        if isinstance(field, Checklist):
            yield from (f"{field.id}__{option.id}" for option in field.options)
        elif isinstance(field, Signature):
            yield f"{field.id}__name"
            yield from names_of_date(f"{field.id}__date")
        elif isinstance(field, Rows):
            for number in range(1, field.blank_rows + 1):
                for column in field.columns:
                    name = f"{field.id}__{number}__{column.id}"
                    yield from names_of_date(name) if isinstance(column, Date) else [name]
        else:
            yield from names_of_date(field.id) if isinstance(field, Date) else [field.id]


def names_of_date(name: str) -> list[str]:
    """Return a date's names: the answer and its three parts."""
    return [name, *(f"{name}__{part}" for part in ("day", "month", "year"))]


def test_controls_are_named_as_in_files(worksheet, any_page):
    """The names in the page, in PDF and in Word are the same, or no file could be opened."""
    controls = any_page.xpath(
        "//form[@data-worksheet]//*[@name]"
        "[not(ancestor::template or ancestor::*[@data-worksheet-retired])]"
    )
    assert {control.get("name") for control in controls} == set(names_in_files(worksheet))


def test_the_template_for_new_rows_holds_one_row_as_the_others(page):
    """A row that script adds is the same as one that was in the page."""
    rows = page.xpath("//*[@data-worksheet-rows]")[0]
    first = rows.xpath(".//*[@data-worksheet-row='1']")[0]
    template = rows.xpath(".//template/*[@data-worksheet-row='{n}']")[0]
    as_text = [html.tostring(row, encoding="unicode").strip() for row in (first, template)]
    assert as_text[0] == (
        as_text[1]
        .replace("__{n}__", "__1__")
        .replace('row="{n}"', 'row="1"')
        .replace(" {n}<", " 1<")
    )


def test_rows_have_words_of_their_own(page):
    """Buttons and headings name the row, so that each makes sense alone."""
    rows = page.xpath("//*[@data-worksheet-rows='objectives']")[0]
    words = [" ".join(part.text_content().split()) for part in rows.xpath(".//button | .//legend")]
    for expected in ("Objective 1", "Remove objective 3", "Add another objective"):
        assert expected in words


def test_every_control_has_a_visible_name(any_page):
    """Each control is named by a label, or by elements that are in the page."""
    ids = {element.get("id"): element for element in any_page.xpath("//*[@id]")}
    labels = {label.get("for") for label in any_page.xpath("//label")}
    for control in any_page.xpath(
        "//input[not(@type='hidden' or @type='file')] | //textarea | //select"
    ):
        assert control.get("id") in labels
        for other in control.get("aria-labelledby", "").split():
            assert ids[other].text_content().strip()


def test_every_reference_leads_to_one_element(any_page):
    """Ids are there once, and what points to an id finds it."""
    ids = Counter(any_page.xpath("//*/@id"))
    assert max(ids.values()) == 1
    pointing = ("for", "aria-labelledby", "aria-describedby")
    for attribute in pointing:
        for value in any_page.xpath(f"//*/@{attribute}"):
            assert set(value.split()) <= set(ids)
    assert {link[1:] for link in any_page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_a_unit_is_part_of_the_name_of_a_number(page):
    """Someone who hears the question hears what is counted."""
    number = page.get_element_by_id("contract-meeting_length")
    label, unit = (page.get_element_by_id(part) for part in number.get("aria-labelledby").split())
    assert label.text == "How long is each meeting?"
    assert unit.text == "minutes"


def test_an_example_says_what_it_is_an_example_of(page):
    """A list of all summaries does not read 'Example, Example, Example'."""
    summary = page.xpath("//summary")[0]
    words, _, question = summary.get("aria-label").partition(": ")
    assert words == summary.text
    assert question == "What does the mentee want to be different by the end?"


def test_nothing_is_compulsory_and_no_label_hides_in_a_box(any_page):
    """Nothing is submitted, so nothing is required; a placeholder is no label."""
    for attribute in ("required", "aria-required", "placeholder", "pattern", "maxlength", "style"):
        assert any_page.xpath(f"//*[@{attribute}]") == []
    assert any_page.xpath("//script | //style | //*[@onclick]") == []


def test_buttons_that_need_script_are_hidden_without_it(any_page):
    """Nobody meets a button that does nothing."""
    buttons = any_page.xpath("//button")
    assert len(buttons) > 3
    for button in buttons:
        assert button.get("hidden") is not None
        assert button.get("data-worksheet-needs-script") is not None
        assert button.get("type") == "button"


def test_a_condition_stands_in_words_before_its_field(page):
    """On paper and without script everyone sees when a question is worth answering."""
    field = page.xpath("//*[@data-worksheet-field='conflict_details']")[0]
    assert field.get("data-worksheet-show-when") == "conflict=known"
    lead = field[0]
    assert lead.get("data-worksheet-condition") is not None
    assert lead.text == (
        "Only if you answered “Yes, or we are not sure” "
        "to “Do we know of a conflict of interest now?”."
    )


def test_a_choice_in_a_row_is_a_list_that_may_stay_empty():
    """A row has little room, and a person may change their mind."""
    parsed = html.fromstring(to_form(hostile_worksheet(), BARE_PLACE))
    select = parsed.xpath("//select[@name='f_rows__1__state']")[0]
    assert [option.get("value") for option in select] == ["", "a", "b"]


def test_a_scale_says_its_ends_with_the_first_and_the_last_number():
    """Someone who hears the numbers hears what they stand for, and each number is seen."""
    scale = html.fromstring(to_form(BY_KIND["scale"], PLACE)).xpath(
        "//*[@data-worksheet-field='sure']"
    )[0]
    radios = scale.xpath(".//input[@type='radio']")
    assert [radio.get("value") for radio in radios] == ["1", "2", "3", "4", "5"]
    seen = [scale.xpath(f".//label[@for='{radio.get('id')}']")[0].text for radio in radios]
    assert seen == ["1", "2", "3", "4", "5"]
    named = {radio.get("value"): radio.get("aria-labelledby") for radio in radios}
    ends = {n: scale.get_element_by_id(named[n]).text for n in named if named[n]}
    assert ends == {"1": "1 \N{EN DASH} Not at all sure", "5": "5 \N{EN DASH} Completely sure"}


def test_a_scale_in_a_row_is_a_list_of_its_numbers():
    """The ends say what they stand for in the list too."""
    parsed = html.fromstring(to_form(BY_KIND["rows"], PLACE))
    select = parsed.xpath("//select[contains(@name, '__1__liking')]")[0]
    assert [option.text for option in select] == [
        "No answer",
        "1 \N{EN DASH} Not at all",
        "2",
        "3",
        "4",
        "5 \N{EN DASH} Very much",
    ]


def test_a_signature_says_that_it_is_none(page):
    """A typed name is a record that someone agreed, not an electronic signature."""
    group = page.xpath("//fieldset[@class='worksheet-signature']")[0]
    described = page.get_element_by_id(group.get("aria-describedby").split()[0])
    assert "not an electronic signature" in described.text


def test_blank_copies_come_word_first_with_their_size(page):
    """People know what they download and how large it is."""
    items = page.xpath("//*[@data-worksheet-blank]//li")
    words = [" ".join(item.text_content().split()) for item in items]
    assert words == ["Blank form as Word (21 KB)", "Blank form as PDF (116 KB)"]
    assert [link.get("href") for link in page.xpath("//a[@download]")] == [
        "../../downloads/contract.docx",
        "../../downloads/contract.pdf",
    ]


def test_a_page_without_documents_offers_none(contract):
    """A preview of a worksheet alone shows no link that leads nowhere."""
    assert "data-worksheet-template" not in to_form(contract, BARE_PLACE)


def test_the_form_is_one_block_without_blank_or_indented_lines(any_form):
    """Markdown ends a block of HTML at a blank line, and takes indented lines for code."""
    assert all(line and line == line.strip() for line in any_form.split("\n"))


def test_other_line_separators_in_a_text_do_not_break_the_block():
    """A text may hold any character, line separators of Unicode included."""
    odd = "a\u2028b\x85c\u2029d"
    worksheet = make_worksheet(LongText(id="a", kind="long_text", label="A", example=odd))
    assert "<p>a b c d</p>" in to_form(worksheet, BARE_PLACE)


def test_numbers_and_lists_read_as_people_write_them():
    """One section is singular, three names have one 'and', sizes are rounded."""
    form = to_form(make_worksheet(Text(id="a", kind="text", label="A")), PLACE)
    assert ">1 section, 1 question<" in form
    assert [list_in_words(("a", "b", "c")), list_in_words(("a",))] == ["a, b and c", "a"]
    assert [describe_size(size) for size in (1, 22_000, 1_500_000)] == ["1 KB", "21 KB", "1.4 MB"]


def test_a_number_without_a_unit_has_its_label_alone():
    """Nothing is named by an element that is not there."""
    parsed = html.fromstring(
        to_form(make_worksheet(Number(id="a", kind="number", label="A")), PLACE)
    )
    assert parsed.xpath("//input[@name='a']/@aria-labelledby") == []


def test_a_note_may_depend_on_an_answer():
    """Guidance that concerns few people is shown to these."""
    asked = Checklist(id="a", kind="checklist", label="A", options=({"id": "yes", "label": "Yes"},))
    note = {"kind": "note", "text": "Note", "show_when": Condition(field="a", value="yes")}
    parsed = html.fromstring(to_form(make_worksheet(asked, note), PLACE))
    wrapper = parsed.xpath("//*[@data-worksheet-kind='note']")[0]
    assert wrapper.get("data-worksheet-show-when") == "a=yes"
    assert wrapper.get("data-worksheet-field") is None
