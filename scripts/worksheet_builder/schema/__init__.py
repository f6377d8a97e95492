"""What describes worksheets and their answers to other programs: JSON Schemas."""

from worksheet_builder.schema.to_schema import describe_answers, write_schema
from worksheet_builder.schema.yaml_schema import SCHEMA_FILE, SCHEMA_LINE, worksheet_schema

__all__ = ["SCHEMA_FILE", "SCHEMA_LINE", "describe_answers", "worksheet_schema", "write_schema"]
