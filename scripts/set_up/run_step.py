"""Runs one step of the set-up: says so in words, and keeps the tool's own output in a log."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from set_up.failure_reason import find_failure_reason
from set_up.project import LOGS, ROOT
from set_up.stop import Stop


@dataclass(frozen=True)
class Step:
    """What is being done, as a person reads it ("Installing Python packages"), and its log."""

    doing: str
    log_name: str
    how_long: str = ""

    @property
    def log(self) -> Path:
        """Where the tool's output is kept."""
        return LOGS / f"{self.log_name}.log"


def say(words: str) -> None:
    """Tell the person what happens, at once, apart from the command's own output."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def try_step(
    step: Step, command: Sequence[str], environment: Mapping[str, str] | None = None
) -> bool:
    """Run `command` from the project's root into the step's log; tell whether it succeeded."""
    step.log.parent.mkdir(parents=True, exist_ok=True)
    with step.log.open("ab") as log:
        log.write(f"$ {' '.join(command)}\n".encode())
        log.flush()
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            )
        except OSError as error:
            log.write(f"{error}\n".encode())
            return False
    return done.returncode == 0


def begin_step(step: Step) -> None:
    """Tell the person that the step begins, and start its log afresh."""
    step.log.unlink(missing_ok=True)
    say(f"{step.doing}{f' ({step.how_long})' if step.how_long else ''} …")


def fail_step(step: Step) -> Stop:
    """Return the sentence for a step that failed."""
    output = step.log.read_text(encoding="utf-8", errors="replace") if step.log.exists() else ""
    return Stop(
        f"{step.doing} failed: {find_failure_reason(output)}. "
        f"What the tool printed is in {step.log.relative_to(ROOT).as_posix()}."
    )


def run_step(
    step: Step, command: Sequence[str], environment: Mapping[str, str] | None = None
) -> None:
    """Run one command as a whole step; raises Stop with one sentence when it fails."""
    begin_step(step)
    if not try_step(step, command, environment):
        raise fail_step(step)
