"""GitHub asks the owner of a page to look at a proposal."""

from __future__ import annotations

from pathlib import Path

from guide.institution import Owner
from guide.page import Page
from guide.publishing.__main__ import main
from guide.publishing.code_owners import CODE_OWNERS, list_code_owners
from stand_ins.content_check_case import Case

OWNERS = {
    "guide": Owner(name="Staff Learning Group", email="learning@samplehill.ac.uk"),
    "hr": Owner(name="Human Resources", email="hr@example.org"),
}


def make(path: str, owner: str) -> Page:
    """Return a page of this owner."""
    return Page(path, f"---\ntitle: A page\nowner: {owner}\n---\n# A page\n")


def test_each_page_has_its_owner_by_an_address_that_somebody_has():
    """A made-up address would be a mistake in GitHub's eyes."""
    pages = (make("docs/a.md", "guide"), make("docs/b.md", "hr"), make("docs/c.md", "nobody"))
    lines = list_code_owners(pages, OWNERS).splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        "/docs/a.md learning@samplehill.ac.uk"
    ]


def test_while_every_address_is_made_up_there_is_no_file(tmp_path: Path):
    """Nothing is written, and nothing fails."""
    folder = Case("", "", "", {}, {}, []).lay_out(tmp_path)
    assert main(["--root", str(folder), "--owners"]) == 0
    assert not (folder / CODE_OWNERS).exists()


def test_the_command_writes_the_file_beside_the_workflows(tmp_path: Path, capsys):
    """Once: a second time there is nothing to say."""
    real = {"institution.yml": {"SLG, email: learning@example.org": "SLG, email: a@hill.ac.uk"}}
    owners = {"Staff Learning Group, email: learning@example.org}": "Team, email: b@hill.ac.uk}"}
    real["institution.yml"] |= owners
    folder = Case("", "", "", real, {".github/note.txt": "x"}, []).lay_out(tmp_path)
    assert main(["--root", str(folder), "--owners"]) == 0
    assert "is written" in capsys.readouterr().out
    assert "/docs/index.md b@hill.ac.uk" in (folder / CODE_OWNERS).read_text(encoding="utf-8")
    assert main(["--root", str(folder), "--owners"]) == 0
    assert capsys.readouterr().out == ""
