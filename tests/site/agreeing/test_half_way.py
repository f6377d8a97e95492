"""A comparison that is left half way: what was chosen stays, whatever comes between."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from browsing.agreeing.agreeing_page import RECORD
from browsing.agreeing.comparing_page import MINE, OPEN, ComparingPage
from browsing.axe import list_violations

# Keep all others from the answers for as long as the page lives.
HOLD = """name => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
        const store = opening.result.transaction("answers", "readwrite").objectStore("answers");
        const ask = () => {
            store.count().onsuccess = () => {
                resolve();
                ask();
            };
        };
        ask();
    };
})"""


def test_two_tabs_show_the_same_choices(comparing: ComparingPage, context: BrowserContext) -> None:
    """Neither loses what the other one chose."""
    second = ComparingPage(context.new_page()).open()
    second.begin()
    second.list.wait_for()
    comparing.take("purpose", "Mine")
    second.expect_open(len(OPEN) - 1)
    second.take("start", "Theirs")
    comparing.expect_open(len(OPEN) - 2)
    comparing.reload_view()
    comparing.expect_open(len(OPEN) - 2)


def test_last_words_written_together_outlive_a_busy_database(
    comparing: ComparingPage, context: BrowserContext
) -> None:
    """They are kept though the page was left before it could look at what other tabs wrote."""
    own = comparing.take("reply_time", "Write our own").get_by_role("textbox")
    busy = context.new_page()
    busy.goto("/about/licence/")
    busy.evaluate(HOLD, comparing.database)
    own.fill("Within a week.")
    comparing.page.reload()
    busy.close()
    comparing.list.wait_for()
    own = comparing.matter("reply_time").get_by_role("textbox")
    expect(own).to_have_value("Within a week.")


def test_on_a_shared_computer_the_comparison_stays_in_the_tab(comparing: ComparingPage) -> None:
    """What the other one wrote and what was chosen go along, through a reload, and stay nowhere."""
    comparing.take("purpose", "Mine")
    comparing.leave()
    comparing.button("Shared computer").click()
    comparing.dialog.get_by_role("button", name="Move them into this tab").click()
    comparing.wait_until_ready()
    expect(comparing.frame.locator("[data-worksheet-shared]")).to_be_visible()
    comparing.begin()
    comparing.take("start", "Theirs")
    comparing.reload_view()
    comparing.expect_open(len(OPEN) - 2)
    assert RECORD not in comparing.read_stored()


# By the name of a file: what it holds, and what is said of it
UNFIT = {
    "plan.json": (
        b'{"format": "mentoring-answers", "version": 1, "worksheet": "session-plan",'
        b' "answers": {"topics": "x"}}',
        "not to this worksheet",
    ),
    "cut.json": (b'{"format": "mentoring-answers", "version": 1, "worksheet": "con', "damaged"),
    "cut.docx": (b"PK\x03\x04 and no more", "damaged"),
    "cut.pdf": (b"%PDF-1.7 and no more", "cut short"),
    "photo.docx": (b"\x89PNG\r\n\x1a\n", "Word"),
}


def test_a_file_that_is_not_theirs_says_so_and_changes_nothing(comparing: ComparingPage) -> None:
    """What was compared and chosen stays as it is."""
    comparing.take("purpose", "Mine")
    before = comparing.read_stored()
    comparing.view.get_by_role("button", name="Each alone").click()
    for name, (content, words) in UNFIT.items():
        comparing.open_theirs(content, name)
        expect(comparing.alert).to_contain_text(name)
        expect(comparing.alert).to_contain_text(words)
        expect(comparing.alert).to_contain_text("Nothing has changed.")
        assert comparing.read_stored() == before, name


def test_signing_half_way_asks_whether_to_go_on_comparing(comparing: ComparingPage) -> None:
    """What stands in the form is not what they settle; who signs it all the same has said so."""
    comparing.take("purpose", "Theirs")
    comparing.leave()
    comparing.open_menu()
    comparing.button("Sign what you agree on").click()
    expect(comparing.dialog).to_contain_text(f"{len(OPEN) - 1} are not settled yet")
    assert not list_violations(comparing.page)
    comparing.dialog.get_by_role("button", name="Go on comparing").click()
    comparing.expect_open(len(OPEN) - 1)
    comparing.leave()
    comparing.button("Sign what you agree on").click()
    comparing.dialog.get_by_role("button", name="Sign the form as it is").click()
    comparing.dialog.get_by_label("Name").first.fill("Mentee A")
    comparing.dialog.get_by_role("button", name="Sign", exact=True).click()
    agreed = comparing.frame.get_by_role("region", name="What you agreed")
    # The other one is awaited, so it goes there first.
    agreed.get_by_role("button", name="Send it to Mentor B").click()
    expect(comparing.dialog).to_have_accessible_name("Send or download the contract")


def test_a_row_that_comes_later_takes_no_choice_away(comparing: ComparingPage) -> None:
    """Rows are known by their words, wherever they stand."""
    comparing.take("objectives 2", "Mine")
    comparing.take("objectives 3", "Leave it out")
    comparing.leave()
    objectives = [{"objective": "Rest"}, *MINE["objectives"]]
    copy = comparing.save_copy()[1]
    comparing.take_file({**copy, "answers": {**copy["answers"], "objectives": objectives}})
    comparing.expect_saved()
    comparing.begin()
    comparing.view.get_by_role("button", name="Compare with the form as it is").click()
    # The new row is to settle too; those that were settled still are.
    comparing.expect_open(len(OPEN) - 2 + 1)
    expect(comparing.matter("objectives 3").get_by_role("radio", name="Mine")).to_be_checked()
