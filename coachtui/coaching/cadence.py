"""How often one means to meet with a person: proposed by the tier, and set by a programme where one runs."""

from typing import NamedTuple

from coachtui.coaching.people import Tier

WORTH = 30
"""Minutes below which a cadence does not divide time further: a talk of its own should be worth the chair."""


class Cadence(NamedTuple):
    """A block about every so many days, of at most so many minutes (None: as filling does by itself)."""

    days: int
    longest: int | None = None


BY_TIER: dict[Tier, Cadence] = {"everyone": Cadence(28), "key-group": Cadence(14), "strategic": Cadence(14)}
"""The pyramid: the higher the tier, the shorter the way from talk to talk."""


def turns(missing: int, cadence: Cadence, span: int, longest: int, possible: int) -> int:
    """Return in how many blocks to hold the missing minutes within `span` days, on `possible` days at most.

    As many as the cadence asks for, where each is worth it, and never fewer than the longest block allows.
    """
    longest = cadence.longest or longest
    least = -(-missing // longest)
    wanted = min(round(span / cadence.days), missing // WORTH, possible)
    return max(least, wanted)
