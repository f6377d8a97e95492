"""esbuild: what makes one small file of a source of the browser part and all that it imports."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from strict_yaml import Problem, ProblemsFound

OPTIONS = (
    "--bundle",
    "--minify",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=linked",
    "--preserve-symlinks",  # so that a linked node_modules gives the same names
    "--external:*.woff2",
    "--external:*.svg",
    "--log-level=warning",
    "--color=false",
)


def find_esbuild(root: Path) -> tuple[str, ...]:
    """Return the command that starts esbuild: its own program, which needs no Node, if it is there.

    Raises ProblemsFound when neither that nor Node with esbuild's script is there.
    """
    modules = root / "node_modules"
    for program in ("bin/esbuild", "esbuild.exe"):
        for native in sorted(modules.glob(f"@esbuild/*/{program}")):
            return (str(native),)
    script, node = modules / "esbuild/bin/esbuild", shutil.which("node")
    if script.is_file() and node:
        return (node, str(script))
    missing = "the browser packages are not installed (node_modules has no esbuild)"
    mend = "Run scripts/build, which installs them, or type: npm ci"
    raise ProblemsFound([Problem("package.json", 0, missing, mend)])


def run_esbuild(
    root: Path, source: str, target: Path, name: str, options: tuple[str, ...]
) -> Problem | None:
    """Bundle a source, inside scripts/, into `target` under `name` and its hash.

    Returns what is wrong with the source, in esbuild's own words, or None.
    """
    run = subprocess.run(
        [
            *find_esbuild(root),
            f"scripts/{source}",
            *OPTIONS,
            *options,
            f"--outdir={target}",
            f"--entry-names={name}-[hash]",
        ],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode == 0:
        return None
    mend = f"Mend what esbuild names:\n{run.stderr.strip()}"
    return Problem(f"scripts/{source}", 0, "it cannot be bundled", mend)
