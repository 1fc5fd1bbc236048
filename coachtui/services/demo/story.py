"""The month that runs, told so that the first screen has something to say on whatever day it is opened.

Ali's last block is unsaid, Anna's is next, Jonas's comes the day after; Karim was away; Lena has waited longest, and
neither she nor Ole has anything planned. The others have been met in proportion to the days that have run.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.figures import share_run
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target, month_target
from coachtui.services.demo.diary import STARTS, Diary, Slot
from coachtui.services.demo.names import ALI, ANNA, JONAS, KARIM, LENA, OLE, SARA

LAST_START = time(15)
"""From this time on nothing more begins today."""
CLOSED = time(16)
"""From this time on today's blocks are over too."""
IN_BLOCKS = 0.8
"""The share of the minutes due by now that was held in blocks; moments bring the rest."""
SOON = 3
"""Blocks in the coming seven days, where the next month has to help out."""
_A_WEEK = timedelta(days=7)


class Point(NamedTuple):
    """Where today stands: working days of the month before and after it, those of the coming week, the appointments."""

    month: Month
    past: list[date]
    ahead: list[date]
    week: list[date]
    first: Slot
    second: Slot


class Wish(NamedTuple):
    """A block that somebody should have in the month."""

    person: Person
    minutes: int


def tell(diary: Diary, people: Sequence[Person], target: Target) -> None:
    """Write the blocks of the month that runs, those that are over and those ahead."""
    point = stand(diary)
    parts = dict(enumerate(people))
    diary.write(parts[ANNA].id, point.first, 60)
    if JONAS in parts:
        diary.write(parts[JONAS].id, point.second, 45)
    if ALI in parts:
        diary.write(parts[ALI].id, Slot(day_before(diary), time(14)), 45)
    if KARIM in parts:
        _send_away(diary, parts[KARIM], point)
    today = diary.now.date()
    due = sum(share_run(point.month, today, p) * month_target(p, (target,), point.month) for p in people)
    wishes, later = _wishes(parts, point)
    left = _hold(diary, wishes, IN_BLOCKS * due, point)
    settled = (parts.get(OLE), parts.get(JONAS))
    _plan(diary, [wish for wish in left if wish.person not in settled] + later, point)
    _look_ahead(diary, people, point)


def stand(diary: Diary) -> Point:
    """Return where today stands. The first appointment is today, where the day still has room for one."""
    today, clock = diary.now.date(), diary.now.time()
    month = Month.of(today)
    days = diary.workdays(today, today + 3 * _A_WEEK)
    start = time(10)
    if days[0] == today and clock < LAST_START:
        start = next(at for at in STARTS if at > clock and at >= start)
    elif days[0] == today:
        del days[0]
    return Point(
        month,
        diary.workdays(month.first, today if clock >= CLOSED else day_before(diary)),
        diary.workdays(today + timedelta(days=1), month.last),
        diary.workdays(today, today + timedelta(days=6)),
        Slot(days[0], start),
        Slot(days[1], time(9, 30)),
    )


def day_before(diary: Diary) -> date:
    """Return the last working day before today."""
    today = diary.now.date()
    return diary.workdays(today - 3 * _A_WEEK, today - timedelta(days=1))[-1]


def _send_away(diary: Diary, person: Person, point: Point) -> None:
    """Excuse the person from a block about a week ago, where the month is old enough."""
    days = [day for day in point.past if day <= diary.now.date() - timedelta(days=5)]
    slot = diary.near(days, len(days) * 0.65, 45)
    if slot:
        diary.write(person.id, slot, 45, "excused", "away")


def _wishes(parts: dict[int, Person], point: Point) -> tuple[list[Wish], list[Wish]]:
    """Return the blocks that the month should have had by now, the earliest first, and those that belong later.

    Ali's is unsaid and Lena's is forgotten, so neither is here. Anna's appointment is one of her two.
    """
    early = bool(point.past) and point.past[0] <= point.first.day - _A_WEEK
    firsts = [i for i in parts if i >= SARA or (i == ANNA and early)]
    appointed = early and point.first.day in point.month
    seconds = [i for i, person in parts.items() if person.tier != "everyone" and not (i == ANNA and appointed)]
    last = (KARIM, OLE) if point.second.day in point.month else (KARIM, JONAS, OLE)
    lasts = [i for i in last if i in parts]
    ripe = len(point.past) >= 10
    order = [*firsts, *seconds, *lasts] if ripe else [*firsts, *lasts]
    return [_wish(parts[i]) for i in order], [] if ripe else [_wish(parts[i]) for i in seconds]


def _wish(person: Person) -> Wish:
    return Wish(person, 45 if person.tier == "everyone" else 60)


def _hold(diary: Diary, wishes: Sequence[Wish], minutes: float, point: Point) -> list[Wish]:
    """Hold blocks until there are so many minutes and the days ahead have room for the rest; return the rest."""
    count = held = 0
    while count < len(wishes) and (held < minutes or len(wishes) - count > 2 * len(point.ahead)):
        held += wishes[count].minutes
        count += 1
    left = []
    for i, wish in enumerate(wishes[:count]):
        slot = diary.near(point.past, (i + 0.5) * len(point.past) / count, wish.minutes)
        if slot:
            diary.hold(wish.person.id, slot, wish.minutes)
        else:
            left.append(wish)
    return left + list(wishes[count:])


def _plan(diary: Diary, wishes: Sequence[Wish], point: Point) -> None:
    """Plan blocks over the days ahead, evenly and at most two a day; some may find no room."""
    for i, wish in enumerate(wishes):
        slot = diary.near(point.ahead, (i + 0.5) * len(point.ahead) / len(wishes), wish.minutes, most=2)
        if slot:
            diary.write(wish.person.id, slot, wish.minutes)


def _look_ahead(diary: Diary, people: Sequence[Person], point: Point) -> None:
    """Plan into the next month where the coming week reaches into it, until the week has SOON blocks."""
    days = [day for day in point.week if day not in point.month]
    known = diary.planned()
    missing = SOON - len(diary.planned(point.week))
    free = [person for i, person in enumerate(people) if i not in (ALI, LENA) and person.id not in known]
    for person in free[::-1][: max(missing, 0)]:
        wish = _wish(person)
        slot = diary.near(days, len(days) / 2, wish.minutes, most=2)
        if slot:
            diary.write(person.id, slot, wish.minutes)
