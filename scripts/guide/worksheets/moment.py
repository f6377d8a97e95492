"""The moments at which people use a worksheet: the headings of the list of worksheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ConfigDict, RootModel

from strict_yaml import Problem, ProblemsFound, did_you_mean, nearest, parse_yaml
from worksheet_builder.model import FieldId, Words, Worksheet

MOMENTS = "worksheets/_moments.yml"


class Moments(RootModel[dict[FieldId, Words]]):
    """The headings in their order, by the ids that worksheets name."""

    model_config = ConfigDict(frozen=True)


def load_moments(root: Path) -> dict[str, str]:
    """Return the headings by id, in order; without the file there are none.

    Raises ProblemsFound where the file cannot be read.
    """
    path = root / MOMENTS
    return dict(parse_yaml(path, Moments, root=root).root) if path.is_file() else {}


def check_moments(root: Path, worksheets: Iterable[Worksheet], moments: Mapping[str, str]) -> None:
    """Raise ProblemsFound for every worksheet whose moment has no heading."""
    problems = tuple(_find_unknown(root, worksheets, moments))
    if problems:
        raise ProblemsFound(problems)


def _find_unknown(
    root: Path, worksheets: Iterable[Worksheet], moments: Mapping[str, str]
) -> Iterator[Problem]:
    for worksheet in worksheets:
        if worksheet.moment in ("", *moments):
            continue
        path = f"worksheets/{worksheet.id}.yml"
        lines = (root / path).read_text(encoding="utf-8").splitlines()
        near = nearest(worksheet.moment, moments)
        yield Problem(
            path,
            next((n for n, line in enumerate(lines, 1) if line.startswith("moment:")), 0),
            f'the moment "{worksheet.moment}" has no heading in {MOMENTS}.',
            f"{did_you_mean(near)}Use one of: {', '.join(moments)}. Or add a heading there.",
            f"moment: {near or next(iter(moments), 'meeting')}",
        )
