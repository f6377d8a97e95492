"""Tests that need a program which is no package of the project, and tests for the night.

Mark such a test, a class or a module with the programs that it runs:

    @pytest.mark.needs("soffice")
    def test_the_word_file_opens(): ...

    pytestmark = pytest.mark.needs("java")

Known names stand in scripts/set_up/programs.py: soffice, java, pdftoppm, pdftotext, pdfinfo,
mutool, nginx, firefox-esr, WebKitWebDriver, Xvfb. A name that is not in that table is an error.

On a laptop without the program the test is skipped, and the last lines of the run say how many
tests did not run and what to install. With CI=true the test fails, so that CI runs everything.

`scripts/test --thorough` also runs the tests marked `thorough`, and tries more seeds. With
`--about` and a page or a worksheet, of the tests that are made for each only its own are run.
`--part 2/4` runs the second of four parts, so that four machines share what one would do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest

from one_part import choose_part, read_part
from only_about import is_left_out, list_subjects
from set_up.programs import PROGRAMS, find_missing_programs

# Under this key a skipped test's report carries the program that it wanted.
MISSING = "missing program"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run take longer than usual."""
    parser.addoption("--thorough", action="store_true", help="run all that can be tried: hours")
    parser.addoption("--seeds", type=int, help="how many seeds to try in each random test")
    parser.addoption("--first-seed", type=int, default=0, help="from which seed on")
    parser.addoption(
        "--about",
        action="append",
        default=[],
        help="of the tests made for each page or worksheet, run those for this one alone",
    )
    parser.addoption(
        "--part", type=read_part, default=(1, 1), help="run one part of all, such as 2/4"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the markers known."""
    config.addinivalue_line("markers", "needs(*programs): programs on the PATH that the test runs")
    config.addinivalue_line("markers", "thorough: run this with --thorough alone")
    config.addinivalue_line(
        "markers", "seeds(count, thorough): how many seeds to try, unless told by --seeds"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a `seed` once for each, from the first on."""
    if "seed" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("seeds")
        first: int = metafunc.config.getoption("--first-seed")
        metafunc.parametrize("seed", range(first, first + count_seeds(metafunc.config, marker)))


def count_seeds(config: pytest.Config, marker: pytest.Mark | None) -> int:
    """Return how many seeds a test with this marker tries."""
    told: int | None = config.getoption("--seeds")
    if told is not None or marker is None:
        return told or 1
    count: int = marker.kwargs["thorough"] if config.getoption("--thorough") else marker.args[0]
    return count


@pytest.fixture
def seed_count(request: pytest.FixtureRequest) -> int:
    """How many seeds the test tries, which goes through them by itself."""
    return count_seeds(request.config, request.node.get_closest_marker("seeds"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only a thorough run tries, what is about other pages, and other parts."""
    wanted = set(config.getoption("--about"))
    subjects = list_subjects(config.rootpath) if wanted else frozenset[str]()
    is_thorough = config.getoption("--thorough")
    part, parts = config.getoption("--part")
    in_part = choose_part((item.path for item in items), part, parts)
    kept, left_out, others = [], [], []
    for item in items:
        is_for_the_night = not is_thorough and item.get_closest_marker("thorough")
        params = getattr(item, "callspec", None)
        is_about_others = wanted and params and is_left_out(params.params, wanted, subjects)
        if is_for_the_night or is_about_others:
            left_out.append(item)
        else:
            (kept if item.path in in_part else others).append(item)
    if parts > 1 and not (kept or others):
        raise pytest.UsageError("no part has any test: is a name written wrongly?")
    left_out += others
    config.hook.pytest_deselected(items=left_out)
    items[:] = kept


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Pass where a part has nothing to do, since a change needs fewer files than there are parts.

    That no part has anything to do is a mistake: pytest_collection_modifyitems says it.
    """
    _part, parts = session.config.getoption("--part")
    if parts > 1 and exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are missing; under CI=true let it fail."""
    wanted = tuple(name for marker in item.iter_markers("needs") for name in marker.args)
    missing = find_missing_programs(wanted)
    if not missing:
        return
    reason = "needs " + " and ".join(dict.fromkeys(program.name for program in missing))
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}, and with CI=true every test must run", pytrace=False)
    item.user_properties.extend((MISSING, program.command) for program in missing)
    pytest.skip(reason)


def describe_missing(reports: Iterable[pytest.TestReport]) -> list[str]:
    """Return one line for each program that kept tests from running."""
    tests: dict[tuple[str, str], set[str]] = {}
    for report in reports:
        for key, value in getattr(report, "user_properties", ()):
            if key == MISSING:
                program = PROGRAMS[str(value)]
                what = (program.name, program.describe_install())
                tests.setdefault(what, set()).add(report.nodeid)
    return [
        f"Not run: {len(ids)} {'test needs' if len(ids) == 1 else 'tests need'} {name}. "
        f"To run {'it' if len(ids) == 1 else 'them'}: {install}"
        for (name, install), ids in sorted(tests.items())
    ]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what did not run for want of a program, just above pytest's closing line."""
    for line in describe_missing(terminalreporter.stats.get("skipped", ())):
        terminalreporter.write_line(line)
