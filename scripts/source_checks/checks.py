"""Every check of scripts/check."""

from __future__ import annotations

from set_up.project import ROOT, VENV_PYTHON, node_tool, python_tool
from source_checks.check import Check

PYTHON = str(VENV_PYTHON)
# Files whose links are checked against the files and headings that they name; those of the pages
# are the content checks' own.
LINKING = ("README.md", "CONTRIBUTING.md", ".github/**/*.md")
WORKFLOW_SCHEMA = ("--builtin-schema", "vendor.github-workflows")
WORKFLOWS = tuple(str(path) for path in sorted((ROOT / ".github" / "workflows").glob("*.yml")))
# What the content checks look at for spelling.
WORDS = ("docs", "worksheets", "institution.yml")
CONTENT = "Content and worksheets"


def _shown(path: str) -> str:
    """Return a tool's path as a person types it from the project's folder."""
    return path.removeprefix(str(ROOT)).lstrip("/\\")


RUFF = python_tool("ruff")
BIOME = node_tool("biome")
TYPOS = python_tool("typos")

CHECKS = (
    Check(CONTENT, (PYTHON, "-m", "content_checks"), suggests=True),
    Check(
        "Links inside the source",
        (
            python_tool("lychee"),
            "--offline",
            "--no-progress",
            "--include-fragments",
            "--format=compact",
            "--mode=plain",
            *LINKING,
        ),
    ),
    Check(
        "Spelling",
        (TYPOS, "--format=brief", *(f"--exclude={place}" for place in WORDS)),
        f"{_shown(TYPOS)} --write-changes",
    ),
    Check(
        "Python style",
        (RUFF, "check", "--output-format=concise"),
        f"{_shown(RUFF)} check --fix",
        reads_code=True,
    ),
    Check(
        "Python layout",
        (RUFF, "format", "--check", "--output-format=concise"),
        f"{_shown(RUFF)} format",
        reads_code=True,
    ),
    Check("Python types", (python_tool("mypy"), "--no-error-summary", "scripts"), reads_code=True),
    Check("Browser types", (node_tool("tsc"), "--noEmit"), reads_code=True),
    Check(
        "Worker types",
        (node_tool("tsc"), "--noEmit", "--project", "scripts/browser/worker"),
        reads_code=True,
    ),
    Check(
        "Browser style",
        (BIOME, "check", "--diagnostic-level=error", "--max-diagnostics=none", "--colors=off"),
        f"{_shown(BIOME)} check --write",
        reads_code=True,
    ),
    Check("Generated files", (PYTHON, "-m", "generated_files"), "scripts/write"),
    Check(
        "Workflows: keys",
        (python_tool("check-jsonschema"), *WORKFLOW_SCHEMA, *WORKFLOWS),
        reads_code=True,
    ),
    Check(
        "Workflows: misuse",
        (python_tool("zizmor"), "--offline", "--no-progress", ".github"),
        reads_code=True,
    ),
    Check(
        "Pinned packages",
        (PYTHON, "-m", "source_checks.pinned_packages"),
        "scripts/pin",
        reads_code=True,
    ),
    Check("Source files", (PYTHON, "-m", "source_checks.source_files"), reads_code=True),
    Check("Python layers", (PYTHON, "-m", "source_checks.python_layers"), reads_code=True),
    Check("Python files", (PYTHON, "-m", "source_checks.python_files"), reads_code=True),
    Check("Browser layers", (PYTHON, "-m", "source_checks.browser_layers"), reads_code=True),
    Check("Browser files", (PYTHON, "-m", "source_checks.browser_files"), reads_code=True),
    Check("What is stored", (PYTHON, "-m", "source_checks.stored_places"), reads_code=True),
    Check("Registry hosts", (PYTHON, "-m", "source_checks.registry_hosts")),
)
