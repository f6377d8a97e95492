"""What describes worksheets and their answers to other programs: JSON Schemas."""
