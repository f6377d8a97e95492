"""Compiled templates are kept between builds, and never an old one."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from guide import keep_templates as kept


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template, and a cache of its own."""
    monkeypatch.setattr(kept, "FOLDER", tmp_path / "cache")
    (tmp_path / "page.html").write_text("Hello {{ name }}", encoding="utf-8")
    return tmp_path


def open_environment(templates: Path) -> Environment:
    """Return an environment as a build makes it, with its own memory."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    kept.keep_templates(environment)
    return environment


def test_a_second_build_compiles_nothing(templates: Path, monkeypatch: pytest.MonkeyPatch):
    """What one build compiled, the next one takes from the cache."""
    open_environment(templates).get_template("page.html")
    again = open_environment(templates)
    monkeypatch.setattr(Environment, "compile", None)
    assert again.get_template("page.html").render(name="you") == "Hello you"


def test_a_changed_template_is_compiled_anew(templates: Path):
    """The cache never hides what somebody has changed."""
    open_environment(templates).get_template("page.html")
    (templates / "page.html").write_text("Goodbye {{ name }}", encoding="utf-8")
    changed = open_environment(templates).get_template("page.html")
    assert changed.render(name="you") == "Goodbye you"
