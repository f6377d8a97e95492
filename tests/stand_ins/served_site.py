"""A small site of two pages, built again and again as MkDocs' server does it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from set_up.project import ROOT

SETTINGS = f"""
site_name: Small
hooks: [{ROOT}/scripts/serve_hooks.py]
plugins: []
theme: {{name: mkdocs, custom_dir: overrides}}
validation: {{anchors: warn}}
extra: {{served: true}}
nav: [index.md, other.md]
"""
HOME = "---\ntitle: Home\n---\n# Home\n\nSee [there](other.md#there).\n"
OTHER = "---\ntitle: Other\n---\n# Other\n\n## There\n\nSome words.\n"
MAIN = '{% extends "base.html" %}\n'


def write_and_build(folder: Path, main: str = MAIN, **pages: str) -> dict[str, str]:
    """Build the two pages anew, as the server does after a change, and return their HTML."""
    texts = {
        f"docs/{name}.md": text for name, text in {"index": HOME, "other": OTHER, **pages}.items()
    }
    files = {"mkdocs.yml": SETTINGS, "overrides/main.html": main, **texts}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    site = folder / "site"
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(site)))
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.html")}
