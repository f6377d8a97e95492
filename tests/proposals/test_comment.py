"""The comment on a proposal says what to mend, and shows as text whatever it was given."""

from __future__ import annotations

import json
from pathlib import Path

from proposals.comment import MARK, MOST, write_comment
from proposals.found import Found
from proposals.mend import Mend
from proposals.preview_place import PreviewPlace
from proposals.report import Report
from proposals.report_file import read_report, write_report

PROBLEM = Found("docs/index.md", 18, '"qwx" is misspelt.\n  Write "right".')
SUGGESTION = Found("docs/index.md", 3, "a long sentence.", is_suggestion=True)


def test_problems_come_first_then_suggestions_then_what_is_changed():
    """It begins with the mark by which the next run finds and replaces it."""
    report = Report((SUGGESTION, PROBLEM), ("docs/index.md",), passed=False)
    said = write_comment(report)
    assert said.startswith(f"{MARK}\n\n**The checks found one thing to mend.**")
    places = [said.index(words) for words in ("misspelt", "Suggestions", "long", "changes:")]
    assert places == sorted(places)
    assert "On line 18 of `docs/index.md`:" in said


def test_a_proposal_in_order_is_told_what_comes_next():
    """And one that fails for its code is not told that all is well."""
    assert "The checks are content" in write_comment(Report(()))
    assert "The checks are content" not in write_comment(Report((), passed=False))


def test_nothing_in_a_report_becomes_markdown():
    """The words come from a run that a stranger may have changed."""
    bad = Found("a`](x) @all.md", 1, "~~~\n@everyone [click](https://evil.example)\n~~~")
    said = write_comment(Report((bad,), passed=False))
    assert said.count("~~~") == 2
    assert "`a??(x) ?all.md`".replace("(x)", "?x?") in said


def test_a_long_report_is_cut():
    """It says how many it leaves out."""
    said = write_comment(Report((PROBLEM,) * (MOST + 3), passed=False))
    assert said.count("misspelt") == MOST
    assert "… and 3 more" in said


def test_a_report_comes_back_from_its_file(tmp_path: Path):
    """Every finding is as it was."""
    mend = Mend("docs/index.md", 18, "qwx", "right")
    report = Report((PROBLEM, SUGGESTION), ("docs/index.md",), passed=False, mends=(mend,))
    write_report(tmp_path / "report" / "found.json", report)
    assert read_report(tmp_path / "report" / "found.json") == report


def test_what_has_another_shape_is_left_out(tmp_path: Path):
    """Nothing of it is trusted."""
    path = tmp_path / "found.json"
    entries = [7, {"path": 1, "line": 1, "words": "x"}, {"path": "a.md", "line": "1", "words": "x"}]
    path.write_text(json.dumps({"found": entries, "changed": [1, "a.md"], "passed": "yes"}))
    assert read_report(path) == Report((), ("a.md",), passed=False)
    for text in ("[]", "{", '{"mends": [{"path": "a.md", "line": true, "was": "", "mended": ""}]}'):
        path.write_text(text)
        assert read_report(path) == Report((), passed=False)


def test_what_can_be_mended_by_a_click_is_told():
    """Where nothing can, it is not."""
    mend = Mend("docs/index.md", 18, "qwx", "right")
    with_mends = Report((PROBLEM,), passed=False, mends=(mend,))
    assert "Commit suggestion" in write_comment(with_mends)
    assert "Commit suggestion" not in write_comment(Report((PROBLEM,), passed=False))


def test_it_says_where_the_pages_can_be_seen():
    """Without a site for previews, that is a file to download."""
    report = Report((), ("docs/about.md", "worksheets/contract.yml"))
    download = "https://code.example/runs/7#artifacts"
    said = write_comment(report, PreviewPlace(download))
    assert f"({download})" in said
    assert "- `docs/about.md`" in said
    assert "![" not in said
    said = write_comment(report, PreviewPlace(download, "https://previews.example/12/"))
    assert "- [`docs/about.md`](https://previews.example/12/about/)" in said
    assert "(https://previews.example/12/pictures/contract.png)" in said


def test_while_the_checks_run_it_says_so(tmp_path: Path):
    """There is no report yet, and the preview may be there first."""
    said = write_comment(read_report(tmp_path / "none.json"), PreviewPlace("https://a.example/"))
    assert "still running" in said
    assert "preview.html" in said
