"""One function gives a site generator all that it needs, and a mistake stops it in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.assemble import assemble_site, place_worker
from guide.bundling.bundle import bundle_browser
from stand_ins.project_copy import ROOT, build_project, copy_project


def test_templates_get_the_institution_and_the_bundles_paths():
    """What `config.extra` holds is plain data, and each path leads to a file of the site."""
    assembly = assemble_site(ROOT)
    assert assembly.extra["served"] is False
    # The first script stands in each page itself, beside its hash for the page's policy.
    first = {"first_script", "first_early_script"}
    inline = first | {f"{name}_hash" for name in first}
    others = {"institution", "logo", "contributors", "served", "works_offline", "answers", *inline}
    assert inline <= assembly.extra.keys()
    paths = {name: path for name, path in assembly.extra.items() if name not in others}
    loaded = sorted(name for name in paths if not name.endswith("_part"))
    assert loaded == [
        "cards_script",
        "code_script",
        "collected_script",
        "collected_style",
        "device_script",
        "dialogs_style",
        "examples_script",
        "examples_style",
        "go_on_script",
        "guide_style",
        "overview_script",
        "overview_style",
        "results_style",
        "reviews_script",
        "theme_script",
        "worksheet_script",
        "worksheet_style",
    ]
    assert set(paths.values()) <= assembly.files.keys()
    assert assembly.extra["institution"]["guide"]["address"] == assembly.address


def test_each_worksheet_has_its_blank_documents():
    """The PDF and the Word file of every worksheet are files of the site."""
    assembly = assemble_site(ROOT)
    for name in assembly.contents.worksheets:
        assert assembly.files[f"downloads/{name}.pdf"].startswith(b"%PDF")
        assert assembly.files[f"downloads/{name}.docx"].startswith(b"PK")


def test_asking_again_costs_nothing_until_a_source_changes():
    """MkDocs asks three times a build: the answer is the same object."""
    assert assemble_site(ROOT) is assemble_site(ROOT)


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str]:
    """What a build says, and its exit code, when two pages ask for what is not there."""
    project = copy_project(tmp_path_factory.mktemp("stopped") / "project")
    for page, words in {"index.md": '{{ link("gone") }}', "promotion.md": "{{ a.b }}"}.items():
        path = project / "docs" / page
        path.write_text(path.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    build = build_project(project, Path(project / "site"))
    return build.returncode, build.stdout + build.stderr


def test_a_mistake_in_a_page_stops_the_build_in_plain_words(stopped: tuple[int, str]):
    """The build fails with the problems of both pages and no traceback."""
    code, said = stopped
    assert code == 1
    assert 'it asks for the link "gone", which does not exist.' in said
    assert "docs/promotion.md:" in said
    assert 'nothing is called "a".' in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "adapter",
    ["site_hooks.py", "site_macros.py", "search_hooks.py", "finish_hooks.py", "serve_hooks.py"],
)
def test_an_adapter_stays_small(adapter: str):
    """What another generator would have to repeat is kept out of the adapters."""
    lines = (ROOT / "scripts" / adapter).read_text(encoding="utf-8").splitlines()
    assert len(lines) < 40


@pytest.mark.parametrize(
    ("works_offline", "part"), [(True, b"SITE_FILES"), (False, b"unregister")], ids=["on", "off"]
)
def test_the_worker_lies_at_the_root_and_serves_or_leaves(*, works_offline: bool, part: bytes):
    """A site that keeps no copy has a worker too, which removes what an earlier one has kept."""
    bundle = bundle_browser(ROOT)
    files = place_worker(bundle, works_offline=works_offline)
    assert part in files["worker.js"]
    assert not {path for path in files if "-worker-" in path}
