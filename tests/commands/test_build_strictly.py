"""A site that MkDocs warns of is not built, and every warning is said."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands.build_strictly import build_strictly, pick_problems
from commands.serve_site import HOST, start_server
from set_up.project import ROOT

Settings = dict[str, Any]
# What the guide's settings say of how MkDocs judges its pages.
JUDGING = ("strict", "use_directory_urls", "exclude_docs", "validation")
WARNING_HOOK = """import logging
def on_env(env, **_): logging.getLogger("mkdocs.plugins.mine").warning("Two pages are twins.")
"""


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[[dict[str, str], Settings], Path]:
    """Write a small project that MkDocs judges as it judges the guide."""

    def make(files: dict[str, str], settings: Settings) -> Path:
        guide = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
        ours: Settings = {
            "site_name": "Trial",
            **{key: guide[key] for key in JUDGING},
            "theme": {"name": "material", "font": False},
            "plugins": ["search", {"macros": {"on_error_fail": True, "on_undefined": "strict"}}],
            "nav": ["index.md", "other.md"],
        }
        pages = {"docs/index.md": "# Home", "docs/other.md": "# Other\n\n## Part"}
        written = {**pages, **files, "mkdocs.yml": yaml.safe_dump({**ours, **settings})}
        for name, text in written.items():
            path = tmp_path / "trial" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "trial"

    return make


def test_a_sound_site_is_built_without_a_word(make_project, tmp_path: Path):
    """Nothing that MkDocs says of its work is passed on."""
    files = {"docs/index.md": "# Home\n\n[Part](other.md#part)"}
    assert build_strictly(make_project(files, {}), tmp_path / "site") == []
    assert (tmp_path / "site/other/index.html").is_file()


HOME = "docs/index.md"


ALONE = ("unknown in a macro", "mistake in a macro", "plugin")  # the build ends with it


WARNINGS = [
    pytest.param({HOME: "[a](gone.md)"}, {}, "contains a link 'gone.md'", id="link"),
    pytest.param({HOME: "![a](gone.png)"}, {}, "contains a link 'gone.png'", id="image"),
    pytest.param({HOME: "[a](#gone)"}, {}, "'#gone', but there is no such anchor", id="anchor"),
    pytest.param(
        {HOME: "[a](other.md#gone)"}, {}, "does not contain an anchor '#gone'", id="far anchor"
    ),
    pytest.param({HOME: "[a](/other/)"}, {}, "an absolute link '/other/'", id="absolute link"),
    pytest.param(
        {HOME: "[a](other/)"}, {}, "an unrecognized relative link 'other/'", id="unrecognised"
    ),
    pytest.param(
        {HOME: "[a](data.yml)", "docs/data.yml": "a: b"},
        {},
        "a link to 'data.yml' which is excluded",
        id="excluded file",
    ),
    pytest.param({"docs/third.md": ""}, {}, "  - third.md", id="page missing from nav"),
    pytest.param(
        {}, {"nav": ["index.md", "other.md", "gone.md"]}, "'gone.md' is included", id="nav"
    ),
    pytest.param(
        {},
        {"nav": ["index.md", "other.md", {"A": "/a/"}]},
        "An absolute path to '/a/' is included",
        id="absolute path in nav",
    ),
    pytest.param(
        {"docs/data.yml": "a: b"},
        {"nav": ["index.md", "other.md", "data.yml"]},
        "'data.yml' is included in the 'nav' configuration, but this file is excluded",
        id="excluded file in nav",
    ),
    pytest.param({"docs/README.md": ""}, {}, "Excluding 'README.md'", id="two home pages"),
    pytest.param({}, {"gone": 1}, "Unrecognised configuration name: gone", id="setting"),
    pytest.param(
        {}, {"plugins": ["search", "gone"]}, 'The "gone" plugin is not installed', id="plugin"
    ),
    pytest.param(
        {}, {"plugins": [{"search": {"gone": 1}}]}, "Unrecognised configuration", id="option"
    ),
    pytest.param(
        {}, {"extra_templates": ["gone.html"]}, "Template skipped: 'gone.html'", id="template"
    ),
    pytest.param(
        {},
        {"theme": {"name": "material", "static_templates": ["gone.html"]}},
        "Template skipped: 'gone.html'",
        id="template of the theme",
    ),
    pytest.param(
        {},
        {"edit_uri_template": "{gone}"},
        "Unknown template substitute: 'gone'",
        id="edit address",
    ),
    pytest.param(
        {}, {"edit_uri": "edit/main/"}, "is not a valid URL", id="edit address that is none"
    ),
    pytest.param(
        {}, {"plugins": ["search", "search"]}, "specified multiple times", id="plugin twice"
    ),
    pytest.param(
        {},
        {"nav": ["index.md", {"More": {"Other": "other.md"}}]},
        "Expected nav to be a list",
        id="shape of nav",
    ),
    pytest.param(
        {}, {"extra_css": ["mine\\page.css"]}, "OS-specific separator", id="backslash in a path"
    ),
    pytest.param(
        {"docs/mine.xml": "{{"},
        {"extra_templates": ["mine.xml"]},
        "Error reading template 'mine.xml'",
        id="mistake in a template",
    ),
    pytest.param({HOME: "{{ gone }}"}, {}, "'gone' is undefined", id="unknown in a macro"),
    pytest.param({HOME: "{{ 1 +"}, {}, "Syntax", id="mistake in a macro"),
    pytest.param(
        {"mine.py": WARNING_HOOK}, {"hooks": ["mine.py"]}, "Two pages are twins.", id="hook"
    ),
]


@pytest.mark.parametrize(
    ("files", "settings", "said"),
    [
        pytest.param(
            *each.values, id=each.id, marks=() if each.id in ALONE else pytest.mark.thorough
        )
        for each in WARNINGS
    ],
)
def test_each_warning_of_mkdocs_is_a_problem(
    make_project, files: dict[str, str], settings: Settings, said: str
):
    """It is said without ceremony. All but those alone are said together in the next tests too."""
    project = make_project(files, settings)
    problems = "\n".join(build_strictly(project, project / "built"))
    assert said in problems
    assert "WARNING" not in problems


SEVERAL = """[a](gone.md)
![a](gone.png)
[a](#gone)
[a](other.md#gone)
[a](/other/)
[a](other/)
[a](data.yml)"""


def list_unsaid(said: list[str], project: Path) -> list[str]:
    """Build a project, and return what was not said of it; none of it with ceremony."""
    problems = "\n".join(build_strictly(project, project / "built"))
    assert "WARNING" not in problems
    return [words for words in said if words not in problems]


def test_all_warnings_of_pages_are_said_in_one_run(make_project):
    """One does not hide the others."""
    files = {
        HOME: SEVERAL,
        "docs/data.yml": "a: b",
        "docs/third.md": "",
        "docs/README.md": "",
        "docs/mine.xml": "{{",
        "mine.py": WARNING_HOOK,
    }
    settings: Settings = {
        "nav": ["index.md", "other.md", "gone.md", {"A": "/a/"}, "data.yml"],
        "theme": {"name": "material", "static_templates": ["gone.html"]},
        "extra_templates": ["gone.html", "mine.xml"],
        "hooks": ["mine.py"],
        "edit_uri": "edit/main/",
        "extra_css": ["mine\\page.css"],
    }
    said = [
        "contains a link 'gone.md'",
        "contains a link 'gone.png'",
        "'#gone', but there is no such anchor",
        "does not contain an anchor '#gone'",
        "an absolute link '/other/'",
        "an unrecognized relative link 'other/'",
        "a link to 'data.yml' which is excluded",
        "  - third.md",
        "'gone.md' is included",
        "An absolute path to '/a/' is included",
        "'data.yml' is included in the 'nav' configuration, but this file is excluded",
        "Excluding 'README.md'",
        "Template skipped: 'gone.html' not found in theme directories",
        "Template skipped: 'gone.html' not found in docs_dir",
        "Error reading template 'mine.xml'",
        "Two pages are twins.",
        "is not a valid URL",
        "OS-specific separator",
    ]
    assert list_unsaid(said, make_project(files, settings)) == []


def test_all_warnings_of_settings_are_said_in_one_run(make_project):
    """With mistakes or doubts in the settings nothing is built, and no page is judged."""
    mistakes: Settings = {
        "gone": 1,
        "edit_uri_template": "{gone}",
        "nav": ["index.md", {"More": {"Other": "other.md"}}],
    }
    said = [
        "Unrecognised configuration name: gone",
        "Unknown template substitute: 'gone'",
        "Expected nav to be a list",
    ]
    assert list_unsaid(said, make_project({}, mistakes)) == []
    doubts: Settings = {"plugins": ["search", {"search": {"gone": 1}}]}
    said = ["Unrecognised configuration name: gone", "specified multiple times"]
    assert list_unsaid(said, make_project({}, doubts)) == []


def test_an_end_without_a_word_is_a_problem(make_project, tmp_path: Path):
    """A site is whole only when MkDocs says that it is."""
    hook = "import os\ndef on_env(env, **_): os._exit(3)\n"
    project = make_project({"mine.py": hook}, {"hooks": ["mine.py"]})
    assert build_strictly(project, tmp_path / "site") == [
        "mkdocs ended with the code 3 and said nothing."
    ]


def test_only_what_concerns_somebody_is_said():
    """A record's further lines belong to it, and other output is a problem by itself."""
    printed = [
        "INFO    -  Cleaning site directory\n",
        "WARNING -  Some pages:\n",
        "  - third.md\n",
        "INFO    -  Others:\n",
        "  - fourth.md\n",
        "ERROR   -  Broken\n",
        "\n",
        "Traceback\n",
        "  at line 1\n",
        "Aborted with 1 warnings in strict mode!\n",
    ]
    assert list(pick_problems(printed)) == [
        "Some pages:",
        "  - third.md",
        "Broken",
        "Traceback",
        "  at line 1",
    ]


def test_serving_shows_warnings_and_goes_on(make_project):
    """Who writes a page sees it, and what is still wrong with it."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port = trial.getsockname()[1]
    with start_server(port, make_project({HOME: "# Draft\n\n[a](gone.md)"}, {})) as server:
        try:
            said = []
            for line in server.stdout or ():
                said.append(line)
                if "Serving on" in line:
                    break
            assert any("WARNING" in line and "gone.md" in line for line in said), said
            with urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=60) as page:
                assert b"Draft" in page.read()
        finally:
            server.terminate()
