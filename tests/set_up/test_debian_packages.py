"""System packages are installed where the account may, and else named in one command."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from set_up import debian_packages
from set_up.debian_packages import install_debian_packages
from set_up.run_step import Step
from set_up.stop import Stop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Debian has a POSIX shell")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, apart from the shell's own."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(Step, "log", property(lambda step: debian_log(tmp_path, step)))
    monkeypatch.setattr("set_up.run_step.ROOT", tmp_path)
    return folder


def debian_log(folder: Path, step: Step) -> Path:
    """Keep logs out of the project's own folder."""
    return folder / f"{step.log_name}.log"


def write_program(folder: Path, name: str, shell: str) -> None:
    """Put a program on the PATH that runs these lines of shell."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{shell}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def apt(programs: Path, tmp_path: Path) -> Path:
    """An apt-get that writes down how it was called, and fails the first install."""
    calls = tmp_path / "calls"
    write_program(programs, "env", 'shift; exec "$@"')
    write_program(
        programs,
        "apt-get",
        f'echo "$1" >> {calls}; [ "$1" = update ] && : > {calls}.fresh; [ -e {calls}.fresh ]',
    )
    return calls


def test_nothing_happens_when_nothing_is_missing(apt: Path, capsys: pytest.CaptureFixture) -> None:
    """A machine that has everything is not touched and hears nothing."""
    install_debian_packages([])
    assert not apt.exists()
    assert capsys.readouterr() == ("", "")


def test_root_installs_and_refreshes_the_lists_when_they_are_old(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """A failed install is tried once more with fresh lists of packages."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install_debian_packages(["chromium"])
    assert apt.read_text().split() == ["install", "update", "install"]
    assert capsys.readouterr().err == "Installing system packages: chromium …\n"


def test_an_account_without_rights_reads_the_one_command(
    apt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything that is missing stands in one command, and nothing was tried."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Stop) as stop:
        install_debian_packages(["python3.11-venv", "chromium"])
    assert "su -c" in str(stop.value)
    assert "install --no-install-recommends python3.11-venv chromium" in str(stop.value)
    assert not apt.exists()


def test_an_account_whose_sudo_wants_a_password_reads_a_sudo_command(
    apt: Path, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is asked for a password; missing lists of packages are fetched first."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(debian_packages, "APT_LISTS", tmp_path / "no lists")
    write_program(programs, "sudo", "exit 1")
    with pytest.raises(Stop) as stop:
        install_debian_packages(["chromium"])
    assert (
        "    sudo apt-get update && sudo apt-get install --no-install-recommends chromium\n"
        in str(stop.value)
    )
    assert not apt.exists()


def test_an_account_with_free_sudo_installs(
    apt: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sudo that asks nothing is used."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    write_program(programs, "sudo", 'shift; if [ "$1" = true ]; then exit 0; fi; exec "$@"')
    install_debian_packages(["chromium"])
    assert apt.read_text().split() == ["install", "update", "install"]


def test_a_failed_install_names_the_reason_and_the_log(
    apt: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without a network is told so in one sentence."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    write_program(programs, "apt-get", "echo 'E: Could not resolve host'; exit 100")
    with pytest.raises(Stop) as stop:
        install_debian_packages(["chromium"])
    assert "failed: the network cannot be reached." in str(stop.value)
    assert str(stop.value).endswith("What the tool printed is in system-packages.log.")


def test_another_system_reads_the_names_when_there_is_no_apt(programs: Path) -> None:
    """A machine that is no Debian hears what is missing in words."""
    with pytest.raises(Stop, match=r"libpango-1\.0-0"):
        install_debian_packages(["libpango-1.0-0"])
