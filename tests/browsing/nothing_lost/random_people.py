"""A person who has worksheets for several people, and goes from one to another at random."""

from __future__ import annotations

from browsing.nothing_lost.random_entries import RandomEntries
from browsing.nothing_lost.random_tab import RandomTab


class RandomPeople(RandomEntries):
    """What of a random sitting has to do with whose a worksheet is."""

    def name_somebody(self, tab: RandomTab) -> None:
        """Have the page be for somebody new, who gets what was written for nobody."""
        if not self.can_change(tab) or not tab.ask_whose():
            return
        self.count += 1
        name = f"person {self.count}"
        tab.name_somebody(name)
        self.use_whose(tab, is_giving=tab.owner == "")

    def change_whose(self, tab: RandomTab) -> None:
        """Have the page show somebody else's, or nobody's."""
        if not self.can_change(tab) or not tab.ask_whose():
            return
        others = tab.list_others()
        if not others:
            tab.press(tab.worksheet.dialog.get_by_role("button", name="Cancel"))
            # Until the question has gone, the same is not asked again.
            tab.page.locator("[data-worksheet-dialog]").wait_for(state="detached")
            return
        is_giving = tab.choose_whose(self.random.choice(others))
        self.use_whose(tab, is_giving=is_giving)

    def use_whose(self, tab: RandomTab, *, is_giving: bool) -> None:
        """Answer the question whose it is; on a full disk nothing may change."""
        if not tab.use_whose():
            return
        self.log.append(f"    now for {tab.owner or 'nobody'}, with nobody's words: {is_giving}")
        tab.clearings.clear()
        if not is_giving:
            return
        self.words.give(tab.owner)
        for other in self.tabs:
            if other is not tab and other.owner == "":
                other.since_cleared.clear()
                other.is_unaware = True

    def save_everybodys(self, tab: RandomTab) -> None:
        """Back up for each person, and for nobody; each copy holds what is theirs, and no more."""
        seen: set[str] = set()
        while True:
            seen.add(tab.owner)
            self.save_every_entry(tab)
            assert tab.ask_whose()
            others = [name for name in tab.list_others() if name not in seen]
            if not others:
                return
            tab.choose_whose(others[0], is_giving=False)
            assert tab.use_whose(), self.tell("nothing was changed at the end")
            tab.settle()
