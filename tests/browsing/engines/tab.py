"""A tab of a browser that Playwright does not drive, over the W3C's WebDriver commands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

# Under this key, and no other, the standard passes an element to and fro.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

# Waits in the page itself, which asks its question where the %s stands; the policy forbids eval.
WAIT = """const [given, patience, done] = arguments
const until = Date.now() + patience
const look = (...given) => { %s }
const poll = () => {
  const found = look(...given)
  if (found || Date.now() > until) done(found)
  else setTimeout(poll, 20)
}
poll()"""
PATIENCE_MS = 25_000  # less than a driver gives a script


@dataclass(frozen=True)
class Command:
    """A command: its name in Firefox's Marionette, and its path over HTTP."""

    name: str
    path: str


GO = Command("Navigate", "/url")
RELOAD = Command("Refresh", "/refresh")
RUN = Command("ExecuteScript", "/execute/sync")
RUN_UNTIL_DONE = Command("ExecuteAsyncScript", "/execute/async")
CLICK = Command("ElementClick", "/element/{id}/click")
TYPE = Command("ElementSendKeys", "/element/{id}/value")
RESIZE = Command("SetWindowRect", "/window/rect")


class Wire(Protocol):
    """The way to a browser; `downloads` is the folder that it saves files in."""

    downloads: Path

    def send(self, command: Command, **parameters: Any) -> Any:
        """Carry out a command and return its value; raises WebDriverError."""


class WebDriverError(Exception):
    """The browser did not carry out a command."""


class Tab:
    """One tab, as a person uses it: go, look, click, type, choose a file."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.wire.send(RESIZE, width=1280, height=900)

    def go(self, address: str) -> None:
        """Load a page."""
        self.wire.send(GO, url=address)

    def reload(self) -> None:
        """Load the page again."""
        self.wire.send(RELOAD)

    def run(self, script: str, *given: Any) -> Any:
        """Run the body of a function in the page, and return what it returns."""
        return self.wire.send(RUN, script=script, args=list(given))

    def wait_for(self, script: str, *given: Any) -> Any:
        """Run the body of a function in the page until it returns something, and return that."""
        waiting = {"script": WAIT % script, "args": [given, PATIENCE_MS]}
        found = self.wire.send(RUN_UNTIL_DONE, **waiting)
        if not found:
            raise WebDriverError(f"waited in vain for: {script} {given}")
        return found

    def find(self, script: str, *given: Any) -> str:
        """Wait for the element that the body of a function returns, and return its id."""
        found: str = self.wait_for(script, *given)[ELEMENT]
        return found

    def find_first(self, selector: str) -> str:
        """Wait for the first element of this kind, and return its id."""
        return self.find("return document.querySelector(given[0])", selector)

    def click(self, element: str) -> None:
        """Scroll there and click as a mouse does: what is covered or hidden cannot be clicked."""
        self.run("arguments[0].scrollIntoView({block: 'center'})", {ELEMENT: element})
        self.wire.send(CLICK, id=element)

    def type(self, element: str, keys: str) -> None:
        """Type into a control; in a file control, choose the file at this path."""
        self.wire.send(TYPE, id=element, text=keys)
