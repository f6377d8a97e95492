"""Sentences have 30 words at most.

This is a suggestion and stops nothing. Long sentences are hard to follow for people who read in a
second language, who are tired, or who listen.
"""

from __future__ import annotations

from collections.abc import Iterator

from content_checks.lines import find_words
from content_checks.project import Project
from content_checks.sentences import list_sentences
from strict_yaml import Problem

IS_SUGGESTION = True
MOST_WORDS = 30


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every sentence that is too long, with its first words."""
    for page in project.pages:
        for sentence in list_sentences(project.rendered[page.path].paragraphs):
            words = sentence.split()
            if len(words) > MOST_WORDS:
                start = " ".join(words[:5])
                yield Problem(
                    page.path,
                    find_words(page, words[:5]),
                    f'the sentence "{start} …" has {len(words)} words.',
                    "Make two sentences of it.",
                )
