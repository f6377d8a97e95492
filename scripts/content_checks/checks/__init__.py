"""The checks. Each module's name is the check's name, and its docstring is the manual's text."""
