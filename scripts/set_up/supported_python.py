"""Stops on a Python that is too old. This file keeps to Python 3.6, so that it can say so."""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER_NAMES = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]


def describe_old_python(version: "tuple[int, int]", command: str, newer: "str | None") -> str:
    """Return the sentence for a Python that is too old; `newer` is one found on this machine."""
    sentence = (
        f"This is Python {version[0]}.{version[1]}; "
        f"the guide needs Python {OLDEST[0]}.{OLDEST[1]} or newer."
    )
    if newer:
        return f"{sentence} This machine has one: type  {newer} {command}"
    return f"{sentence} Install one from python.org or your system's packages, then try again."


def find_newer_python() -> "str | None":
    """Return the name of a Python on this machine that is new enough and runs, or None."""
    # A version manager may leave a name on the PATH that only prints an error.
    return next((name for name in NEWER_NAMES if _runs(name)), None)


def _runs(name: str) -> bool:
    path = shutil.which(name)
    if path is None:
        return False
    quiet = subprocess.DEVNULL
    return subprocess.call([path, "--version"], stdout=quiet, stderr=quiet) == 0


def require_supported_python() -> None:
    """End the command with one sentence when this Python is older than 3.11."""
    version = sys.version_info[:2]
    if version >= OLDEST:
        return
    command = os.path.relpath(sys.argv[0])
    sys.stderr.write(describe_old_python(version, command, find_newer_python()) + "\n")
    sys.exit(1)
