"""Two commands started at once set up one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from set_up import lock

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
SECOND = """
import sys
from pathlib import Path
sys.path.insert(0, {scripts!r})
from set_up import lock
lock.LOGS = Path({logs!r})
with lock.hold_lock():
    print("second is in", flush=True)
"""


def test_a_second_command_waits_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one gets in when, and only when, the first one is done."""
    monkeypatch.setattr(lock, "LOGS", tmp_path)
    code = SECOND.format(scripts=str(SCRIPTS), logs=str(tmp_path))
    with lock.hold_lock():
        second = subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={"PYTHONUTF8": "1"},
        )
        assert second.stderr is not None
        said = second.stderr.readline()
        assert second.poll() is None
    out, rest = second.communicate(timeout=30)
    assert said == "Waiting for another command to finish setting up …\n"
    assert (out, rest, second.returncode) == ("second is in\n", "", 0)
