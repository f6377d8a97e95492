"""What is said when the library that sets the PDFs' text is not there."""

from __future__ import annotations


class MissingPangoError(Exception):
    """A PDF has to be made, and Pango is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The PDF documents need the text library Pango: type "
            "'sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' "
            "and try again."
        )

    def __reduce__(self) -> tuple[type[MissingPangoError], tuple[()]]:
        """Travel between processes: the words are always the same."""
        return type(self), ()
