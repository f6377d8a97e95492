"""Runs a command so that whatever stops it ends in one clear sentence, never in a traceback."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Sequence

from set_up.run_step import say
from set_up.stop import Stop

STOPPED_BY_PERSON = 130


def run_command(command: Callable[[Sequence[str]], int]) -> None:
    """Run `command` with the arguments that the person typed, and exit with its code."""
    sys.exit(run_guarded(command, sys.argv[1:]))


def run_guarded(command: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Return the command's exit code; 1 after a sentence when it cannot go on."""
    try:
        return command(arguments)
    except Stop as stop:
        say(str(stop))
    except KeyboardInterrupt:
        return STOPPED_BY_PERSON
    except OSError as error:
        say(describe_system_error(error))
    return 1


def describe_system_error(error: OSError) -> str:
    """Return what the system refused, and what to do about it."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Make room and try again."
    if isinstance(error, PermissionError):
        return (
            f"This account may not write {error.filename}. "
            "Use a copy of the project that is your own, and try again."
        )
    return f"The system refused: {error.strerror or error} ({error.filename or 'no file named'})."
