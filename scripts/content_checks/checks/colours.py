"""The university's colours can be seen by everybody.

Words need a contrast of 4.5 to 1 with what they stand on, by WCAG 2.2, and the ring round what has
the focus needs 3 to 1. That holds for the colours of `institution.yml` and for those that are mixed
from them, on light paper and on dark. The example is the nearest colour that will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.project import Project
from guide.institution import INSTITUTION
from guide.university.contrast import Faint, find_faint, mend_colour
from guide.university.palette import mix_palette, read_greys
from strict_yaml import Problem, read_yaml

OWN = {"second": "second", "second-soft": "second", "focus": "second"}


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield each of the university's colours that is too faint, in one of the two schemes."""
    if project.institution is None:
        return
    own, greys = project.institution.colours, read_greys(project.root)
    told = set()
    for faint in find_faint({**greys, **mix_palette(own, greys)}):
        name = OWN.get(faint.ink, "accent")
        if faint.ink in greys and faint.ground in greys:
            continue  # those of every guide have a test of their own
        if (name, faint.scheme) not in told:
            told.add((name, faint.scheme))
            yield _describe(project, name, faint)


def _describe(project: Project, name: str, faint: Faint) -> Problem:
    institution = project.institution
    assert institution is not None  # noqa: S101 - it was read
    greys = read_greys(project.root)

    def is_good(colour: str) -> bool:
        shades = getattr(institution.colours, name).model_copy(update={faint.scheme: colour})
        own = institution.colours.model_copy(update={name: shades})
        return not any(
            each.scheme == faint.scheme and OWN.get(each.ink, "accent") == name
            for each in find_faint({**greys, **mix_palette(own, greys)})
        )

    written = getattr(getattr(institution.colours, name), faint.scheme)
    better = mend_colour(written, faint.scheme, is_good)
    line = read_yaml(project.root / INSTITUTION, project.root).line(("colours", name, faint.scheme))
    found = (
        f'the colour "{name}" is too faint in the {faint.scheme} scheme: {written} gives '
        f"{faint.ratio:.1f} to 1 ({faint.ink} on {faint.ground}), where {faint.least:g} is due."
    )
    mend = f"Take a {'darker' if faint.scheme == 'light' else 'lighter'} one."
    return Problem(INSTITUTION, line, found, mend, f'{faint.scheme}: "{better}"')
