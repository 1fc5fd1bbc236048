"""Ids for the demo: shaped as ULIDs and sorted by time as they are, but drawn from the seed."""

from datetime import UTC, datetime
from random import Random

from coachtui.store.ids import ulid_of


def seeded_id(rng: Random, at: datetime) -> str:
    """Return 26 characters of Crockford's base 32: the milliseconds of a wall time, and 80 bits from the seed.

    The wall time is read as UTC, so that the same demo has the same ids in every zone.
    """
    milliseconds = int(at.replace(tzinfo=UTC).timestamp() * 1000)
    return ulid_of(milliseconds, rng.getrandbits(80))
