"""Where a proposal can be seen, and where previews may not stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from proposals.preview_place import OWN_ADDRESS, PreviewPlace, is_apart

PLACE = PreviewPlace(address="https://previews.example/12/")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/index.md", "https://previews.example/12/"),
        ("docs/mentees/index.md", "https://previews.example/12/mentees/"),
        ("docs/mentees/find-a-mentor.md", "https://previews.example/12/mentees/find-a-mentor/"),
        ("worksheets/contract.yml", "https://previews.example/12/worksheets/contract/"),
        ("docs/a](x).md", ""),
        ("../a.md", ""),
    ],
)
def test_a_changed_file_leads_to_its_page(path: str, address: str):
    """A name that no page can have leads nowhere."""
    assert PLACE.find_page(path) == address
    assert not PreviewPlace().find_page(path)


@pytest.mark.parametrize(
    ("address", "apart"),
    [
        ("https://previews.example/guide", True),
        ("https://mentoring.example.ac.uk/previews", False),
        ("https://MENTORING.example.ac.uk:8443/", False),
        ("http://previews.example/", False),
        ("", False),
    ],
)
def test_previews_never_share_their_origin_with_the_guide(
    address: str, apart: bool, tmp_path: Path
):
    """A page there could read what people have typed here."""
    institution = tmp_path / "institution.yml"
    institution.write_text("guide:\n  address: https://mentoring.example.ac.uk/\n")
    assert is_apart(address, institution) is apart


def test_the_real_guide_says_where_it_is():
    """Otherwise every address would do."""
    institution = Path(__file__).resolve().parents[2] / "institution.yml"
    own = OWN_ADDRESS.search(institution.read_text(encoding="utf-8"))
    assert own
    assert not is_apart(own["address"], institution)
