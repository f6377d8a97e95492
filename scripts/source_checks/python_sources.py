"""The project's Python sources: where they stand, what they name for others, what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SCRIPTS, TESTS = "scripts", "tests"
# What imports a module by a name that it is given
LOADERS = {"import_module", "importlib.import_module", "__import__"}


@dataclass(frozen=True)
class Import:
    """One module that a source imports, what it asks of it ("" for the whole), and the line."""

    line: int
    module: str
    name: str = ""


@dataclass(frozen=True)
class Source:
    """One Python file. `folder` counts from `scripts/` or `tests/`, `module` is its full name."""

    path: Path
    shown: str
    folder: str
    module: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file, parsed."""
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @property
    def is_face(self) -> bool:
        """Whether it stands for its whole folder."""
        return self.path.name == "__init__.py"

    @cached_property
    def offered(self) -> frozenset[str]:
        """What the file's `__all__` names."""
        return frozenset(
            str(name)
            for node in self.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _is_offer(node)
            for name in ast.literal_eval(node.value)
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """What it offers and has at hand: a package's rooms are offered, but not yet entered."""
        return self.offered & {imported.name for imported in self.list_imports()}

    def list_imports(self) -> Iterator[Import]:
        """Yield everything imported, wherever in the file, for types alone or not."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    yield Import(node.lineno, self._name_module(node), alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(node.lineno, alias.name)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in LOADERS:
                for argument in node.args[:1]:
                    if isinstance(argument, ast.Constant):
                        yield Import(node.lineno, str(argument.value))

    def _name_module(self, node: ast.ImportFrom) -> str:
        """Return the full name of what is imported from: dots before it count from this file."""
        if not node.level:
            return node.module or ""
        above = self.module.split(".")
        kept = len(above) - node.level + (1 if self.is_face else 0)
        return ".".join((*above[: max(kept, 0)], *filter(None, [node.module])))


def list_sources(root: Path, base: str) -> list[Source]:
    """Return the Python sources below `scripts` or `tests`, the commands among them, sorted."""
    top = root / base
    commands = [path for path in top.iterdir() if path.is_file() and _is_command(path)]
    return [_describe(path, root, top) for path in sorted([*top.rglob("*.py"), *commands])]


def by_module(sources: list[Source]) -> dict[str, Source]:
    """Return the sources by the names under which they are imported."""
    return {source.module: source for source in sources}


def find_target(imported: Import, modules: Mapping[str, Source]) -> Source | None:
    """Return the source that an import leads to, or None where it is none of ours.

    `from package import name` leads to the package where that has the name at hand, or else to the
    module of that name.
    """
    package = modules.get(imported.module)
    if package and imported.name in package.named:
        return package
    return modules.get(f"{imported.module}.{imported.name}") or package


def _is_offer(node: ast.Assign | ast.AnnAssign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(to, ast.Name) and to.id == "__all__" for to in targets)


def _is_command(path: Path) -> bool:
    return not path.suffix and path.read_bytes().startswith(b"#!/usr/bin/env python3")


def _describe(path: Path, root: Path, top: Path) -> Source:
    inside = path.relative_to(top)
    parts = inside.with_suffix("").parts
    return Source(
        path=path,
        shown=path.relative_to(root).as_posix(),
        folder=inside.parent.as_posix(),
        module=".".join(parts[:-1] if parts[-1] == "__init__" else parts),
    )
