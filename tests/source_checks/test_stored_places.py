"""A script that stores something past the list is a problem."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from set_up.project import ROOT
from source_checks.stored_places import ALLOWED, LIST, find_places, find_unlisted_names

WAYS = (
    'localStorage.setItem("x", "y")',
    'window["sessionStorage"].x = 1',
    "indexedDB.open(name)",
    'import { openDB } from "idb"',
    "await caches.open(name)",
    'document.cookie = "x=y"',
    "await cookieStore.set(name, text)",
    "await navigator.storage.getDirectory()",
    "window.name = text",
    "history.replaceState(text, '')",
)


def write(root: Path, name: str, text: str) -> None:
    """Write one file of a small project."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_keep_something_is_found(tmp_path: Path, way: str):
    """The file and its line are named, past comments of several lines."""
    write(tmp_path, "scripts/browser/theme/new.ts", f"/* one\ntwo */\n{way}\n")
    (problem,) = find_places(tmp_path)
    assert problem.startswith("scripts/browser/theme/new.ts:3: ")
    assert LIST in problem


def test_comments_may_speak_of_stores(tmp_path: Path):
    """Only what a script does counts."""
    write(tmp_path, "scripts/browser/new.ts", "// no localStorage\n/* nor\n indexedDB */\n")
    assert list(find_places(tmp_path)) == []


def test_a_file_that_may_store_is_there():
    """An exception goes when its file goes."""
    assert [name for name in ALLOWED if not (ROOT / name).is_file()] == []


def test_a_name_past_the_list_is_found(tmp_path: Path):
    """The script that runs before the first paint reads listed names only."""
    write(tmp_path, LIST, json.dumps({"names": {"colours": "guide-scheme"}}))
    base = 'localStorage.getItem("guide-scheme"); localStorage.getItem("other")'
    write(tmp_path, "scripts/browser/pages/first.ts", base)
    (problem,) = find_unlisted_names(tmp_path)
    assert '"other"' in problem
