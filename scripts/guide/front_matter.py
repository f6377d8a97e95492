"""Front matter that cannot be read. A generator would show it as the page's first words."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from guide.page import LOADER, Page
from strict_yaml import Problem, explain


def find_unreadable(page: Page) -> Iterator[Problem]:
    """Yield what keeps the front matter from being read, with its line."""
    lines = ["", *page.front_matter.split("\n")]  # the fence counts as a line
    try:
        yaml.load("\n".join(lines), Loader=LOADER)  # noqa: S506 - both are safe
    except yaml.YAMLError as error:
        yield explain(error, "\n".join(lines), page.path)
    except ValueError:
        yield from _find_impossible_days(page, lines)


def _find_impossible_days(page: Page, lines: list[str]) -> Iterator[Problem]:
    """Yield a problem for each line whose day is in no calendar."""
    for number, line in enumerate(lines, 1):
        key, _, value = line.partition(":")
        try:
            yaml.load(value, Loader=LOADER)  # noqa: S506 - both are safe
        except yaml.YAMLError:
            continue
        except ValueError:
            found = f'the day "{value.strip()}" is in no calendar.'
            mend = "Write the year, the month and the day with hyphens, as in the example."
            yield Problem(page.path, number, found, mend, f"{key}: 2027-05-22")
