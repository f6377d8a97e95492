"""Releases of a worksheet at one address: its form and the script, without the guide round them.

What a guide puts round a form takes a minute to build and changes nothing here.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from guide import answer_names
from guide.bundling.bundle import bundle_browser
from worksheet_builder.form import FormPlace, to_form
from worksheet_builder.reading import load_worksheets

ROOT = Path(__file__).resolve().parents[3]
PAGE = """<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>{title}</title>
{style}<script type="module" src="/{worksheet_script}"></script>
<main class="md-typeset">{form}</main>
"""
STYLE = """<link rel="stylesheet" href="/{guide_style}">
<link rel="stylesheet" href="/{worksheet_style}">
"""


def build_release(worksheets: Path, site: Path, *, is_styled: bool = True) -> Path:
    """Build a page for each worksheet in the folder, and return the folder of the site.

    Without its style a page loads sooner, for tests that load thousands.
    """
    bundle = bundle_browser(ROOT)
    for path, content in bundle.files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    place = FormPlace(format_name=answer_names.FORMAT, database=answer_names.DATABASE)
    for worksheet in load_worksheets(worksheets):
        page = site / "worksheets" / worksheet.id / "index.html"
        page.parent.mkdir(parents=True)
        form = to_form(worksheet, place)
        style = STYLE.format(**bundle.paths) if is_styled else ""
        whole = PAGE.format(title=worksheet.title, form=form, style=style, **bundle.paths)
        page.write_text(whole, "utf-8")
    return site


class Handler(SimpleHTTPRequestHandler):
    """Serves what its server has published last, and no page from a browser's cache."""

    server: Releases

    def send_head(self):
        """Look into the newest release."""
        self.directory = str(self.server.site)
        return super().send_head()

    def end_headers(self) -> None:
        """Have the browser ask for pages each time; what a page names has its content's hash."""
        is_named_by_content = Path(self.translate_path(self.path)).is_file()
        caching = "max-age=86400, immutable" if is_named_by_content else "no-store"
        self.send_header("Cache-Control", caching)
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing: a test that fails prints what it needs."""


class Releases(ThreadingHTTPServer):
    """A site of which one release after another is published."""

    site: Path

    @property
    def address(self) -> str:
        """The address of the site, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serve_releases() -> Iterator[Releases]:
    """Serve releases on a free port."""
    with Releases(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
