"""Pins every Python package with its hashes, for every system that the guide is built on."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from set_up.node import tool_environment
from set_up.prepare import prepare_build
from set_up.project import ROOT, python_tool
from set_up.run_step import say
from set_up.supported_python import OLDEST


def pin_packages(arguments: Sequence[str]) -> int:
    """Write requirements.txt; arguments such as --upgrade go to `uv pip compile`."""
    prepare_build()
    code = subprocess.call(
        (
            *(python_tool("uv"), "pip", "compile", "--quiet", "--universal"),
            *("--python-version", ".".join(map(str, OLDEST))),
            # The result names no index: people reach theirs through settings of their own.
            *("--generate-hashes", "--no-emit-index-url", "--no-header"),
            *arguments,
            *("--output-file", "requirements.txt", "requirements.in"),
        ),
        cwd=ROOT,
        env=tool_environment(),
    )
    if code == 0:
        say("requirements.txt is written. The next command installs what changed.")
    return code
