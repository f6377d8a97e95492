"""Several machines share the tests: each runs a part, and no test is left to nobody."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from one_part import choose_part, read_part
from stand_ins.project_copy import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"


def test_every_file_is_in_one_part_and_in_one_alone():
    """Whatever order they come in, and where there are fewer files than parts too."""
    files = [Path(f"test_{number}.py") for number in range(10)]
    parts = [choose_part(reversed(files), part, 4) for part in (1, 2, 3, 4)]
    assert sorted(path for part in parts for path in part) == files
    assert [len(part) for part in parts] == [3, 3, 2, 2]
    assert choose_part(files[:1], 2, 4) == frozenset()


@pytest.mark.parametrize("text", ["", "2", "0/4", "5/4", "2/0", "2/4/1", "-1/4", "two/four"])
def test_what_is_no_part_is_said(text: str):
    """Or a machine would run nothing, and the run would pass."""
    with pytest.raises(ArgumentTypeError, match="the second of four is 2/4"):
        read_part(text)


def ask_pytest(*arguments: str) -> tuple[int, list[str]]:
    """Return pytest's exit code, and the tests that it names."""
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-q", *arguments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [line for line in done.stdout.splitlines() if "::" in line]


@pytest.mark.parametrize("processes", [(), ("-n", "2")])
def test_a_part_that_has_nothing_to_do_passes(processes: tuple[str, ...]):
    """A change of a few words needs fewer files than there are machines."""
    assert ask_pytest("tests/commands/test_site_folder.py", "--part", "2/2", *processes) == (0, [])


def test_a_run_of_no_test_is_a_mistake():
    """A name that was typed wrongly, such as that of a page, would pass unseen."""
    code, _named = ask_pytest("tests/commands/test_site_folder.py", "-k", "unheard_of")
    assert code == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("processes", [(), ("-n", "2")])
def test_parts_of_nothing_are_a_mistake(processes: tuple[str, ...]):
    """Where no test is left to any part, all of them would pass, and the site be published."""
    for_the_night = "tests/site/builds/test_same_bytes.py::test_properdocs_builds_the_same_bytes"
    code, _named = ask_pytest(for_the_night, "--part", "1/2", *processes)
    assert code not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def test_two_halves_are_the_whole():
    """Asked of pytest itself: what both halves collect is what it collects without."""

    def collect(*arguments: str) -> list[str]:
        return ask_pytest("tests/published", "--collect-only", *arguments)[1]

    halves = [collect("--part", "1/2"), collect("--part", "2/2")]
    assert all(halves)
    assert sorted(halves[0] + halves[1]) == sorted(collect())
