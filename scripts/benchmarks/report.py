"""Turns what was measured into a table and into bench.json's content."""

from __future__ import annotations

from typing import Any

OURS = "guide"
STOCK = "stock"
Sizes = dict[str, int]


def compare(ours: float, stock: float) -> float:
    """Return ours as a multiple of stock, to two decimals."""
    return round(ours / stock, 2)


def make_report(
    seconds: dict[str, float], first_views: dict[str, dict[str, Sizes]]
) -> dict[str, Any]:
    """Return everything measured, with its ratios. Times are seconds, sizes bytes."""
    return {
        "build_seconds": {
            **{name: round(value, 3) for name, value in seconds.items()},
            "ratio": compare(seconds[OURS], seconds[STOCK]),
        },
        "first_view_bytes": {
            page: {**views, "ratio": compare(views[OURS]["total"], views[STOCK]["total"])}
            for page, views in first_views.items()
        },
    }


def describe_report(report: dict[str, Any]) -> str:
    """Return the report as a table that people read."""
    build = report["build_seconds"]
    lines = [
        f"{'':34}{'guide':>10}{'stock':>10}{'ratio':>8}",
        f"{'Build, seconds (documents cached)':34}{build[OURS]:>10.2f}{build[STOCK]:>10.2f}"
        f"{build['ratio']:>8.2f}",
    ]
    for page, views in report["first_view_bytes"].items():
        lines += describe_first_view(page, views)
    return "\n".join(lines) + "\n"


def describe_first_view(page: str, views: dict[str, Any]) -> list[str]:
    """Return the table's lines for one page: its total, then each kind of file."""
    ours, stock = views[OURS], views[STOCK]
    name = f"First view of /{page}, bytes"
    lines = [f"{name:34}{ours['total']:>10,}{stock['total']:>10,}{views['ratio']:>8.2f}"]
    kinds = sorted({*ours, *stock} - {"total"})
    return lines + [
        f"{f'    {kind}':34}{ours.get(kind, 0):>10,}{stock.get(kind, 0):>10,}" for kind in kinds
    ]
