"""WebKit, the engine of Safari, as GTK carries it: driven by its own WebDriver over HTTP."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from browsing.engines.tab import Command, Tab, WebDriverError
from set_up.programs import find_program

PATIENCE_S = 60
START = '{"capabilities": {}}'


class WebKitSession:
    """A session with one window of WebKit's own small browser."""

    def __init__(self, port: int, downloads: Path) -> None:
        self.downloads = downloads
        self._port = port
        self._path = "/session/" + self._ask("POST", "/session", START)["sessionId"]

    def send(self, command: Command, **parameters: Any) -> Any:
        """Carry out one of the W3C's commands."""
        path = self._path + command.path.format(**parameters)
        return self._ask("POST", path, json.dumps(parameters))

    def _ask(self, method: str, path: str, body: str | None = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, body)
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        finally:
            connection.close()
        if answer.status != 200:
            raise WebDriverError(f"{path}: {value['error']}: {value['message']}")
        return value

    def close(self) -> None:
        """Close the window."""
        self._ask("DELETE", self._path)


@contextmanager
def _start(*command: str, **others: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program and all that it starts, and end them together."""
    started = subprocess.Popen(command, start_new_session=True, **others)
    try:
        yield started
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()


@contextmanager
def _open_screen(log: int) -> Iterator[str]:
    """Start a screen that nobody sees and yield its name; it picks a free number itself."""
    reading, writing = os.pipe()
    with (
        _start(find_program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1400x1000x24",
               "-nolisten", "tcp", pass_fds=(writing,), stdout=log, stderr=log),
        os.fdopen(reading) as number,
    ):  # fmt: skip
        os.close(writing)
        yield f":{number.readline().strip()}"


def _make_home(folder: Path) -> dict[str, str]:
    """Return an environment in which WebKit writes into this folder alone."""
    settings = folder / "settings"
    settings.mkdir()
    (folder / "downloads").mkdir()
    downloads = f'XDG_DOWNLOAD_DIR="{folder / "downloads"}"\n'
    (settings / "user-dirs.dirs").write_text(downloads, encoding="utf-8")
    return {
        **{key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"},
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(settings),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_DATA_HOME": str(folder / "data"),
        "GDK_BACKEND": "x11",
        # Its sandbox wants rights that a container lacks; these pages are the project's own.
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
    }


def _find_free_port() -> int:
    """Return a port that nobody listens on: the driver cannot choose one itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_listens(port: int, driver: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and driver.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise WebDriverError(f"WebKitWebDriver does not listen; its exit code is {driver.poll()}")


@contextmanager
def open_webkit(folder: Path) -> Iterator[Tab]:
    """Start WebKit's small browser with nothing stored, its home in `folder`; yield its tab."""
    home = _make_home(folder)
    port = _find_free_port()
    with (folder / "webkit.log").open("wb") as log, _open_screen(log.fileno()) as screen:
        driver_command = (find_program("WebKitWebDriver"), "-p", str(port))
        environment = {**home, "DISPLAY": screen}
        with _start(*driver_command, env=environment, stdout=log, stderr=log) as driver:
            _wait_until_it_listens(port, driver)
            with closing(WebKitSession(port, folder / "downloads")) as session:
                yield Tab(session)
