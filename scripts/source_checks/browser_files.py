"""A browser source exports something with its own name, and does no more than its name says."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from source_checks.browser_sources import BROWSER, ROOT, find_folder, list_scripts, read_code
from source_checks.print_problems import print_problems
from source_checks.sizes import LONGEST_FUNCTION

EXPORTS = re.compile(
    r"^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)", re.MULTILINE
)
WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])")
# Files that begin something export nothing, and a part exports what others have named.
BEGINNINGS = ("pages", "worker")
PART = "part.ts"
HANDS_ON = re.compile(r"(?:\s*export (?:type )?\{[^}]*\} from \"[^\"]+\";)+\s*")
UNREAD = {".js", ".mjs", ".cjs", ".jsx", ".mts", ".cts", ".tsx"}
# As Biome lays it out: it ends with the first brace that stands as far in as it began.
ACCESSOR = re.compile(
    r"^( *)(?:\w+ )*(?P<name>(?:get|set) #?\w+)\(.*?^\1\}", re.MULTILINE | re.DOTALL
)


def find_file_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for everything that is wrong with a script as a file."""
    yield from find_name_problems(root)
    yield from find_unread_files(root)
    yield from find_busy_parts(root)
    yield from find_long_accessors(root)


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


def find_unread_files(root: Path) -> Iterator[str]:
    """Yield a sentence for each script whose ending keeps it from the checks."""
    for path in sorted((root / BROWSER).rglob("*")):
        if path.suffix in UNREAD:
            yield (
                f"{path.relative_to(root).as_posix()}: the checks read no {path.suffix} file here. "
                "Write it in TypeScript, and let it end in .ts."
            )


def find_busy_parts(root: Path) -> Iterator[str]:
    """Yield a sentence for each part that does more than to hand on what others export."""
    for path in list_scripts(root):
        if path.name == PART and not HANDS_ON.fullmatch(read_code(path)):
            yield (
                f"{path.relative_to(root).as_posix()}: a part only exports what other files have. "
                "Give what else is in it a file of its own."
            )


def find_long_accessors(root: Path) -> Iterator[str]:
    """Yield a sentence for each getter or setter with too many lines; Biome counts the rest."""
    for path in list_scripts(root):
        code = read_code(path)
        for found in ACCESSOR.finditer(code):
            lines = found[0].count("\n") + 1
            if lines > LONGEST_FUNCTION:
                line = code.count("\n", 0, found.start()) + 1
                place = f"{path.relative_to(root).as_posix()}:{line}"
                yield (
                    f"{place}: {found['name']} has {lines} lines, and {LONGEST_FUNCTION} are the "
                    "most. Give a step of it a function of its own."
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
    return print_problems(find_file_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
