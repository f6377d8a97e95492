"""What the copy for use without a network is told of each file of the site."""

from __future__ import annotations

from browser.node_source import call_each


def test_a_file_whose_name_holds_no_hash_is_held_to_its_content():
    """Its revision tells a newer one from it, and bytes of another build are refused."""
    files = [["assets/page.0a1b2c3d.js"], ["worksheets/contract/", "AbCdEfGhIjKlMnOp+/="]]
    assert call_each("worker/list-entries.ts", "listEntries", [[files], [[]]]) == [
        [
            {"url": "assets/page.0a1b2c3d.js", "revision": None},
            {
                "url": "worksheets/contract/",
                "revision": "AbCdEfGhIjKl",
                "integrity": "sha256-AbCdEfGhIjKlMnOp+/=",
            },
        ],
        [],
    ]
