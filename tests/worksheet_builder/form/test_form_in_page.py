"""The form in a page that MkDocs builds: valid, and no sign in it taken for code."""

from __future__ import annotations

import shutil
import subprocess
import sys
from textwrap import dedent

import pytest
from lxml import html

from samples.form_samples import PLACE, SIGNS, hostile_worksheet
from samples.worksheet_samples import SAMPLE
from set_up.project import ROOT
from worksheet_builder.form.to_form import to_form

NU_CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_text_of_a_worksheet_is_never_code():
    """Every text comes out as it was written, whatever signs it holds."""
    parsed = html.fromstring(to_form(hostile_worksheet(), PLACE))
    assert parsed.xpath("//b") == []
    legend = parsed.get_element_by_id("plan-f_checklist-label")
    assert legend.text == f"checklist {SIGNS}"
    assert parsed.xpath("//form")[0].get("data-worksheet-title") == f"Plan {SIGNS}"
    assert parsed.xpath("//*[@data-worksheet-rows]")[0].get("data-worksheet-row-name") == SIGNS


@pytest.mark.skipif(not shutil.which("java"), reason="the Nu checker needs Java")
def test_the_html_is_valid(form, tmp_path):
    """The Nu checker finds nothing in the contract, in any kind, nor in a form of odd signs."""
    paths = []
    for number, body in enumerate(
        [form, *(to_form(each, PLACE) for each in (SAMPLE, hostile_worksheet()))]
    ):
        paths.append(tmp_path / f"{number}.html")
        paths[-1].write_text(
            '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>T</title></head>'
            f"<body><main><h1>T</h1>{body}</main></body></html>",
            "utf-8",
        )
    java = ["java", "-jar", str(NU_CHECKER), "--errors-only", *map(str, paths)]
    assert subprocess.run(java, capture_output=True, text=True, check=False).stderr == ""


@pytest.fixture(scope="module")
def built_page(tmp_path_factory) -> str:
    """A page with the hostile form, built by MkDocs with the site's own Markdown extensions."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# A page\n\nBefore.\n\n{{ form() }}\n\nAfter.\n")
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("{{ page.content }}")
    (folder / "form.html").write_text(to_form(hostile_worksheet(), PLACE), "utf-8")
    (folder / "macros.py").write_text(
        dedent("""
        from pathlib import Path
        def define_env(env):
            env.macro(lambda: (Path(__file__).parent / "form.html").read_text("utf-8"), "form")
        """)
    )
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    extensions = settings[settings.index("markdown_extensions:") :].split("\n\n", 1)[0]
    (folder / "mkdocs.yml").write_text(
        "site_name: T\ntheme: {name: null, custom_dir: theme}\nstrict: true\n"
        "plugins:\n  - macros: {module_name: macros, on_error_fail: true}\n" + extensions
    )
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run = subprocess.run(mkdocs, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return (folder / "site" / "index.html").read_text("utf-8")


def test_a_page_holds_the_form_character_for_character(built_page):
    """Neither macros nor Markdown touch a sign in it."""
    assert to_form(hostile_worksheet(), PLACE) in built_page


def test_the_text_around_a_form_is_still_markdown(built_page):
    """The block begins and ends where it should."""
    assert "<p>Before.</p>" in built_page
    assert built_page.rstrip().endswith("<p>After.</p>")


def test_search_does_not_list_what_is_hidden(page):
    """A heading with an id becomes a result, and what is excluded must say so."""
    hidden = page.xpath("//template")
    assert hidden
    assert all(part.get("data-search-exclude") is not None for part in hidden)
