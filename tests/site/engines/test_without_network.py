"""Without a server, in Firefox, and in WebKit, the engine of Safari: seen with one that is gone."""

from __future__ import annotations

from pathlib import Path

import docx

from browsing.engines.choice import in_webkit
from browsing.engines.tab import Tab
from browsing.engines.worksheet_tab import WorksheetTab
from browsing.sites.published_site import PublishedSite


@in_webkit
def test_a_worksheet_works_after_a_visit_to_the_home_page(tab: Tab, site: Path):
    """It opens, keeps what is written, and gives a Word document."""
    published = PublishedSite(site)
    tab.go(f"{published.address}/")
    tab.wait_for("return navigator.serviceWorker.controller")
    published.stop()
    here = WorksheetTab(tab, published, "grow")
    here.write("goal", "Finish the article")
    here.expect_saved()
    here.choose_form("Word")
    document = docx.Document(str(here.download("Download")))
    assert "Finish the article" in document.element.xml
    again = WorksheetTab(tab, published, "grow")
    again.wait_for_state("saved")
    assert again.read()["goal"] == "Finish the article"
