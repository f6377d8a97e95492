"""A browser in which one random history is played after another, each as if nothing had been there.

A new profile and a new tab take longer than most histories, so both are used again. What belongs
to a history is deleted behind it: databases, storage and files of the site; tabs that were closed
or have crashed are not brought back.
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from browsing.nothing_lost.random_tab import RandomTab

NOWHERE = "about:blank"


class RandomBrowser:
    """A profile with tabs, some of them put away until somebody opens one."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self._spare: list[RandomTab] = []

    def open_tab(self) -> RandomTab:
        """Open the worksheet in a tab that shows nothing yet."""
        tab = self._spare.pop() if self._spare else RandomTab(self.context.new_page(), "plan")
        tab.begin()
        tab.go(tab.worksheet.path)
        return tab

    def put_away(self, tab: RandomTab) -> None:
        """Leave the page in a tab as a link would, and keep the tab."""
        tab.page.goto(NOWHERE)
        self._spare.append(tab)

    def empty(self) -> None:
        """Delete all that the site has stored; every tab must have been put away."""
        if not self._spare:
            self._spare.append(RandomTab(self.context.new_page(), "plan"))
        for tab in self._spare:
            tab.set_quota(self.address, None)
            tab.forget_whose(self.address, NOWHERE)
        everything = {"origin": self.address, "storageTypes": "all"}
        self._spare[0].devtools.send("Storage.clearDataForOrigin", everything)
