"""The bundle has the browser part, named by its content and built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.bundling import esbuild
from guide.bundling.bundle import bundle_browser
from guide.bundling.esbuild import find_esbuild
from stand_ins.project_copy import ROOT
from strict_yaml import ProblemsFound


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a script of two files and one style that names a font."""
    sources = tmp_path / "project/scripts"
    for folder in ("browser/pages", "styles"):
        (sources / folder).mkdir(parents=True)
    (sources / "browser/pages/worksheet.ts").write_text(
        'import { hail } from "../hail";\nhail("mentor" as string);\n', encoding="utf-8"
    )
    (sources / "browser/hail.ts").write_text(
        "export const hail = (who: string) => console.log(`Hail, ${who}`);\n", encoding="utf-8"
    )
    (sources / "styles/guide.css").write_text(
        '@font-face { font-family: a; src: url("../fonts/a.woff2") }\n', encoding="utf-8"
    )
    (tmp_path / "project/node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path / "project"


def test_each_entry_that_exists_becomes_one_file(project: Path):
    """The names have the content's fingerprint; an entry without a source has no path."""
    built = bundle_browser(project)
    assert sorted(built.paths) == ["guide_style", "worksheet_script"]
    assert sorted(built.files) == sorted(built.paths.values())
    assert built.paths["worksheet_script"].startswith("assets/javascripts/worksheet-")
    assert b"Hail" in built.files[built.paths["worksheet_script"]]


def test_a_part_is_a_file_of_its_own_whose_address_the_script_knows_that_asks_for_it(project: Path):
    """A page's script stays the same file while parts change that it does not ask for."""
    for name in ("history", "shown"):
        (project / f"scripts/browser/{name}").mkdir()
        part = project / f"scripts/browser/{name}/part.ts"
        part.write_text(f"export const {name} = () => 1;\n", encoding="utf-8")
    (project / "scripts/browser/pages/worksheet.ts").write_text(
        "declare const PART_ADDRESSES: Record<string, string>;\n"
        "const load = (name: string) => import(PART_ADDRESSES[name] as string);\n"
        'load("history");\n',
        encoding="utf-8",
    )
    built = bundle_browser(project)
    script = built.paths["worksheet_script"]
    folder, name = built.paths["history_part"].rsplit("/", 1)
    assert script.startswith(f"{folder}/")
    assert name.encode() in built.files[script]
    assert b"shown" not in built.files[script]


def test_what_is_run_as_its_page_comes_says_so_to_browsers(project: Path):
    """In its first line, where alone they look for it, and in no script that waits to be used."""
    browser = project / "scripts/browser"
    for name in ("overview", "history"):
        (browser / name).mkdir()
        (browser / f"{name}/part.ts").write_text("export const one = 1;\n", encoding="utf-8")
    (browser / "pages/overview.ts").write_text("console.log(1);\n", encoding="utf-8")
    built = bundle_browser(project)
    hint = b"//# allFunctionsCalledOnLoad\n"
    said = {name for name, path in built.paths.items() if built.files[path].startswith(hint)}
    assert said == {"overview_script", "overview_part"}


def test_a_later_style_is_a_file_of_its_own_whose_address_the_script_knows(project: Path):
    """What no page holds is found from where the scripts stand."""
    (project / "scripts/styles/dialogs.css").write_text("p { margin: 0 }\n", encoding="utf-8")
    (project / "scripts/browser/pages/worksheet.ts").write_text(
        "declare const STYLE_ADDRESSES: { dialogs: string };\n"
        "console.log(STYLE_ADDRESSES.dialogs);\n",
        encoding="utf-8",
    )
    built = bundle_browser(project)
    path = built.paths["dialogs_style"]
    assert built.files[path] == b"p{margin:0}\n"
    address = f"../{path.removeprefix('assets/')}"
    assert address.encode() in built.files[built.paths["worksheet_script"]]


def test_a_part_without_a_name_is_a_problem_that_says_what_to_do(project: Path):
    """No page could ever fetch it, and nobody would notice."""
    part = project / "scripts/browser/new/part.ts"
    part.parent.mkdir()
    part.write_text("export const one = 1;\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match=r"browser/new/part\.ts: no page can fetch"):
        bundle_browser(project)


def test_a_font_keeps_its_address(project: Path):
    """Fonts are files of the site already, and are not built into the style."""
    built = bundle_browser(project)
    assert b"../fonts/a.woff2" in built.files[built.paths["guide_style"]]


def test_a_change_gives_another_name(project: Path):
    """So a browser that kept the old file fetches the new one."""
    before = bundle_browser(project).paths
    hail = project / "scripts/browser/hail.ts"
    hail.write_text(hail.read_text(encoding="utf-8").replace("Hail", "Hello"), encoding="utf-8")
    after = bundle_browser(project).paths
    assert before["worksheet_script"] != after["worksheet_script"]
    assert before["guide_style"] == after["guide_style"]


def test_what_has_not_changed_is_not_built_again(project: Path, monkeypatch: pytest.MonkeyPatch):
    """The second time the cache answers, without starting any program."""
    first = bundle_browser(project)
    monkeypatch.setattr(esbuild, "find_esbuild", lambda _root: pytest.fail("it was built again"))
    assert bundle_browser(project) == first


def test_a_mistake_is_a_problem_with_the_builders_words(project: Path):
    """A source that cannot be read is named, and nothing of it is kept for the next time."""
    (project / "scripts/browser/pages/worksheet.ts").write_text("const = 1;\n", encoding="utf-8")
    for _time in range(2):
        with pytest.raises(
            ProblemsFound, match=r"browser/pages/worksheet\.ts: it cannot be bundled"
        ):
            bundle_browser(project)


def test_esbuild_is_started_without_node(project: Path):
    """Its own program is used where it is installed: it is quicker, and needs nothing else."""
    (program,) = find_esbuild(project)
    assert "/@esbuild/" in program.replace("\\", "/")


def test_a_missing_esbuild_is_a_problem_that_says_what_to_do(tmp_path: Path):
    """A fresh clone without its browser packages gets one command to type."""
    with pytest.raises(ProblemsFound, match="npm ci"):
        find_esbuild(tmp_path)
