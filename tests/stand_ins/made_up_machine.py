"""A machine that a test makes up: the programs on its PATH, and which system it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from set_up import debian_packages


def put(folder: Path, name: str, shell: str) -> str:
    """Put a program on the PATH and return its path."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{shell}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def release(folder: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Say which system this is."""
    (folder / "os-release").write_text(words, encoding="utf-8")
    monkeypatch.setattr(debian_packages, "OS_RELEASE", folder / "os-release")
