"""HTML as a tree of elements: reading, walking, taking parts out, and writing it again."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, tostring

import tinyhtml5  # the parser that WeasyPrint reads HTML with


def read_tree(html: str) -> Element:
    """Return a `div` with what stands in the body of a page or in a piece of one."""
    body: Element = tinyhtml5.parse(html, namespace_html_elements=False).find("body")
    body.tag = "div"
    for element in body.iter():
        if isinstance(element.tag, str):  # a comment's is a function
            element.tag = element.tag.rpartition("}")[2]
        for name in [name for name in element.attrib if name.startswith("{")]:
            del element.attrib[name]
    return body


def write_tree(root: Element) -> str:
    """Return the tree as HTML."""
    return tostring(root, encoding="unicode", method="html")


def read_words(element: Element) -> str:
    """Return the words in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def read_classes(element: Element) -> frozenset[str]:
    """Return an element's classes."""
    return frozenset(element.get("class", "").split())


def remove_elements(root: Element, is_unwanted: Callable[[Element], bool]) -> None:
    """Take the elements below `root` out, and keep the words that follow them."""
    for parent in list(root.iter()):
        for child in [child for child in parent if is_unwanted(child)]:
            _remove(parent, child)


def _remove(parent: Element, child: Element) -> None:
    place = list(parent).index(child)
    if place:
        before = parent[place - 1]
        before.tail = (before.tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)
