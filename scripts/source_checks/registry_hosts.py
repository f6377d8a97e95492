"""No file may name a package registry's host: people reach registries through mirrors of theirs."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from source_checks.print_problems import print_problems

ROOT = Path(__file__).resolve().parents[2]
# Written so that this file does not name them itself.
HOSTS = re.compile(
    rb"pypi\.(?:org|io)|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com"
    rb"|npmmirror\.com|deb\.debian\.org|archive\.ubuntu\.com"
)
KEPT_ELSEWHERE = {".git", ".venv", ".cache", "node_modules", "site"}


def list_files(root: Path) -> list[Path]:
    """Return the project's own files: those that git keeps or would keep."""
    try:
        asked = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git from the PATH
            cwd=root,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return [path for path in root.rglob("*") if _is_own(path.relative_to(root))]
    return [root / name.decode() for name in asked.stdout.split(b"\0") if name]


def _is_own(path: Path) -> bool:
    return path.parts[0] not in KEPT_ELSEWHERE and "__pycache__" not in path.parts


def find_hosts(root: Path) -> Iterator[str]:
    """Yield a sentence for each line of a file that names a registry's host."""
    for path in sorted(list_files(root)):
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            if found := HOSTS.search(line):
                place = f"{path.relative_to(root).as_posix()}:{number}"
                yield f"{place}: names the package registry {found[0].decode()}. Leave it out."


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_hosts(ROOT))


if __name__ == "__main__":
    sys.exit(main())
