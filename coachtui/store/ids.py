"""Ids of records: ULIDs, which sort by the instant they were made."""

import os
from datetime import datetime

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BY_BYTE = _DIGITS.encode() * 8
"""The digit of each byte: its last five bits."""


def ulid(now: datetime) -> str:
    """Return a new ULID for an aware time."""
    return _digits(int(now.timestamp() * 1000), 10) + os.urandom(16).translate(_BY_BYTE).decode()


def ulid_of(milliseconds: int, chance: int) -> str:
    """Return 26 characters of Crockford's base 32: 48 bits of milliseconds since 1970, and 80 bits of chance."""
    return _digits(milliseconds, 10) + _digits(chance, 16)


def _digits(value: int, count: int) -> str:
    return "".join([_DIGITS[value >> shift & 31] for shift in range(5 * count - 5, -1, -5)])
