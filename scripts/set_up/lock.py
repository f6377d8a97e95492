"""Lets one command set up at a time; a second one waits for the first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from set_up.project import LOGS
from set_up.run_step import say

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_for_lock(file: IO[str]) -> None:
        while not _try_lock_for_ten_seconds(file):
            pass

    def _try_lock_for_ten_seconds(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait_for_lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def hold_lock() -> Iterator[None]:
    """Hold the set-up's lock; the system lets go of it when the process ends, however it ends."""
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / "lock").open("w", encoding="utf-8") as file:
        if not _try_lock(file):
            say("Waiting for another command to finish setting up …")
            _wait_for_lock(file)
        yield
