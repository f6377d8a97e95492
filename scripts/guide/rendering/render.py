"""Rendering a page's macros, with every mistake said at its line instead of a traceback."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches

from jinja2 import ChainableUndefined, Environment, TemplateError, TemplateSyntaxError

from guide.contents import Contents
from guide.institution import list_given_links
from guide.macros import Macros, UnknownNameError
from guide.page import Page
from guide.rendering.macro_syntax import describe_syntax
from strict_yaml import Problem, ProblemsFound

# The site generator fills these in; a page may use them although nothing is known of them here.
GENERATOR_VARIABLES: tuple[str, ...] = ("page", "config", "navigation")


def render_page(page: Page, contents: Contents) -> str:
    """Return the page's Markdown with its macros filled in.

    Raises ProblemsFound with every unknown name and every mistake in the page's macros.
    """
    problems: list[Problem] = []
    macros = Macros(contents, lambda: page.url, get_text=lambda: page.body)
    available = (*macros.for_pages(), *macros.variables())
    environment = _make_environment(page, available, problems)
    given = list_given_links(contents.institution)
    known = {
        name: _report(macro, page, given, problems) for name, macro in macros.for_pages().items()
    }
    unread = dict.fromkeys(contents.unread, _SayNothing())
    generator = dict.fromkeys(GENERATOR_VARIABLES, "")
    meta = {name: value for name, value in page.meta.items() if name not in known}
    environment.globals.update({**generator, **known, **macros.variables(), **unread})
    try:
        text = environment.from_string(page.body).render(meta)
    except TemplateSyntaxError as error:
        problems.append(describe_syntax(page, page.body_start + error.lineno))
    except (TemplateError, TypeError):
        problems.append(describe_syntax(page, _find_line(page, "")))
    if problems:
        raise ProblemsFound(problems)
    return text


def render_pages(pages: Iterable[Page], contents: Contents) -> dict[str, str]:
    """Return the Markdown of every page by its path; raise ProblemsFound for all of them."""
    rendered: dict[str, str] = {}
    problems: list[Problem] = []
    for page in pages:
        try:
            rendered[page.path] = render_page(page, contents)
        except ProblemsFound as found:
            problems.extend(found.problems)
    if problems:
        raise ProblemsFound(problems)
    return rendered


def _make_environment(page: Page, available: Iterable[str], problems: list[Problem]) -> Environment:
    """Return an environment that notes an unknown name as a problem and goes on."""

    class NotedUndefined(ChainableUndefined):
        def _note(self, *_arguments: object) -> str:
            name = str(self._undefined_name)
            owner = self._undefined_obj
            known = sorted(owner) if isinstance(owner, dict) else available
            problems.append(_describe_undefined(page, name, known))
            return ""

        __str__ = __call__ = _note  # type: ignore[assignment]

        def __bool__(self) -> bool:
            return bool(self._note())

        def __iter__(self) -> Iterator[str]:
            return iter(self._note())

    return Environment(undefined=NotedUndefined, autoescape=False)  # noqa: S701 - it makes Markdown


def _report(
    macro: Callable[..., str], page: Page, given: Collection[str], problems: list[Problem]
) -> Callable[..., str]:
    """Return the macro so that it notes an unknown name as a problem and goes on.

    `given` are names that institution.yml gives to pages: where one is unknown, the problem is its.
    """

    def noting(*arguments: object, **named: object) -> str:
        try:
            return macro(*arguments, **named)
        except UnknownNameError as unknown:
            if unknown.name not in given:
                problems.append(_describe_unknown(page, unknown))
            return ""

    return noting


class _SayNothing(ChainableUndefined):
    """Stands for what cannot be read just now: whatever a page asks of it, it is no mistake."""

    __slots__ = ()

    def __call__(self, *_arguments: object, **_named: object) -> str:  # type: ignore[override]
        return ""


def _describe_unknown(page: Page, unknown: UnknownNameError) -> Problem:
    known = ", ".join(unknown.known) or "none yet"
    close = get_close_matches(unknown.name, unknown.known, n=1) or unknown.known[:1]
    example = f'{{{{ {unknown.kind}("{close[0]}") }}}}' if close else ""
    line = _find_line(page, unknown.name)
    return Problem(page.path, line, str(unknown), f"Use one of: {known}.", example)


def _describe_undefined(page: Page, name: str, known: Iterable[str]) -> Problem:
    mend = f"Use one of: {', '.join(known)}."
    return Problem(page.path, _find_line(page, name), f'nothing is called "{name}".', mend)


def _find_line(page: Page, name: str) -> int:
    """Return the first line of the file that has `name` within a macro's brackets, or 0."""
    macro = re.compile(r"\{[{%].*" + re.escape(name))
    return next((n for n, line in enumerate(page.lines, 1) if macro.search(line)), 0)
