"""A stamp tells whether a folder was brought to a state, to the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from set_up.stamp import Stamp


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    """A file of pins."""
    path = tmp_path / "pins.txt"
    path.write_text("one==1\n", encoding="utf-8")
    return path


def test_a_folder_is_current_after_its_stamp_was_written(tmp_path: Path, pins: Path) -> None:
    """A second start finds nothing to do."""
    Stamp(tmp_path, (pins,), ("3.11",)).write()
    assert Stamp(tmp_path, (pins,), ("3.11",)).is_current()


def test_a_folder_is_not_current_before(tmp_path: Path, pins: Path) -> None:
    """A new folder, and one that is not there, have to be filled."""
    assert not Stamp(tmp_path, (pins,)).is_current()
    assert not Stamp(tmp_path / "absent", (pins,)).is_current()


def test_a_folder_is_not_current_when_the_pins_changed(tmp_path: Path, pins: Path) -> None:
    """New pins are installed."""
    stamp = Stamp(tmp_path, (pins,))
    stamp.write()
    pins.write_text("one==2\n", encoding="utf-8")
    assert not stamp.is_current()


def test_a_folder_is_not_current_when_the_version_changed(tmp_path: Path, pins: Path) -> None:
    """Another Python wants its own packages."""
    Stamp(tmp_path, (pins,), ("3.11",)).write()
    assert not Stamp(tmp_path, (pins,), ("3.12",)).is_current()


def test_a_folder_is_not_current_when_its_change_was_interrupted(
    tmp_path: Path, pins: Path
) -> None:
    """A stamp is taken away before anything changes."""
    stamp = Stamp(tmp_path, (pins,))
    stamp.write()
    stamp.remove()
    assert not stamp.is_current()
