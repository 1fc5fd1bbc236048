"""Minutes over time: how often one met in a month, and a year by person and month."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Entry
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target, month_target

YEAR = 12
"""Months that stand side by side."""


class Tally(NamedTuple):
    """How often one met with somebody, and the day of the last session, or None."""

    sessions: int = 0
    moments: int = 0
    last: date | None = None


def tallies(entries: Iterable[Entry]) -> dict[str, Tally]:
    """Return how often one met with each person who has entries; a moment is no session."""
    counted: dict[str, Tally] = {}
    for entry in entries:
        sessions, moments, last = counted.get(entry.person, Tally())
        if entry.kind == "moment":
            counted[entry.person] = Tally(sessions, moments + 1, last)
        else:
            counted[entry.person] = Tally(sessions + 1, moments, max(last or entry.day, entry.day))
    return counted


class Cell(NamedTuple):
    """Minutes held in one month against its target (0: none). `counts` tells whether the figures take them in."""

    minutes: int = 0
    target: int = 0
    counts: bool = True

    @property
    def met(self) -> bool:
        """Whether there was a target and it was met."""
        return 0 < self.target <= self.minutes


class PersonYear(NamedTuple):
    """One person's months, oldest first."""

    person: Person
    cells: tuple[Cell, ...]


class Year(NamedTuple):
    """Twelve months: a line for each person who counts in any of them, and the sums by month.

    `others` had minutes without counting in any month; neither theirs nor those of a month in which somebody did not
    count are in the sums.
    """

    months: tuple[Month, ...]
    lines: tuple[PersonYear, ...]
    others: tuple[PersonYear, ...]
    sums: tuple[Cell, ...]


def year_by_month(last: Month, people: Iterable[Person], entries: Iterable[Entry], targets: Sequence[Target]) -> Year:
    """Return the twelve months that end with `last`; people keep their order, entries may reach beyond."""
    months = tuple(last.shift(back) for back in range(1 - YEAR, 1))
    held: dict[tuple[str, int, int], int] = {}
    for entry in entries:
        key = (entry.person, entry.day.year, entry.day.month)
        held[key] = held.get(key, 0) + entry.minutes
    every = [
        PersonYear(person, tuple(_cell(person, month, held.get((person.id, *month), 0), targets) for month in months))
        for person in people
    ]
    lines = tuple(line for line in every if any(cell.counts for cell in line.cells))
    others = tuple(line for line in every if line not in lines and any(cell.minutes for cell in line.cells))
    return Year(months, lines, others, tuple(_sum(lines, index) for index in range(YEAR)))


def _cell(person: Person, month: Month, minutes: int, targets: Sequence[Target]) -> Cell:
    counts = person.counts_in(month.first, month.last)
    return Cell(minutes, month_target(person, targets, month) if counts else 0, counts)


def _sum(lines: Iterable[PersonYear], index: int) -> Cell:
    cells = [line.cells[index] for line in lines if line.cells[index].counts]
    return Cell(sum(cell.minutes for cell in cells), sum(cell.target for cell in cells), bool(cells))
