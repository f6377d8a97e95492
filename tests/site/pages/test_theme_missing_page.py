"""The page for a missing address: whole at any depth, also where the site lies in a folder."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


class HostHandler(SimpleHTTPRequestHandler):
    """A host that answers a missing address with the site's own page, as hosts do."""

    base = ""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_args: object) -> None:  # type: ignore[override]
        """Answer with 404.html of the site."""
        body = (Path(self.directory) / self.base / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(params=["", "some/base"], ids=["at the root", "in a folder"])
def base(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """The site's address on such a host, at the root or in a folder."""
    place = tmp_path / "host" / request.param
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site, target_is_directory=True)
    handler = type("Handler", (HostHandler,), {"base": request.param})
    folder = str(tmp_path / "host")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{request.param}".rstrip("/")
        server.shutdown()


def test_missing_page_is_whole(page: Page, base: str):
    """It has its title, the skip link, the site's style, a menu that leads on, and search."""
    for path in ("/missing", "/mentees/missing/", "/mentees/missing/deeper"):
        page.goto(base + path)
        expect(page, path).to_have_title(re.compile("^Page not found"))
        expect(page.get_by_role("heading", level=1), path).to_have_text("Page not found")
        expect(page.locator("body"), path).to_have_css("background-color", "rgb(251, 250, 246)")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to content"), path).to_be_focused()
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("promotion")
        results = page.get_by_role("dialog").get_by_role("listitem")
        expect(results.first, path).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_role("main").get_by_role("link", name="home page").click()
        expect(page, path).to_have_url(base + "/")
