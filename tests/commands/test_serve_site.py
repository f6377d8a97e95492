"""scripts/serve shows the site and follows changes; a taken port ends in one sentence."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def find_free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """The address of a served copy, once the command has said it."""
    port = find_free_port()
    with subprocess.Popen(
        [sys.executable, project / "scripts" / "serve", "--port", str(port)],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    ) as server:
        assert server.stderr is not None
        said = []
        for line in server.stderr:
            said.append(line)
            if "The guide is at" in line:
                break
        else:
            pytest.fail(f"scripts/serve ended:\n{''.join(said)}")
        assert f"http://127.0.0.1:{port}/" in said[-1]
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGTERM)
        server.stderr.read()


def read(address: str) -> str:
    """Return what a browser would get."""
    with urllib.request.urlopen(address, timeout=90) as answer:  # noqa: S310 - our own address
        content: bytes = answer.read()
    return content.decode()


def wait_for_next_build(address: str, page: str) -> None:
    """Wait, as MkDocs' own script in the page does, until a newer build can be seen."""
    epoch = re.search(r"livereload\((\d+)", page)
    assert epoch, "the page has no script that waits for changes"
    # Each question waits for up to a minute; a busy machine may take longer than that.
    answers = (read(f"{address}/livereload/{epoch[1]}/{number}") for number in range(3))
    assert any(int(newer) > int(epoch[1]) for newer in answers), "the change was not followed"


# A folder that MkDocs follows by itself, one that it is told to, and one whose bundle is made anew
CHANGES = {
    "docs/worksheets/contract.md": "\nA zebra in the page.\n",
    "worksheets/contract.yml": "\n# A zebra in the worksheet.\n",
    "overrides/main.html": "{# A zebra in the template. #}\n",
    "scripts/browser/pages/worksheet.ts": '\nconsole.info("a zebra in the script");\n',
}
USUAL = ("docs/worksheets/contract.md", "scripts/browser/pages/worksheet.ts")


@pytest.mark.skipif(sys.platform == "win32", reason="links and signals of POSIX")
@pytest.mark.parametrize(
    "names", [USUAL, pytest.param(tuple(CHANGES), marks=pytest.mark.thorough)], ids=["two", "all"]
)
def test_every_kind_of_source_is_followed(
    project: Path, address: str, names: tuple[str, ...]
) -> None:
    """A change of a page, a worksheet, a template and a script shows without a new start."""
    page = read(f"{address}/worksheets/contract/")
    scripts = set(re.findall(r"worksheet-\w+\.js", page))
    for name in names:
        with (project / name).open("a", encoding="utf-8") as file:
            file.write(CHANGES[name])
        wait_for_next_build(address, page)
        page = read(f"{address}/worksheets/contract/")
    assert "A zebra in the page." in page
    assert set(re.findall(r"worksheet-\w+\.js", page)) != scripts


def test_a_taken_port_ends_in_one_sentence() -> None:
    """The sentence says what to type, and nothing was installed or built before."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [sys.executable, ROOT / "scripts" / "serve", "--port", str(port)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        f"Another program is already at http://127.0.0.1:{port}/. "
        f"Stop it, or choose another port:  scripts/serve --port {port + 1}\n"
    )
