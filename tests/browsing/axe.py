"""axe-core, run in a page of the browser."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The rules of these levels that another colour scheme can break, when nothing else has changed.
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# How a part of a page is looked at: a width with a colour scheme. Every run has the narrowest and
# the widest, each in another scheme; a thorough one has every pair.
LOOKS = [
    pytest.param(
        width,
        scheme,
        marks=() if (width, scheme) in ((320, "light"), (1280, "dark")) else pytest.mark.thorough,
    )
    for width in (1280, 390, 320)
    for scheme in ("light", "dark")
]


def prepare_axe(context: BrowserContext) -> None:
    """Put axe into every page that `context` opens; the pages' own policy does not see it."""
    context.add_init_script(path=AXE)


@lru_cache(maxsize=1)
def _read_axe() -> str:
    return AXE.read_text(encoding="utf-8")


# A bar that stays in view lies half over whatever is scrolled below it just then. How large a
# target is shows where one would use it: so what the rule names is looked at again in mid-window.
RUN = """async ([rules, outside]) => {
  const how = { runOnly: rules, resultTypes: ["violations"], preload: false }
  const where = { include: [["html"]], exclude: outside.map(each => [each]) }
  const { violations } = await axe.run(where, how)
  const isSmall = async ({ target }) => {
    document.querySelector(target).scrollIntoView({ block: "center" })
    const again = await axe.run(target, {runOnly: { type: "rule", values: ["target-size"] }})
    return again.violations.length > 0
  }
  for (const violation of violations.filter(({ id }) => id === "target-size")) {
    const small = []
    for (const node of violation.nodes) if (await isSmall(node)) small.push(node)
    violation.nodes = small
  }
  return violations
}"""


def list_violations(
    page: Page, rules: Sequence[str] | dict[str, Any] = TAGS, outside: Sequence[str] = ()
) -> list[str]:
    """Return what axe finds wrong in the page as it stands: one line a violation and element.

    Looks at the rules named, or at those with one of the tags; unless told otherwise, at those of
    levels A and AA of WCAG 2.0 to 2.2 and of axe's best practice. Leaves out what the
    selectors in `outside` find. Where `prepare_axe` was not called, axe is put into the page first.
    """
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(_read_axe())
    violations: list[dict[str, Any]] = page.evaluate(RUN, [rules, list(outside)])
    return [
        f"{page.url}: {violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def list_in_both(page: Page, outside: Sequence[str] = ()) -> list[str]:
    """Return what is wrong in light, and of colours in the dark: nothing else differs there.

    Leaves out what the selectors in `outside` find. From then on motion is reduced, or the colours
    would still be on their way.
    """
    found = list_violations(page, outside=outside)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [f"dark: {line}" for line in list_violations(page, COLOUR_RULES, outside)]
    page.emulate_media(color_scheme="light")
    return found
