"""Ways in which a browser's database fails, for pages under test."""

from __future__ import annotations

from playwright.sync_api import Page

# Runs before the page: while the window's name is "hang", opening neither succeeds nor fails. The
# request is the browser's own, and nobody hears what becomes of it. It is held fast, or the browser
# would tidy it away and let the database go.
HANG = """{
  const held = []
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given)
    if (window.name === "hang") {
      request.addEventListener = () => {}
      request.onsuccess = () => held.push(request.result)
    }
    return request
  }
}"""

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

# Runs in any page of the site: one transaction that holds every store, until it is let go.
HOLD = """name => new Promise(resolve => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const database = opening.result
    const holding = database.transaction([...database.objectStoreNames], "readwrite")
    const store = holding.objectStore("answers")
    let isHeld = true
    const spin = () => {
      if (isHeld) store.count().onsuccess = spin
      else database.close()
      resolve()
    }
    window.letGo = () => {
      isHeld = false
      return new Promise(end => { holding.oncomplete = () => end() })
    }
    spin()
  }
})"""


def hang_opening(page: Page) -> None:
    """Let no page in this tab open a database, from the next one on, until `mend_opening`."""
    page.add_init_script(HANG)
    page.evaluate("window.name = 'hang'")


def mend_opening(page: Page) -> None:
    """Let the next page in this tab open its database again."""
    page.evaluate("window.name = ''")


def break_writing(page: Page, *stores: str) -> None:
    """Let every write into these stores fail, until `mend_writing`."""
    page.evaluate(BREAK_WRITING, list(stores))


def mend_writing(page: Page) -> None:
    """Let writes succeed again."""
    page.evaluate("window.mend()")


def hold_database(page: Page, name: str) -> None:
    """Let every other write into this database wait, until `let_database_go`."""
    page.evaluate(HOLD, name)


def let_database_go(page: Page) -> None:
    """Let the writes that wait have their turn."""
    page.evaluate("window.letGo()")
