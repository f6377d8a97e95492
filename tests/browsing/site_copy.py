"""The copy of the site that a browser keeps for use without a network, as a page sees it."""

from __future__ import annotations

from playwright.sync_api import Page

# Fails, rather than waits for ever, where no worker comes.
WAIT = """() => new Promise((resolve, reject) => {
  const {serviceWorker} = navigator
  if (serviceWorker.controller) return resolve()
  serviceWorker.addEventListener("controllerchange", resolve)
  setTimeout(reject, 60_000, new Error("no worker has come"))
})"""
LIST = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
WAIT_UNTIL_GONE = """async () => {
  const isKept = async () => (await caches.keys()).length > 0
    || (await navigator.serviceWorker.getRegistrations()).length > 0
  for (let tries = 0; tries < 600 && await isKept(); tries++) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}"""
WAIT_FOR_NEWER = """async () => {
  const registration = await navigator.serviceWorker.ready
  const found = new Promise(resolve => registration.addEventListener("updatefound", resolve))
  await registration.update()
  await found
  const worker = registration.installing ?? registration.waiting
  while (worker.state === "installing") await new Promise(resolve => setTimeout(resolve, 50))
  return worker.state
}"""
NOTHING_KEPT = {"caches": [], "workers": 0}


def visit(page: Page, path: str = "/") -> None:
    """Open a page, and stay until the copy is whole."""
    page.goto(path)
    page.evaluate(WAIT)


def list_kept(page: Page) -> dict[str, object]:
    """What there is of a copy: the names of caches, and how many workers."""
    kept: dict[str, object] = page.evaluate(LIST)
    return kept


def expect_nothing_kept(page: Page) -> None:
    """Wait until neither a cache nor a worker is left."""
    page.evaluate(WAIT_UNTIL_GONE)
    assert list_kept(page) == NOTHING_KEPT


def take_newer(page: Page) -> str:
    """Have the browser look for a newer version, as it does by itself; return its state."""
    state: str = page.evaluate(WAIT_FOR_NEWER)
    return state
