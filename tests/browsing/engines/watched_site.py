"""The built site at an address of its own, whose pages report what goes wrong in them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# Where the page's own head has said its policy, and nothing else has run.
FIRST_IN_HEAD = b'<meta name="referrer" content="no-referrer">'
# The site that this serves has other pages than the build listed, so no worker could keep it.
WATCH = b"""{
  delete Navigator.prototype.serviceWorker
  const report = words => {
    const request = new XMLHttpRequest()
    request.open("POST", "/reports", false)
    request.send(`${location.pathname}: ${words}`)
  }
  // What is still on its way as somebody leaves the page is given up, and nothing is wrong with it.
  let isLeaving = false
  addEventListener("beforeunload", () => { isLeaving = true })
  addEventListener("error", ({message, target}) => {
    if (message) report(message)
    else if (!isLeaving) report(`cannot load ${target.src ?? target.href}`)
  }, true)
  addEventListener("unhandledrejection", ({reason}) => report(`unhandled: ${reason}`))
  document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
    report(`policy: ${violatedDirective}: ${blockedURI}`))
  for (const kind of ["error", "warn"]) {
    const say = console[kind]
    console[kind] = (...words) => { report(`console: ${words.join(" ")}`); say(...words) }
  }
}"""
# What a page meets whose visitor blocks storage, in the words of Firefox; after "?without-storage".
REFUSE = b"""for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() {
    throw new DOMException("The operation is insecure.", "SecurityError")
  }})
}"""
SCRIPTS = {"/watch.js": WATCH, "/refuse.js": REFUSE}


class WatchedSite:
    """A visitor's first meeting with the site: nothing is stored for this address.

    `reports` says what went wrong in its pages; a path that holds one of the words in `refused` is
    not served.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = ""
        self.reports: list[str] = []
        self.refused: set[str] = set()


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, puts the watch first into pages, and takes reports."""

    def __init__(self, *given: Any, site: WatchedSite) -> None:
        self.site = site
        super().__init__(*given, directory=str(site.folder))

    def do_POST(self) -> None:
        """Take a report."""
        length = int(self.headers["Content-Length"])
        self.site.reports.append(self.rfile.read(length).decode(errors="replace"))
        self._answer(b"", "text/plain")

    def do_GET(self) -> None:
        """Serve a script from above, a page that begins with them, or a file as it is."""
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if file.is_dir() else file
        if any(word in self.path for word in self.site.refused):
            self.send_error(503)
        elif self.path in SCRIPTS:
            self._answer(SCRIPTS[self.path], "text/javascript")
        elif page.suffix == ".html" and page.exists():
            self._answer(self._begin(page.read_bytes()), "text/html")
        else:
            super().do_GET()

    def _begin(self, page: bytes) -> bytes:
        blocked = urlsplit(self.path).query == "without-storage"
        names = ["/watch.js", *(["/refuse.js"] if blocked else [])]
        scripts = "".join(f'<script src="{name}"></script>' for name in names)
        return page.replace(FIRST_IN_HEAD, FIRST_IN_HEAD + scripts.encode(), 1)

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing: a test that fails prints what it needs."""


@contextmanager
def watch_site(folder: Path) -> Iterator[WatchedSite]:
    """Serve the site on a free port, so that no browser has stored anything for it."""
    site = WatchedSite(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site)) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()
