"""Rows can be added, removed and put back; focus and numbers follow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def write_objectives(worksheet: WorksheetPage, *texts: str) -> None:
    """Write one objective a row, adding rows as they are needed."""
    for number, text in enumerate(texts, 1):
        if number > 1:
            worksheet.button("Add another objective").click()
        worksheet.field(f"objectives__{number}__objective").fill(text)
        worksheet.field(f"objectives__{number}__by_when__day").fill(str(number))


# Ids that are doubled, and labels whose control is in another row or nowhere
LIST_BROKEN = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(({id}) => id)
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index)
  const rows = [...document.querySelectorAll("[data-worksheet-row]")]
  const astray = rows.flatMap(row => [...row.querySelectorAll("label")]
    .filter(label => !row.contains(label.control)))
  return [...doubled, ...astray.map(label => label.textContent)]
}"""


def read_objectives(worksheet: WorksheetPage) -> list[str]:
    """The text of each row's objective, first to last."""
    return [
        value
        for name, value in worksheet.read().items()
        if name.startswith("objectives__") and name.endswith("__objective")
    ]


def test_a_row_is_added_and_the_only_one_removed(worksheet: WorksheetPage):
    """One empty row is shown at first, and focus comes into a new one, whose words have its number.

    There is always a row to write in, and undo does not leave two.
    """
    assert read_objectives(worksheet) == [""]
    worksheet.field("objectives__1__objective").fill("only")
    worksheet.button("Remove objective 1").click()
    assert read_objectives(worksheet) == [""]
    worksheet.undo.click()
    assert read_objectives(worksheet) == ["only"]
    worksheet.button("Add another objective").click()
    expect(worksheet.field("objectives__2__objective")).to_be_focused()
    expect(worksheet.form.get_by_role("group", name="Objective 2", exact=True)).to_be_visible()
    expect(worksheet.button("Remove objective 2")).to_be_visible()


def test_a_removed_row_goes_with_its_number_and_comes_back_where_it_was(worksheet: WorksheetPage):
    """The others keep their answers under new numbers; the status line says what went.

    Undo puts the row back, with every answer, under its old number, and saves it.
    """
    write_objectives(worksheet, "one", "two", "three")
    before = worksheet.read()
    worksheet.button("Remove objective 2").click()
    expect(worksheet.form.locator("legend", has_text="objectives")).to_be_focused()
    expect(worksheet.status).to_have_text("Removed objective 2. You can undo this.")
    assert read_objectives(worksheet) == ["one", "three"]
    expect(worksheet.field("objectives__2__by_when__day")).to_have_value("3")
    expect(worksheet.form.get_by_role("group", name="Objective 2", exact=True)).to_be_visible()
    worksheet.expect_saved()
    assert [row["objective"] for row in worksheet.read_stored()["objectives"]] == ["one", "three"]
    worksheet.undo.click()
    assert worksheet.read() == before
    expect(worksheet.field("objectives__2__objective")).to_be_focused()
    worksheet.expect_saved()
    worksheet.reload()
    assert worksheet.read() == before
    worksheet.button("Remove objective 1").click()
    worksheet.button("Add another objective").click()
    assert worksheet.page.evaluate(LIST_BROKEN) == [], "names, ids and labels stay in step"


def test_every_removed_row_can_come_back(worksheet: WorksheetPage):
    """A second removal keeps the first one's way back; an empty row needs none."""
    write_objectives(worksheet, "one", "two")
    worksheet.button("Add another objective").click()
    worksheet.button("Remove objective 1").click()
    worksheet.button("Remove objective 2").click()
    expect(worksheet.status).to_have_text("Removed objective 2.")
    worksheet.button("Remove objective 1").click()
    offers = worksheet.page.locator("[data-worksheet-undo]")
    expect(offers).to_have_count(2)
    worksheet.page.get_by_text("1 earlier change").click()
    offers.last.get_by_role("button").click()
    offers.last.get_by_role("button").click()
    assert sorted(read_objectives(worksheet)) == ["one", "two"]


def test_five_hundred_rows_are_the_limit(worksheet: WorksheetPage):
    """A file may bring 500 rows; the page then adds no more, and says so."""
    rows = [{"objective": str(number)} for number in range(1, 501)]
    worksheet.take_file(worksheet.make_copy({"objectives": rows}))
    assert len(read_objectives(worksheet)) == 500
    worksheet.button("Add another objective").click()
    expect(worksheet.status).to_contain_text("no more fit")
    assert len(read_objectives(worksheet)) == 500
