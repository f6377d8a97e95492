"""Sources that import each other in a circle: neither can be read, tested or moved alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter


def find_circle(imports: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield a sentence where sources, each with what it imports, form a circle: the first found."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        first, *others = reversed(error.args[1])
        yield (
            f"{first}: imports, by way of others, itself: {' -> '.join((first, *others))}. "
            "Move what both ends of the circle need to a file of its own."
        )
