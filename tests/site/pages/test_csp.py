"""The content security policy: exact on every page, in force, and kept to while one searches.

test_every_page.py sees that no page breaks it, or asks another origin.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser, expect

from browsing.whole_page.watched_tab import LISTEN, watch_tab

# Of what stands in a page: the few lines before the first paint, and its style, each by its hash.
POLICY = (
    "default-src 'none'; script-src 'self' '{script}'; style-src 'self' '{style}'; "
    "connect-src 'self'; worker-src 'self'; img-src 'self' data:; font-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = r"<style(?: data-later=\"[^\">]+\")?>"
STYLES = re.compile(rf"{STYLE}(.*?)</style>\s*<style data-faces>(.*?)</style>", re.DOTALL)
HEAD_BEGINS = re.compile(
    r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">'
    r'\s*<meta name="referrer" content="no-referrer">'
)


def list_html(site: Path) -> list[Path]:
    """Return every page's file, that of the 404 page too."""
    return sorted(site.rglob("*.html"))


def test_policy_stands_first_in_every_page(site: Path):
    """Every page, the 404 page too, begins with this policy, and its hashes are right."""
    others = []
    for file in list_html(site):
        text = file.read_text(encoding="utf-8")
        (script,), (styles,) = SCRIPT.findall(text), STYLES.findall(text)
        head = HEAD_BEGINS.search(text)
        hashes = "' '".join(map(hash_text, styles))
        policy = POLICY.format(script=hash_text(script), style=hashes)
        if not head or head[1] != policy:
            others.append(str(file))
    assert not others


def hash_text(text: str) -> str:
    """Return the hash by which a policy names what stands in a page."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def test_no_page_holds_other_inline_script_or_style(site: Path):
    """No second script without a file, no style as attribute, no handler as attribute."""
    data = r'<script id="__config" type="application/json">'  # Material's settings: nothing runs
    inline = re.compile(
        rf"(?!{data}|<script>)<script(?![^>]*\ssrc=)|(?!{STYLE}|<style data-faces>)<style"
        r"|<[a-z][^>]*\s(?:style|on[a-z]+)=",
        re.I,
    )
    found = [
        f"{file}: {match[0][:120]}"
        for file in list_html(site)
        for match in inline.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_search_keeps_to_the_policy(browser: Browser, address: str):
    """The browser blocks nothing while someone searches, and asks only this site."""
    with watch_tab(browser, address) as watched:
        page = watched.page
        page.goto("/")
        page.get_by_role("button", name="Search").click()
        page.keyboard.type("contract")
        expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
        assert watched.list_new() == []


def test_policy_blocks_what_it_forbids(browser: Browser, address: str):
    """The policy is in force: a script written into the page does not run."""
    context = browser.new_context(base_url=address)
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.goto("/")
    page.evaluate(
        "() => { const s = document.createElement('script');"
        " s.textContent = 'window.ran = true'; document.head.append(s) }"
    )
    page.wait_for_function("window.violations.length > 0")
    assert page.evaluate("window.ran") is None
    context.close()
