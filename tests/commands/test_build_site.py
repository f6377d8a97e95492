"""scripts/build makes the site; what is wrong in the source is said in plain words."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from commands.build_site import FAILED
from stand_ins.project_copy import WITH_OLDER_HANDBOOK

ROOT = Path(__file__).resolve().parents[2]


GENERATORS = pytest.mark.parametrize(
    "generator", ["mkdocs", pytest.param("properdocs", marks=pytest.mark.thorough)]
)


def run_build(
    project: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    return subprocess.run(
        [sys.executable, project / "scripts" / "build", *arguments],
        cwd=project,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@GENERATORS
def test_a_mistake_in_a_worksheet_is_said_without_a_traceback(
    project: Path, generator: str
) -> None:
    """An editor reads the file, the line and what to write, whatever builds the site."""
    path = project / "worksheets" / "contract.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: rows", "kind: rosw", 1), encoding="utf-8"
    )
    done = run_build(project, "--generator", generator, "--site-dir", str(project / "built"))
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "worksheets/contract.yml:" in said
    assert '"rosw"' in said
    assert "Traceback" not in said


@GENERATORS
def test_a_link_that_leads_nowhere_keeps_the_site_as_it_was(project: Path, generator: str) -> None:
    """Whatever builds the site, the exit code is 1, and what was published before stays."""
    with (project / "docs/promotion.md").open("a", encoding="utf-8") as page:
        page.write("\n[Gone](gone.md)\n")
    site = project / "built"
    site.mkdir()
    (site / "sitemap.xml").write_text("before", encoding="utf-8")
    where = ("--generator", generator, "--site-dir", str(site))
    done = run_build(project, *where, environment=WITH_OLDER_HANDBOOK)
    assert done.returncode == 1
    assert "promotion.md" in done.stderr
    assert "gone.md" in done.stderr
    assert done.stderr.rstrip().endswith(FAILED)
    assert "Traceback" not in done.stderr
    assert [path.name for path in site.iterdir()] == ["sitemap.xml"]


@pytest.mark.parametrize(
    "encoding", ["utf-16", pytest.param("latin-1", marks=pytest.mark.thorough)]
)
def test_settings_in_another_encoding_are_named_with_their_line(
    project: Path, encoding: str
) -> None:
    """Also where MkDocs cannot read them itself; and pages with mistakes are named beside them."""
    settings = project / "mkdocs.yml"
    text = f"# Café\n{settings.read_text(encoding='utf-8')}"
    settings.write_bytes(text.encode(encoding, "replace"))
    page = project / "docs/promotion.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub("review_by: .*", "review_by: 2027-02-30", text), encoding="utf-8")
    done = run_build(project, "--site-dir", str(project / "built"))
    assert done.returncode == 1
    assert "mkdocs.yml:1: this line holds a character that is not written in UTF-8." in done.stderr
    assert 'the day "2027-02-30" is in no calendar.' in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_with_other_files_is_left_alone(project: Path) -> None:
    """Whoever mistypes --site-dir loses nothing."""
    done = run_build(project, "--site-dir", str(project / "docs"))
    assert done.returncode == 1
    assert "holds files that are no built site" in done.stderr
    assert (project / "docs/index.md").is_file()


def test_an_unknown_generator_is_refused() -> None:
    """A mistyped name builds nothing."""
    done = run_build(ROOT, "--generator", "hugo")
    assert done.returncode == 2
    assert "invalid choice" in done.stderr
