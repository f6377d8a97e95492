"""A browser source imports from its own folder and from lower ranks alone, and in no circle."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname

import yaml

from source_checks.browser_sources import BROWSER, ROOT, find_folder, list_imports, list_scripts
from source_checks.circles import find_circle
from source_checks.print_problems import print_problems

RANKS = "scripts/source_checks/ranks.yml"


@dataclass(frozen=True)
class Ranks:
    """The rank of each folder, the lowest 0, and the pairs of folders that are strangers."""

    of: dict[str, int]
    strangers: tuple[tuple[str, str], ...]


def read_ranks(root: Path) -> Ranks:
    """Read the browser's part of the table of ranks."""
    table = yaml.safe_load((root / RANKS).read_text(encoding="utf-8"))
    ranks = {folder: rank for rank, line in enumerate(table["browser"]) for folder in line}
    pairs = [(one, other) for one, other in table.get("browser_strangers", ())]
    return Ranks(ranks, (*pairs, *((other, one) for one, other in pairs)))


def find_layer_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each import that goes round, up, aside or out, and what lacks a rank."""
    ranks = read_ranks(root)
    scripts = list_scripts(root)
    folders = {find_folder(path) for path in scripts}
    for folder in sorted(folders - set(ranks.of)):
        yield (
            f"{BROWSER}/{folder}: this folder has no rank. "
            f"Add it to `browser:` in {RANKS}, above all that it imports."
        )
    for folder in sorted(set(ranks.of) - folders):
        yield f"{RANKS}: {BROWSER}/{folder} has no sources. Take it out of `browser:`."
    for path in scripts:
        for line, target in list_imports(path):
            if problem := _judge(ranks, find_folder(path), dirname(target)):
                place = f"{path.relative_to(root).as_posix()}:{line}"
                yield f"{place}: imports {target}.ts, but {problem}"
    # Biome finds most circles too; not one of a type that is written as `import("./a").A`.
    yield from find_circle({_name(path): [to for _, to in list_imports(path)] for path in scripts})


def _judge(ranks: Ranks, own: str, other: str) -> str:
    """Return why a file in the folder `own` may not import from `other`; "" where it may."""
    if other.startswith(("..", "/")):
        return f"that is outside {BROWSER}/, where no check reads it. Move it there."
    if own == other or own not in ranks.of or other not in ranks.of:
        return ""
    places = Path(own), Path(other)
    if any(all(map(Path.is_relative_to, places, pair)) for pair in ranks.strangers):
        return "the two are to know nothing of each other. Move what both need to a lower folder."
    if ranks.of[other] < ranks.of[own]:
        return ""
    stands = "above" if ranks.of[other] > ranks.of[own] else "beside"
    return (
        f"{other}/ stands {stands} {own}/ in {RANKS}. Declare here, as an interface, what is "
        "needed of it, or move one of the two files."
    )


def _name(path: Path) -> str:
    return f"{find_folder(path)}/{path.stem}"


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_layer_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
