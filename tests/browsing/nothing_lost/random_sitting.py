"""A person with several tabs who edits, reloads and clears at random, while things go wrong."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, expect

from browsing.nothing_lost.oracle import Found, find_words
from browsing.nothing_lost.owed_words import OwedWords
from browsing.nothing_lost.random_browser import RandomBrowser
from browsing.nothing_lost.random_people import RandomPeople
from browsing.nothing_lost.random_tab import RandomTab
from browsing.nothing_lost.tab_scripts import STATE

Kill = Callable[[], RandomBrowser]
FIELDS = ("purpose", "notes", "steps__1__step", "agreed__name")
SELDOM = ("kill_browser", "crash", "go_offline", "fill_disk")  # few histories would have it


class RandomSitting(RandomPeople):
    """Acts at random, and knows from its own model which words must still be there."""

    def __init__(self, seed: int, browser: RandomBrowser, kill: Kill | None) -> None:
        self.random = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
        self.browser, self.kill = browser, kill
        self.words = OwedWords()
        self.files: list[Any] = []
        self.log: list[str] = []
        self.is_offline = self.is_full = False
        self.count = 0
        self.tabs = [self.browser.open_tab()]
        self.is_over = False

    # What a person does.

    def act(self, name: str = "") -> None:
        """Do one thing, this one or one at random, and write down what."""
        acts: dict[str, int] = {
            "edit": 10, "edit_both": 4, "edit_and_reload": 4, "reload": 2, "another_tab": 3,
            "close": 2, "clear": 2, "undo": 3, "take": 3, "swap": 2, "freeze": 2, "crash": 1,
            "go_offline": 1, "fill_disk": 1, "rest": 3, "kill_browser": 1 if self.kill else 0,
            "name_somebody": 2, "change_whose": 3, "start_next": 4, "open_entry": 4,
            "add_forgotten": 1, "take_back_start": 2, "remove_entry": 1,
        }  # fmt: skip
        name = name or self.random.choices(list(acts), list(acts.values()))[0]
        tab = self.random.choice(self.tabs)
        self.log.append(f"{name} in tab {self.tabs.index(tab) + 1} of {len(self.tabs)}")
        getattr(self, name)(tab)

    def edit(self, tab: RandomTab) -> None:
        """Write something new into a field, or add to what is there, or empty it."""
        field, way = self.random.choice(FIELDS), self.random.random()
        self.count += 1
        text = "" if way < 0.05 else f"text {self.count}"
        if not tab.is_usable:
            return
        shown, text = tab.write(field, text, is_added=way > 0.7)
        self.log.append(f"    {field}: {shown!r} -> {text!r}")
        self.words.replace(shown, text, tab.owner, tab.entry)
        tab.pending.append((shown, text))
        tab.since_cleared.add(text)

    def edit_both(self, tab: RandomTab) -> None:
        """Write in two tabs, one right after the other."""
        self.edit(tab)
        self.edit(self.random.choice(self.tabs))

    def edit_and_reload(self, tab: RandomTab) -> None:
        """Write and reload with no wait."""
        self.edit(tab)
        self.reload(tab)

    def reload(self, tab: RandomTab) -> None:
        """Load the page again; offline that fails, and the tab shows nothing until later."""
        if tab.is_frozen:
            return
        if not tab.is_away:
            self.leave(tab)
        try:
            tab.go(tab.worksheet.path) if tab.is_away else tab.reload()
            tab.is_away = False
        except Error:
            if not self.is_offline:
                raise
            tab.is_away = True
            # The browser's own page about that loads itself again at moments of its own.
            tab.page.wait_for_url(re.compile("^chrome-error:"), wait_until="commit")
            tab.page.goto("about:blank")

    def another_tab(self, _tab: RandomTab) -> None:
        """Open the worksheet once more."""
        if not self.is_offline and len(self.tabs) < 3:
            self.tabs.append(self.browser.open_tab())

    def close(self, tab: RandomTab) -> None:
        """Close a tab, unless it is the last one."""
        if len(self.tabs) == 1 or tab.is_frozen:
            return
        self.leave(tab, is_sudden=True)
        tab.page.close()
        self.tabs.remove(tab)

    def clear(self, tab: RandomTab) -> None:
        """Clear the worksheet, on purpose."""
        if not tab.is_usable or tab.is_told():
            return
        worksheet = tab.worksheet
        offers = tab.list_clearings()
        before = offers.count()
        tab.press(worksheet.button("Clear this worksheet…"))
        if self.is_offline and not tab.is_fetched(worksheet.dialog, "could not be cleared"):
            return
        is_whole = "from this page only" not in worksheet.dialog.inner_text()
        shown = worksheet.read().values() if not is_whole else ()
        tab.press(worksheet.dialog.get_by_role("button", name="Clear this worksheet"))
        failed = worksheet.alert.get_by_text("could not be cleared")
        expect(offers.nth(before).or_(failed).first).to_be_attached()
        if offers.count() == before:
            return
        if not is_whole:
            self.words.drop(text for text in shown if isinstance(text, str))
            return
        tab.clearings.append(self.words.clear(tab.owner, tab.entry))
        self.end_entry(tab, tab.entry)

    def undo(self, tab: RandomTab) -> None:
        """Take the newest clearing back."""
        if not tab.is_usable or not tab.clearings:
            return
        offers = tab.list_clearings()
        before = offers.count()
        # Only the newest offer of all shows by itself.
        tab.page.locator("[data-worksheet-undos] details").evaluate_all(
            "all => all.forEach(each => { each.open = true })"
        )
        tab.press(offers.first.get_by_role("button"))
        failed = tab.worksheet.alert.get_by_text("could not be put back yet")
        back = tab.worksheet.status.get_by_text("Your answers are back.")
        expect(back.or_(failed).first).to_be_attached()
        if offers.count() < before:
            self.words.put_back(tab.clearings.pop())

    def take(self, tab: RandomTab) -> None:
        """Open a copy from elsewhere and take its answers: what was on the page goes."""
        self.count += 1
        text = f"text {self.count} from a file"
        field = self.random.choice(["purpose", "notes"])
        if not tab.is_usable:
            return
        worksheet = tab.worksheet
        tab.choose_file(worksheet.make_copy({field: text}))
        opened = worksheet.frame.locator("[data-worksheet-undo]:focus")
        asked = worksheet.dialog.or_(opened)
        if self.is_offline and not tab.is_fetched(asked, "could not be opened just now"):
            return
        asked.first.wait_for()
        tab.say_own(asked)
        # Where nobody is asked, nothing was there that could have gone.
        before = worksheet.read() if worksheet.dialog.count() else {}
        if worksheet.dialog.count():
            tab.press(worksheet.dialog.get_by_role("button", name="Replace with the file"))
        expect(worksheet.field(field)).to_have_value(text)
        for name in FIELDS:
            shown, now = before.get(name, ""), text if name == field else ""
            self.words.replace(shown, now, tab.owner, tab.entry)
            tab.pending.append((shown, now))
        tab.since_cleared.add(text)

    def swap(self, tab: RandomTab) -> None:
        """Choose the other version of an answer, where one is offered."""
        if not tab.is_usable:
            return
        offers = tab.worksheet.button("Use the other version")
        if offers.count() == 0:
            return
        before = tab.worksheet.read()
        tab.press(offers.first)
        after = tab.worksheet.read()
        for name, shown in before.items():
            now = after.get(name, "")
            if isinstance(shown, str) and shown != now:
                self.words.replace(shown, now, tab.owner, tab.entry)
                tab.pending.append((shown, now))
                tab.since_cleared.add(now)

    # What goes wrong.

    def freeze(self, tab: RandomTab) -> None:
        """Let the browser stop a tab in the background, or go on with it."""
        if tab.is_away:
            return
        state = "active" if tab.is_frozen else "frozen"
        tab.devtools.send("Page.setWebLifecycleState", {"state": state})
        tab.is_frozen = not tab.is_frozen

    def go_offline(self, _tab: RandomTab) -> None:
        """Lose the network, or get it back."""
        self.is_offline = not self.is_offline
        self.browser.context.set_offline(self.is_offline)

    def fill_disk(self, _tab: RandomTab) -> None:
        """Leave no room for the database, or make room again."""
        self.is_full = not self.is_full
        tab = next((tab for tab in self.tabs if not tab.is_frozen), self.tabs[0])
        # The room that a tab has left ends with the tab; all are asked to give it back.
        for each in [tab] if self.is_full else self.tabs:
            each.set_quota(self.browser.address, 1 if self.is_full else None)

    def crash(self, tab: RandomTab) -> None:
        """Lose a tab as when its process dies; the person opens another."""
        if not tab.is_usable or self.is_offline:
            return
        self.leave(tab, is_sudden=True)
        tab.page.once("crash", lambda _page: None)
        try:
            tab.page.goto("chrome://crash")
        except Error:
            tab.page.close()
        self.tabs[self.tabs.index(tab)] = self.browser.open_tab()

    def kill_browser(self, _tab: RandomTab) -> None:
        """Lose the whole browser at once; the person starts it again."""
        if self.kill is None:
            return
        for tab in self.tabs:
            self.leave(tab, is_sudden=True)
        self.browser = self.kill()
        self.is_offline = self.is_full = False
        self.tabs = [self.browser.open_tab()]

    def leave(self, tab: RandomTab, *, is_sudden: bool = False) -> None:
        """Do what comes before a page goes: back up where asked to; know what may be lost.

        Sudden ends may cost the last 100 ms of typing: what the page did not call saved yet.
        A tab that is away shows no worksheet: all this was done when it went.
        """
        if tab.is_away:
            return
        if tab.is_usable and tab.is_told():
            self.files.append(tab.worksheet.save_copy()[1])
        elif tab.is_unaware:
            self.words.drop(tab.since_cleared)
            for shown, text in reversed(tab.pending):
                self.words.doubt(shown, text)
        elif is_sudden and (tab.is_frozen or tab.page.evaluate(STATE) != "saved"):
            for shown, text in reversed(tab.pending):
                self.words.doubt(shown, text)
        tab.pending.clear()
        tab.clearings.clear()
        tab.is_unaware = False

    # What must be true.

    def rest(self, _tab: RandomTab | None = None) -> None:
        """Let everything settle; then nothing that is owed is missing."""
        for tab in self.tabs:
            if tab.is_frozen:
                self.freeze(tab)
        usable = [tab for tab in self.tabs if tab.is_usable]
        for tab in usable:
            tab.settle()
            tab.pending.clear()
            tab.is_unaware = False
        if usable:
            self.check(find_words(*(tab.worksheet for tab in usable), files=self.files))

    def end(self) -> None:
        """With all well again: a fresh tab's copy, and the copies asked for, hold all of it."""
        if self.is_offline:
            self.go_offline(self.tabs[0])
        if self.is_full:
            self.fill_disk(self.tabs[0])
        self.log.append("end")
        for tab in self.tabs:
            if tab.is_away:
                self.reload(tab)
        self.rest()
        for tab in list(self.tabs):
            self.leave(tab)
            self.browser.put_away(tab)
        last = self.browser.open_tab()
        last.settle()
        self.save_everybodys(last)
        found = find_words(last.worksheet, files=self.files)
        self.check(found._replace(store=frozenset(), screen=frozenset()))
        assert last.worksheet.read_stores()["late"] == []
        self.browser.put_away(last)
        self.is_over = True

    def check(self, found: Found) -> None:
        """Nothing that is owed is missing, and nothing is there that nobody typed."""
        missing = self.words.list_missing(found.everywhere)
        assert not missing, self.tell(f"lost: {missing}")
        texts = {text for text in found.screen | found.store if text.startswith("text ")}
        invented = texts - self.words.typed
        assert not invented, self.tell(f"typed by nobody: {sorted(invented)}")
