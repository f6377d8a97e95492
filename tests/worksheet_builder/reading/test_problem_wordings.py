"""Golden cases: a file with something wrong goes in, the words for its editor come out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from strict_yaml import ProblemsFound, parse_yaml
from worksheet_builder.reading.load import load_worksheet
from worksheet_builder.reading.load_examples import load_examples
from worksheet_builder.reading.wordings import WORDINGS

CASES = Path(__file__).parents[1] / "cases"
EXPECTED = sorted(CASES.glob("*/*.txt"))


def begin_with_hash(text: str) -> str:
    """Return the text, or refuse it in a way of which the parser knows nothing."""
    if not text.startswith("#"):
        raise ValueError("no hash")
    return text


class Event(BaseModel):
    """No worksheet: every YAML file of the project is parsed with the same words."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=2, description="What it is called.", examples=["Open day"])
    open: bool = Field(description="Whether anyone may come.", examples=[True])
    day: date = Field(description="When it is.", examples=[date(2026, 11, 22)])
    ends: date | None = Field(None, description="When it ends; blank where it is one day.")
    size: Literal["small", "large"] = Field(description="How many come.", examples=["large"])
    email: str = Field(pattern=".@.", description="Where to write to.", examples=["a@example.org"])
    seats: dict[str, int] = Field(description="The seats of each room.", examples=[{"main": 20}])
    colour: Annotated[str, AfterValidator(begin_with_hash)] = Field(
        description="A colour as on the web.", examples=["#14524a"]
    )


WORDS = {"place.name": "Anywhere", "place.team": "The “A: #1” [team]", "place.long": "long " * 50}
WORDS["place.course"] = ""  # known, and not given


def load_text_examples(path: Path, root: Path) -> object:
    """Load a file of examples of `text`; one that is to keep its own name begins with `kind-`."""
    name = path.stem.removeprefix("kind-") if path.stem.startswith("kind-") else "text"
    path.rename(root / f"{name}.yml")
    return load_examples(root, root)


LOADERS: dict[str, Callable[[Path, Path], object]] = {
    "worksheet": lambda path, root: load_worksheet(path, root, WORDS),
    "example": load_text_examples,
    "event": lambda path, root: parse_yaml(path, Event, root=root),
}


def find_problems(expected: Path, folder: Path) -> str:
    """Return the text of the problems in the case's file, read from a folder of its own."""
    source = next((p for p in expected.parent.glob(f"{expected.stem}.y*ml")), None)
    path = folder / (source.name if source else f"{expected.stem}.yml")
    for other in expected.parent.glob("others/*.yml"):
        shutil.copy(other, folder)  # worksheets that a case may name
    if source:
        shutil.copy(source, path)
    elif expected.stem == "too-large":
        path.write_text("# much ado\n" * 20_000)
    with pytest.raises(ProblemsFound) as found:
        LOADERS[expected.parent.name](path, folder)
    return str(found.value)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_faulty_file_is_explained_in_these_words(expected, tmp_path):
    """Each fault is reported with place, finding, remedy and example, word for word."""
    assert find_problems(expected, tmp_path) + "\n" == expected.read_text("utf-8")


def test_every_case_has_its_expected_words():
    """A case without its .txt would be skipped in silence."""
    cases = {path.with_suffix(".txt") for path in CASES.glob("*/*.y*ml")}
    assert cases <= set(EXPECTED)


@pytest.mark.parametrize("name", WORDINGS)
def test_every_wording_has_a_golden_case(name):
    """A wording that no case shows may be wrong, or may never be used."""
    found = f": {pattern(WORDINGS[name].found)}\n  {pattern(WORDINGS[name].mend)}\n"
    assert any(re.search(found, path.read_text("utf-8")) for path in EXPECTED)


def pattern(wording: str) -> str:
    """Return a regular expression that matches the wording whatever fills its gaps."""
    parts = Formatter().parse(wording)
    return "".join(re.escape(text) + (".*" if gap else "") for text, gap, _, _ in parts)
