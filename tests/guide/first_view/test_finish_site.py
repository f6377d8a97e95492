"""The last step of a build: a page holds the style that it, or a script, can use, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.first_view.finish_site import finish_site
from set_up.project import ROOT

PAGE = (
    '<html><head><meta content="style-src \'self\'"><link rel="icon" href="{up}assets/icon.svg">'
    '<link rel="stylesheet" href="{up}assets/stylesheets/guide.css"></head>'
    '<body><p class="used">Words</p></body></html>'
)
STYLE = """@charset "UTF-8";
@font-face{font-family:A;font-weight:200 900;src:url(../fonts/atkinson-latin.woff2);\
unicode-range:U+0000-00FF,U+20??}
.used{color:#111}.page-added{color:#222}.unused{color:#333}
.used:not(.page-added) p{color:#444}.other>.used{color:#555}
:focus-visible,.unused{color:#666}:root[data-page-state=busy]{color:#777}
"""


RARE = """@font-face{font-family:A;src:url(../fonts/atkinson-latin-ext.woff2);\
unicode-range:U+0100-017F}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages at two depths, whose script adds a class."""
    files = {
        "index.html": PAGE.format(up=""),
        "deep/page/index.html": PAGE.format(up="../../"),
        "assets/stylesheets/guide.css": STYLE,
        "assets/javascripts/theme.js": 'x.className="page-added",x.dataset.pageState="busy"',
    }
    for path, text in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text(text, encoding="utf-8")
    (tmp_path / "site/assets/fonts").mkdir()
    add_face(tmp_path / "site", "atkinson-latin.woff2")
    return tmp_path / "site"


def add_face(site: Path, name: str) -> None:
    """Give the site one of the guide's typefaces."""
    face = (ROOT / "overrides/assets/fonts" / name).read_bytes()
    (site / "assets/fonts" / name).write_bytes(face)


def finish(site: Path, cache: str = "cache") -> str:
    """Finish the site, and return its home page."""
    finish_site(site, ROOT, site.parent / cache)
    return (site / "index.html").read_text(encoding="utf-8")


def make_worksheet(site: Path, scripts: dict[str, str]) -> Path:
    """Give the site these scripts, and its deep page the worksheet's; return that page."""
    for name, script in scripts.items():
        (site / "assets/javascripts" / name).write_text(script, encoding="utf-8")
    deep = site / "deep/page/index.html"
    asked = '<script src="../../assets/javascripts/worksheet-ABCDEFG2.js"></script></head>'
    text = deep.read_text(encoding="utf-8").replace("</head>", asked)
    deep.write_text(text, encoding="utf-8")
    return deep


def test_what_page_and_script_use_is_kept_and_nothing_else(site: Path):
    """An editor's class is in the page; a script's, and the states it sets, in the script."""
    html = finish(site)
    assert all(f"#{colour}" in html for colour in ("111", "222", "444", "666", "777"))
    assert not any(f"#{colour}" in html for colour in ("333", "555"))


def test_what_a_script_adds_is_kept_where_the_page_asks_for_it(site: Path):
    """What parts add that such a script names comes with it, and on no other page."""
    added = ".form-added{color:#888}.part-added{color:#999}.late-added{color:#abc}"
    other = ".cards-added{color:#def}"
    (site / "assets/stylesheets/guide.css").write_text(STYLE + added + other, encoding="utf-8")
    scripts = {
        "worksheet-ABCDEFG2.js": 'x.className="form-added",y("history"),z={"cards":"./cards.js"}',
        "history-ABCDEFG3.js": 'x.className="part-added",y(`fill-pdf`)',
        "fill-pdf-ABCDEFG4.js": 'x.className="late-added"',
        "cards-ABCDEFG5.js": 'x.className="cards-added"',
    }
    deep = make_worksheet(site, scripts)
    home = finish(site)
    assert not any(f"#{colour}" in home for colour in ("888", "999", "abc", "def"))
    html = deep.read_text(encoding="utf-8")
    (later,) = (site / "assets/later").glob("style-*.css")
    html += later.read_text(encoding="utf-8")
    assert all(f"#{colour}" in html for colour in ("222", "888", "999", "abc"))
    assert "#def" not in html


def test_what_only_a_part_adds_comes_with_it_in_its_order(site: Path):
    """A worksheet's page names a file with its whole style, which then lies over the page's own."""
    rules = ".part-added{color:#999}.form-added{color:#888}.cards-added{color:#def}"
    (site / "assets/stylesheets/guide.css").write_text(STYLE + rules, encoding="utf-8")
    scripts = {
        "worksheet-ABCDEFG2.js": 'x.className="form-added",y("history"),z(".part-added")',
        "history-ABCDEFG3.js": 'x.className="part-added"',
    }
    deep = make_worksheet(site, scripts)
    assert "data-later" not in finish(site)
    html = deep.read_text(encoding="utf-8")
    assert "#888" in html
    assert "#999" not in html
    (later,) = (site / "assets/later").glob("style-*.css")
    assert f'<style data-later="../../assets/later/{later.name}">' in html
    style = later.read_text(encoding="utf-8")
    assert style.index("#111") < style.index("#999") < style.index("#888")
    assert "#def" not in style
    assert "@font-face" not in style


def test_the_style_finds_its_files_at_any_depth_and_has_its_hash(site: Path):
    """A page names the typeface from where it stands, and no style sheet."""
    home = finish(site)
    deep = (site / "deep/page/index.html").read_text(encoding="utf-8")
    assert "url(assets/fonts/atkinson-latin" in home
    assert "url(../../assets/fonts/atkinson-latin" in deep
    for html in (home, deep):
        assert 'rel="stylesheet"' not in html
        assert "style-src 'self' 'sha256-" in html


def test_a_face_is_cut_to_the_signs_in_use_and_the_whole_one_has_the_others(site: Path):
    """No sign is in both, and a letter that no page has is in the whole face."""
    html = finish(site)
    assert "unicode-range:U+0-A0" in html
    assert "unicode-range:U+A1-FF,U+2000-20FF" in html
    (small,) = (site / "assets/fonts").glob("atkinson-latin-*.woff2")
    assert small.stat().st_size < (site / "assets/fonts/atkinson-latin.woff2").stat().st_size / 2


def test_a_letter_beyond_english_comes_in_a_small_face_where_a_page_shows_it(site: Path):
    """Another page keeps the whole face, which it fetches for such a letter that somebody types."""
    add_face(site, "atkinson-latin-ext.woff2")
    (site / "assets/stylesheets/guide.css").write_text(STYLE + RARE, encoding="utf-8")
    deep = site / "deep/page/index.html"
    text = deep.read_text(encoding="utf-8").replace("Words", "W &#321;&oacute;d&#378;")
    deep.write_text(text, encoding="utf-8")
    home = finish(site)
    assert "unicode-range:U+0100-017F" in home
    html = deep.read_text(encoding="utf-8")
    assert "unicode-range:U+141,U+17A}" in html
    assert "unicode-range:U+100-140,U+142-179,U+17B-17F" in html
    (small,) = (site / "assets/fonts").glob("atkinson-latin-ext-*.woff2")
    assert small.name in html
    assert small.name not in home
    assert small.stat().st_size < 1000


def test_the_same_site_gives_the_same_bytes(site: Path):
    """Also where nothing is kept from before."""
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    first = finish(site)
    for path, content in before.items():
        path.write_bytes(content)
    assert finish(site, "empty") == first
