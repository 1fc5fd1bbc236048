"""Ids of records: ULIDs, which sort by the instant they were made."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ulids(now: datetime) -> Callable[[], str]:
    """Return a source of new ULIDs for an aware time: each one sorts behind those that the source gave before."""

    def source() -> Iterator[str]:
        instant = _digits(int(now.timestamp() * 1000), 10)
        chance = int.from_bytes(os.urandom(10), "big") >> 1
        for upper in count(chance >> 5):
            same = instant + _digits(upper, 15)
            yield from (same + last for last in _DIGITS[chance & 31 if upper == chance >> 5 else 0 :])

    return source().__next__


def ulid_of(milliseconds: int, chance: int) -> str:
    """Return 26 characters of Crockford's base 32: 48 bits of milliseconds since 1970, and 80 bits of chance."""
    return _digits(milliseconds, 10) + _digits(chance, 16)


def _digits(value: int, count: int) -> str:
    return "".join([_DIGITS[value >> shift & 31] for shift in range(5 * count - 5, -1, -5)])
