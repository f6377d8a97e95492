"""A browser source exports something with its own name, and no folder holds too many of them."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from source_checks.browser_sources import ROOT, find_folder, list_scripts, read_code
from source_checks.print_problems import print_problems
from source_checks.sizes import MOST_IN_FOLDER

STYLES = "scripts/styles"
EXPORTS = re.compile(
    r"^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)", re.MULTILINE
)
WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")
# Files that begin something export nothing, and a part exports what others have named.
BEGINNINGS = ("pages",)
PART = "part.ts"


def find_name_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each script that exports nothing with its own name.

    Some export has all words of the name: `show-alert.ts` may export `showAlerts`.
    """
    for path in list_scripts(root):
        exported = EXPORTS.findall(read_code(path))
        is_beginning = find_folder(path) in BEGINNINGS and not exported
        if path.name == PART or is_beginning:
            continue
        own = _split_words(_to_name(path.stem))
        if not any(own <= _split_words(name) for name in exported):
            names = ", ".join(exported) or "nothing"
            yield (
                f"{path.relative_to(root).as_posix()}: exports {names}, but nothing called "
                f"{_to_name(path.stem)}. Name the file for what it gives, or the other way round."
            )


def find_crowded_folders(root: Path) -> Iterator[str]:
    """Yield a sentence for each folder that holds too many sources of its own."""
    styles = (root / STYLES).rglob("*.css")
    counts = Counter(path.parent for path in (*list_scripts(root), *styles))
    for folder, count in sorted(counts.items()):
        if count > MOST_IN_FOLDER:
            yield (
                f"{folder.relative_to(root).as_posix()}: holds {count} sources, and "
                f"{MOST_IN_FOLDER} are the most. Give those that belong together a folder."
            )


def _split_words(name: str) -> set[str]:
    """Return the words of a name like `saveAnswers` or `MOST_ROWS`, without a plural's s."""
    words = WORDS.findall(name)
    return {word.lower().removesuffix("s") for word in words}


def _to_name(stem: str) -> str:
    first, *others = stem.split("-")
    return first + "".join(other.capitalize() for other in others)


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems([*find_name_problems(ROOT), *find_crowded_folders(ROOT)])


if __name__ == "__main__":
    sys.exit(main())
