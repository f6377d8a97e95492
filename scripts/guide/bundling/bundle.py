"""The bundle: the browser part and the stylesheets, as small files named by their content."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import tempfile
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide.bundling.esbuild import OPTIONS, run_esbuild
from strict_yaml import Problem, ProblemsFound

SOURCES = ("scripts/browser", "scripts/styles")
SCRIPTS = "assets/javascripts"
STYLES = "assets/stylesheets"
LATER = "assets/later"
STYLE = "guide_style"
SETTINGS = ("package-lock.json", "tsconfig.json")  # esbuild heeds the second
FORMAT = 3  # raised when the options below change, so that older cached bundles are left alone


@dataclass(frozen=True)
class Entry:
    """A source, inside scripts/, that becomes one file of the site; templates ask for `name`."""

    name: str
    source: str
    target: str
    options: tuple[str, ...]


ESM = ("--format=esm",)
IIFE = ("--format=iife",)
# Workbox leaves out what it says to developers.
WORKER = ("--format=iife", '--define:process.env.NODE_ENV="production"')
# All of such a script is run as its page comes. Browsers that heed the line compile the whole of it
# in another thread while it is fetched, and not piece by piece while somebody waits.
AT_ONCE = (*ESM, "--banner:js=//# allFunctionsCalledOnLoad")
ENTRIES = (
    Entry("worksheet_script", "browser/pages/worksheet.ts", f"{SCRIPTS}/worksheet", ESM),
    Entry("examples_script", "browser/pages/examples.ts", f"{SCRIPTS}/examples", ESM),
    Entry("first_script", "browser/pages/first.ts", f"{SCRIPTS}/first", IIFE),
    Entry("first_early_script", "browser/pages/first-early.ts", f"{SCRIPTS}/first-early", IIFE),
    Entry("theme_script", "browser/pages/theme.ts", f"{SCRIPTS}/theme", IIFE),
    Entry("cards_script", "browser/pages/cards.ts", f"{SCRIPTS}/cards", ESM),
    Entry("overview_script", "browser/pages/overview.ts", f"{SCRIPTS}/overview-page", AT_ONCE),
    Entry("code_script", "browser/pages/code.ts", f"{SCRIPTS}/code-page", ESM),
    Entry("go_on_script", "browser/pages/go-on.ts", f"{SCRIPTS}/go-on", ESM),
    Entry("device_script", "browser/pages/device.ts", f"{SCRIPTS}/device", ESM),
    Entry("collected_script", "browser/pages/collected.ts", f"{SCRIPTS}/collected", ESM),
    Entry("reviews_script", "browser/pages/reviews.ts", f"{SCRIPTS}/reviews", ESM),
    Entry("serving_worker", "browser/worker/serve-site.ts", f"{SCRIPTS}/serving-worker", WORKER),
    Entry("leaving_worker", "browser/worker/leave-site.ts", f"{SCRIPTS}/leaving-worker", WORKER),
    Entry(STYLE, "styles/guide.css", f"{STYLES}/guide", ()),
    Entry("worksheet_style", "styles/worksheet.css", f"{STYLES}/worksheet", ()),
    Entry("examples_style", "styles/examples.css", f"{STYLES}/examples", ()),
    Entry("overview_style", "styles/overview.css", f"{STYLES}/overview", ()),
    Entry("collected_style", "styles/collected.css", f"{STYLES}/collected", ()),
)

# Style that stands in no page: scripts fetch it with what it is for, by the name before `_style`
# (scripts/browser/lazy/add-style.ts).
STYLE_ENTRIES = (
    Entry("dialogs_style", "styles/dialogs.css", f"{LATER}/dialogs", ()),
    Entry("results_style", "styles/results.css", f"{LATER}/results", ()),
)

# What a page fetches only when it is used: the folder whose `part.ts` becomes a file of the site,
# by the name that `loadPart` asks for. A part may ask for those above it.
PARTS = {
    "address": "whose/address",
    "cards": "cards",
    "calendar": "calendar",
    "clearing": "clearing",
    "collecting": "collecting",
    "fill-pdf": "documents/pdf/fill",
    "fill-word": "documents/word/fill",
    "write-prose-word": "documents/word/prose",
    "write-prose-pdf": "documents/pdf/prose",
    "download": "documents/download",
    "gathering": "gathering",
    "history": "history",
    "one-question": "one-question",
    "offline": "offline",
    "offline-lines": "offline/lines",
    "passphrase": "passphrase",
    "backups": "backups",
    "read-pdf": "documents/pdf/read",
    "read-word": "documents/word/open",
    "sections": "workspace/sections",
    "series": "series",
    "signing": "agreeing/signing",
    "shared-computer": "shared-computer",
    "shown": "shown",
    "storage": "storage",
    "dates": "form/dates",
    "hidden": "form/hidden",
    "retired": "form/retired",
    "unmatched": "form/unmatched",
    "whose": "whose",
    "overview": "overview",
    "owner": "opening/owner",
    "opening": "opening",
    "together": "agreeing/together",
    "overview-files": "overview/files",
    "ending": "overview/ending",
}
PARTS_AT_ONCE = {"overview"}
PART_ENTRIES = tuple(
    Entry(
        f"{name}_part",
        f"browser/{folder}/part.ts",
        f"{SCRIPTS}/{name}",
        AT_ONCE if name in PARTS_AT_ONCE else ESM,
    )
    for name, folder in PARTS.items()
)


@dataclass(frozen=True)
class Bundle:
    """The built files by their paths in the site, and the path of each entry by its name."""

    files: dict[str, bytes] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)


def bundle_browser(
    root: Path, cache: Path | None = None, constants: Mapping[str, object] | None = None
) -> Bundle:
    """Return the bundle of `root`'s browser sources, from `cache` when they have not changed.

    `constants` are what scripts know of the university by these names, such as `PAPER_COLOURS`. An
    entry whose source does not exist has no path and no file. Raises ProblemsFound with esbuild's
    own words when a source cannot be bundled, or when esbuild is not installed.
    """
    given = (constants or {}).items()
    known = tuple(f"--define:{name}={json.dumps(value)}" for name, value in given)
    kept = (cache or root / ".cache") / "bundle" / _fingerprint(root, known)
    if not (kept / "paths.json").is_file():
        _fill(kept, root, known)
    paths = json.loads((kept / "paths.json").read_text(encoding="utf-8"))
    built = kept / "files"
    files = {path.relative_to(built).as_posix(): path.read_bytes() for path in _list_files(built)}
    return Bundle(files, paths)


def _list_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def paint_site(bundle: Bundle, palette: str) -> Bundle:
    """Return the bundle with the site's own colours at the start of its style."""
    if STYLE not in bundle.paths:
        return bundle
    path, files = bundle.paths[STYLE], dict(bundle.files)
    style = palette.encode() + files.pop(path)
    mark = b32encode(hashlib.sha256(style).digest()).decode()[:8]
    painted = f"{path.rsplit('-', 1)[0]}-{mark}.css"
    return Bundle({**files, painted: style}, {**bundle.paths, STYLE: painted})


def _fingerprint(root: Path, known: tuple[str, ...]) -> str:
    """Return a name for the bundle that changes with every source, package and option."""
    options = (FORMAT, ENTRIES, STYLE_ENTRIES, PART_ENTRIES, OPTIONS, known)
    digest = hashlib.sha256(repr(options).encode())
    settings = [path for name in SETTINGS if (path := root / name).is_file()]
    sources = [path for folder in SOURCES for path in _list_files(root / folder)]
    for path in [*sources, *settings]:
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:24]


def _fill(kept: Path, root: Path, known: tuple[str, ...]) -> None:
    """Bundle every entry into the folder `kept`, which appears whole or not at all."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as scratch:
        fresh = Path(scratch) / "fresh"
        (fresh / "files").mkdir(parents=True)
        paths = dict(_build_entries(root, fresh / "files", known))
        (fresh / "paths.json").write_text(json.dumps(paths), encoding="utf-8")
        if not kept.exists():
            fresh.rename(kept)


def _build_entries(root: Path, target: Path, known: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Build each entry that exists into `target`, and yield its name and its path in the site.

    What is fetched comes first: whatever is built after it has its address written in.
    """
    _refuse_nameless_parts(root)
    styles: dict[str, str] = {}
    parts: dict[str, str] = {}
    for name, path in _build(root, target, _only_there(root, STYLE_ENTRIES), ()):
        styles[name.removesuffix("_style")] = posixpath.relpath(path, SCRIPTS)
        yield name, path
    for entry in _only_there(root, PART_ENTRIES):
        for name, path in _build(root, target, [entry], (*_write_addresses(parts, styles), *known)):
            parts[name.removesuffix("_part")] = Path(path).name
            yield name, path
    for entry in _only_there(root, ENTRIES):
        # A page's script knows the parts that it asks for, and no others: so it is smaller, and
        # stays the same file while others change.
        options = (*_write_addresses(parts, styles), *known)
        asked = _pick_asked(root, entry, parts, options)
        yield from _build(root, target, [entry], (*_write_addresses(asked, styles), *known))


def _pick_asked(
    root: Path, entry: Entry, parts: dict[str, str], options: tuple[str, ...]
) -> dict[str, str]:
    """Return those of `parts` that an entry may ask for; building it tells what is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        _bundle(root, entry, Path(scratch), options)
        built = "".join(path.read_text(encoding="utf-8") for path in _list_files(Path(scratch)))
    return {name: address for name, address in parts.items() if names_part(built, name)}


def names_part(script: str, part: str) -> bool:
    """Whether a script may ask for a part: it has the part's name as a value, not as a key."""
    return re.search(rf"([\"'`]){re.escape(part)}\1(?!\s*:)", script) is not None


def _write_addresses(parts: dict[str, str], styles: dict[str, str]) -> tuple[str, ...]:
    return (
        f"--define:PART_ADDRESSES={json.dumps(parts)}",
        f"--define:STYLE_ADDRESSES={json.dumps(styles)}",
    )


def _only_there(root: Path, entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if (root / "scripts" / entry.source).is_file()]


def _refuse_nameless_parts(root: Path) -> None:
    """Raise ProblemsFound for each `part.ts` without a name in PARTS: no page could fetch it."""
    browser = root / "scripts/browser"
    named = {browser / folder / "part.ts" for folder in PARTS.values()}
    if nameless := sorted(set(browser.rglob("part.ts")) - named):
        mend = "Give its folder a name in PARTS of scripts/guide/bundling/bundle.py."
        words = "no page can fetch this part, because it has no name"
        places = [path.relative_to(root).as_posix() for path in nameless]
        raise ProblemsFound([Problem(place, 0, words, mend) for place in places])


def _bundle(root: Path, entry: Entry, target: Path, options: tuple[str, ...]) -> Problem | None:
    return run_esbuild(root, entry.source, target, entry.target, (*entry.options, *options))


def _build(
    root: Path, target: Path, entries: Iterable[Entry], options: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Build entries into `target`, and yield the name and the path of each."""
    problems = []
    for entry in entries:
        source = root / "scripts" / entry.source
        before = set(_list_files(target))
        if problem := _bundle(root, entry, target, options):
            problems.append(problem)
            continue
        suffix = ".js" if source.suffix == ".ts" else ".css"
        built = [path for path in _list_files(target) if path not in before]
        stem = Path(entry.target).name + "-"
        main = next(p for p in built if p.name.startswith(stem) and p.suffix == suffix)
        yield entry.name, main.relative_to(target).as_posix()
    if problems:
        raise ProblemsFound(problems)
