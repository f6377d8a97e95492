"""A worksheet whose questions depend on each other, open in the browser."""

from __future__ import annotations

from browsing.worksheet_page import WorksheetPage


class DependentPage(WorksheetPage):
    """The page of `samples.dependent_worksheet`."""

    def choose(self, way: str) -> None:
        """Choose how to meet, as a person would."""
        self.form.locator(f'[name="ways"][value="{way}"]').check()

    def list_told(self) -> list[str]:
        """Return what the page says of hidden answers, without the buttons."""
        return self.form.locator("[data-worksheet-hidden-answers] p > span").all_inner_texts()
