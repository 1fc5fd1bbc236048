"""Ids of records: ULIDs, which sort by the instant they were made."""

import os
from collections.abc import Callable
from datetime import datetime
from itertools import count

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ulids(now: datetime) -> Callable[[], str]:
    """Return a source of new ULIDs for an aware time: each one sorts behind those that the source gave before."""
    instant = _digits(int(now.timestamp() * 1000), 10)
    chance = count(int.from_bytes(os.urandom(10), "big") >> 1)
    return lambda: instant + _digits(next(chance), 16)


def ulid_of(milliseconds: int, chance: int) -> str:
    """Return 26 characters of Crockford's base 32: 48 bits of milliseconds since 1970, and 80 bits of chance."""
    return _digits(milliseconds, 10) + _digits(chance, 16)


def _digits(value: int, count: int) -> str:
    return "".join([_DIGITS[value >> shift & 31] for shift in range(5 * count - 5, -1, -5)])
