"""Tasks and renderers that other processes import by name, for tests of shared-out work."""

from __future__ import annotations

import os
import signal
import threading
from typing import NoReturn

from worksheet_builder.documents import MissingPangoError
from worksheet_builder.model import Imprint, Worksheet


def say_who(item: int) -> tuple[int, int]:
    """Return the item and the process that took it."""
    return item, os.getpid()


def fail_from_two(item: int) -> int:
    """Return the items 0 and 1, and fail for every later one."""
    if item < 2:
        return item
    raise LookupError(f"item {item}")


def heeds_interrupts(_item: int) -> bool:
    """Tell whether Ctrl-C would reach this process."""
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def end_the_process(_item: int) -> NoReturn:
    """End as a process does that the system ends."""
    os._exit(9)


def announce_and_wait(_item: int) -> None:
    """Say that the work has begun, and never come to its end."""
    os.write(1, b"begun\n")
    threading.Event().wait()


def render_words(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a quick document."""
    return f"{worksheet.title}, {imprint.institution}".encode()


def render_with_a_fault(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a quick document, but fail for the third and the fourth worksheet."""
    if worksheet.id in {"sheet-3", "sheet-4"}:
        raise LookupError(f"nothing is called {worksheet.id}")
    return render_words(worksheet, imprint)


def render_without_pango(_worksheet: Worksheet, _imprint: Imprint) -> NoReturn:
    """Fail as a machine without Pango does."""
    raise MissingPangoError


def render_and_end(_worksheet: Worksheet, _imprint: Imprint) -> NoReturn:
    """End the process in the middle of a document."""
    os._exit(9)
