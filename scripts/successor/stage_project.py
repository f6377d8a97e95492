"""A copy of the project that Zensical can build as it stands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from guide.assemble import Assembly, assemble_site
from successor.stage_pages import stage_pages

# What Zensical does not have, or what the staging has done already.
DROPPED = ("hooks", "plugins", "watch", "validation")
# Such as https://host/owner/repository/edit/main/docs/{path}: first the repository, then the rest.
EDIT_ADDRESS = re.compile(r"(https?://[^/]+/[^/]+/[^/]+)/(.+)\{path\}$")


def stage_project(root: Path, folder: Path) -> Path:
    """Write the copy of the project in `root` into a new `folder`; return its configuration file.

    Raises ProblemsFound with every problem of the project's data files, worksheets and macros.
    """
    assembly = assemble_site(root)
    shutil.copytree(root / "docs", folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    shutil.copytree(root / "overrides", folder / "overrides")
    stage_pages(root, folder / "docs", assembly)
    for path, content in assembly.files.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(merge_settings(root, assembly)), encoding="utf-8")
    return config


def merge_settings(root: Path, assembly: Assembly) -> dict[str, Any]:
    """Return the settings of mkdocs.yml together with what MkDocs' hooks would add."""
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {key: value for key, value in settings.items() if key not in DROPPED}
    return {
        **kept,
        **assembly.settings,
        **split_edit_address(assembly.settings.get("edit_uri_template", "")),
        "site_url": assembly.address,
        "site_dir": "site",
        "plugins": ["search"],
        # The look, and so the HTML, that Material has and that the overrides fill.
        "theme": {**kept["theme"], "variant": "classic"},
        "extra": {**kept.get("extra", {}), **assembly.extra},
    }


def split_edit_address(template: str) -> dict[str, str]:
    """Return the address behind "Edit this page" in the two settings that Zensical reads."""
    parts = EDIT_ADDRESS.match(template)
    return {"repo_url": parts[1], "edit_uri": parts[2]} if parts else {}
