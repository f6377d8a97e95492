"""Ways in which a browser's database fails, for pages under test."""

from __future__ import annotations

from playwright.sync_api import Page

# Runs in the page: every put into the named stores gives its transaction up, until mended.
BREAK_WRITING = """stores => {
  const put = IDBObjectStore.prototype.put
  window.mend = () => { IDBObjectStore.prototype.put = put }
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given)
    if (stores.includes(this.name)) this.transaction.abort()
    return request
  }
}"""


def break_writing(page: Page, *stores: str) -> None:
    """Let every write into these stores fail, until `mend_writing`."""
    page.evaluate(BREAK_WRITING, list(stores))


def mend_writing(page: Page) -> None:
    """Let writes succeed again."""
    page.evaluate("window.mend()")
