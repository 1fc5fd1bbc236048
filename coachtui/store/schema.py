"""The shapes of records by version: each step brings one part from one version to the next.

Records of an older version are brought to this one when they are first opened, every part as a whole; those of a newer
one are refused. A step sees one part at a time, because a part that was brought over before a kill is not brought over
twice. It has the part's name and its tables, and returns the tables as they are to be.
"""

from collections.abc import Callable
from typing import Any

Tables = dict[str, dict[str, dict[str, Any]]]
"""Tables by name, records by id."""
Step = Callable[[str, Tables], Tables]


def _more_kinds(part: str, tables: Tables) -> Tables:
    """Version 2 has kinds of records and fields that version 1 did not know; what stood there stays as it is."""
    return tables


STEPS: tuple[Step, ...] = (_more_kinds,)
"""From version 1 on, in order: the first makes version 2."""


def current() -> int:
    """Return the version that this app writes."""
    return 1 + len(STEPS)


def brought(part: str, tables: Tables, version: int) -> Tables:
    """Return the tables of a part as the current version has them."""
    for step in STEPS[version - 1 :]:
        tables = step(part, tables)
    return tables
