"""What somebody who proposes a change on GitHub sees of the checks: on the lines, and in a comment.

Imports nothing outside the standard library: the comment is written where nothing is installed.
"""
