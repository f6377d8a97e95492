"""Load every worksheet of a folder: all of them, or every problem in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from strict_yaml import Problem, ProblemsFound, YamlFile, parse_yaml
from worksheet_builder.model import WORKSHEET_ID_PATTERN, Worksheet
from worksheet_builder.reading.gathered import find_broken_gather, leave_out_targets
from worksheet_builder.reading.overview import find_broken_overview
from worksheet_builder.reading.references import find_broken_references
from worksheet_builder.reading.shown import Reader, find_broken_shows
from worksheet_builder.reading.wordings import word

# What was published stands beside the worksheets, and is none.
LEDGER_NAME = "published.yml"


def load_worksheets(folder: Path, words: Mapping[str, str] | None = None) -> tuple[Worksheet, ...]:
    """Return the folder's worksheets, sorted by file name; names that begin with `_` are left out.

    `words` are filled in where a text names them: <<name>>. Without any, text stays as written.
    Raises ProblemsFound with the problems of all files. Their paths are relative to the folder's
    parent.
    """
    worksheets: list[Worksheet] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if not is_worksheet(path):
            continue
        try:
            worksheets.append(load_worksheet(path, folder.parent, words))
        except ProblemsFound as found:
            problems.extend(found.problems)
    if problems:
        raise ProblemsFound(problems)
    return tuple(worksheets)


def is_worksheet(path: Path) -> bool:
    """Whether the file's name is that of a worksheet, though perhaps not yet a good one."""
    return (
        not path.name.startswith(("_", "."))
        and path.name != LEDGER_NAME
        and path.suffix in {".yml", ".yaml"}
    )


def load_worksheet(path: Path, root: Path, words: Mapping[str, str] | None = None) -> Worksheet:
    """Return the worksheet of one file, its id taken from the file's name.

    Others that it names stand in the same folder. Raises ProblemsFound with paths
    relative to `root`.
    """

    def find_broken(file: YamlFile) -> Iterator[Problem]:
        others = {each.stem: each for each in sorted(path.parent.iterdir()) if is_worksheet(each)}
        yield from find_broken_references(file)
        reader = Reader(file, path.stem, others)
        yield from find_broken_shows(reader)
        yield from find_broken_gather(reader)
        yield from find_broken_overview(reader)

    problems = find_name_problems(path, path.relative_to(root).as_posix())
    id_that_fits = "worksheet" if problems else path.stem
    try:
        worksheet = parse_yaml(
            path,
            Worksheet,
            root=root,
            given={"id": id_that_fits},
            words=words,
            also=find_broken,
            settle=leave_out_targets,
        )
    except ProblemsFound as found:
        raise ProblemsFound([*problems, *found.problems]) from None
    if problems:
        raise ProblemsFound(problems)
    return worksheet


def find_name_problems(path: Path, shown: str) -> list[Problem]:
    """Return what is wrong with the file's name."""
    plain = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
    better = f"{plain or 'worksheet'}.yml"
    problems = []
    if path.suffix != ".yml":
        problems.append(word("wrong_ending", shown, 0, ending=path.suffix, better=better))
    if not re.fullmatch(WORKSHEET_ID_PATTERN, path.stem):
        problems.append(word("bad_file_name", shown, 0, name=path.name, better=better))
    return problems
