"""How many bytes a browser loads to show a page for the first time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import Browser

KINDS = {
    ".html": "html",
    ".css": "css",
    ".js": "js",
    ".json": "search",
    ".woff": "fonts",
    ".woff2": "fonts",
    ".svg": "images",
    ".png": "images",
    ".ico": "images",
}
# These formats are compressed already, and hosts send them as they are.
PACKED = {".woff", ".woff2", ".png", ".ico"}


# The copy for use without a network, and the script that takes it, come after the first view and
# are none of it: as in a browser that knows no service workers.
NO_WORKERS = "delete Navigator.prototype.serviceWorker"


class RecordingServer(ThreadingHTTPServer):
    """A file server that remembers which files it sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sent: list[Path] = []
        super().__init__(("127.0.0.1", 0), partial(RecordingHandler, directory=str(folder)))


class RecordingHandler(SimpleHTTPRequestHandler):
    """Sends files and tells the server which."""

    server: RecordingServer

    def do_GET(self) -> None:
        """Send a file and remember it."""
        path = self.server.folder / urlsplit(self.path).path.lstrip("/")
        self.server.sent.append(path / "index.html" if path.is_dir() else path)
        super().do_GET()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_recording(folder: Path) -> Iterator[RecordingServer]:
    """Serve a built site on a free port."""
    with RecordingServer(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@cache
def pack_file(path: Path) -> bytes:
    """Return a file as it travels: compressed with brotli, unless its format is packed."""
    content = path.read_bytes()
    return content if path.suffix in PACKED else brotli.compress(content)


def measure_file(path: Path) -> int:
    """Return a file's size as it travels."""
    return len(pack_file(path))


def measure_first_view(browser: Browser, site: Path, page: str) -> dict[str, int]:
    """Return the bytes of a first visit to `page` by kind of file, and their total."""
    with serve_recording(site) as server:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.add_init_script(NO_WORKERS)
        tab = context.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/{page}", wait_until="networkidle")
        context.close()
    sizes: Counter[str] = Counter()
    for path in dict.fromkeys(server.sent):
        if path.is_file():
            sizes[KINDS.get(path.suffix, "other")] += measure_file(path)
    return {**sizes, "total": sum(sizes.values())}
