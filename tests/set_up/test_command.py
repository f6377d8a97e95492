"""Whatever stops a command ends in one sentence and a code."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence

import pytest

from set_up.command import run_guarded
from set_up.stop import Stop


def stop_with(error: BaseException) -> Callable[[Sequence[str]], int]:
    """Return a command that is stopped by `error`."""

    def command(_arguments: Sequence[str]) -> int:
        raise error

    return command


def test_a_command_gets_its_arguments_and_returns_its_code(capsys: pytest.CaptureFixture) -> None:
    """A command that runs to its end adds nothing of its own."""
    assert run_guarded(len, ["one", "two"]) == 2
    assert capsys.readouterr() == ("", "")


STOPS = {
    "a reason": (Stop("Chromium is missing."), "Chromium is missing."),
    "a full disk": (
        OSError(errno.ENOSPC, "No space left on device"),
        "The disk is full. Make room and try again.",
    ),
    "no rights": (
        PermissionError(errno.EACCES, "Permission denied", "/guide/.venv"),
        "This account may not write /guide/.venv. Use a copy of the project that is your own, "
        "and try again.",
    ),
    "a refusal": (
        OSError(errno.EIO, "Input/output error", "/guide"),
        "The system refused: Input/output error (/guide).",
    ),
}


@pytest.mark.parametrize(("error", "sentence"), STOPS.values(), ids=STOPS)
def test_a_stop_is_one_sentence(
    error: Exception, sentence: str, capsys: pytest.CaptureFixture
) -> None:
    """The sentence goes to the person, the code to the shell."""
    assert run_guarded(stop_with(error), []) == 1
    assert capsys.readouterr() == ("", f"{sentence}\n")


def test_ctrl_c_is_quiet(capsys: pytest.CaptureFixture) -> None:
    """Who stops a command knows that it stopped."""
    assert run_guarded(stop_with(KeyboardInterrupt()), []) == 130
    assert capsys.readouterr() == ("", "")
