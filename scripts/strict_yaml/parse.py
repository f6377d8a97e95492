"""Parse a YAML file into a model: either the model, or every problem in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from strict_yaml.model_errors import explain_errors, guess_kinds
from strict_yaml.problem import Problem, ProblemsFound
from strict_yaml.wordings import word
from strict_yaml.yaml_file import YamlFile, read_yaml

M = TypeVar("M", bound=BaseModel)

NOTHING: Mapping[str, Any] = {}


def parse_yaml(  # noqa: PLR0913 - most are given by name, and seldom
    path: Path,
    model: type[M],
    *,
    root: Path,
    given: Mapping[str, Any] = NOTHING,
    words: Mapping[str, str] | None = None,
    also: Callable[[YamlFile], Iterable[Problem]] = lambda _file: (),
    settle: Callable[[YamlFile], None] = lambda _file: None,
) -> M:
    """Return the file as the model, or raise ProblemsFound with every problem in it.

    `root` is the folder that the problems' paths are relative to. `given` holds keys of the model
    that do not stand in the file. `words` are filled in where a text names them: <<name>>. `also`
    looks for problems that the model cannot see. `settle` changes what was read before that.
    """
    file = read_yaml(path, root, words)
    settle(file)
    problems = [*file.problems, *find_given_keys(file, model, given), *also(file)]
    errors = find_errors(model, file.data | dict(given))
    problems += explain_errors(errors, file, model, given)
    guessed = guess_kinds(errors, file, model)
    if guessed is not None:
        hidden = find_errors(model, guessed | dict(given))
        problems += explain_errors(hidden, file, model, given)
    if problems:
        raise ProblemsFound(problems)
    return model.model_validate(file.data | dict(given))


def find_errors(model: type[BaseModel], data: Mapping[str, Any]) -> list[ErrorDetails]:
    """Return what pydantic finds wrong with the data."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def find_given_keys(
    file: YamlFile, model: type[BaseModel], given: Mapping[str, Any]
) -> Iterator[Problem]:
    """Yield a problem for each key that stands in the file although it is given."""
    for key in given:
        if (key,) in file.lines:
            meaning = model.model_fields[key].description or ""
            line = file.line((key,))
            yield word("given_key", file.path, line, subject="the file", key=key, meaning=meaning)
