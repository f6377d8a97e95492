"""The last step of a build: the service worker is told which files the site has."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from guide.offline.list_files import list_files

WORKER = "worker.js"
LIST = "SITE_FILES"
OPENING = re.compile(r"<html\b(?: data-page-mark=\"\w*\")?")


def finish_offline(site: Path) -> None:
    """Mark each page of a whole built site, and write the list of files above the worker.

    A site whose worker asks for no list keeps no copy, and stays as it is. A finished site may be
    finished again after a change.
    """
    worker = site / WORKER
    script = worker.read_text(encoding="utf-8") if worker.is_file() else ""
    if LIST not in script:
        return
    for page in site.rglob("*.html"):
        page.write_text(_mark(page.read_text(encoding="utf-8")), encoding="utf-8")
    files = json.dumps(list_files(site), separators=(",", ":"))
    code = script.partition("\n")[2] if script.startswith(f"self.{LIST}=[") else script
    worker.write_text(f"self.{LIST}={files};\n{code}", encoding="utf-8")


def _mark(html: str) -> str:
    """Return the page with a mark by which its versions can be told apart."""
    html = OPENING.sub("<html", html, count=1)
    mark = hashlib.sha256(html.encode()).hexdigest()[:12]
    return html.replace("<html", f'<html data-page-mark="{mark}"', 1)
