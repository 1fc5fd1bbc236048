"""Where reading can begin again behind a mistake of syntax: at the next name or item that stands no deeper."""

import re
from typing import NamedTuple

_BEGINS = re.compile(r" *(?:- +\S|[\w.-]+:(?: |$))")


_LINES = 200
"""Lines that are read at once where they can be parted, so that what lies behind a mistake is read once."""


class Part(NamedTuple):
    """Lines that can be read by themselves, from 0: the first, and the one behind the last."""

    first: int
    end: int


def after(lines: list[str], line: int, *, any_depth: bool = False) -> Part | None:
    """Return the part that begins behind a line (from 1), or None at the end of the file.

    At `any_depth` it may be what stands below the line, as behind a name whose colon was forgotten.
    """
    depth = _depth(lines[line - 1]) if lines[line - 1].strip() else 0
    for first in range(line, len(lines)):
        if _BEGINS.match(lines[first]) and (any_depth or _depth(lines[first]) <= depth):
            return Part(first, _end(lines, first))
    return None


def _end(lines: list[str], first: int) -> int:
    depth, item = _depth(lines[first]), lines[first].lstrip(" ").startswith("- ")
    for number in range(first + 1, len(lines)):
        rest = lines[number].lstrip(" ")
        if not rest or rest[0] == "#":
            continue
        found = len(lines[number]) - len(rest)
        if found < depth or (found == depth and (number - first >= _LINES or (item and not rest.startswith("- ")))):
            return number
    return len(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
