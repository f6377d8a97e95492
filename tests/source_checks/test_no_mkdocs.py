"""No package knows the site generator: the adapters beside them tie the two together."""

from __future__ import annotations

import pytest

from set_up.project import ROOT
from source_checks.python_sources import SCRIPTS, list_sources

PACKAGES = (
    *("strict_yaml", "worksheet_builder", "published", "guide", "content_checks"),
    *("generated_files",),
)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_does_not_know_mkdocs(package: str):
    """What stands in its place one day finds the packages as they are."""
    sources = [
        source for source in list_sources(ROOT, SCRIPTS) if source.folder.split("/")[0] == package
    ]
    assert sources
    known = {each.module.split(".")[0] for source in sources for each in source.list_imports()}
    assert "mkdocs" not in known
