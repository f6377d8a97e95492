"""Lines as they read once a mistake is mended, where what mends it needs no judgement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from proposals.mend import Mend
from strict_yaml import Problem, ProblemsFound, read_text


def list_mends(root: Path, problems: Iterable[Problem]) -> Iterator[Mend]:
    """Yield each line that can be mended for certain, once, with all that is mended in it.

    Where the words to change stand in a line more than once, nobody can tell which are meant.
    """
    swaps: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for problem in problems:
        if problem.line and problem.swap[0]:
            swaps.setdefault((problem.path, problem.line), []).append(problem.swap)
    for (path, number), found in swaps.items():
        was = _read_line(root / path, path, number)
        mended = was
        for words, better in found:
            if mended.count(words) == 1:
                mended = mended.replace(words, better)
        if mended != was:
            yield Mend(path, number, was, mended)


def _read_line(file: Path, path: str, number: int) -> str:
    try:
        lines = read_text(file, path).splitlines()
    except ProblemsFound:
        return ""
    return lines[number - 1] if number <= len(lines) else ""
