"""The worksheet itself, and what follows from it alone."""

from worksheet_builder.model.answers_version import ANSWERS_VERSION
from worksheet_builder.model.calendar import CalendarDate
from worksheet_builder.model.collected import Collected
from worksheet_builder.model.condition_words import condition_words
from worksheet_builder.model.describe_series import describe_series
from worksheet_builder.model.document_path import (
    DOCUMENT_FOLDER,
    DOCUMENT_NAMES,
    FACES_PATH,
    document_path,
)
from worksheet_builder.model.example import (
    Example,
    ExamplesFile,
    WrittenExample,
    make_example_worksheet,
)
from worksheet_builder.model.fields import (
    Answerable,
    AnyField,
    Checklist,
    Choice,
    Column,
    Date,
    FieldBase,
    LongText,
    Number,
    Option,
    Rows,
    Scale,
    Signature,
    Text,
)
from worksheet_builder.model.group_fields import group_fields
from worksheet_builder.model.imprint import Colours, Imprint, split_colour
from worksheet_builder.model.kinds import FIELD_KINDS, FIELD_MODELS
from worksheet_builder.model.offered import Offered, describe_ends, list_offered
from worksheet_builder.model.overview import Aims, ListedDate, Overview, ToDo
from worksheet_builder.model.reading_words import ReadingWords, SectionWords
from worksheet_builder.model.sentence import (
    Gap,
    Maybe,
    Sentence,
    SentenceError,
    list_gaps,
    parse_sentence,
)
from worksheet_builder.model.series import Carry, Series
from worksheet_builder.model.shown import Gather, GatheredFrom, split_shown
from worksheet_builder.model.values import WORKSHEET_ID_PATTERN, FieldId, Part, Words, WorksheetId
from worksheet_builder.model.worksheet import Section, Worksheet

__all__ = [
    "ANSWERS_VERSION",
    "DOCUMENT_FOLDER",
    "DOCUMENT_NAMES",
    "FACES_PATH",
    "FIELD_KINDS",
    "FIELD_MODELS",
    "WORKSHEET_ID_PATTERN",
    "Aims",
    "Answerable",
    "AnyField",
    "CalendarDate",
    "Carry",
    "Checklist",
    "Choice",
    "Collected",
    "Colours",
    "Column",
    "Date",
    "Example",
    "ExamplesFile",
    "FieldBase",
    "FieldId",
    "Gap",
    "Gather",
    "GatheredFrom",
    "Imprint",
    "ListedDate",
    "LongText",
    "Maybe",
    "Number",
    "Offered",
    "Option",
    "Overview",
    "Part",
    "ReadingWords",
    "Rows",
    "Scale",
    "Section",
    "SectionWords",
    "Sentence",
    "SentenceError",
    "Series",
    "Signature",
    "Text",
    "ToDo",
    "Words",
    "Worksheet",
    "WorksheetId",
    "WrittenExample",
    "condition_words",
    "describe_ends",
    "describe_series",
    "document_path",
    "group_fields",
    "list_gaps",
    "list_offered",
    "make_example_worksheet",
    "parse_sentence",
    "split_colour",
    "split_shown",
]
