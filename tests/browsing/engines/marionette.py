"""Firefox, driven through Marionette: what geckodriver, which no registry brings, speaks to."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from browsing.engines.tab import Command, Tab, WebDriverError
from set_up.programs import find_program

PATIENCE_S = 60
PORT = "MarionetteActivePort"  # the file in the profile that says where Firefox listens
SETTINGS = {
    "marionette.port": 0,  # any that is free; Firefox writes it into the profile
    "browser.download.folderList": 2,  # into browser.download.dir
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.shell.checkDefaultBrowser": False,
    # Else each PDF that is downloaded opens in a tab of its own, which hides the one under test.
    "pdfjs.disabled": True,
}


class Marionette:
    """A session with one Firefox: JSON, each message after its length and a colon."""

    def __init__(self, firefox: subprocess.Popen[bytes], port: int, downloads: Path) -> None:
        self.downloads = downloads
        self._firefox = firefox
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self._answers = self._socket.makefile("rb")
        self._count = 0
        self._receive()  # it says first who it is
        self.call("WebDriver:NewSession", capabilities={})

    def send(self, command: Command, **parameters: Any) -> Any:
        """Carry out one of the W3C's commands."""
        value = self.call(f"WebDriver:{command.name}", **parameters)
        return value["value"] if isinstance(value, dict) and set(value) == {"value"} else value

    def call(self, name: str, **parameters: Any) -> Any:
        """Carry out a command by Marionette's own name, and return its value."""
        self._count += 1
        message = json.dumps([0, self._count, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self._receive()
        if error:
            raise WebDriverError(f"{name}: {error['error']}: {error['message']}")
        return value

    def _receive(self) -> Any:
        length = b""
        while (character := self._answers.read(1)) != b":":
            if not character:
                raise WebDriverError("Firefox has gone")
            length += character
        return json.loads(self._answers.read(int(length)))

    def kill(self) -> None:
        """End Firefox as a crash would: no goodbye to any page."""
        self._firefox.kill()
        self._firefox.wait()

    def close(self) -> None:
        """End Firefox, unless it has ended."""
        if self._firefox.poll() is None:
            self.call("Marionette:Quit", flags=["eForceQuit"])
        self._answers.close()
        self._socket.close()
        self._firefox.wait(PATIENCE_S)


def _write_profile(folder: Path, downloads: Path) -> None:
    downloads.mkdir(exist_ok=True)
    (folder / PORT).unlink(missing_ok=True)  # an earlier Firefox's
    settings = {**SETTINGS, "browser.download.dir": str(downloads)}
    lines = (f"user_pref({json.dumps(key)}, {json.dumps(settings[key])});\n" for key in settings)
    (folder / "user.js").write_text("".join(lines), encoding="utf-8")


def _wait_for_port(folder: Path, firefox: subprocess.Popen[bytes]) -> int:
    """Return the port that Firefox writes down once it listens there."""
    until = time.monotonic() + PATIENCE_S
    file = folder / PORT
    while time.monotonic() < until and firefox.poll() is None:
        if file.exists() and (port := file.read_text(encoding="utf-8").strip()):
            return int(port)
        time.sleep(0.05)
    raise WebDriverError(f"Firefox does not listen; its exit code is {firefox.poll()}")


@contextmanager
def open_firefox(folder: Path) -> Iterator[Tab]:
    """Start Firefox with its profile in `folder`, fresh where that is empty; yield its tab."""
    _write_profile(folder, folder / "downloads")
    program = find_program("firefox-esr")
    arguments = ("--headless", "--no-remote", "--marionette", "--profile", str(folder))
    with (folder / "firefox.log").open("wb") as log:
        firefox = subprocess.Popen([program, *arguments], stdout=log, stderr=log)
    try:
        port = _wait_for_port(folder, firefox)
        with closing(Marionette(firefox, port, folder / "downloads")) as session:
            yield Tab(session)
    finally:
        firefox.kill()
        firefox.wait()
