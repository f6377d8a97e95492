"""Turns what was measured into a table and into bench.json's content."""

from __future__ import annotations

from typing import Any

from benchmarks.filled_documents import LARGEST_BYTES, LONGEST_MS, SLOWED, DocumentCosts
from benchmarks.many_worksheets import SITE, ManyTimes

OURS = "guide"
STOCK = "stock"
Sizes = dict[str, int]


def compare(ours: float, stock: float) -> float:
    """Return ours as a multiple of stock, to two decimals."""
    return round(ours / stock, 2)


def make_report(
    seconds: dict[str, float],
    first_views: dict[str, dict[str, Sizes]],
    many: dict[str, ManyTimes],
    changes: dict[str, tuple[float, float]],
    documents: DocumentCosts,
) -> dict[str, Any]:
    """Return everything measured, with its ratios. Times are seconds, sizes bytes."""
    return {
        "build_seconds": {
            **{name: round(value, 3) for name, value in seconds.items()},
            "ratio": compare(seconds[OURS], seconds[STOCK]),
            "added": round(seconds[OURS] - seconds[STOCK], 3),
        },
        "worksheets": {name: describe_times(times, many) for name, times in many.items()},
        "change_shown_seconds": {
            **{
                name: {"first": round(first, 3), "later": round(later, 3)}
                for name, (first, later) in changes.items()
            },
            "ratio": compare(changes[OURS][1], changes[STOCK][1]),
        },
        "first_view_bytes": {
            page: {**views, "ratio": compare(views[OURS]["total"], views[STOCK]["total"])}
            for page, views in first_views.items()
        },
        "filled_documents": describe_costs(documents),
    }


def describe_costs(costs: DocumentCosts) -> dict[str, Any]:
    """Return what filled documents cost; each ratio is to the most that it may be."""
    total = sum(costs.taking.values())
    return {
        "taking_bytes": {**costs.taking, "total": total, "ratio": compare(total, LARGEST_BYTES)},
        "opening_bytes": costs.opening,
        "milliseconds": {
            work: {
                "usual": round(costs.usual[work], 1),
                "slowed": round(slowed, 1),
                "ratio": compare(slowed, LONGEST_MS),
            }
            for work, slowed in costs.slowed.items()
        },
    }


def describe_times(times: ManyTimes, many: dict[str, ManyTimes]) -> dict[str, Any]:
    """Return the times of many worksheets: warm against cold, and each one against the fewest's.

    A time for each that does not grow with their number means that the build is linear.
    """
    fewest = next(iter(many.values()))
    return {
        "worksheets": times.worksheets,
        "cold_seconds": round(times.cold, 3),
        "warm_seconds": round(times.warm, 3),
        "warm_to_cold_ratio": compare(times.warm, times.cold),
        "each_to_fewest_ratio": compare(
            times.cold / times.worksheets, fewest.cold / fewest.worksheets
        ),
        "peak_memory_mb": times.peak_memory,
    }


def describe_report(report: dict[str, Any]) -> str:
    """Return the report as a table that people read."""
    build = report["build_seconds"]
    changes = report["change_shown_seconds"]
    lines = [
        f"{'':34}{'guide':>10}{'stock':>10}{'ratio':>8}",
        f"{'Build, seconds (documents cached)':34}{build[OURS]:>10.2f}{build[STOCK]:>10.2f}"
        f"{build['ratio']:>8.2f}",
        f"{'A change is shown after, seconds':34}{changes[OURS]['later']:>10.2f}"
        f"{changes[STOCK]['later']:>10.2f}{changes['ratio']:>8.2f}",
        f"{'    the first one':34}{changes[OURS]['first']:>10.2f}{changes[STOCK]['first']:>10.2f}",
    ]
    for page, views in report["first_view_bytes"].items():
        lines += describe_first_view(page, views)
    lines += ["", f"{'Documents of':34}{'cold, s':>10}{'warm, s':>10}{'ratio':>8}{'each':>8}  MB"]
    lines += [describe_many(name, times) for name, times in report["worksheets"].items()]
    lines += describe_documents(report["filled_documents"])
    return "\n".join(lines) + "\n"


def describe_documents(costs: dict[str, Any]) -> list[str]:
    """Return the table's lines for filled documents: the parts' bytes, then each work's time."""
    taking, opening = costs["taking_bytes"], costs["opening_bytes"]
    parts = {name: size for name, size in taking.items() if name not in ("total", "ratio")}
    slower = f"{SLOWED}x slower"
    return [
        "",
        f"{'Fetched to take answers away':34}{'bytes':>10}{'at most':>10}{'ratio':>8}",
        f"{'    together':34}{taking['total']:>10,}{LARGEST_BYTES:>10,}{taking['ratio']:>8.2f}",
        *(f"{f'    {name}':34}{size:>10,}" for name, size in parts.items()),
        "Fetched to open them again",
        *(f"{f'    {name}':34}{size:>10,}" for name, size in opening.items()),
        f"{'The contract, milliseconds':34}{'usual':>10}{slower:>11}{f'of {LONGEST_MS}':>7}",
        *(describe_work(work, times) for work, times in costs["milliseconds"].items()),
    ]


def describe_work(work: str, times: dict[str, float]) -> str:
    """Return the table's line for one work's time."""
    return (
        f"{f'    {work}':34}{times['usual']:>10.1f}{times['slowed']:>11.1f}{times['ratio']:>7.2f}"
    )


def describe_many(name: str, times: dict[str, Any]) -> str:
    """Return the table's line for so many worksheets."""
    words = (
        f"{times['worksheets']} {'from the guide' if name == SITE else 'made from the examples'}"
    )
    return (
        f"{words:34}{times['cold_seconds']:>10.2f}{times['warm_seconds']:>10.2f}"
        f"{times['warm_to_cold_ratio']:>8.2f}{times['each_to_fewest_ratio']:>8.2f}"
        f"  {times['peak_memory_mb'] or 'unknown'}"
    )


def describe_first_view(page: str, views: dict[str, Any]) -> list[str]:
    """Return the table's lines for one page: its total, then each kind of file."""
    ours, stock = views[OURS], views[STOCK]
    name = f"First view of /{page}, bytes"
    lines = [f"{name:34}{ours['total']:>10,}{stock['total']:>10,}{views['ratio']:>8.2f}"]
    kinds = sorted({*ours, *stock} - {"total"})
    return lines + [
        f"{f'    {kind}':34}{ours.get(kind, 0):>10,}{stock.get(kind, 0):>10,}" for kind in kinds
    ]
