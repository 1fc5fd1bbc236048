"""Filling a month: a proposal of blocks for everyone who is short of the target, with a reason for each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.figures import Figures, Row
from coachtui.coaching.months import workdays
from coachtui.coaching.people import Person

Why = Literal["days-without", "none-yet", "second"]
Obstacle = Literal["no-day-left", "days-full", "too-close"]


class Rules(NamedTuple):
    """What a proposal keeps to: starts to try in this order, blocks a day, the longest block, days between two."""

    starts: tuple[time, ...] = (time(9, 30), time(13, 0), time(10, 30), time(14, 30))
    a_day: int = 2
    longest: int = 60
    shortest: int = 15
    days_between: int = 7


class Placed(NamedTuple):
    """A proposed block, and why it comes where it does; `days` without a session where that is the reason."""

    block: Block
    why: Why
    days: int


class Left(NamedTuple):
    """A person for whom no room was found: the minutes still missing, and the rule in the way."""

    person: Person
    minutes: int
    obstacle: Obstacle


class Proposal(NamedTuple):
    """What filling the month would plan, and whom it could not place. Changes nothing by itself."""

    placed: tuple[Placed, ...]
    left: tuple[Left, ...]


def propose(
    figures: Figures,
    blocks: Sequence[Block],
    last: Mapping[str, date],
    now: datetime,
    free: frozenset[date],
    rules: Rules = Rules(),  # noqa: B008 - a tuple of constants
) -> Proposal:
    """Propose blocks from tomorrow to the month's end for everyone there and short of the target, longest wait first.

    `last` is the day of each person's last session, `free` the public holidays. The people are spread evenly over the
    working days that are left; no block overlaps another or breaks a rule. Proposed blocks carry no id yet.
    """
    today = now.date()
    first = max(today + timedelta(days=1), figures.month.first)
    days = workdays(first, figures.month.last, free)
    busy: list[Block] = [block for block in blocks if block.state == "planned" and not block.over(now)]
    met = {person: [day] for person, day in last.items()}
    for block in busy:
        met.setdefault(block.person, []).append(block.day)
    there = [row for row in figures.rows if row.person.counts_in(first, figures.month.last)]
    wishes = _wishes(there, last, today, rules)
    placed: list[Placed] = []
    left: dict[str, Left] = {}
    for position, (row, minutes, wait, turn) in enumerate(wishes):
        start = position * len(days) // len(wishes)
        theirs = [day for day in days[start:] + days[:start][::-1] if row.person.counts_in(day, day)]
        found, obstacle = _place(row.person, minutes, theirs, busy, met, rules)
        if found is None:
            earlier = left.get(row.person.id)
            missing = minutes + (earlier.minutes if earlier else 0)
            left[row.person.id] = Left(row.person, missing, obstacle if theirs else "no-day-left")
            continue
        busy.append(found)
        met.setdefault(row.person.id, []).append(found.day)
        why: Why = "second" if turn else "days-without" if row.person.id in last else "none-yet"
        placed.append(Placed(found, why, wait))
    placed.sort(key=lambda p: (p.block.day, p.block.start or time.min, p.block.person))
    return Proposal(tuple(placed), tuple(left.values()))


def _wishes(
    rows: Sequence[Row], last: Mapping[str, date], today: date, rules: Rules
) -> list[tuple[Row, int, int, int]]:
    """Return (row, minutes, days waited, turn) for each block to place: everyone's first turn before a second one."""
    wishes = []
    for row in rows:
        missing = row.target - row.planned
        wait = (today - last.get(row.person.id, row.person.since)).days
        count = -(-missing // rules.longest)
        for turn in range(count if missing >= rules.shortest else 0):
            minutes = (missing * (turn + 1) // count) - (missing * turn // count)
            wishes.append((row, 5 * -(-minutes // 5), wait, turn))
    wishes.sort(key=lambda wish: (wish[3], -wish[2]))
    return wishes


def _place(
    person: Person,
    minutes: int,
    days: Sequence[date],
    busy: Sequence[Block],
    met: Mapping[str, Sequence[date]],
    rules: Rules,
) -> tuple[Block | None, Obstacle]:
    obstacle: Obstacle = "too-close"
    for day in days:
        if any(abs((day - other).days) < rules.days_between for other in met.get(person.id, ())):
            continue
        obstacle = "days-full"
        if sum(block.day == day for block in busy) >= rules.a_day:
            continue
        for start in rules.starts:
            block = Block("", person.id, day, start, minutes)
            if not any(block.clashes(other) for other in busy):
                return block, obstacle
    return None, obstacle
