"""The tests' browser: the machine's own where it can be driven, else one is installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from set_up.browser import find_machine_browser, find_missing_browser, find_shell
from stand_ins.made_up_machine import put, release

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs here are shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH, with apt-get in it, on a Debian."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("GUIDE_CHROMIUM", "GUIDE_CHROMIUM_SHELL", "CI"):
        monkeypatch.delenv(name, raising=False)
    put(tmp_path, "apt-get", "exit 1")
    release(tmp_path, monkeypatch, "ID=debian\n")
    return tmp_path


def test_the_machine_s_chromium_is_used(programs: Path) -> None:
    """A machine with a Chromium is asked for no other."""
    chromium = put(programs, "chromium", "exec /usr/lib/chromium/chromium")
    assert find_machine_browser() == chromium
    assert find_missing_browser() == []


def test_a_stub_that_asks_for_a_snap_is_no_browser(programs: Path) -> None:
    """Ubuntu's package only tells people to install something that tests cannot drive."""
    put(programs, "chromium", "echo 'snap install chromium'; exit 10")
    assert find_machine_browser() is None


def test_debian_brings_chromium_by_apt(programs: Path) -> None:
    """On Debian the browser and its shell join the one list of system packages."""
    assert find_missing_browser() == ["chromium", "chromium-headless-shell"]


def test_ci_adds_the_shell_to_a_browser_that_is_there(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a person's machine a browser that is there is left at its version."""
    put(programs, "chromium", "exec /usr/lib/chromium/chromium")
    monkeypatch.setenv("CI", "true")
    assert find_missing_browser() == ["chromium-headless-shell"]
    put(programs, "chromium-headless-shell", "exit 0")
    assert find_missing_browser() == []


def test_ubuntu_does_not(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Ubuntu and its kin it is fetched in another way."""
    release(programs, monkeypatch, "ID=linuxmint\nID_LIKE=ubuntu\n")
    assert find_missing_browser() == []


def test_the_person_s_choice_comes_first(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GUIDE_CHROMIUM names a browser in a place of its own."""
    put(programs, "chromium", "exit 0")
    monkeypatch.setenv("GUIDE_CHROMIUM", "/opt/chrome")
    assert find_machine_browser() == "/opt/chrome"


def test_the_shell_is_used_where_it_is(programs: Path) -> None:
    """None is asked for, and none is made up."""
    assert find_shell() is None
    shell = put(programs, "chromium-headless-shell", "exit 0")
    assert find_shell() == shell


def test_a_browser_that_a_person_chose_runs_every_test(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine's shell does not stand in for it; GUIDE_CHROMIUM_SHELL names one that does."""
    put(programs, "chromium-headless-shell", "exit 0")
    monkeypatch.setenv("GUIDE_CHROMIUM", "/opt/chrome")
    assert find_shell() is None
    monkeypatch.setenv("GUIDE_CHROMIUM_SHELL", "/opt/shell")
    assert find_shell() == "/opt/shell"
