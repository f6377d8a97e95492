"""Tests that want a program: skipped and named on a laptop, failed in CI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SAMPLE = """
import pytest

@pytest.mark.needs("soffice")
def test_one(): ...

@pytest.mark.needs("soffice", "pdftotext")
def test_two(): ...

def test_three(): ...
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A small suite under the project's own conftest."""
    (tmp_path / "conftest.py").write_bytes((TESTS / "conftest.py").read_bytes())
    (tmp_path / "test_sample.py").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return tmp_path


def run_sample(
    sample: Path, programs: tuple[str, ...] = (), *, processes: int = 0, **environment: str
) -> str:
    """Run the suite on a machine with these programs, and return what it printed."""
    folder = sample / "programs"
    folder.mkdir()
    for name in programs:
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", f"-n{processes}", "-p", "no:cacheprovider", sample],
        cwd=sample,
        env={
            **{key: value for key, value in os.environ.items() if key != "CI"},
            "PATH": str(folder),
            "PYTHONPATH": os.pathsep.join((str(TESTS.parent / "scripts"), str(TESTS))),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_a_laptop_skips_and_says_at_the_end_what_to_install(sample: Path) -> None:
    """One line a program, with how many tests want it, whichever process was to run them."""
    printed = run_sample(sample, ("apt-get",), processes=2)
    assert (
        "Not run: 2 tests need LibreOffice. To run them: sudo apt-get install libreoffice-writer\n"
        "Not run: 1 test needs Poppler. To run it: sudo apt-get install poppler-utils\n"
    ) in printed
    assert "1 passed, 2 skipped" in printed


def test_a_machine_without_apt_reads_the_name_alone(sample: Path) -> None:
    """The command is for Debian; elsewhere people have their own way."""
    assert "To run it: install Poppler\n" in run_sample(sample)


def test_ci_fails_when_a_program_is_missing(sample: Path) -> None:
    """CI runs everything, or is not green."""
    printed = run_sample(sample, CI="true")
    assert "needs LibreOffice and Poppler, and with CI=true every test must run" in printed
    assert "1 passed, 2 errors" in printed


@pytest.mark.thorough  # as every test does that needs a program
def test_tests_run_when_the_program_is_there(sample: Path) -> None:
    """A machine with everything says nothing more."""
    printed = run_sample(sample, ("soffice", "pdftotext"))
    assert "3 passed" in printed
    assert "Not run" not in printed
