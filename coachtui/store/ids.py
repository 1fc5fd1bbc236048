"""Ids of records: ULIDs, which sort by the instant they were made."""

import os
from datetime import datetime

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ulid(now: datetime) -> str:
    """Return a new ULID (26 characters of Crockford's base 32): 48 bits of milliseconds, 80 random ones."""
    value = int(now.timestamp() * 1000) << 80 | int.from_bytes(os.urandom(10), "big")
    return "".join(_DIGITS[value >> shift & 31] for shift in range(125, -1, -5))
