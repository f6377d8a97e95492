"""An old Python ends every command in one sentence, not in a syntax error."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from set_up.supported_python import describe_old_python

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
COMMANDS = (
    "serve",
    "test",
    "build",
    "check",
    "bench",
    "pin",
    "write",
    "publish",
    "report",
    "adopt",
)
READ_BY_OLD_PYTHON = (*COMMANDS, "set_up/__init__.py", "set_up/supported_python.py")

PRETEND_OLD = """
import runpy, sys
sys.version_info = (3, 10, 13, "final", 0)
sys.path.insert(0, {scripts!r})
for command in {commands!r}:
    sys.argv = ["scripts/" + command]
    try:
        runpy.run_path({scripts!r} + "/" + command)
    except SystemExit as ended:
        if ended.code != 1:
            print("It ended well.", file=sys.stderr)
    else:
        print("It went on.", file=sys.stderr)
"""


def test_every_command_says_one_sentence_when_python_is_old() -> None:
    """Each stops before it does anything else, and names the version it needs."""
    code = PRETEND_OLD.format(commands=COMMANDS, scripts=str(SCRIPTS))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == ""
    said = done.stderr.splitlines()
    needed = "This is Python 3.10; the guide needs Python 3.11 or newer. "
    assert [line.startswith(needed) for line in said] == [True] * len(COMMANDS), done.stderr


@pytest.mark.parametrize("name", READ_BY_OLD_PYTHON)
def test_what_an_old_python_reads_is_old_syntax(name: str) -> None:
    """Python 3.6 can read the files that run before the sentence."""
    ast.parse((SCRIPTS / name).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_the_sentence_names_a_newer_python_when_there_is_one() -> None:
    """Someone with two Pythons is told what to type."""
    said = describe_old_python((3, 8), "scripts/serve", "python3.12")
    assert said.endswith("This machine has one: type  python3.12 scripts/serve")


def test_the_sentence_says_where_to_get_python_when_there_is_none() -> None:
    """Someone with only an old Python is told where a newer one comes from."""
    assert "python.org" in describe_old_python((3, 8), "scripts/serve", None)
