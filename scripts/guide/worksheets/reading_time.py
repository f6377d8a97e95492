"""How long a text takes to read, from the number of its words."""

from __future__ import annotations

import re

# Adults read 238 words of such a text in a minute, silently (Brysbaert 2019, a review of 190
# studies); fewer here, because what is read is to be done, and not everybody reads so fast.
WORDS_A_MINUTE = 200
FOLDED = re.compile(r"<details\b.*?</summary>(.*?)</details>", re.DOTALL)
MARKUP = re.compile(r"<[^>]*>|\]\([^)]*\)|\{[{%].*?[}%]\}", re.DOTALL)
WORD = re.compile(r"\w[\w'\u2019-]*")


def say_reading_time(markdown: str) -> str:
    """Return how long the parts of a page that fold take to read: `1 minute` at least."""
    folded = " ".join(FOLDED.findall(markdown))
    words = len(WORD.findall(MARKUP.sub(" ", folded)))
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
