"""The month's plan as people by ISO weeks."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.figures import Figures, Row
from coachtui.coaching.months import workdays

Gone = Literal["", "partly", "wholly"]
"""Whether somebody is away on some or all of a week's working days in the month."""
Mark = Literal["held", "planned", "unresolved", "missed", "excused", "moved"]


class Line(NamedTuple):
    """One person's line: for each week the blocks that stand in it and whether the person is away; and the minutes."""

    row: Row
    weeks: tuple[tuple[Block, ...], ...]
    away: tuple[Gone, ...] = ()


class Matrix(NamedTuple):
    """A month's plan: the Monday of each column, and a line for each person."""

    figures: Figures
    weeks: tuple[date, ...]
    lines: tuple[Line, ...]


def mark(block: Block, now: datetime) -> Mark:
    """Return what a block is at the local time `now`: its state, or `unresolved` where it is past and unsaid."""
    if block.state == "planned":
        return "unresolved" if block.over(now) else "planned"
    return block.state


def month_matrix(
    figures: Figures,
    blocks: Iterable[Block],
    away: Mapping[str, frozenset[date]] = {},
) -> Matrix:
    """Lay the month's blocks out by person and week. Each block of the month stands in exactly one cell.

    `away` are the days on which people are, by person. A week of which only a weekend lies in the month has a column
    only where a block stands in it.
    """
    cells: dict[tuple[str, date], list[Block]] = {}
    for block in in_order(block for block in blocks if block.day in figures.month):
        cells.setdefault((block.person, _monday(block.day)), []).append(block)
    used = {monday for _, monday in cells}
    working: dict[date, set[date]] = {}
    for day in workdays(figures.month.first, figures.month.last):
        working.setdefault(_monday(day), set()).add(day)
    mondays = [monday for monday in figures.month.weeks() if monday in used or monday in working]
    lines = tuple(
        Line(
            row,
            tuple(tuple(cells.get((row.person.id, monday), ())) for monday in mondays),
            tuple(_gone(working.get(monday, set()), away.get(row.person.id, frozenset())) for monday in mondays),
        )
        for row in [*figures.rows, *figures.others]
    )
    return Matrix(figures, tuple(mondays), lines)


def _gone(working: set[date], away: frozenset[date]) -> Gone:
    if not working & away:
        return ""
    return "wholly" if working <= away else "partly"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
