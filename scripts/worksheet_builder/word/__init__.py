"""A worksheet as a Word document."""

from worksheet_builder.word.to_word import to_word

__all__ = ["to_word"]
