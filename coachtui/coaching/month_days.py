"""The month's plan as a calendar: weeks down, days across, with what stands on each day."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.figures import Figures
from coachtui.coaching.people import Person

WORKING = 5
"""Days of a week that always have a column: Monday to Friday."""


class Day(NamedTuple):
    """One day of the month: its blocks in order, a group's together by name; and what else is known of it.

    `holiday` is the public holiday's name or empty, `mine` whether the manager is away, `away` who else is, `rhythms`
    the names of the rhythms that fall on it.
    """

    day: date
    items: tuple[tuple[Block, ...], ...] = ()
    holiday: str = ""
    mine: bool = False
    away: tuple[Person, ...] = ()
    rhythms: tuple[str, ...] = ()


class MonthDays(NamedTuple):
    """A month: the Monday of each row, and for each the days across, None where one is in another month."""

    figures: Figures
    weeks: tuple[date, ...]
    rows: tuple[tuple[Day | None, ...], ...]

    @property
    def across(self) -> int:
        """How many days stand side by side: five, or seven where a block stands on a weekend."""
        return len(self.rows[0])


class Known(NamedTuple):
    """What is known of days beside their blocks: holidays by name, who is away, whether oneself is, and rhythms."""

    holidays: Mapping[date, str] = {}
    mine: frozenset[date] = frozenset()
    away: Mapping[date, tuple[Person, ...]] = {}
    rhythms: Mapping[date, tuple[str, ...]] = {}


def month_days(figures: Figures, blocks: Iterable[Block], known: Known = Known()) -> MonthDays:  # noqa: B008
    """Lay the month's blocks out by day. Each block of the month stands on exactly one day, its own.

    A week of which only a weekend lies in the month has a row only where a block stands on some weekend of it.
    """
    by_day: dict[date, dict[str, list[Block]]] = {}
    for block in in_order(block for block in blocks if block.day in figures.month):
        by_day.setdefault(block.day, {}).setdefault(block.group or block.id, []).append(block)
    order = {row.person.id: place for place, row in enumerate((*figures.rows, *figures.others))}
    across = 7 if any(day.weekday() >= WORKING for day in by_day) else WORKING

    def cell(day: date) -> Day | None:
        if day not in figures.month:
            return None
        items = tuple(
            tuple(sorted(together, key=lambda block: order.get(block.person, len(order))))
            for together in by_day.get(day, {}).values()
        )
        return Day(
            day,
            items,
            known.holidays.get(day, ""),
            day in known.mine,
            known.away.get(day, ()),
            known.rhythms.get(day, ()),
        )

    rows = {monday: tuple(cell(monday + timedelta(days=n)) for n in range(across)) for monday in figures.month.weeks()}
    shown = {monday: row for monday, row in rows.items() if any(row)}
    return MonthDays(figures, tuple(shown), tuple(shown.values()))
