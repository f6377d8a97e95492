"""The built site on a server that a test takes away, slows down, or gives a newer version."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from guide.offline.finish_offline import finish_offline

# Long enough that whoever waits for it has waited in vain.
FOR_EVER_S = 120


class PublishedSite(ThreadingHTTPServer):
    """A folder at a free port. Nothing that it sends is kept by the browser's ordinary cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.status = 200
        self.asked: list[str] = []
        self.is_slow = False
        self.ending = threading.Event()
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """The address of the site, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"

    def stop(self) -> None:
        """Take the server away: whoever asks is refused."""
        self.ending.set()
        self.shutdown()
        self.server_close()


class Handler(SimpleHTTPRequestHandler):
    """Serves what its server has published last."""

    server: PublishedSite

    def send_head(self):
        """Look into the newest version; or fail, or keep whoever asks waiting."""
        self.directory = str(self.server.folder)
        self.server.asked.append(self.path)
        if self.server.is_slow:
            self.server.ending.wait(FOR_EVER_S)
        if self.server.status != 200:
            self.send_error(self.server.status)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        """Forbid the browser's ordinary cache, or it would help."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing: a test that fails prints what it needs."""


def publish_version(site: Path, folder: Path, change: Callable[[Path], None]) -> Path:
    """Copy the site, change the copy and finish it, as a build of changed sources would."""
    shutil.copytree(site, folder)
    change(folder)
    finish_offline(folder)
    return folder
