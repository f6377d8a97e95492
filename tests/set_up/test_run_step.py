"""A step is told in words, and its tool's output is kept in a log."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from set_up import run_step as module
from set_up.run_step import Step, run_step
from set_up.stop import Stop

STEP = Step("Installing Python packages", "python-packages", "a minute")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder of the test's own."""
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "LOGS", tmp_path / ".cache" / "set-up")
    return tmp_path


def test_a_step_says_what_it_does_and_keeps_the_tool_quiet(
    project: Path, capfd: pytest.CaptureFixture
) -> None:
    """The person reads words; the tool's own output goes into the log."""
    run_step(STEP, (sys.executable, "-c", "print('Collecting …')"))
    assert capfd.readouterr() == ("", "Installing Python packages (a minute) …\n")
    assert "Collecting" in (project / ".cache/set-up/python-packages.log").read_text("utf-8")


def test_a_failed_step_ends_in_one_sentence(project: Path) -> None:
    """The sentence names the reason and the log; no traceback."""
    with pytest.raises(Stop) as stop:
        run_step(STEP, (sys.executable, "-c", "raise SystemExit('No space left on device')"))
    assert str(stop.value) == (
        "Installing Python packages failed: the disk is full. Make room and try again. "
        "What the tool printed is in .cache/set-up/python-packages.log."
    )


def test_a_tool_that_is_not_there_ends_in_a_sentence_too() -> None:
    """A missing program is a failure like another."""
    with pytest.raises(Stop, match="Installing Python packages failed"):
        run_step(STEP, ("no-such-program",))


def test_the_log_starts_afresh_with_each_step(project: Path) -> None:
    """Yesterday's failure does not explain today's."""
    for words in ("yesterday", "today"):
        run_step(STEP, (sys.executable, "-c", f"print({words!r})"))
    log = (project / ".cache/set-up/python-packages.log").read_text("utf-8")
    assert "yesterday" not in log
