"""A golden case: a small project that is in order, one change to it, and what a check then says."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from stand_ins.git_project import GitProject

HERE = Path(__file__).resolve().parents[1] / "content_checks"
BASE = HERE / "base"
HOME = "docs/index.md"


@dataclass(frozen=True)
class Case:
    """One golden case, read from content_checks/cases/<check>/<what is special>.yml.

    `body` is Markdown to add to the home page, `replace` old and new words in files, `files` whole
    files (a number: that many bytes; `!!binary`: these bytes; nothing: the file goes), `messages`
    what the check says, in order. `main`: git knows the project as it was before the change, as its
    main branch.
    """

    check: str
    name: str
    body: str
    replace: dict[str, dict[str, str]]
    files: dict[str, str | int | bytes | None]
    messages: list[str]
    main: bool = False

    def lay_out(self, folder: Path) -> Path:
        """Copy the small project into the folder, change it, and return the folder."""
        shutil.copytree(BASE, folder, dirs_exist_ok=True)
        if self.main:
            GitProject(folder)
        home = folder / HOME
        home.write_text(home.read_text(encoding="utf-8") + self.body, encoding="utf-8")
        for path, words in self.replace.items():
            for old, new in words.items():
                text = (folder / path).read_text(encoding="utf-8")
                assert old in text, f"{path} of the base has no {old!r} to replace"
                (folder / path).write_text(text.replace(old, new), encoding="utf-8")
        for path, content in self.files.items():
            _write(folder / path, content)
        return folder


def list_cases() -> list[Case]:
    """Return every golden case, sorted by check and name."""
    return [_read_case(path) for path in sorted((HERE / "cases").glob("*/*.yml"))]


def _read_case(path: Path) -> Case:
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    unknown = values.keys() - {"body", "replace", "files", "messages", "main"}
    assert not unknown, f"{path}: unknown {unknown}"
    return Case(
        check=path.parent.name,
        name=path.stem,
        body="\n" + values.get("body", ""),
        replace=values.get("replace", {}),
        files=values.get("files", {}),
        messages=[message.rstrip() for message in values["messages"]],
        main=values.get("main", False),
    )


def _write(path: Path, content: str | int | bytes | None) -> None:
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else bytes(content))
