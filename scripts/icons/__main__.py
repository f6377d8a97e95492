"""Draw the icons for a home screen anew, after the favicon or its colours have changed.

From the project's folder: PYTHONPATH=scripts .venv/bin/python -m icons
"""

from __future__ import annotations

from base64 import b64encode

from playwright.sync_api import sync_playwright

from guide.institution import load_institution
from guide.offline.manifest import read_light_colour
from guide.university.favicon import draw_favicon
from set_up.browser import find_machine_browser, find_shell
from set_up.project import ROOT

IMAGES = ROOT / "overrides/assets/images"
# Each file's size, and how much of it the drawing takes: a mask may cut off all but the middle four
# fifths of an icon that is made for it.
ICONS = {
    "icon-192.png": (192, 0.72),
    "icon-512.png": (512, 0.72),
    "icon-maskable-512.png": (512, 0.52),
    "icon-apple-180.png": (180, 0.66),
}
PAGE = """<body style="margin:0;height:100vh;display:grid;place-items:center;background:{paper}">
<img src="data:image/svg+xml;base64,{drawing}" style="width:{share:.0%}"></body>"""


def make_icons() -> None:
    """Write each icon: on the paper's colour, for home screens show no transparent ones."""
    paper = read_light_colour(ROOT, "paper")
    drawing = b64encode(draw_favicon(load_institution(ROOT).colours).encode()).decode()
    with sync_playwright() as playwright:
        program = find_shell() or find_machine_browser()
        browser = playwright.chromium.launch(executable_path=program)
        for name, (size, share) in ICONS.items():
            page = browser.new_page(viewport={"width": size, "height": size}, color_scheme="light")
            page.set_content(PAGE.format(paper=paper, drawing=drawing, share=share))
            page.locator("img").evaluate("image => image.decode()")
            page.screenshot(path=IMAGES / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    make_icons()
