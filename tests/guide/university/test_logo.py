"""A university's logo: what may stand in the header of every page, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from guide.university.logo import MOST_BYTES, Logo, read_logo
from strict_yaml import ProblemsFound

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


def read(folder: Path, name: str) -> Logo:
    """Read the logo as a project in `folder` names it."""
    named = folder / "institution.yml"
    named.write_text(f"name: University of Elsemoor\nlogo: assets/{name}\n", encoding="utf-8")
    return read_logo(folder, f"assets/{name}")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """The folder of a project's pictures."""
    assets = tmp_path / "docs/assets"
    assets.mkdir(parents=True)
    return assets


@pytest.mark.parametrize(
    "size",
    [
        'viewBox="0 0 300 100"',
        'viewBox="0,0,300,100" width="3000"',
        'width="300" height="100"',
        'width="300px" height="100px"',
    ],
)
def test_a_drawing_says_its_size_in_several_ways(assets: Path, size: str):
    """The header keeps room for it before it comes, so nothing moves."""
    (assets / "logo.svg").write_text(SVG.format(size), encoding="utf-8")
    assert read(assets.parents[1], "logo.svg") == Logo("assets/logo.svg", 300, 100)


def test_a_picture_has_the_size_that_it_has(assets: Path):
    """A PNG of twice the header's height or more."""
    Image.new("RGB", (192, 64)).save(assets / "logo.png")
    assert read(assets.parents[1], "logo.png") == Logo("assets/logo.png", 192, 64)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("logo.svg", None, "there is no file docs/assets/logo.svg"),
        ("logo.svg", b"<svg", "is no SVG that can be read"),
        ("logo.svg", b"<html/>", "is no SVG: it does not begin"),
        ("logo.svg", SVG.format('width="100%"').encode(), "does not say its size"),
        ("logo.svg", SVG.format('viewBox="0 0 0 9"').encode(), "does not say its size"),
        ("logo.svg", b" " * (MOST_BYTES + 1), "has 30 kB, and 30 are the most"),
        ("logo.png", b"\x89PNG", "is no PNG"),
    ],
)
def test_what_cannot_stand_there_is_said_at_its_line(
    assets: Path, name: str, content: bytes | None, found: str
):
    """With the way out: no logo at all."""
    if content is not None:
        (assets / name).write_bytes(content)
    with pytest.raises(ProblemsFound) as told:
        read(assets.parents[1], name)
    (problem,) = told.value.problems
    assert found in problem.found
    assert (problem.path, problem.line) == ("institution.yml", 2)
    assert "leave the key blank" in problem.mend


def test_a_picture_is_fine_enough(assets: Path):
    """A small one would be blurred."""
    Image.new("RGB", (96, 32)).save(assets / "logo.png")
    with pytest.raises(ProblemsFound, match="32 pixels high, and 64 are the least"):
        read(assets.parents[1], "logo.png")
