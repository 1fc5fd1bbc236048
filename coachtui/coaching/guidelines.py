"""What an organisation expects of a manager who coaches: guidelines of items, each with an id that others refer to."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Item(NamedTuple):
    """One thing that is expected: a heading and its paragraphs as Markdown. `id` is `bank/item`."""

    id: str
    title: str
    text: str


class Guideline(NamedTuple):
    """A set of items with those who answer for it. `id` is `bank/guideline`.

    `statement` is the leadership's, in a sentence or two, that coaching matters; `approved` and `review` are local
    dates, None where the guideline does not say.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    statement: str = ""
    owner: str = ""
    co_authors: tuple[str, ...] = ()
    approved: date | None = None
    review: date | None = None

    def overdue(self, today: date) -> bool:
        """Tell whether the day on which it was to be looked at again is past."""
        return self.review is not None and self.review < today


def in_turn(guidelines: Iterable[Guideline], turn: int, count: int = 2) -> tuple[Item, ...]:
    """Return the items to keep in mind at the talk with this number, so many at a time: over the talks all of them."""
    items = [item for guideline in guidelines for item in guideline.items]
    first = turn * count
    return tuple(items[(first + step) % len(items)] for step in range(min(count, len(items))))
