"""A tab that sees whatever the pages' policy blocks, what they ask for, and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page

LISTEN = """
window.violations = []
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${location.pathname}: ${event.violatedDirective}: ${event.blockedURI}`))
"""


class WatchedTab:
    """A tab, what it has asked for, and what went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self._requests: list[str] = []
        self._errors: list[str] = []
        page.on("request", lambda request: self._requests.append(request.url))
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._errors.append(str(error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._errors.append(message.text)

    def list_new(self) -> list[str]:
        """Return what went wrong since the last look, and requests to other sites."""
        found = [*self._errors, *self.page.evaluate("window.violations")]
        found += [url for url in self._requests if not url.startswith(f"{self.address}/")]
        self._requests.clear()
        self._errors.clear()
        return found


@contextmanager
def watch_tab(browser: Browser, address: str) -> Iterator[WatchedTab]:
    """Open a tab of a fresh profile that is watched."""
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    yield WatchedTab(context.new_page(), address)
    context.close()
