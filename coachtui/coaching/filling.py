"""Filling a month: a proposal of blocks for everyone who is short of the target, with a reason for each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from coachtui.coaching.absences import Absence
from coachtui.coaching.blocks import Block
from coachtui.coaching.cadence import BY_TIER, Cadence, turns
from coachtui.coaching.figures import Figures, Row, days_waited
from coachtui.coaching.openings import Against, Calendar, Openings, Rule, stretches
from coachtui.coaching.people import Person
from coachtui.coaching.seating import Wish, most_alone, seat_all

Why = Literal["days-without", "none-yet", "second"]
Where = Literal["first-morning", "first-afternoon", "rhythm", "spread"]

NOON = time(12)


class Placed(NamedTuple):
    """A proposed block, why there is one and why it comes where it does; `days` without a session, to be told."""

    block: Block
    why: Why
    days: int
    where: Where = "spread"


class Left(NamedTuple):
    """A person for whom there is no room until the day `until`: the minutes still missing, and the rules in the way."""

    person: Person
    minutes: int
    against: tuple[Against, ...]
    until: date


class Proposal(NamedTuple):
    """What filling the month would plan, and whom it could not place. Changes nothing by itself."""

    placed: tuple[Placed, ...]
    left: tuple[Left, ...]


class Given(NamedTuple):
    """What a proposal is made of beside the figures: the blocks, the days of last sessions, and what is in the way.

    `absences` are those of the past too: they do not count as waiting. `cadences` are those that do not come from the
    tier, by person: where a programme runs, it brings its own.
    """

    blocks: Sequence[Block]
    last: Mapping[str, date]
    now: datetime
    calendar: Calendar = Calendar()
    cadences: Mapping[str, Cadence] = {}
    absences: Sequence[Absence] = ()


class _Turn(NamedTuple):
    """A block to place: for whom, which of theirs, how long, and after how many days without a session."""

    row: Row
    number: int
    minutes: int
    wait: int


def propose(figures: Figures, given: Given) -> Proposal:
    """Propose blocks from tomorrow to the month's end for everyone there and short of the target, longest wait first.

    Everyone's first block comes before anyone's second; the blocks are spread evenly over the working days that are
    left, on the days of a person's rhythm where there are any. No block overlaps another or breaks a rule. The same
    things give the same proposal. Proposed blocks carry no id yet.
    """
    first = max(given.now.date() + timedelta(days=1), figures.month.first)
    planned = [block for block in given.blocks if block.state == "planned"]
    ahead = [block for block in planned if not block.over(given.now)]
    openings = Openings(first, figures.month.last, given.calendar, ahead)
    met = _met(planned, given.last)
    there = [row for row in figures.rows if row.person.counts_in(first, figures.month.last)]
    days = {row.person.id: _days(row.person, openings, met, given) for row in there}
    wanted = _turns(there, days, first, figures.month.last, given)
    seats = _seats(wanted, days, openings, given)
    placed = _placed(wanted, seats, days, openings, given)
    left = _left(wanted, seats, [*ahead, *(each.block for each in placed)], met, openings, given)
    return Proposal(tuple(placed), tuple(left))


def _met(planned: Iterable[Block], last: Mapping[str, date]) -> dict[str, set[date]]:
    """Return the days that each person's blocks keep their distance from: held last, planned, or past and unsaid."""
    met = {person: {day} for person, day in last.items()}
    for block in planned:
        met.setdefault(block.person, set()).add(block.day)
    return met


def _near(day: date, met: Iterable[date], apart: int) -> bool:
    return any(abs((day - other).days) < apart for other in met)


def _days(person: Person, openings: Openings, met: Mapping[str, set[date]], given: Given) -> list[date]:
    """Return the days that would do for a person, whatever the length."""
    return [
        day
        for day in openings.days
        if given.calendar.works(day)
        and person.counts_in(day, day)
        and not _near(day, met.get(person.id, ()), given.calendar.hours.days_between)
        and openings.closed(person.id, day, given.calendar.hours.shortest) is None
    ]


def _turns(
    rows: Sequence[Row], days: Mapping[str, Sequence[date]], first: date, last: date, given: Given
) -> list[_Turn]:
    """Return the blocks to place: everyone's first before a second one, the longest wait first."""
    rules, found = given.calendar.hours, []
    for row in rows:
        missing = row.target - row.planned
        if missing < rules.shortest:
            continue
        wait = days_waited(row.person, given.last.get(row.person.id), given.now.date(), given.absences)
        cadence = given.cadences.get(row.person.id, BY_TIER[row.person.tier])
        possible = most_alone(set(days[row.person.id]), rules.days_between)
        count = turns(missing, cadence, (last - first).days + 1, rules.longest, possible)
        for number in range(count):
            minutes = (missing * (number + 1) // count) - (missing * number // count)
            found.append(_Turn(row, number, 5 * -(-minutes // 5), wait))
    return sorted(found, key=lambda turn: (turn.number, -turn.wait))


def _seats(
    wanted: Sequence[_Turn], days: Mapping[str, Sequence[date]], openings: Openings, given: Given
) -> list[date | None]:
    """Return a day for each turn, or None: each looks first where an even spread over the days would put it."""
    open_days = [day for day in openings.days if given.calendar.works(day) and day not in given.calendar.mine]
    wishes = []
    for position, turn in enumerate(wanted):
        person = turn.row.person.id
        even = open_days[position * len(open_days) // len(wanted)] if open_days else None
        later = [day for day in days[person] if even and day >= even]
        earlier = [day for day in days[person] if even and day < even]
        hung = given.calendar.hung.get(person, {})
        wishes.append(Wish(person, tuple(sorted([*later, *earlier[::-1]], key=lambda day: day not in hung))))

    def fits(day: date, those: tuple[int, ...]) -> bool:
        return openings.fitting(day, tuple(sorted(wanted[each].minutes for each in those))) is not None

    return seat_all(wishes, given.calendar.hours.days_between, fits, {day: openings.room(day) for day in openings.days})


def _placed(
    wanted: Sequence[_Turn],
    seats: Sequence[date | None],
    days: Mapping[str, Sequence[date]],
    openings: Openings,
    given: Given,
) -> list[Placed]:
    """Return the blocks with their starts and reasons, by day and start."""
    by_day: dict[date, list[_Turn]] = {}
    for turn, day in zip(wanted, seats, strict=True):
        if day is not None:
            by_day.setdefault(day, []).append(turn)
    earliest: dict[str, date] = {}
    for day in sorted(by_day):
        for turn in by_day[day]:
            earliest.setdefault(turn.row.person.id, day)
    placed = []
    for day, those in by_day.items():
        starts = openings.fitting(day, tuple(turn.minutes for turn in those))
        for turn, minute in zip(those, starts or (), strict=True):
            person = turn.row.person.id
            rhythm = given.calendar.hung.get(person, {}).get(day)
            start = time(*divmod(minute, 60))
            block = Block("", person, day, start, turn.minutes, rhythm=rhythm)
            why: Why = "second" if day > earliest[person] else "days-without" if person in given.last else "none-yet"
            where = _where(block, next(iter(days[person])))
            placed.append(Placed(block, why, turn.wait, where))
    return sorted(placed, key=lambda each: (each.block.day, each.block.start or time.min, each.block.person))


def _where(block: Block, first: date) -> Where:
    if block.rhythm:
        return "rhythm"
    if block.day != first or block.start is None:
        return "spread"
    return "first-morning" if block.start < NOON else "first-afternoon"


def _left(
    wanted: Sequence[_Turn],
    seats: Sequence[date | None],
    blocks: Sequence[Block],
    met: Mapping[str, set[date]],
    openings: Openings,
    given: Given,
) -> list[Left]:
    """Return who was left, one by one, with all that is missing, and what stands against each day by now."""
    missing: dict[str, tuple[Person, int]] = {}
    for turn, day in zip(wanted, seats, strict=True):
        if day is None:
            person = turn.row.person
            missing[person.id] = (person, missing.get(person.id, (person, 0))[1] + turn.minutes)
    if not missing:
        return []
    days = openings.days
    after = Openings(days[0], days[-1], given.calendar, blocks) if days else openings
    left = []
    for person, minutes in missing.values():
        theirs = met.get(person.id, set()) | {block.day for block in blocks if block.person == person.id}
        wanted_minutes = min(minutes, given.calendar.hours.longest)
        against = {
            day: rule
            for day in days
            if (rule := _closed(person, day, wanted_minutes, theirs, after, given)) is not None
        }
        left.append(Left(person, minutes, tuple(stretches(against)), days[-1] if days else given.now.date()))
    return left


def _closed(
    person: Person, day: date, minutes: int, met: Iterable[date], openings: Openings, given: Given
) -> Rule | None:
    """Return the rule that keeps a person from a day; None where it is no day that anyone works."""
    if not given.calendar.hours.works_on(day):
        return None
    if not person.counts_in(day, day):
        return "not-there"
    fixed = openings.closed(person.id, day, minutes)
    if fixed in ("holiday", "you-away", "away"):
        return fixed
    return "too-close" if _near(day, met, given.calendar.hours.days_between) else fixed
