"""What needs no judgement is mended in the line, and what may be meant in two ways is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from content_checks.__main__ import main
from content_checks.mends import list_mends
from content_checks.run_checks import run_checks
from proposals.mend import Mend
from stand_ins.content_check_case import BASE, Case

CERTAIN = [
    ("They organize the center.", "They organise the centre."),
    ("It is neccessary.", "It is necessary."),
    ("See [the plan] (worksheets/plan.md).", "See [the plan](worksheets/plan.md)."),
    ("See [the plan](worksheets/plan.md, please.", "See [the plan](worksheets/plan.md), please."),
    ("See (the plan)[worksheets/plan.md].", "See [the plan](worksheets/plan.md)."),
    ("See [the plan](worksheets/plan).", "See [the plan](worksheets/plan.md)."),
    ("##Ask around", "## Ask around"),
    ("\u2022 your line manager", "- your line manager"),
    ("-\u00a0your line manager", "- your line manager"),
    ("\u2013 your line manager", "- your line manager"),
    ("1) your line manager", "1. your line manager"),
    ("Ask\u200b one\u00ad person\u200b.", "Ask one person."),
    ("Ask&nbsp;one&nbsp;person.", "Ask one person."),
    ("It is ** very ** important.", "It is **very** important."),
    ('At { link("factsheet") }.', 'At {{ link("factsheet") }}.'),
    ("At {{ institution.short_name }.", "At {{ institution.short_name }}."),
    ("{{ worksheet(\u201cplan\u201d) }}", '{{ worksheet("plan") }}'),
]
# Two words are right, or nobody can say which of two the checks mean.
UNCERTAIN = [
    "They shold ask.",
    "They organize what we organize.",
    "See [the plan](worksheets/paln.md).",
    "This is **very important.",
    "See [the plan][plan].",
]


def lay_out(folder: Path, body: str) -> Path:
    """Return a project whose home page ends with these words, on line 18."""
    return Case("mends", "one", f"\n{body}\n", {}, {}, []).lay_out(folder)


@pytest.mark.parametrize(("was", "mended"), CERTAIN)
def test_a_certain_mend_is_the_whole_line(was: str, mended: str, tmp_path: Path):
    """Once it is taken over, the checks find it no more."""
    root = lay_out(tmp_path, was)
    problems = [finding.problem for finding in run_checks(root)]
    assert list(list_mends(root, problems)) == [Mend("docs/index.md", 18, was, mended)]
    home = root / "docs/index.md"
    home.write_text(home.read_text(encoding="utf-8").replace(was, mended), encoding="utf-8")
    assert [each for each in run_checks(root) if each.problem.swap[0]] == []


def test_a_list_gets_its_blank_line(tmp_path: Path):
    """The mend is two lines then."""
    root = lay_out(tmp_path, "Try these:\n- one\n- two")
    problems = [finding.problem for finding in run_checks(root)]
    assert list(list_mends(root, problems)) == [Mend("docs/index.md", 19, "- one", "\n- one")]


def test_points_are_set_in_and_a_table_gets_its_blank_line(tmp_path: Path):
    """Each line is mended by itself."""
    root = lay_out(tmp_path, "- one\n  - two\n\nSee:\n| a |\n| --- |\n| b |\n\nSo:\n\n    Ask.")
    problems = [finding.problem for finding in run_checks(root)]
    assert list(list_mends(root, problems)) == [
        Mend("docs/index.md", 19, "  - two", "    - two"),
        Mend("docs/index.md", 22, "| a |", "\n| a |"),
        Mend("docs/index.md", 28, "    Ask.", "Ask."),
    ]


@pytest.mark.parametrize("was", UNCERTAIN)
def test_what_needs_judgement_is_left_to_people(was: str, tmp_path: Path):
    """It is found all the same."""
    root = lay_out(tmp_path, was)
    problems = [finding.problem for finding in run_checks(root)]
    assert problems
    assert list(list_mends(root, problems)) == []


def test_the_command_writes_mends_where_it_is_told(tmp_path: Path):
    """Nothing certain is an empty list."""
    root = lay_out(tmp_path / "project", "They organize it.")
    main(["--root", str(root), "--mends", str(tmp_path / "new" / "mends.json")])
    (mend,) = json.loads((tmp_path / "new" / "mends.json").read_text(encoding="utf-8"))
    assert mend["mended"] == "They organise it."
    main(["--root", str(BASE), "--mends", str(tmp_path / "none.json")])
    assert json.loads((tmp_path / "none.json").read_text(encoding="utf-8")) == []
