"""The parts of an accessibility statement whose words the law fixes, and its dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guide.duties.accessibility import Accessibility
from guide.spell_day import spell_day

STANDARD = "Web Content Accessibility Guidelines version 2.2 AA standard"
UNTESTED = (
    "People have not yet tested this site against the standard, so nobody can say which parts of "
    "it fail. While that is so, the statement claims no compliance. If something does not work for "
    "you, tell us, and we will make a reasonable adjustment."
)


def tell_status(about: Accessibility) -> str:
    """Return the sentence on compliance, as the model statement has it."""
    status = about.test.status if about.test else "not"
    if status == "fully":
        return f"This website is fully compliant with the {STANDARD}."
    if status == "partially":
        due = "due to the non-compliances listed below"
        return f"This website is partially compliant with the {STANDARD}, {due}."
    return (
        f"This website is not compliant with the {STANDARD}. The non-compliances are listed below."
    )


def tell_problems(about: Accessibility) -> str:
    """Return what the last test found, as a list, or that there has been none."""
    if about.test is None:
        return UNTESTED
    if not about.test.problems:
        return "The last test found none."
    return "\n".join(f"- {problem}" for problem in about.test.problems)


def tell_dates(about: Accessibility) -> str:
    """Return when the statement was prepared and reviewed, and when and by whom it was tested."""
    reviewed = (
        f"It was last reviewed on {spell_day(about.reviewed)}."
        if about.reviewed
        else "It has not been reviewed since."
    )
    tested = (
        f"This website was last tested on {spell_day(about.test.day)} against the WCAG 2.2 AA "
        f"standard.\n\nThe test was carried out by {about.test.tester}."
        if about.test
        else "This website has not yet been tested by people against the WCAG 2.2 AA standard."
    )
    return f"This statement was prepared on {spell_day(about.prepared)}. {reviewed}\n\n{tested}"


PARTS: Mapping[str, Callable[[Accessibility], str]] = {
    "status": tell_status,
    "problems": tell_problems,
    "dates": tell_dates,
}


def tell_accessibility(about: Accessibility, part: str) -> str:
    """Return a part of the statement as Markdown: one of `PARTS`."""
    return PARTS[part](about)
