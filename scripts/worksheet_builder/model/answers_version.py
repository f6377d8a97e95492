"""The version of the shapes that answers have in files, which every document of a worksheet names.

The browser part reads files of this version and of earlier ones
(scripts/browser/copies/parse-copy.ts).
"""

ANSWERS_VERSION = 1
