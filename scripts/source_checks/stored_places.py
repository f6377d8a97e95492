"""Only the few files that store things may touch what outlives a page, and by listed names alone.

What the site stores stands in scripts/browser/storage/stored-things.json, from which the privacy
page is made. A file that stored something past it would make that page untrue.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from source_checks.browser_sources import read_code
from source_checks.print_problems import print_problems

ROOT = Path(__file__).resolve().parents[2]
LIST = "scripts/browser/storage/stored-things.json"
FOLDERS = ("scripts/browser", "overrides")
# Who may, each with its reason
ALLOWED = {
    "scripts/browser/storage/open-database.ts": "opens the one database",
    "scripts/browser/storage/open-plainly.ts": "opens the same one to read it",
    "scripts/browser/storage/site-storage.ts": "reads and writes both storages, by listed names",
    "scripts/browser/storage/remove-everything.ts": "removes whatever is there",
    "scripts/browser/storage/remove-site-copy.ts": "removes the copy of the site",
    "scripts/browser/offline/hand-over-files.ts": "asks whether a worker is there",
    "scripts/browser/offline/keep-site.ts": "starts the worker that keeps the copy of the site",
    "scripts/browser/theme/keep-offline.ts": "asks whether a worker is there",
    "scripts/browser/worker/serve-site.ts": "is that worker; the copy has a listed name",
    "scripts/browser/worker/leave-site.ts": "removes the copy, and itself",
    "scripts/browser/relationships/drop-asked.ts": "takes out of the address what it asked for",
    "scripts/browser/pages/first.ts": "reads before the first paint the colours, and what is kept",
}
STORES = re.compile(
    r"indexedDB|IDBFactory|\bopenDB\b|\bdeleteDB\b|localStorage|sessionStorage"
    r"|\bcaches\b|\bCacheStorage\b|document\.cookie|cookieStore|getDirectory|showSaveFilePicker"
    r"|serviceWorker|window\.name\b|pushState|replaceState|SharedWorker|\bsharedStorage\b"
)


def find_places(root: Path) -> Iterator[str]:
    """Yield a sentence for each line of a script that reaches a store and may not."""
    for path in _list_scripts(root):
        name = path.relative_to(root).as_posix()
        if name in ALLOWED:
            continue
        for number, line in enumerate(read_code(path).splitlines(), start=1):
            if found := STORES.search(line):
                yield (
                    f"{name}:{number}: {found[0]} outlives the page. Add what is stored to {LIST}, "
                    "and store it through site-storage.ts or the database."
                )


def find_unlisted_names(root: Path) -> Iterator[str]:
    """Yield a sentence for each name that first.ts reads and the list does not have.

    That script stands alone, so it cannot import the list as the others do.
    """
    names = json.loads((root / LIST).read_text(encoding="utf-8"))["names"].values()
    script = root / "scripts/browser/pages/first.ts"
    for name in re.findall(r'localStorage\.[a-z]+Item\("([^"]*)"', script.read_text("utf-8")):
        if name not in names:
            yield f'{script.relative_to(root)}: the name "{name}" is not in {LIST}.'


def _list_scripts(root: Path) -> list[Path]:
    paths = (path for folder in FOLDERS for path in (root / folder).rglob("*"))
    return sorted(path for path in paths if path.suffix in {".ts", ".js", ".mjs", ".html"})


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems([*find_places(ROOT), *find_unlisted_names(ROOT)])


if __name__ == "__main__":
    sys.exit(main())
