"""What a university has left to do, once institution.yml is its own."""

from __future__ import annotations

from pathlib import Path

from guide.publishing.find_placeholders import find_placeholders

ON_GITHUB = (
    "Settings > Pages > Source: choose GitHub Actions.",
    "Settings > Secrets and variables > Actions > Variables: add PUBLISH_TO_PAGES, with the value "
    "true. Until it is there, nothing is published.",
    "Settings > Branches: protect main, and let GitHub Actions push to it, because publishing adds "
    "to worksheets/published.yml.",
    "Settings > Collaborators and teams: those who may approve a change.",
    "Issues: switch them on, so that the weekly look at links has a place to report to.",
)
WITH_PEOPLE = (
    "Human Resources, and whoever answers for records: the texts under “notices”. Write the day "
    "after “confirmed_on”: until then, the pages call them drafts.",
    "Human Resources: the list under “support” with the number to call in an emergency, and what "
    "is said of your promotion rules.",
    "Whoever answers for accessibility: the lines under “accessibility”. Leave “test” blank until "
    "people have tested your site.",
    "Whoever may speak for the university: the licence under “copyright”.",
    "Somebody who opens each link, and writes the day after “opened”.",
)


def tell_left_to_do(root: Path) -> str:
    """Return the list, each line with what it is about."""
    values = [f"institution.yml:{each.line}: {each.found}" for each in find_placeholders(root)]
    parts = {
        "In institution.yml": values or ["Nothing is made up any more."],
        "On GitHub": ON_GITHUB,
        "With other people": WITH_PEOPLE,
    }
    return "\n\n".join(
        "\n".join([f"{title}:", *(f"  - {line}" for line in lines)])
        for title, lines in parts.items()
    )
