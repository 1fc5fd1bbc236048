"""What was written out about a person: remembered, so that erasing them can say what still lies elsewhere."""

from datetime import date
from typing import NamedTuple


class Export(NamedTuple):
    """Files that were written about one person on a local date; `paths` are whole paths."""

    id: str
    person: str
    day: date
    paths: tuple[str, ...]
