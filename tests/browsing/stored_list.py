"""What the site says that it stores, beside what a browser really keeps for it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from guide.stored_things import StoredList, StoredThing, load_stored_things

ROOT = Path(__file__).resolve().parents[2]
MARK = "[0-9a-z]+(-[0-9a-z]+)*"  # random
PLACES = {
    "local": "local storage",
    "session": "session storage",
    "databases": "database",
    "caches": "cache",
}

FIND_STORED = """async () => {
  const found = {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: {},
    caches: await caches.keys(),
    others: [document.cookie, window.name, JSON.stringify(history.state) ?? "",
      ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(each => each.scope)
        .filter(scope => scope !== `${location.origin}/`)],
  }
  for await (const name of (await navigator.storage.getDirectory()).keys()) found.others.push(name)
  for (const {name} of await indexedDB.databases()) {
    const opening = indexedDB.open(name)
    await new Promise(resolve => { opening.onsuccess = resolve })
    const database = opening.result
    found.databases[name] = []
    for (const store of database.objectStoreNames) {
      const counting = database.transaction(store).objectStore(store).count()
      await new Promise(resolve => { counting.onsuccess = resolve })
      if (counting.result > 0) found.databases[name].push(store)
    }
    database.close()
  }
  return found
}"""


class StoredInBrowser:
    """Gathers what is stored, whenever it is looked at, and compares it with the list."""

    def __init__(self) -> None:
        self.list: StoredList = load_stored_things(ROOT)
        self.seen: set[str] = set()
        self.unlisted: set[str] = set()

    def look(self, page: Page) -> None:
        """Add what this tab and its browser keep just now."""
        found = page.evaluate(FIND_STORED)
        self.unlisted |= {other for other in found["others"] if other not in ("", "null")}
        for place in ("local", "session", "caches"):
            for name in found[place]:
                self._note(place, name, "")
        for name, stores in found["databases"].items():
            for store in stores:
                self._note("databases", name, store)

    def list_unseen(self) -> set[str]:
        """The titles of what is on the list and was never found."""
        return {thing.title for thing in self.list.things} - self.seen

    def _note(self, place: str, name: str, store: str) -> None:
        fitting = [each.title for each in self.list.things if self._fits(each, place, name, store)]
        self.seen |= set(fitting)
        if not fitting:
            self.unlisted.add(f"{place}: {name} {store}")

    def _fits(self, thing: StoredThing, place: str, name: str, store: str) -> bool:
        pattern = re.escape(self.list.names[thing.name])
        pattern = pattern.replace(r"\{database\}", "mentoring-guide")
        pattern = pattern.replace(r"\{worksheet\}", f"[a-z]+(-[a-z]+)*(@{MARK})?")
        pattern = pattern.replace(r"\{tab\}", MARK)
        pattern = pattern.replace(r"\{scope\}", r"http://127\.0\.0\.1:\d+/")
        is_there = thing.where == PLACES[place] and re.fullmatch(pattern, name) is not None
        return is_there and (not store or store in thing.stores)


def read_requests(page: Page) -> list[str]:
    """Return a list that grows with everything that the page's whole browser asks for, as text."""
    asked: list[str] = []

    def note(request: Any) -> None:
        asked.append(f"{request.method} {request.url} {request.headers} {request.post_data}")

    page.context.on("request", note)
    return asked
