"""Work shared out among processes: the same results as one after the other, only sooner.

Processes are started afresh everywhere (`spawn`), as Windows and macOS do: a copy of a process
that has threads, such as MkDocs' server, may stand still for ever. So a task must be a function at
the top of a module, and what it takes and gives must be values that `pickle` can carry.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

PACKAGES = str(Path(__file__).parents[2])
MOST_WORKERS = 8  # each takes about 120 MB


def count_workers(items: int) -> int:
    """Return how many processes are worth starting for so many items."""
    return max(1, min(items, count_processors(), MOST_WORKERS))


def count_processors() -> int:
    """Return how many processors this process may use; a container may have less than all."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share_out(task: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Yield the task's result for each item, in the order of the items.

    An error of the task is raised here, that of the earliest item first. However this ends, no
    process is left. Raises BrokenProcessPool where the system ended one.
    """
    _let_workers_import()
    pool = ProcessPoolExecutor(
        count_workers(len(items)), mp_context=get_context("spawn"), initializer=_begin_worker
    )
    try:
        with _main_left_out():
            results = pool.map(task, items)
        yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _main_left_out() -> Iterator[None]:
    """Start processes that do not run the program's main file again: they need nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _let_workers_import() -> None:
    """Have this package on the path, which workers inherit; MkDocs takes off what a hook put on."""
    if PACKAGES not in sys.path:
        sys.path.append(PACKAGES)


def _begin_worker() -> None:
    """Leave Ctrl-C to the process that asked, and never outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
