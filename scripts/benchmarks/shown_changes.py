"""How long a person who edits waits until the browser would show the change."""

from __future__ import annotations

import re
import shutil
import socket
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.project_copy import copy_project
from commands.serve_site import HOST, start_server
from set_up.project import ROOT

DOCUMENTS = ".cache/documents"
CHANGES = 5
PATIENCE = 300  # seconds
PAGE = "worksheets/contract/"
WORKSHEET = "worksheets/contract.yml"
STOCK_SOURCE = "docs/worksheets/contract.md"
TITLE = re.compile(r"^title: .*$", re.MULTILINE)


def copy_with_documents(folder: Path) -> Path:
    """Copy the project and its finished documents into `folder`, and return `folder`."""
    copy_project(folder)
    if (ROOT / DOCUMENTS).is_dir():
        shutil.copytree(ROOT / DOCUMENTS, folder / DOCUMENTS)
    return folder


def measure_changes(projects: dict[str, Path]) -> dict[str, tuple[float, float]]:
    """Return the seconds until a first change is shown, and the median of the later ones.

    `projects` maps a name to a file that has the title of the page PAGE in it.
    """
    return {name: measure_project(source) for name, source in projects.items()}


def measure_project(source: Path) -> tuple[float, float]:
    """Serve the project of this file, change the title in it again and again, and watch."""
    project = next(folder for folder in source.parents if (folder / "mkdocs.yml").is_file())
    with _serve(project, find_free_port()) as address:
        seconds = [_show_change(source, address, number) for number in range(CHANGES + 1)]
    return seconds[0], statistics.median(seconds[1:])


def find_free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port: int = trial.getsockname()[1]
    return port


@contextmanager
def _serve(project: Path, port: int) -> Iterator[str]:
    server = start_server(port, project)
    address = f"http://{HOST}:{port}/{PAGE}"
    try:
        _wait_for(address, "<title>")
        yield address
    finally:
        server.terminate()
        server.communicate()


def _show_change(path: Path, address: str, number: int) -> float:
    """Change the file's title and return the seconds until the page at the address has it."""
    words = f"Change number {number}"
    text = path.read_text(encoding="utf-8")
    start = time.perf_counter()
    path.write_text(TITLE.sub(f"title: {words}", text, count=1), encoding="utf-8")
    _wait_for(address, words)
    return time.perf_counter() - start


def _wait_for(address: str, words: str) -> None:
    """Ask for the page until it has the words."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode("utf-8"):
                    return
        except (URLError, ConnectionError):
            pass  # it has not started yet
        time.sleep(0.02)
    raise TimeoutError(f'{address} never showed "{words}".')
