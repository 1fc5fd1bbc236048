"""The month in figures: minutes held and planned against the target, by person and in all."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from coachtui.coaching.absences import ME, Absence, days_away
from coachtui.coaching.blocks import Block, Entry, held_minutes, last_session, own_minutes
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target, days_there, month_target

Pace = Literal["on-pace", "behind", "met", "no-target"]


class Row(NamedTuple):
    """One person's month, in minutes: held, still planned ahead, the target, and what is past and unsaid."""

    person: Person
    held: int
    ahead: int
    target: int
    unsaid: int = 0

    @property
    def planned(self) -> int:
        """Minutes the month will have if all goes as planned, and what is past and unsaid went so."""
        return self.held + self.ahead + self.unsaid


class Figures(NamedTuple):
    """A month: a row for each person who counts, and the sums; `others` are there without counting.

    `expected` is the target's share for the working days that have come, today included; `due` for those that are over.
    `own_held` and `own_ahead` are the manager's own minutes with the people in the rows: a group's count once.
    """

    month: Month
    rows: tuple[Row, ...]
    expected: int
    due: int
    others: tuple[Row, ...] = ()
    own_held: int = 0
    own_ahead: int = 0

    @property
    def held(self) -> int:
        """Minutes held in all."""
        return sum(row.held for row in self.rows)

    @property
    def ahead(self) -> int:
        """Minutes still planned in all."""
        return sum(row.ahead for row in self.rows)

    @property
    def target(self) -> int:
        """Minutes aimed at in all."""
        return sum(row.target for row in self.rows)

    @property
    def pace(self) -> Pace:
        """Whether the minutes held keep up with the working days that are over: nobody is behind in the morning."""
        if not self.target:
            return "no-target"
        if self.held >= self.target:
            return "met"
        return "on-pace" if self.held >= self.due else "behind"


def month_figures(
    month: Month,
    people: Iterable[Person],
    blocks: Iterable[Block],
    entries: Iterable[Entry],
    targets: Sequence[Target],
    now: datetime,
) -> Figures:
    """Return the month's figures at the local time `now`; blocks and entries may reach beyond the month."""
    entries = [entry for entry in entries if entry.day in month]
    planned = [block for block in blocks if block.day in month and block.state == "planned"]
    held = held_minutes(entries)
    ahead: dict[str, int] = {}
    unsaid: dict[str, int] = {}
    for block in planned:
        sums = unsaid if block.over(now) else ahead
        sums[block.person] = sums.get(block.person, 0) + block.minutes
    there = [
        Row(
            person,
            held.get(person.id, 0),
            ahead.get(person.id, 0),
            month_target(person, targets, month),
            unsaid.get(person.id, 0),
        )
        for person in people
        if person.there_in(month.first, month.last)
    ]
    rows = tuple(row for row in there if row.person.kind == "report")
    others = tuple(row for row in there if row not in rows)
    today = now.date()
    counted = {row.person.id for row in rows}
    return Figures(
        month,
        rows,
        _share(rows, month, today),
        _share(rows, month, today - timedelta(days=1)),
        others,
        own_minutes(entry for entry in entries if entry.person in counted),
        own_minutes(block for block in planned if block.person in counted and not block.over(now)),
    )


def _share(rows: Iterable[Row], month: Month, until: date) -> int:
    """Return the minutes that would be held by the end of a day if all went evenly, from the day each one counts."""
    return round(sum(row.target * share_run(month, until, row.person) for row in rows))


def share_run(month: Month, until: date, person: Person) -> float:
    """Return the share of a person's working days in the month that have come by `until`, that day included: 0 to 1."""
    days = days_there(person, month)
    return len([day for day in days if person.since <= day <= until]) / len(days) if days else 0.0


class Gap(NamedTuple):
    """How long a person has been without a session; `last` is None where there has been none yet."""

    person: Person
    days: int
    last: date | None


def longest_without(
    people: Iterable[Person], entries: Iterable[Entry], today: date, absences: Sequence[Absence] = ()
) -> Gap | None:
    """Return the person who has waited longest for a session, counted from the last one or from when they joined.

    Days on which one of the two is away do not count.
    """
    last = last_session(entries)
    gaps = [
        Gap(person, days_waited(person, last.get(person.id), today, absences), last.get(person.id))
        for person in people
        if person.counts_in(today, today)
    ]
    return max(gaps, key=lambda gap: gap.days, default=None)


def days_waited(person: Person, last: date | None, today: date, absences: Sequence[Absence]) -> int:
    """Return the days since the last session, or since the person counts, without those the two could not have met."""
    begin = last or person.since
    first = begin + timedelta(days=1)
    away = days_away(absences, person.id, first, today) | days_away(absences, ME, first, today)
    return (today - begin).days - len(away)
