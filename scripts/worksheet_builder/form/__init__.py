"""A worksheet as a form in a page."""

from worksheet_builder.form.describe_collected import describe_collected
from worksheet_builder.form.describe_reading import describe_readings
from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.form.in_words import describe_size, list_in_words, start_with_capital
from worksheet_builder.form.to_example_form import to_example_form
from worksheet_builder.form.to_form import to_form

__all__ = [
    "FormPlace",
    "describe_collected",
    "describe_readings",
    "describe_size",
    "list_in_words",
    "start_with_capital",
    "to_example_form",
    "to_form",
]
