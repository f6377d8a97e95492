"""The lint finds every way to turn a string into HTML or into code, and leaves the rest alone."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from set_up.node import tool_environment
from set_up.project import ROOT, node_tool

RULE = "scripts/browser/no-written-html.grit"
SCRIPT = "scripts/browser/theme/new.ts"
XML = "scripts/browser/documents/word/package/parse-xml.ts"

WAYS = (
    "box.innerHTML = text",
    "box.innerHTML += text",
    "show(box.innerHTML)",
    'box["innerHTML"] = text',
    "const { innerHTML } = box",
    "const { outerHTML: words } = box",
    "Object.assign(box, { innerHTML: text })",
    "box.shadowRoot.innerHTML = text",
    "box.outerHTML = text",
    "show(box.outerHTML)",
    'box.insertAdjacentHTML("beforeend", text)',
    'box.insertAdjacentHTML?.("beforeend", text)',
    "box.setHTML(text)",
    "box.setHTMLUnsafe(text)",
    "Document.parseHTMLUnsafe(text)",
    "document.write(text)",
    "window.document.writeln(text)",
    "frame.contentDocument.write(text)",
    "eval(text)",
    "window.eval(text)",
    "new Function(text)",
    "Function(text)()",
    'setTimeout("run()", 1)',
    "setInterval(`run(${text})`, 1)",
    'box.setAttribute("onclick", text)',
    'box.setAttributeNS(null, "onload", text)',
    'makeElement("p", { onclick: text })',
    'box.setAttribute("srcdoc", text)',
    "frame.srcdoc = text",
    'link.href = "javascript:run()"',
    'link.setAttribute("href", `javascript:${text}`)',
    "range.createContextualFragment(text)",
    'new DOMParser().parseFromString(text, "text/html")',
    'new DOMParser().parseFromString(text, "application/xml")',
    'document.execCommand("insertHTML", false, text)',
)
ALLOWED = (
    "box.textContent = text",
    'box.setAttribute("aria-label", text)',
    "stream.write(text)",
    "box.onclick = () => show(text)",
    "setTimeout(() => show(text), 1)",
    'show("Write on, and save once.")',
)


def lint(root: Path, *files: tuple[str, tuple[str, ...]]) -> dict[str, set[int]]:
    """Return the lines that the lint names in each file, which holds one way a line."""
    shutil.copy(ROOT / "biome.jsonc", root)
    for name, lines in (*files, (RULE, ())):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("\n".join(lines), encoding="utf-8")
    shutil.copy(ROOT / RULE, root / RULE)
    done = subprocess.run(
        (
            node_tool("biome"),
            "lint",
            "--only=plugin",
            "--reporter=github",
            "--max-diagnostics=none",
        ),
        cwd=root,
        env=tool_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, set[int]] = {name: set() for name, _ in files}
    for name, line in re.findall(r"file=\S*?(scripts/[^,]+),line=(\d+)", done.stdout):
        found[name].add(int(line))
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[int]:
    """The lines that the lint names in a script of the theme with every way on a line."""
    return lint(tmp_path_factory.mktemp("lint"), (SCRIPT, WAYS))[SCRIPT]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_is_found(found: set[int], way: str):
    """Whether a property is read, set, called, taken apart or computed; as HTML or as code."""
    assert WAYS.index(way) + 1 in found


def test_what_treats_text_as_text_is_left_alone(tmp_path: Path):
    """The rule stands in nobody's way."""
    assert lint(tmp_path, (SCRIPT, ALLOWED)) == {SCRIPT: set()}


def test_one_file_may_parse_xml_and_nothing_else(tmp_path: Path):
    """In that file only the type application/xml passes, written out, also beside others."""
    calls = ('text, "application/xml"', 'text, "text/html"', "text, type")
    lines = tuple(f"new DOMParser().parseFromString({call})" for call in calls)
    assert lint(tmp_path, (XML, lines)) == {XML: {2, 3}}
