"""What may import what: the rules of the house, which docs/contribute/how-it-fits.md tells."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from set_up.project import ROOT

SCRIPTS = ROOT / "scripts"
RENDERERS = sorted((SCRIPTS / "worksheet_builder").glob("*/to_*.py"))
PACKAGES = frozenset(path.parent.name for path in SCRIPTS.glob("*/__init__.py"))
# What each package may know of the others
MAY_IMPORT = {
    "strict_yaml": {"worksheet_builder"},
    "worksheet_builder": {"strict_yaml"},
    "published": {"strict_yaml", "worksheet_builder"},
    "guide": {"strict_yaml", "worksheet_builder"},
    "content_checks": {"guide", "published", "strict_yaml", "worksheet_builder"},
    "generated_files": {"content_checks", "strict_yaml", "worksheet_builder"},
}


def list_imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_knows_only_those_beneath_it(package: str):
    """The engine knows no site, and no package but the adapters knows MkDocs."""
    files = list((SCRIPTS / package).rglob("*.py"))
    assert files
    known = {name.split(".")[0] for path in files for name in list_imports(path)}
    assert known & PACKAGES <= MAY_IMPORT[package] | {package}
    assert "mkdocs" not in known


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda path: path.stem)
def test_no_renderer_imports_another(renderer: Path):
    """Each can be read, tested or replaced on its own."""
    others = {f"worksheet_builder.{path.parent.name}.{path.stem}" for path in RENDERERS}
    assert len(others) > 3
    assert not {name.rpartition(".")[0] for name in list_imports(renderer)} & others
