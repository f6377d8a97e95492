"""The university's own two colours, and all that is mixed from them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from guide.bundling.bundle import Bundle, paint_site
from guide.university.contrast import contrast, find_faint, mend_colour
from guide.university.favicon import draw_favicon
from guide.university.icons import draw_icons
from guide.university.palette import (
    UniversityColours,
    choose_for_paper,
    mix,
    mix_palette,
    read_greys,
    write_palette,
)
from set_up.project import ROOT
from worksheet_builder.model import Colours

OWN = UniversityColours.model_validate(
    {
        "accent": {"light": "#5a2a82", "dark": "#c9a6ec"},
        "second": {"light": "#8a4b00", "dark": "#f0b266"},
    }
)
PALETTE = mix_palette(OWN, read_greys(ROOT))


def test_a_mixture_lies_between_its_two():
    """All of one, all of the other, or halfway."""
    assert mix("#102030", "#ffffff", 1) == "#102030"
    assert mix("#102030", "#ffffff", 0) == "#ffffff"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_the_palette_begins_with_the_university_s_own():
    """The two colours stand in it as they were written, in both schemes."""
    assert PALETTE["accent"] == ("#5a2a82", "#c9a6ec")
    assert PALETTE["second"] == ("#8a4b00", "#f0b266")


def test_what_is_mixed_can_be_read():
    """No mixture of good colours is too faint."""
    assert list(find_faint({**read_greys(ROOT), **PALETTE})) == []


def test_the_site_s_style_begins_with_the_palette():
    """The file has another name with other colours, so no browser keeps the old ones."""
    bundle = Bundle({"a/guide-AAAAAAAA.css": b"p{}"}, {"guide_style": "a/guide-AAAAAAAA.css"})
    one, other = (paint_site(bundle, style) for style in (write_palette(PALETTE), ":root{}"))
    (path,) = one.files
    assert one.paths == {"guide_style": path}
    assert path not in other.files
    assert one.files[path].startswith(b":root{--guide-accent:light-dark(#5a2a82,#c9a6ec);")
    assert one.files[path].endswith(b"p{}")


def test_paper_has_the_colours_of_the_light_scheme():
    """PDF, Word and the handbook are printed on white."""
    colours = choose_for_paper(PALETTE)
    assert (colours.accent, colours.second) == ("#5a2a82", "#8a4b00")
    assert colours.for_word()["accent"] == "5A2A82"
    assert colours.for_pdf()["accent"] == [0.353, 0.165, 0.51]


def test_a_style_sheet_is_painted_by_the_names_that_it_asks_for():
    """A name that is no colour stays: it is a measure."""
    painted = Colours(accent="#5a2a82").paint("a{color:var(--accent);width:var(--left)}")
    assert painted == "a{color:#5a2a82;width:var(--left)}"


def test_no_source_has_a_brand_colour_of_its_own():
    """The two colours stand in institution.yml alone: whoever changes them there changes all."""
    own = ("14524a", "a8481f", "8ccbb8", "eca984")
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("scripts", "docs/assets", "overrides")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".css", ".xml", ".html", ".svg", ".ts"}
        and any(colour in path.read_text(encoding="utf-8").lower() for colour in own)
    ]
    assert found == []


def test_the_nearest_colour_that_will_do_is_proposed():
    """Darker on light paper, lighter on dark, and no more of it than is needed."""
    better = mend_colour("#8ccbb8", "light", lambda colour: contrast(colour, "#ffffff") >= 4.5)
    assert 4.5 <= contrast(better, "#ffffff") < 5.2
    assert mend_colour("#8ccbb8", "dark", lambda colour: True) == "#8ccbb8"


def test_the_favicon_has_the_university_s_colours():
    """In the light and in the dark; none of its places stays empty."""
    drawing = draw_favicon(OWN)
    for colour in ("#5a2a82", "#c9a6ec", "#8a4b00", "#f0b266"):
        assert colour in drawing
    assert "var(" not in drawing


def test_the_icons_have_the_university_s_colours():
    """Each is painted in both light colours, on the paper, and the same again with the same."""
    icons = draw_icons(OWN, "#faf9f5")
    assert len(icons) == 4
    for name, icon in icons.items():
        with Image.open(BytesIO(icon)) as image:
            seen = {colour for _count, colour in image.getcolors(image.width * image.height)}
            assert image.getpixel((0, 0)) == (0xFA, 0xF9, 0xF5), name
        assert seen >= {(0x5A, 0x2A, 0x82), (0x8A, 0x4B, 0x00)}, name
    assert draw_icons(OWN, "#faf9f5") == icons


def test_a_project_without_style_has_no_greys(tmp_path: Path):
    """Then only what is mixed is known."""
    assert read_greys(tmp_path) == {}
    assert "accent" in mix_palette(OWN, {})
