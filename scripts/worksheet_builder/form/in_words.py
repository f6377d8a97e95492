"""Values in the words that people read, the same in every form and on every page."""

from __future__ import annotations


def list_in_words(names: tuple[str, ...]) -> str:
    """Return `author, reader and editor` for three names."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def count_in_words(count: int, noun: str) -> str:
    """Return `9 sections` or `1 section`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def describe_size(size: int) -> str:
    """Return a file's size in bytes as people read it: `22 KB` or `1.4 MB`."""
    kilobytes = max(1, round(size / 1024))
    return f"{kilobytes} KB" if kilobytes < 1024 else f"{kilobytes / 1024:.1f} MB"  # noqa: PLR2004


def start_with_capital(text: str) -> str:
    """Return the text with its first letter as a capital and the rest untouched."""
    return text[:1].upper() + text[1:]
