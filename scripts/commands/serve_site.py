"""Shows the site on this machine alone, and follows every change."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path

from commands.source_problems import list_source_problems
from set_up.node import tool_environment
from set_up.prepare import prepare_build
from set_up.project import ROOT, python_tool
from set_up.run_step import say
from set_up.stop import Stop

HOST = "127.0.0.1"
PORT = 8000
# Lines of MkDocs that tell an editor nothing; each comes with every change.
UNTOLD = ("[macros]", "Cleaning site directory", "Watching paths for changes")


def serve_site(arguments: Sequence[str]) -> int:
    """Make the machine ready, build, and serve until the person stops it with Ctrl-C."""
    port = read_port(arguments)
    if is_taken(port):
        raise Stop(
            f"Another program is already at http://{HOST}:{port}/. "
            f"Stop it, or choose another port:  scripts/serve --port {port + 1}"
        )
    prepare_build()
    server = start_server(port)
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        said = tell(server, port)
        if code := server.wait():
            ours = list_source_problems()
            if not set(ours) <= set(said):
                say("\n".join(ours))
        return code
    except KeyboardInterrupt:  # the server gets it too
        server.wait()
        return 0


def read_port(arguments: Sequence[str]) -> int:
    """Return the port that the person chose, or the usual one."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Show the site.")
    parser.add_argument("--port", "-p", type=int, default=PORT, help=f"in place of {PORT}")
    port: int = parser.parse_args(arguments).port
    return port


def is_taken(port: int) -> bool:
    """Tell whether another program listens at this port."""
    with socket.socket() as trial:
        if os.name == "posix":
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return True
    return False


def start_server(port: int, project: Path = ROOT) -> subprocess.Popen[str]:
    """Start MkDocs' server of the project on this machine alone.

    With click from 8.3 on, MkDocs 1.6.1 watches nothing unless `--livereload` is said. A warning
    is shown but does not keep the page from the person who is writing it. GUIDE_SERVED tells the
    templates that this is no published site.
    """
    return subprocess.Popen(
        (
            *(python_tool("mkdocs"), "serve", "--livereload", "--no-strict"),
            *("--dev-addr", f"{HOST}:{port}"),
        ),
        cwd=project,
        env={**tool_environment(), "GUIDE_SERVED": "true", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def tell(server: subprocess.Popen[str], port: int) -> list[str]:
    """Pass on what the server says, less its noise, until it ends; say where the guide is.

    Returns the lines that were passed on.
    """
    said: list[str] = []
    for line in map(str.rstrip, server.stdout or ()):
        if "Serving on" in line:
            say(f"The guide is at http://{HOST}:{port}/ and follows every change.")
            say("Stop it with Ctrl-C.")
        elif not any(words in line for words in UNTOLD):
            said.append(line.removeprefix("INFO    -  "))
            say(said[-1])
    return said
