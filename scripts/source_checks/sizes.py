"""How large a source may be before two things share it: a person looks through the rest at once."""

from __future__ import annotations

MOST_IN_FOLDER = 20  # sources of a folder's own
LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 60  # lines
LONGEST_ADAPTER = 39  # lines of a file that only ties the project to a site generator
