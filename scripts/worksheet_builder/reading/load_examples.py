"""Load the examples of every kind of field: all of them, or every problem in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from strict_yaml import (
    Problem,
    ProblemsFound,
    YamlFile,
    did_you_mean,
    list_parts,
    nearest,
    parse_yaml,
    read_text,
)
from worksheet_builder.model import FIELD_KINDS, Example, ExamplesFile, WrittenExample
from worksheet_builder.reading.references import (
    find_broken_condition,
    find_misplaced_in_rows,
    find_unclear_ids,
    find_unclear_ids_within,
)
from worksheet_builder.reading.wordings import word


def load_examples(folder: Path, root: Path) -> dict[str, tuple[Example, ...]]:
    """Return the folder's examples by kind; a folder that is not there has none.

    Each file `<kind>.yml` holds the examples of that kind. Raises ProblemsFound with the problems
    of all files. Their paths are relative to `root`.
    """
    loaded: dict[str, tuple[Example, ...]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.y*ml")):
        try:
            loaded[path.stem] = _load_kind(path, root)
        except ProblemsFound as found:
            problems.extend(found.problems)
    if problems:
        raise ProblemsFound(problems)
    return {kind: loaded[kind] for kind in FIELD_KINDS if kind in loaded}


def _load_kind(path: Path, root: Path) -> tuple[Example, ...]:
    shown = path.relative_to(root).as_posix()
    if path.name not in {f"{kind}.yml" for kind in FIELD_KINDS}:
        near = did_you_mean(nearest(path.stem, FIELD_KINDS))
        facts = {"name": path.stem, "near": near, "known": ", ".join(sorted(FIELD_KINDS))}
        raise ProblemsFound([word("examples_of_no_kind", shown, 0, **facts)])
    seen: list[YamlFile] = []

    def find_problems(file: YamlFile) -> Iterator[Problem]:
        seen.append(file)
        yield from _find_problems(file, path.stem)

    written = parse_yaml(path, ExamplesFile, root=root, also=find_problems).examples
    lines = read_text(path, shown).split("\n")
    return tuple(
        _make_example(example, _slice_source(lines, seen[0], number))
        for number, example in enumerate(written)
    )


def _make_example(written: WrittenExample, source: str) -> Example:
    return Example(written.name, written.about, written.fields, source)


def _slice_source(lines: list[str], file: YamlFile, number: int) -> str:
    """Return the lines of an example's fields as they stand in the file, less their indent."""
    start = file.line(("examples", number, "fields"))
    follower = ("examples", number + 1)
    end = file.line(follower) - 1 if follower in file.lines else len(lines)
    while lines[end - 1].strip() == "" or lines[end - 1].lstrip().startswith("#"):
        end -= 1  # what stands before the next example belongs to that one
    return dedent("\n".join(lines[start:end]))


def _find_problems(file: YamlFile, kind: str) -> Iterator[Problem]:
    """Yield what is wrong between the examples of a file, and between the fields of each."""
    examples = list_parts(file, (), "examples")
    everywhere = [f for example in examples for f in list_parts(file, example.place, "fields")]
    yield from find_unclear_ids(file, everywhere, [])
    first: dict[str, int] = {}
    for number, example in enumerate(examples, start=1):
        fields = list_parts(file, example.place, "fields")
        name = str(example.keys.get("name", ""))
        line = file.line((*example.place, "name"))
        if name and name in first:
            facts = {"first": first[name], "better": f"{name}-2"}
            yield word("doubled_example", file.path, line, name=name, **facts)
        first.setdefault(name, line)
        if fields and kind not in {field.keys.get("kind") for field in fields}:
            shown = name or number
            yield word("example_without_kind", file.path, line, name=shown, kind=kind)
        for field in fields:
            yield from find_unclear_ids_within(file, field)
            yield from find_broken_condition(file, field, fields)
            yield from find_misplaced_in_rows(file, list_parts(file, field.place, "columns"))
