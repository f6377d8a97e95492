"""The settings in mkdocs.yml that the site's promises stand on are as they were made.

With another theme, without one of the hooks or with a script of somebody else, the site would still
be built. But answers might leave the page, mistakes would be published, or worksheets would be
gone. The menu, under `nav:`, is yours to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from content_checks.project import Project
from guide.navigation import SETTINGS
from strict_yaml import Problem

PLACED = "Worksheets, documents and the search are put into the site by it."
FETCHED = "Pages fetch nothing from other websites."
PRINTED = "Without it, its signs are printed on the pages."
# Settings by their place: what they have to be, and why.
FIXED: Mapping[tuple[str, ...], tuple[object, str]] = {
    ("strict",): (True, "With it, a site with mistakes is not built."),
    ("docs_dir",): ("docs", "The checks read that folder."),
    ("use_directory_urls",): (True, "Every address of the site would change, and break links."),
    ("theme", "name"): ("material", "The pages' templates are made for it."),
    ("theme", "custom_dir"): ("overrides", "The guide's own templates stand there."),
    ("theme", "font"): (False, FETCHED),
    ("theme", "language"): ("en", "The pages are in English."),
    ("plugins", "macros", "module_name"): ("scripts/site_macros", PLACED),
    ("plugins", "macros", "on_error_fail"): (True, "Else errors are written into the page."),
    ("plugins", "macros", "on_undefined"): ("strict", "Else a misspelt name leaves a hole."),
    **{
        ("validation", key): ("warn", "With it, a broken link stops the build.")
        for key in ("omitted_files", "absolute_links", "unrecognized_links", "anchors")
    },
}
# Lists, and what has to stand in each.
HELD: Mapping[str, tuple[tuple[str, ...], str]] = {
    "hooks": (
        tuple(f"scripts/{name}_hooks.py" for name in ("site", "search", "finish", "serve")),
        PLACED,
    ),
    "plugins": (("search", "macros"), PLACED),
    "markdown_extensions": (
        ("admonition", "attr_list", "md_in_html", "pymdownx.superfences", "pymdownx.details"),
        PRINTED,
    ),
}
FOREIGN = ("extra_javascript", "extra_css", "extra.analytics")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every setting that is missing, has another value, or fetches something."""
    text = project.read(project.root / SETTINGS)
    try:
        settings = yaml.safe_load(text)
    except yaml.YAMLError:
        return  # `yaml_typing` says what is wrong with it
    if not isinstance(settings, dict):
        return
    for place, (value, why) in FIXED.items():
        if _find(settings, place) != value:
            said = ".".join(place)
            found = f'"{said}" is no longer {_show(value)}.'
            example = (
                "\n".join(f"{'  ' * depth}{key}:" for depth, key in enumerate(place))
                + f" {_show(value)}"
            )
            yield Problem(SETTINGS, _line(text, place), found, f"Put it back. {why}", example)
    for key, (wanted, why) in HELD.items():
        there = _list_names(settings.get(key))
        for name in wanted:
            if name not in there:
                found = f'"{name}" is missing under "{key}".'
                example = f"{key}:\n  - {name}"
                yield Problem(SETTINGS, _line(text, (key,)), found, f"Put it back. {why}", example)
    for said in FOREIGN:
        if _find(settings, tuple(said.split("."))):
            found = f'"{said}" brings scripts or styles of its own into every page.'
            line = _line(text, tuple(said.split(".")))
            yield Problem(SETTINGS, line, found, f"Take it out. {FETCHED}")


def _list_names(entries: object) -> list[str]:
    """Return the names of a list whose parts are names, or one key with settings below it."""
    parts = entries if isinstance(entries, list) else []
    return [str(next(iter(part), "")) if isinstance(part, dict) else str(part) for part in parts]


def _find(settings: object, place: tuple[str, ...]) -> object:
    """Return the value at the place, or None; a list is looked through for a key."""
    here = settings
    for step in place:
        if isinstance(here, list):
            here = next((part for part in here if isinstance(part, dict) and step in part), {})
        here = here.get(step) if isinstance(here, dict) else None
    return here


def _line(text: str, place: tuple[str, ...]) -> int:
    """Return the line of the last part of the place that is there."""
    number = 0
    lines = text.splitlines()
    for key in place:
        starts = (f"{key}:", f"- {key}:")
        found = next(
            (
                n
                for n, line in enumerate(lines, 1)
                if n > number and line.strip().startswith(starts)
            ),
            0,
        )
        number = found or number
    return number


def _show(value: object) -> str:
    return (
        {True: "true", False: "false"}.get(value, f"{value}")
        if isinstance(value, bool)
        else f"{value}"
    )
