"""How long a build takes."""

from __future__ import annotations

import statistics
import subprocess
import time
from pathlib import Path

from set_up.project import python_tool

RUNS = 3


def measure_build(config: Path, site_dir: Path) -> float:
    """Return the seconds that one whole build takes, the start of Python included."""
    start = time.perf_counter()
    subprocess.run(
        (python_tool("mkdocs"), "build", "--quiet", "-f", str(config), "-d", str(site_dir)),
        cwd=config.parent,
        check=True,
    )
    return time.perf_counter() - start


def measure_builds(projects: dict[str, tuple[Path, Path]]) -> dict[str, float]:
    """Return the median seconds of each project, built in turns so that both share the weather.

    `projects` maps a name to a configuration file and the folder to build into.
    """
    seconds: dict[str, list[float]] = {name: [] for name in projects}
    for _ in range(RUNS):
        for name, (config, site_dir) in projects.items():
            seconds[name].append(measure_build(config, site_dir))
    return {name: statistics.median(times) for name, times in seconds.items()}
