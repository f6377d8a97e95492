"""Makes the documents of many worksheets in a process of its own, and tells what it took."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from benchmarks.many_worksheets import SITE
from guide.assemble import make_imprint
from guide.contents import read_contents
from set_up.project import ROOT
from worksheet_builder.documents import build_documents, count_workers
from worksheet_builder.model import Colours, Worksheet, make_example_worksheet
from worksheet_builder.reading import load_examples


def make_worksheets(count: int) -> list[Worksheet]:
    """Return so many different worksheets: the examples of each kind in turn, each numbered."""
    examples = load_examples(ROOT / "worksheets" / "_examples", ROOT)
    kinds = [make_example_worksheet(kind, named) for kind, named in examples.items()]
    return [
        worksheet.model_copy(update={"id": f"sheet-{n}", "title": f"{worksheet.title}, {n}"})
        for n, worksheet in enumerate(islice(cycle(kinds), count), 1)
    ]


def find_peak_memory(workers: int) -> float | None:
    """Return the MB of this process's peak and of as many workers as the largest one's."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # bytes there, kilobytes elsewhere
    return round((here + workers * worker) / unit, 1)


def main(arguments: Sequence[str]) -> None:
    """Make the documents of so many worksheets into a cache; print the facts as JSON."""
    name, cache = arguments
    contents = read_contents(ROOT)
    worksheets = list(contents.worksheets.values()) if name == SITE else make_worksheets(int(name))
    documents = build_documents(
        worksheets, make_imprint(contents.institution, Colours()), Path(cache)
    )
    peak = find_peak_memory(count_workers(len(documents)))
    sys.stdout.write(json.dumps({"worksheets": len(worksheets), "peak_memory": peak}))


if __name__ == "__main__":
    main(sys.argv[1:])
