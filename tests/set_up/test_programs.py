"""The programs that tests run: found under any name that does, and named where they are missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from set_up.prepare import find_missing_extras
from set_up.programs import PROGRAMS, find_missing_programs, find_program
from stand_ins.made_up_machine import put, release

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs here are shell scripts")
FIREFOX = PROGRAMS["firefox-esr"]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, with apt-get in it, on a Debian."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("set_up.programs.SERVERS", str(tmp_path / "servers"))
    put(tmp_path, "apt-get", "exit 1")
    release(tmp_path, monkeypatch, "ID=debian\n")
    return tmp_path


def test_any_firefox_does(programs: Path) -> None:
    """Debian's long-term Firefox and the usual one are driven alike."""
    usual = put(programs, "firefox", "exec /usr/lib/firefox/firefox")
    assert find_program("firefox-esr") == usual
    assert FIREFOX not in find_missing_programs()
    assert find_program("firefox-esr") != put(programs, "firefox-esr", "exit 0") == FIREFOX.find()


def test_a_server_is_found_where_debian_keeps_it(programs: Path) -> None:
    """No person's PATH names that folder."""
    assert PROGRAMS["nginx"].find() is None
    (programs / "servers").mkdir()
    nginx = put(programs / "servers", "nginx", "exit 0")
    assert PROGRAMS["nginx"].find() == nginx


def test_a_snap_does_not(programs: Path) -> None:
    """A snap cannot read a profile that a test has made."""
    put(programs, "firefox", "exec /snap/bin/firefox")
    assert find_missing_programs(("firefox-esr",)) == (FIREFOX,)
    with pytest.raises(FileNotFoundError, match="Firefox is not on this machine"):
        find_program("firefox-esr")


def test_debian_brings_every_program(programs: Path) -> None:
    """On Debian, CI asks apt for all that tests run."""
    assert {program.debian for program in PROGRAMS.values()} <= set(find_missing_extras())
    assert FIREFOX.describe_install() == "sudo apt-get install firefox-esr"


def test_ubuntu_is_not_asked_for_a_firefox_that_it_lacks(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One unknown name would keep apt from installing any; people read what to install instead."""
    release(programs, monkeypatch, 'NAME="Ubuntu"\n')
    assert {"webkit2gtk-driver", "xvfb"} <= set(find_missing_extras())
    assert "firefox-esr" not in find_missing_extras()
    assert "a .deb package from Mozilla" in FIREFOX.describe_install()
