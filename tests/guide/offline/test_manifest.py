"""The web app's manifest: the university's names, the guide's colour, icons that are there."""

from __future__ import annotations

import json
from io import BytesIO

from PIL import Image

from guide.institution import load_institution
from guide.offline.manifest import write_manifest
from guide.university.icons import draw_icons
from set_up.project import ROOT


def read_manifest() -> dict[str, object]:
    """The project's own manifest."""
    manifest: dict[str, object] = json.loads(write_manifest(ROOT, load_institution(ROOT).guide))
    return manifest


def test_it_says_what_institution_yml_says():
    """Another university's guide has its own name on the home screen."""
    guide = load_institution(ROOT).guide
    manifest = read_manifest()
    assert (manifest["name"], manifest["short_name"]) == (guide.title, guide.short_title)


def test_its_addresses_begin_where_it_lies():
    """So it is true for a site in a folder too."""
    manifest = read_manifest()
    assert (manifest["start_url"], manifest["scope"]) == ("./", "./")


def test_each_icon_is_there_in_its_size_and_has_no_holes():
    """A home screen shows what is transparent as black."""
    icons = read_manifest()["icons"]
    assert isinstance(icons, list)
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    drawn = draw_icons(load_institution(ROOT).colours, "#ffffff")
    for icon in icons:
        with Image.open(BytesIO(drawn[icon["src"]])) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]
            assert image.mode == "RGB"


def test_its_colour_is_the_paper_of_the_light_scheme():
    """The colour stands in tokens.css alone."""
    tokens = (ROOT / "scripts/styles/tokens.css").read_text(encoding="utf-8")
    assert f"--guide-paper: light-dark({read_manifest()['theme_color']}," in tokens
