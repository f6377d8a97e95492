"""How long the documents of many worksheets take, and how much memory, made and then read."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

from set_up.project import ROOT

COUNTS = (12, 50, 200)
RUNS = 3
SITE = "site"  # in place of a number: the worksheets of the guide itself


@dataclass(frozen=True)
class ManyTimes:
    """Seconds of whole processes, and the most memory that one and its workers held, in MB.

    The memory is None where the system does not tell it (Windows). It adds up the peaks of all
    processes, so it is never too low.
    """

    worksheets: int
    cold: float
    warm: float
    peak_memory: float | None


def measure_many() -> dict[str, ManyTimes]:
    """Return the medians for each number of worksheets, and for the guide's own.

    The numbers take turns, so that all share the weather.
    """
    runs: dict[str, list[ManyTimes]] = {}
    for _ in range(RUNS):
        for name in (*map(str, COUNTS), SITE):
            runs.setdefault(name, []).append(measure_once(name))
    return {name: _take_medians(times) for name, times in runs.items()}


def measure_once(name: str) -> ManyTimes:
    """Return the times of one build into an empty cache and of one that finds everything there."""
    with TemporaryDirectory() as cache:
        cold, facts = _time_process(name, cache)
        warm, _ = _time_process(name, cache)
    return ManyTimes(facts["worksheets"], cold, warm, facts["peak_memory"])


def _time_process(name: str, cache: str) -> tuple[float, dict[str, Any]]:
    start = time.perf_counter()
    run = subprocess.run(
        (sys.executable, "-m", "benchmarks.build_many", name, cache),
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
    )
    return time.perf_counter() - start, json.loads(run.stdout)


def _take_medians(times: list[ManyTimes]) -> ManyTimes:
    peaks = [each.peak_memory for each in times if each.peak_memory is not None]
    return ManyTimes(
        times[0].worksheets,
        statistics.median(each.cold for each in times),
        statistics.median(each.warm for each in times),
        max(peaks, default=None),
    )
