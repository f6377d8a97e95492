"""Two people who settle on one contract, as the tests speak of them."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, expect

from browsing.whose_page import WhosePage

MINE: dict[str, Any] = {
    "purpose": "I want to be ready for promotion in two years.",
    "objectives": [
        {
            "objective": "Lead a grant application as principal investigator",
            "by_when": "2027-06-30",
        },
        {"objective": "Say no to two committees"},
    ],
    "how_often": "monthly",
    "meeting_length": "60",
    "meeting_channel": "online",
    "meeting_place": "The small room",
    "preparation": ["topics"],
    "contact": "short",
    "reply_time": "Within three working days",
    "mentor_will": ["listen", "questions"],
    "may_know": ["line_managers"],
    "start": "2027-01-11",
    "review_every": "quarter",
}
THEIRS: dict[str, Any] = {
    "purpose": "I want to be ready for promotion in three years.",
    "objectives": [
        {"objective": "Lead a grant application", "by_when": "2027-06-30"},
        {"objective": "Write a book review"},
    ],
    "how_often": "other",
    "how_often_other": "Every five weeks",
    "meeting_length": "90",
    "meeting_channel": "online",
    "preparation": ["progress", "topics"],
    "contact": "short",
    "reply_time": "Within a week in term.",
    "mentor_will": ["listen", "feedback"],
    "may_know": ["line_managers"],
    "line_manager": "We meet once a month to talk about career plans.",
    "start": "2027-02-01",
    "review_every": "half_year",
}
# What differs between the two, in page order; what both say are three questions. A row has its
# number behind its question.
OPEN = (
    "purpose",
    "objectives 1",
    "objectives 2",
    "objectives 3",
    "how_often",
    "meeting_length",
    "meeting_place",
    "preparation",
    "reply_time",
    "mentor_will",
    "line_manager",
    "start",
    "review_every",
)
SAME = 3


class ComparingPage(WhosePage):
    """A worksheet on which two people agree."""

    def fill(self, answers: dict[str, Any], name: str, role: str) -> ComparingPage:
        """Open it with these answers, for somebody."""
        self.open()
        self.choose_file(self.make_copy(answers))
        self.frame.locator("[data-worksheet-undo]:focus").wait_for()
        self.expect_saved()
        self.add_person(name, role)
        return self

    @property
    def view(self) -> Locator:
        """All of it that lies over the form."""
        return self.frame.locator(".worksheet-agree")

    def begin(self) -> None:
        """Ask for it in the menu."""
        self.button("Agree together").click()
        self.view.wait_for()

    def open_theirs(self, content: bytes | dict[str, Any], name: str = "theirs.json") -> None:
        """Choose the other one's file."""
        data = json.dumps(content).encode() if isinstance(content, dict) else content
        payload: Any = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        self.view.locator("[data-worksheet-theirs]").set_input_files(payload)

    def say_that_it_is_theirs(self) -> None:
        """Say once that a file with another id is of the one with whom the page is shared."""
        self.dialog.get_by_role("button", name="Yes, compare it").click()
        self.list.wait_for()

    @property
    def list(self) -> Locator:
        """What has to be settled."""
        return self.view.locator(".worksheet-matters")

    def matter(self, key: str) -> Locator:
        """One question, or one row by its number among those that are open."""
        field, _, number = key.partition(" ")
        if not number:
            return self.view.locator(f'[data-worksheet-matter="{field}"]')
        rows = self.view.locator(f'[data-worksheet-matter^="{field} "]')
        return rows.nth(int(number) - 1)

    def take(self, key: str, words: str) -> Locator:
        """Choose a way in one matter, and wait until it is saved; return the matter."""
        matter = self.matter(key)
        matter.get_by_role("radio", name=words).check()
        self.expect_saved()
        return matter

    def write_own_objective(self) -> None:
        """Take their first objective, and put another day and fewer words into it."""
        row = self.take("objectives 1", "Theirs")
        row.get_by_role("radio", name="Write our own").check()
        row.get_by_label("What", exact=True).fill("Lead a grant application")
        row.get_by_role("textbox", name="Month").fill("7")
        row.get_by_role("textbox", name="Day").fill("31")

    def list_matters(self) -> list[str]:
        """What has to be settled, as it stands: a question, or a row by its number."""
        found: list[str] = self.list.evaluate(
            "list => [...list.children].map(each => each.dataset.worksheetMatter)"
        )
        fields = [key.partition(" ")[0] for key in found]
        return [
            f"{field} {fields[: at + 1].count(field)}" if " " in found[at] else field
            for at, field in enumerate(fields)
        ]

    def expect_open(self, count: int) -> None:
        """Wait until so many are not settled yet."""
        words = "Everything is settled" if count == 0 else f"{count} to settle"
        expect(self.view.locator(".worksheet-agree-count > b")).to_have_text(words)

    def reload_view(self) -> None:
        """Load the page again: the view comes back by itself, at the step where it was."""
        self.page.reload()
        self.list.wait_for()

    def take_into_form(self) -> None:
        """Read what was agreed, and put it into the form."""
        self.view.get_by_role("button", name="Read the agreement").click()
        self.view.get_by_role("button", name="Take this into the form").click()
        expect(self.frame.locator("[data-worksheet-undo]:focus")).to_contain_text("in the form")
        self.expect_saved()

    def sign(self, *names: str) -> None:
        """Sign it by these names, with the day that is offered."""
        self.view.get_by_role("button", name="We both agree: sign").click()
        for place, name in enumerate(names):
            self.dialog.get_by_label("Name").nth(place).fill(name)
        self.dialog.get_by_role("button", name="Sign", exact=True).click()
        agreed = self.frame.get_by_role("region", name="What you agreed")
        expect(agreed).to_contain_text("Agreed on")
        self.expect_saved()

    def leave(self) -> None:
        """Go back to the form."""
        self.button("Back to the form").first.click()
        expect(self.view).to_have_count(0)
