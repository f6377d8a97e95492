"""What a page of the site becomes on paper: each change has its own small function."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from guide.handbook.html_tree import read_classes, read_words, remove_elements

SCREEN_TAGS = frozenset({"form", "button", "input", "script", "style", "noscript", "dialog"})
SCREEN_CLASSES = frozenset({"not-on-paper", "visually-hidden", "footnote-backref"})
HEADING = re.compile(r"h([1-6])")
LAST_LEVEL = 6


def put_on_paper(root: Element, drawing_style: str) -> None:
    """Change the page so that nothing on it needs a screen. Drawings get the style given."""
    open_tabs(root)
    unfold(root)
    remove_elements(root, is_for_screens)
    for drawing in root.iter("svg"):
        describe_drawing(drawing)
        take_links_out(drawing)
        style_drawing(drawing, drawing_style)


def is_for_screens(element: Element) -> bool:
    """Tell whether an element is of use only on a screen."""
    if not isinstance(element.tag, str):
        return True  # a comment
    return element.tag in SCREEN_TAGS or not SCREEN_CLASSES.isdisjoint(read_classes(element))


def unfold(root: Element) -> None:
    """Let boxes that fold stand open, as those do that never fold."""
    for box in root.iter("details"):
        box.tag = "div"
        box.set("class", f"admonition {box.get('class', '')}".strip())
        for title in box.findall("summary"):
            title.tag = "p"
            title.set("class", "admonition-title")


def open_tabs(root: Element) -> None:
    """Put each tab's words above what it shows, so that all tabs stand below one another."""
    for tabs in list(root.iter("div")):
        if "tabbed-set" not in read_classes(tabs):
            continue
        parts = {name: child for child in tabs for name in read_classes(child)}
        labels, blocks = parts.get("tabbed-labels"), parts.get("tabbed-content")
        if labels is None or blocks is None:
            continue
        for label, block in zip(list(labels), list(blocks), strict=True):
            title = Element("p", {"class": "tab-title"})
            title.text = read_words(label)
            block.insert(0, title)
        tabs.remove(labels)


def describe_drawing(drawing: Element) -> None:
    """Put the drawing's description into its title, which the PDF gives as its alternative."""
    title, description = drawing.find("title"), drawing.find("desc")
    if title is not None and description is not None:
        title.text = f"{read_words(title)}. {read_words(description)}"


def take_links_out(drawing: Element) -> None:
    """Make each link within the drawing a plain group: WeasyPrint draws only the text of a link."""
    for link in drawing.iter("a"):
        link.tag = "g"
        link.attrib.clear()


def style_drawing(drawing: Element, style: str) -> None:
    """Put the style into the drawing, for a document's own does not reach into it."""
    SubElement(drawing, "style").text = style
    for part in drawing.iter():
        if "font-family" in part.attrib:
            part.attrib["class"] = f"{part.get('class', '')} diagram-heading".strip()
            del part.attrib["font-family"]


def lower_headings(root: Element, by: int) -> None:
    """Lower every heading by so many levels, so that it stands below the one above it."""
    for element in root.iter():
        if isinstance(element.tag, str) and (level := HEADING.fullmatch(element.tag)):
            element.tag = f"h{min(int(level[1]) + by, LAST_LEVEL)}"
