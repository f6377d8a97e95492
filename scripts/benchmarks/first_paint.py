"""What Lighthouse says of a first visit on a slow phone, beside a page of 1 KB: the floor."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from benchmarks.first_view import PACKED, pack_file
from guide.bundling.bundle import SCRIPTS
from set_up.node import tool_environment
from set_up.project import LIGHTHOUSE

ROUNDS = 3
MOST_SHIFT = 0.02
BEST = 100
FLOOR = "floor"
FLOOR_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The floor</title>'
    '<meta name="viewport" content="width=device-width"><meta name="description" content="Floor">'
    '<link rel="icon" href="data:,"><h1>The floor</h1><p>' + "Words. " * 110
)
CHROME = "--headless=new --disable-background-networking --disable-dev-shm-usage"
# The copy for use without a network, and the icon on the home screen, come after the first view and
# are none of it.
AFTER = re.compile(r"/manifest\.webmanifest$|/assets/images/icon-|/offline-\w+\.js$|/worker\.js$")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Budget:
    """The most that a page's first view may weigh, in bytes, and take, in milliseconds."""

    weight: int
    paint: int


# One page of each kind, and the most that it may cost, where that is promised.
PAGES: dict[str, Budget | None] = {
    "": Budget(50_000, 1000),
    "mentees/find-a-mentor/": Budget(55_000, 1000),
    "worksheets/": None,
    "worksheets/contract/": Budget(80_000, 1100),
    "about/privacy/": None,
    "contribute/question-kinds/": None,  # the heaviest page
    "404.html": None,
}


@dataclass(frozen=True)
class Paint:
    """One visit: bytes that travelled, milliseconds, the shift of the layout, and scores."""

    weight: int
    first: int
    largest: int
    shift: float
    scores: tuple[int, ...]


class CompressingHandler(SimpleHTTPRequestHandler):
    """Sends a built site's files as a host does: text compressed with brotli."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = pack_file(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header(
            "Cache-Control", "max-age=31536000" if "assets" in path.parts else "no-cache"
        )
        if path.suffix not in PACKED:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class PatientServer(ThreadingHTTPServer):
    """Says nothing of a browser that leaves before all has come."""

    def handle_error(self, *request: Any) -> None:  # noqa: ANN401 - as the library has it
        """Tell of what is no end of a connection."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*request)


@contextmanager
def serve_compressed(folder: Path) -> Iterator[str]:
    """Serve a built site on a free port, and give its address."""
    handler = partial(CompressingHandler, directory=str(folder))
    with PatientServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def measure_paints(site: Path, folder: Path) -> dict[str, Paint]:
    """Return, for the floor and one page of each kind, the visit whose paint is the median.

    `folder` is a place for a page of 1 KB. Rounds go from page to page, so that a busy minute of
    the machine falls on all of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _pack_ahead(site)
    (folder / "index.html").write_text(FLOOR_PAGE, encoding="utf-8")
    visits: dict[str, list[Paint]] = {}
    with serve_compressed(folder) as floor, serve_compressed(site) as ours:
        places = {FLOOR: floor, **{page: ours + page for page in PAGES}}
        for _round in range(ROUNDS):
            for name, address in places.items():
                visits.setdefault(name, []).append(_visit(address))
    return {
        name: sorted(paints, key=lambda paint: (paint.largest, -min(paint.scores)))[ROUNDS // 2]
        for name, paints in visits.items()
    }


def _pack_ahead(site: Path) -> None:
    """Compress what the pages load, as a host has done before anybody asks."""
    pages = (site / page for page in PAGES)
    for path in (path / "index.html" if path.is_dir() else path for path in pages):
        pack_file(path)
    for path in (site / SCRIPTS).glob("*.js"):
        pack_file(path)


def _visit(address: str) -> Paint:
    """Run Lighthouse as it is set by itself: a phone, and slow 4G simulated."""
    environment = tool_environment()
    node = shutil.which("node", path=environment["PATH"]) or "node"
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    run = subprocess.run(
        [
            node,
            str(LIGHTHOUSE / "node_modules/lighthouse/cli/index.js"),
            address,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            f"--chrome-flags={CHROME}{' --no-sandbox' if is_root else ''}",
        ],
        env={**environment, "CHROME_PATH": os.environ["GUIDE_CHROMIUM"]},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(run.stdout)
    value = {name: audit.get("numericValue", 0) for name, audit in report["audits"].items()}
    requests = report["audits"]["network-requests"]["details"]["items"]
    return Paint(
        weight=sum(each["transferSize"] for each in requests if not AFTER.search(each["url"])),
        first=round(value["first-contentful-paint"]),
        largest=round(value["largest-contentful-paint"]),
        shift=round(value["cumulative-layout-shift"], 3),
        scores=tuple(
            round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES
        ),
    )


def describe_paints(paints: dict[str, Paint]) -> list[str]:
    """Return the table's lines, the floor first."""
    scores = f"{'perf.':>7}{'access.':>8}{'practices':>10}{'seo':>5}"
    lines = [
        "",
        f"{'Lighthouse, slow 4G':34}{'bytes':>10}{'FCP, ms':>9}{'LCP, ms':>9}{'CLS':>7}{scores}",
    ]
    for page, paint in paints.items():
        name = "The floor: a page of 1 KB" if page == FLOOR else f"/{page}"
        four = "{:>7}{:>8}{:>10}{:>5}".format(*paint.scores)
        numbers = f"{paint.weight:>10,}{paint.first:>9,}{paint.largest:>9,}{paint.shift:>7.3f}"
        lines.append(f"{name:34}{numbers}{four}")
    return lines


def find_passed(paints: dict[str, Paint]) -> list[str]:
    """Return a sentence for each budget that a page passes."""
    problems = []
    for page, paint in paints.items():
        if page == FLOOR:
            continue
        budget = PAGES[page]
        if budget and paint.weight > budget.weight:
            problems.append(f"/{page} weighs {paint.weight:,} bytes, more than {budget.weight:,}.")
        if budget and paint.largest > budget.paint:
            problems.append(f"/{page} is painted after {paint.largest:,} ms, not {budget.paint:,}.")
        if paint.shift > MOST_SHIFT:
            problems.append(f"/{page} moves by {paint.shift}, more than {MOST_SHIFT}.")
        problems += [
            f"/{page} has {score} of {BEST} for {category}."
            for category, score in zip(CATEGORIES, paint.scores, strict=True)
            if score < BEST
        ]
    return problems
