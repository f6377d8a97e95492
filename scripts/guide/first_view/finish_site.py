"""The last step of a build: each page's style into the page, with its hash in the policy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from html import unescape
from operator import or_
from pathlib import Path

from guide.bundling.bundle import names_part
from guide.first_view.inline import hash_inline
from guide.first_view.purge_styles import (
    STATES,
    Wanted,
    Words,
    purge_styles,
    read_script_words,
    read_words,
)
from guide.first_view.squeeze import squeeze_html, squeeze_style
from guide.first_view.subset_faces import subset_faces

SHEET = re.compile(
    r"\s*<link rel=\"stylesheet\" href=\"((?:\.\./|/)*[^\"]*?)(assets/stylesheets/[^\"]+)\">"
)
ICON = re.compile(r"<link rel=\"icon\" href=\"([^\"]*)assets/")
# What these scripts say is shown too; those that are fetched later say little else.
SAYING = (
    "theme-*.js",
    "worksheet-*.js",
    "cards-*.js",
    "reviews-*.js",
    "collected-*.js",
    "device-*.js",
)
ESCAPED = re.compile(r"\\([0-9a-f]{4})", re.I)
# Of what scripts hold only signs such as quotation marks are said; letters beyond English are for
# reading files.
SAID = frozenset(range(0x2010, 0x2200))
STYLE_SOURCE = "style-src 'self'"
# A page's script as the page asks for it. Those that no page asks for are parts of others.
SCRIPT = re.compile(r"<script[^>]*src=\"[^\"]*assets/javascripts/([\w-]+?)-[A-Z2-7]{8}\.js\"")
HASH = re.compile(r"-[A-Z2-7]{8}$")
EVERYWHERE = "theme"
# A page with this script fetches the parts of its scripts when they are used. The parts of other
# pages come with the page.
FETCHES_LATER = "worksheet"
LATER = "assets/later/style"
WORKS_OFFLINE = "data-works-offline"
FACE = re.compile(r"@font-face\{[^}]*url\([^}]*\}")
Sheets = tuple[str, ...]
Shared = tuple[Sheets, str]  # a style, and the folder of the site whose pages share it
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True)
class PageWords:
    """The words that a page holds from its first view on, and those that come with parts later."""

    first: Words
    later: Words


def finish_site(site: Path, root: Path, cache: Path | None = None) -> None:
    """Put into each page of `site` the style that it needs, and no more.

    The first paint then waits for nothing but the page. What only parts of a worksheet's script
    need goes into a file that comes with the first of them. The typefaces are cut to the signs in
    use.
    A site that is left without this step looks the same, and weighs more.
    """
    cache = cache or root / ".cache"
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    styled = {path: sheets for path, html in pages.items() if (sheets := _list_sheets(html))}
    find_words = _prepare_words(site, pages.values())
    words = {path: find_words(pages[path]) for path in styled}
    css = {
        sheets: "".join((site / sheet).read_text(encoding="utf-8") for sheet in sheets)
        for sheets in set(styled.values())
    }
    sharing = {path: (sheets, path.relative_to(site).parts[0]) for path, sheets in styled.items()}
    later = _join_later(sharing, words)
    wanted = [Wanted(css[sheets], words[path].first) for path, sheets in styled.items()]
    wanted += [Wanted(css[sheets], joined) for (sheets, _), joined in later.items()]
    styles = [squeeze_style(COMMENT.sub("", each)) for each in purge_styles(wanted, root, cache)]
    files = {
        _name_later(style): style.encode() for style in map(_drop_faces, styles[len(styled) :])
    }
    addresses = dict(zip(later, files, strict=True))
    signs = frozenset(_list_signs(site, pages.values()))
    for path, style in zip(styled, styles, strict=False):
        shown = _read_signs(pages[path])
        faces = subset_faces(style, site / "assets/fonts", signs, shown, cache)
        files |= faces.files
        address = addresses.get(sharing[path]) if words[path].later != Words() else None
        path.write_text(_put_style(pages[path], faces.style, address), encoding="utf-8")
    for name, content in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)


def _join_later(
    sharing: Mapping[Path, Shared], words: Mapping[Path, PageWords]
) -> dict[Shared, Words]:
    """Return all words of the pages that share one style in a folder, where parts come later."""
    joined: dict[Shared, Words] = {}
    for path, shared in sharing.items():
        if words[path].later != Words():
            every = words[path].first | words[path].later
            joined[shared] = joined.get(shared, Words()) | every
    return joined


def _name_later(style: str) -> str:
    return f"{LATER}-{hashlib.sha256(style.encode()).hexdigest()[:8]}.css"


def _drop_faces(style: str) -> str:
    return FACE.sub("", style)


def _prepare_words(site: Path, pages: Iterable[str]) -> Callable[[str], PageWords]:
    """Return what finds the words that a page holds, or that its scripts may add to it."""
    ours = _read_scripts(site)
    entries = {name for html in pages for name in SCRIPT.findall(html)} | {EVERYWHERE}
    script_words = {name: read_script_words(script) for name, script in ours.items()}
    parts = {
        name: {part for part in ours.keys() - entries if names_part(script, part)}
        for name, script in ours.items()
    }

    def find_words(html: str) -> PageWords:
        words = read_words(html) | STATES
        named = {*SCRIPT.findall(html), EVERYWHERE} & ours.keys()
        reached = _reach(named, parts)
        first = named if FETCHES_LATER in named else reached
        words |= _join(script_words[name] for name in first)
        return PageWords(words, _join(script_words[name] for name in reached - first))

    return find_words


def _reach(names: Iterable[str], parts: Mapping[str, Iterable[str]]) -> set[str]:
    """Return these scripts with all parts that they may ask for, and the parts of those."""
    reached: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += parts[name]
    return reached


def _list_signs(site: Path, pages: Iterable[str]) -> Iterator[int]:
    """Yield each sign that the pages, their style or their scripts may show."""
    for html in pages:
        yield from _read_signs(html)
    for path in sorted((site / "assets/stylesheets").glob("*.css")):
        style = path.read_text(encoding="utf-8")
        yield from map(ord, set(style))
        yield from (int(code, 16) for code in ESCAPED.findall(style))
    for pattern in SAYING:
        for path in sorted((site / "assets/javascripts").glob(pattern)):
            yield from SAID.intersection(map(ord, path.read_text(encoding="utf-8")))


def _read_signs(html: str) -> frozenset[int]:
    return frozenset(map(ord, unescape(html)))


def _list_sheets(html: str) -> Sheets:
    return tuple(dict.fromkeys(sheet for _, sheet in SHEET.findall(html)))


def _join(words: Iterable[Words]) -> Words:
    return reduce(or_, words, Words())


def _read_scripts(site: Path) -> dict[str, str]:
    """Return each of our scripts by its name. What Material's adds has a style beside it."""
    return {
        HASH.sub("", path.stem): path.read_text(encoding="utf-8")
        for path in sorted((site / "assets/javascripts").glob("*.js"))
        if not path.name.startswith("bundle.")
    }


def _put_style(html: str, css: str, later: str | None) -> str:
    """Return the page with its style inside, and the style's hash in its policy.

    `later` is the path in the site of the style that comes with the parts of the page's script.
    """
    icon = ICON.search(html)
    root = icon[1] if icon else ""
    style = css.replace("url(../", f"url({root}assets/").strip()
    style = style.replace('url("../', f'url("{root}assets/')
    name = f' data-later="{root}{later}"' if later else ""
    parts = {name: style}
    if WORKS_OFFLINE in html:
        # A first visit does not wait for typefaces (scripts/browser/pages/first.ts); after it they
        # lie on the device.
        parts = {name: _drop_faces(style), " data-faces": "".join(FACE.findall(style))}
    elements = (f"\n  <style{name}>{part}</style>" for name, part in parts.items())
    places = iter(["".join(elements)])
    html = squeeze_html(SHEET.sub(lambda _match: next(places, ""), html))
    hashes = " ".join(f"'{hash_inline(part)}'" for part in parts.values())
    return html.replace(STYLE_SOURCE, f"{STYLE_SOURCE} {hashes}", 1)
