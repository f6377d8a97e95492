"""Work shared out among processes comes back in order, and no process is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from pathlib import Path

import pytest

from stand_ins import pool_tasks
from worksheet_builder.documents import worker_pool
from worksheet_builder.documents.worker_pool import MOST_WORKERS, count_workers, share_out

ROOT = Path(__file__).parents[3]
SHARE_OUT_AND_WAIT = """
import sys
sys.path[:0] = ["scripts", "tests"]
from stand_ins.pool_tasks import announce_and_wait
from worksheet_builder.documents.worker_pool import share_out
list(share_out(announce_and_wait, [1]))
"""
SHARE_OUT_AT_ONCE = """
import sys
sys.path[:0] = ["scripts", "tests"]
from stand_ins.pool_tasks import say_who
from worksheet_builder.documents.worker_pool import share_out
print([item for item, _ in share_out(say_who, range(3))])
"""


def test_results_come_in_the_order_of_the_items_from_other_processes():
    """Who asks cannot tell shared-out work from work done one after the other."""
    results = list(share_out(pool_tasks.say_who, range(20)))
    assert [item for item, _ in results] == list(range(20))
    assert os.getpid() not in {process for _, process in results}
    assert active_children() == []


def test_the_first_items_error_is_raised_after_the_results_before_it():
    """The same mistake is said at every run, whichever process is quickest."""
    results = share_out(pool_tasks.fail_from_two, range(6))
    assert [next(results), next(results)] == [0, 1]
    with pytest.raises(LookupError, match="item 2"):
        next(results)
    assert active_children() == []


def test_no_process_is_left_when_the_person_interrupts():
    """Ctrl-C goes to the process that asked, which ends the others; they do not hear it."""
    results = share_out(pool_tasks.heeds_interrupts, range(50))
    assert next(results) is False
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt)
    assert active_children() == []


def test_a_process_that_the_system_ends_is_an_error():
    """Nobody waits for a result that will never come."""
    with pytest.raises(BrokenProcessPool):
        list(share_out(pool_tasks.end_the_process, range(3)))
    assert active_children() == []


def test_a_worker_ends_with_the_process_that_started_it():
    """Killing a build leaves nothing running: the last holder of its output has gone."""
    with subprocess.Popen(
        [sys.executable, "-c", SHARE_OUT_AND_WAIT], stdout=subprocess.PIPE, cwd=ROOT
    ) as build:
        assert build.stdout.readline() == b"begun\n"
        build.kill()
        rest, _ = build.communicate(timeout=60)
    assert rest == b""


def test_a_program_without_a_guarded_main_may_share_out_work(tmp_path):
    """The other processes do not run the program that started them again."""
    program = tmp_path / "program.py"
    program.write_text(SHARE_OUT_AT_ONCE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (run.stdout, run.stderr) == ("[0, 1, 2]\n", "")


@pytest.mark.parametrize(
    ("items", "processors", "workers"),
    [(0, 2, 1), (1, 2, 1), (50, 2, 2), (3, 16, 3), (500, 64, MOST_WORKERS)],
)
def test_no_more_processes_than_items_processors_or_the_limit(
    monkeypatch, items, processors, workers
):
    """A large machine's memory is not filled with idle processes."""
    monkeypatch.setattr(worker_pool, "count_processors", lambda: processors)
    assert count_workers(items) == workers
