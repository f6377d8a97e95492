"""The list of who helps where mentoring cannot."""

from __future__ import annotations

from guide.duties.support_route import SupportRoute, tell_support


def test_each_route_is_an_item_in_the_files_order():
    """A full stop that the file has already is not doubled."""
    routes = [
        SupportRoute(need="Danger", name="Porters", reach="Ring 999"),
        SupportRoute(need="Worry", name="Listeners", reach="Room 4."),
    ]
    assert tell_support(routes).splitlines() == [
        "- **Danger:** Porters. Ring 999.",
        "- **Worry:** Listeners. Room 4.",
    ]


def test_addresses_become_links_and_the_stop_after_them_stays_outside():
    """E-mail and web addresses alike."""
    reach = "Write to a.b@c.example.org, or see https://example.org/help."
    said = tell_support([SupportRoute(need="Worry", name="Listeners", reach=reach)])
    assert said.endswith("<a.b@c.example.org>, or see <https://example.org/help>.")
