"""The handbooks of a small project and of the real one, each made once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from guide.handbook.build_handbook import build_handbook
from guide.handbook.source import Source
from reading_documents.handbook_reading import Reading
from samples.handbook_samples import lay_out_project, read_source
from stand_ins.project_copy import ROOT


@pytest.fixture(scope="session")
def small_source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """The small project, read."""
    return read_source(lay_out_project(tmp_path_factory.mktemp("handbook") / "project"))


@pytest.fixture(scope="session")
def small(small_source: Source, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The small project's handbook."""
    return Reading(build_handbook(small_source, tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def real_source() -> Source:
    """The guide itself, read."""
    return read_source(ROOT)


@pytest.fixture(scope="session")
def real(real_source: Source, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Reading:
    """The guide's own handbook: from the project's cache, or made once for all test processes.

    A site that is being built makes it too: whoever comes second waits, and finds it in the cache.
    """
    folder: Path = tmp_path_factory.getbasetemp()
    shared = folder if worker_id == "master" else folder.parent
    with FileLock(shared / "site.lock"):
        return Reading(build_handbook(real_source, ROOT / ".cache"))


@pytest.fixture(scope="session", params=["small", "real"])
def source(request: pytest.FixtureRequest) -> Source:
    """Each of the two projects."""
    return request.getfixturevalue(f"{request.param}_source")


@pytest.fixture(scope="session")
def handbook(source: Source, request: pytest.FixtureRequest, small_source: Source) -> Reading:
    """That project's handbook."""
    return request.getfixturevalue("small" if source is small_source else "real")
