"""A Python source imports from its own folder, or downwards, by the faces that folders name."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from source_checks.circles import find_circle
from source_checks.print_problems import print_problems
from source_checks.python_sources import (
    SCRIPTS,
    TESTS,
    Import,
    Source,
    by_module,
    find_target,
    list_sources,
)

ROOT = Path(__file__).resolve().parents[2]
RANKS = "scripts/source_checks/ranks.yml"
TOP = "."  # the commands and adapters, which stand in scripts/ itself


def find_layer_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each import that goes round, up, aside or past a folder's face."""
    scripts, tests = list_sources(root, SCRIPTS), list_sources(root, TESTS)
    modules = by_module(scripts)
    yield from find_circles(scripts)
    yield from find_circles(tests)
    yield from find_rank_problems(scripts, modules, read_ranks(root))
    yield from find_open_borders(scripts, read_borders(root))
    for source in (*scripts, *tests):
        yield from find_border_problems(source, modules)


def read_ranks(root: Path) -> dict[str, int]:
    """Read Python's part of the table of ranks: each folder's, the lowest 0."""
    table = yaml.safe_load((root / RANKS).read_text(encoding="utf-8"))
    return {folder: rank for rank, line in enumerate(table["python"]) for folder in line}


def read_borders(root: Path) -> list[str]:
    """Read the folders that others enter only by what their `__init__.py` names."""
    table = yaml.safe_load((root / RANKS).read_text(encoding="utf-8"))
    return list(table.get("borders", ()))


def find_circles(sources: list[Source]) -> Iterator[str]:
    """Yield a sentence where sources import each other in a circle, types included."""
    modules = by_module(sources)
    imports = {
        source.shown: [
            target.shown
            for imported in source.list_imports()
            if (target := find_target(imported, modules)) and target is not source
        ]
        for source in sources
    }
    yield from find_circle(imports)


def find_rank_problems(
    scripts: list[Source], modules: Mapping[str, Source], ranks: Mapping[str, int]
) -> Iterator[str]:
    """Yield a sentence for each import that goes up or aside, and each folder without a rank."""
    used = {find_ranked(source.folder, ranks) for source in scripts}
    for folder in sorted({source.folder for source in scripts if not source.is_face}):
        if not find_ranked(folder, ranks):
            yield (
                f"{SCRIPTS}/{folder}: this folder has no rank. "
                f"Add it to `python:` in {RANKS}, above all that it imports."
            )
    for source in scripts:
        own = find_ranked(source.folder, ranks)
        for imported in source.list_imports():
            target = find_target(imported, modules)
            other = find_ranked(target.folder, ranks) if target else own
            if own and other and own != other and ranks[other] >= ranks[own]:
                stands = "above" if ranks[other] > ranks[own] else "beside"
                yield (
                    f"{source.shown}:{imported.line}: imports {imported.module}, but {other}/ "
                    f"stands {stands} {own}/ in {RANKS}. Hand over from above what is needed, or "
                    "move one of the two files."
                )
    for folder in sorted(ranks.keys() - used):
        yield f"{RANKS}: {SCRIPTS}/{folder} has no sources. Take it out of `python:`."


def find_ranked(folder: str, ranks: Mapping[str, int]) -> str:
    """Return the folder, or the nearest one round it, that has a rank; "" where none has."""
    path = Path(folder)
    within = (path, *path.parents) if folder != TOP else (path,)
    return next((each.as_posix() for each in within if _is_ranked(each, folder, ranks)), "")


def _is_ranked(path: Path, folder: str, ranks: Mapping[str, int]) -> bool:
    name = path.as_posix()
    return name in ranks and (name != TOP or folder == TOP)


def find_open_borders(scripts: list[Source], borders: list[str]) -> Iterator[str]:
    """Yield a sentence for each folder with a border, or within one, that names nothing."""
    faces = [source for source in scripts if source.is_face]
    for border in borders:
        inside = [face for face in faces if Path(face.folder).is_relative_to(border)]
        if border not in {face.folder for face in inside}:
            yield f"{RANKS}: {SCRIPTS}/{border} has no `__init__.py`, and so no border."
        for face in inside:
            if not face.offered:
                yield (
                    f"{face.shown}: names nothing for others, and {border} has a border. "
                    "List in `__all__` what others may take."
                )


def find_border_problems(source: Source, modules: Mapping[str, Source]) -> Iterator[str]:
    """Yield a sentence for each import of what a folder does not name for others.

    A folder has a border when its `__init__.py` has an `__all__`. Its own tests may look inside.
    """
    for imported in source.list_imports():
        target = find_target(imported, modules)
        border = target and _find_border(target, modules)
        if not target or not border or _is_within(source, border):
            continue
        asked = imported.name or imported.module
        if target is not border or (imported.name and imported.name not in border.offered):
            yield (
                f"{source.shown}:{imported.line}: takes {asked} from {imported.module}, which is "
                f"not named for others. {_say_offer(border, imported)}"
            )


def _find_border(target: Source, modules: Mapping[str, Source]) -> Source | None:
    """Return the face of the folder that the source stands in, or of the nearest that has one."""
    folder = Path(target.folder)
    faces = (modules.get(".".join(each.parts)) for each in (folder, *folder.parents))
    return next((face for face in faces if face and face.is_face and face.offered), None)


def _is_within(source: Source, border: Source) -> bool:
    """Whether the source stands in the folder, or among the tests of its package."""
    if source.shown.startswith(f"{TESTS}/"):
        return source.folder.split("/")[0] == border.folder.split("/")[0]
    return Path(source.folder).is_relative_to(border.folder)


def _say_offer(border: Source, imported: Import) -> str:
    face = border.folder.replace("/", ".")
    if imported.name in border.offered:
        return f"Write: from {face} import {imported.name}"
    return f"Take what {border.shown} names in `__all__`, or name it there."


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_layer_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
