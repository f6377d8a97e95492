"""A person who fills a worksheet in again and again, and goes from entry to entry at random."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from browsing.nothing_lost.oracle import list_texts
from browsing.nothing_lost.owed_words import OwedWords
from browsing.nothing_lost.random_browser import RandomBrowser
from browsing.nothing_lost.random_tab import RandomTab

# The field whose words go along into the next entry
CARRIED = "steps__1__step"


class RandomEntries:
    """What of a random sitting has to do with the entries of a series."""

    random: random.Random
    words: OwedWords
    tabs: list[RandomTab]
    files: list[Any]
    log: list[str]
    count: int
    is_offline: bool
    kill: Callable[[], RandomBrowser] | None

    def tell(self, problem: str) -> str:
        """The problem, with everything that led to it."""
        return "\n".join([problem, *self.log])

    def can_change(self, tab: RandomTab) -> bool:
        """Whether the page can be loaded again for somebody else, with nothing to back up first.

        A tab that is frozen by force may hold the database, which browsers themselves see to.
        """
        is_anybody_frozen = any(each.is_frozen for each in self.tabs)
        return not (is_anybody_frozen or tab.is_away or self.is_offline or tab.is_told())

    def edit(self, tab: RandomTab) -> None:
        """Write into a field."""
        raise NotImplementedError

    def start_next(self, tab: RandomTab) -> None:
        """Start the next entry; what is not done goes along."""
        if not self.can_change(tab) or not tab.waits_for_entries():
            return
        start = tab.find_start()
        if start.count() == 0:
            return
        carried = tab.worksheet.read().get(CARRIED, "")
        if self.go(tab, tab.leave_by(start.first)) and isinstance(carried, str):
            self.words.carry([carried], tab.entry)
            if self.random.random() < 0.4:
                self.edit(tab)
            if self.random.random() < 0.4:
                self.log.append("    and takes that back")
                self.take_back_start(tab)

    def add_forgotten(self, tab: RandomTab) -> None:
        """Add an entry for a day that has passed."""
        if not self.can_change(tab) or not tab.waits_for_entries():
            return
        button = tab.find_forgotten()
        if button.count() == 0:
            return
        tab.press(button)
        self.count += 1
        day = f"{self.random.randint(1, 28)} May {2000 + self.random.randint(0, 20)}"
        tab.worksheet.dialog.get_by_label("When was it?").fill(day)
        add = tab.worksheet.dialog.get_by_role("button", name="Add it")
        self.go(tab, tab.leave_by(add))

    def open_entry(self, tab: RandomTab) -> None:
        """Go to another entry."""
        if not self.can_change(tab) or not tab.waits_for_entries():
            return
        names = tab.list_entries()
        if names:
            self.go(tab, tab.leave_by(tab.find_entry(self.random.choice(names))))

    def take_back_start(self, tab: RandomTab) -> None:
        """Take back that an entry was started or added; it stays where anybody wrote in it."""
        if not self.can_change(tab):
            return
        offer = tab.find_start_offer()
        if offer.count():
            self.go(tab, tab.leave_by(offer.first))

    def go(self, tab: RandomTab, is_gone: bool) -> bool:
        """Note that a tab shows another entry, with all saved before; or that nothing changed."""
        if is_gone:
            self.log.append(f"    now at the entry {tab.entry}")
            tab.clearings.clear()
            tab.pending.clear()
            tab.since_cleared.clear()
        return is_gone

    def remove_entry(self, tab: RandomTab) -> None:
        """Remove another entry from the list, on purpose."""
        if not self.can_change(tab) or not tab.waits_for_entries():
            return
        names = tab.list_entries()
        if not names:
            return
        before = tab.list_kept()
        if not tab.remove_entry(self.random.choice(names)):
            return
        for entry in before - tab.list_kept():
            self.log.append(f"    removed the entry {entry}")
            self.words.clear(tab.owner, entry)
            self.end_entry(tab, entry)

    def end_entry(self, tab: RandomTab, entry: str) -> None:
        """Note that a tab has emptied an entry, of which tabs that show it may not have heard."""
        for other in self.tabs:
            if (other.owner, other.entry) == (tab.owner, entry):
                other.pending.clear()
                other.since_cleared.clear()
                other.is_unaware = other is not tab

    def save_every_entry(self, tab: RandomTab) -> None:
        """Back up each entry of the one whose page it is; each holds its own words alone."""
        self.save_entry(tab)
        # A page lists the others by their numbers, among which an empty one counts while it shows.
        first = tab.list_entries()[:1] if tab.waits_for_entries() else []
        self.open_listed(tab, first)
        if first and tab.waits_for_entries():
            self.open_listed(tab, tab.list_entries())

    def open_listed(self, tab: RandomTab, names: list[str]) -> None:
        """Open one entry after another, and back each up."""
        for name in names:
            assert tab.waits_for_entries()
            opened = tab.leave_by(tab.find_entry(name))
            assert opened, self.tell(f"{name} was not opened at the end")
            tab.settle()
            self.save_entry(tab)

    def save_entry(self, tab: RandomTab) -> None:
        """Back up what the page shows."""
        copy = tab.worksheet.save_copy()[1]
        self.files.append(copy)
        mixed = self.words.list_mixed(list_texts(copy["answers"]), tab.owner, tab.entry)
        assert self.kill or not mixed, self.tell(f"of somebody or something else: {mixed}")
