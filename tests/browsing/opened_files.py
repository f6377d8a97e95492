"""Files that are opened one after another in a worksheet's page, with what comes of each."""

from __future__ import annotations

from base64 import b64encode

from playwright.sync_api import Page

# What comes of a file where a reader fails in a way that nobody foresaw
UNFORESEEN = ("The file could not be read. Try once more.", "Nothing was shown.")

PREPARE = """async ([name, size, ...parts]) => {
  const decode = part => Uint8Array.from(atob(part), letter => letter.charCodeAt(0))
  const [start, unit, end] = parts.map(decode)
  const bytes = new Uint8Array(size || unit.length)
  bytes.set(unit)
  for (let done = unit.length; done < bytes.length; done *= 2) bytes.copyWithin(done, 0, done)
  bytes.set(start)
  bytes.set(end, bytes.length - end.length)
  window.chosen = new DataTransfer()
  chosen.items.add(new File([bytes], name))
}"""

OPEN = """async () => {
  const frame = document.querySelector("[data-worksheet-frame]")
  const input = frame.querySelector("[data-worksheet-file]")
  const status = frame.querySelector("[data-worksheet-status]")
  const pause = () => new Promise(done => setTimeout(done))
  const undos = frame.querySelector("[data-worksheet-undos]")
  status.textContent = ""
  undos.replaceChildren()
  input.files = chosen.files
  input.dispatchEvent(new Event("change", {bubbles: true}))
  for (let pauses = 0; pauses < 10_000; pauses++) {
    await pause()
    const alert = document.querySelector("[data-worksheet-alert]").textContent
    const dialog = frame.querySelector("dialog[open]")
    const line = undos.firstElementChild
    if (!alert && !dialog && !line && !status.textContent) continue
    if (line) {
      line.querySelector("button").click()
      return ""
    }
    if (!dialog) return alert
    for (const button of dialog.querySelectorAll("button")) {
      if (["Keep what is here", "Close"].includes(button.textContent.trim())) button.click()
    }
    while (frame.querySelector("dialog[open]")) await pause()
    await pause()
    return ""
  }
  return "Nothing was shown."
}"""


class OpenedFiles:
    """A worksheet's page in which files are chosen; what they offer is never taken."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, content: bytes, name: str = "copy") -> str:
        """Open a file; return why it was refused, or "" where it offered answers."""
        return self._open(name, 0, b"", content, b"")

    def open_heap(self, start: bytes, unit: bytes, end: bytes, size: int) -> str:
        """Open a file of so many bytes that repeats one thing between its start and its end."""
        return self._open("heap", size, start, unit, end)

    def _open(self, name: str, size: int, *parts: bytes) -> str:
        self._page.evaluate(PREPARE, [name, size, *(b64encode(part).decode() for part in parts)])
        problem: str = self._page.evaluate(OPEN)
        return problem
