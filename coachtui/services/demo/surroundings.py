"""What surrounds the demo's plan: who is away, what the team does again and again, who coaches whom.

None of it takes of the diary's chance, so that the story of the blocks is the same with it and without.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from coachtui.coaching.absences import ME, Absence
from coachtui.coaching.pairs import Pair
from coachtui.coaching.people import Person
from coachtui.coaching.rhythms import LAST, MonthlyByWeekday, Rhythm, Weekly
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.names import ANNA, JONAS, KARIM

PART_TIME = {12: 80, 17: 50}
"""Who works less than full time, in percent, by their place in teams that reach so far."""
PROJECTS = {0: "Release train", 2: "Release train", 3: "Cloud move", 6: "Cloud move"}
_TOMASZ, _AASA = 9, 8
_WEDNESDAY, _THURSDAY = 2, 3
_SOON = timedelta(days=90)


def absences(diary: Diary, people: Sequence[Person]) -> Iterator[Absence]:
    """Return who is away: Karim was, Tomasz will be, and the manager around New Year where that is near."""
    ids = _ids(diary, "absences")
    today = diary.now.date()
    if len(people) > KARIM:
        karim = people[KARIM].id
        days = [block.day for block in diary.blocks if block.person == karim and block.state == "excused"]
        lately = [day for day in days if timedelta(0) < today - day <= timedelta(days=31)]
        if lately:
            yield Absence(next(ids), karim, max(lately) - timedelta(days=1), max(lately) + timedelta(days=1))
    if len(people) > _TOMASZ:
        first = today + timedelta(days=7 - today.weekday())
        week = [first + timedelta(days=i) for i in range(5)]
        if not any(block.person == people[_TOMASZ].id and block.day in week for block in diary.blocks):
            yield Absence(next(ids), people[_TOMASZ].id, week[0], week[-1], "holiday")
    eve = date(today.year, 12, 24)
    if timedelta(0) < eve - today < _SOON:
        yield Absence(next(ids), ME, eve, eve + timedelta(days=8), "holiday")


def rhythms(diary: Diary, since: date) -> Iterator[Rhythm]:
    """Return what the team does again and again since the demo's first day."""
    ids = _ids(diary, "rhythms")
    yield Rhythm(next(ids), "Sprint planning", since, Weekly((_WEDNESDAY,), 2), "Release train", time(9), 60)
    yield Rhythm(next(ids), "Portfolio meeting", since, MonthlyByWeekday(_THURSDAY, LAST), "", time(13), 90)


def pairs(diary: Diary, people: Sequence[Person]) -> Iterator[Pair]:
    """Return two pairs of peers among the team, where it is large enough."""
    ids = _ids(diary, "pairs")
    since = diary.now.date() - timedelta(days=40)
    if len(people) > _AASA:
        yield Pair(next(ids), people[JONAS].id, people[_AASA].id, max(since, people[_AASA].since))
    if len(people) > _TOMASZ:
        yield Pair(next(ids), people[_TOMASZ].id, people[ANNA].id, since + timedelta(days=12))


def _ids(diary: Diary, what: str) -> Iterator[str]:
    """Return ids that only the demo's first block and the kind decide."""
    first = min((block.id for block in diary.blocks), default="")
    rng = Random(f"{what} beside {first}")
    at = diary.now - timedelta(hours=2)
    while True:
        yield seeded_id(rng, datetime.combine(at.date(), at.time()))
