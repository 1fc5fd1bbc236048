"""Ids of records: ULIDs, which sort by the instant they were made."""

import os
from datetime import datetime

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ulid(now: datetime) -> str:
    """Return a new ULID for an aware time."""
    return ulid_of(int(now.timestamp() * 1000), int.from_bytes(os.urandom(10), "big"))


def ulid_of(milliseconds: int, chance: int) -> str:
    """Return 26 characters of Crockford's base 32: 48 bits of milliseconds since 1970, and 80 bits of chance."""
    value = milliseconds << 80 | chance
    return "".join(_DIGITS[value >> shift & 31] for shift in range(125, -1, -5))
