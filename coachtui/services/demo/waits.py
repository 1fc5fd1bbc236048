"""How long everybody has waited: the last session before this month of those who have had none in it."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.names import ALI, LENA
from coachtui.services.demo.story import day_before

WAIT = timedelta(days=28)
"""How long Lena has waited, or a few days more where weekends or the month's end ask for it."""


def meet_before(diary: Diary, people: Sequence[Person]) -> dict[str, date]:
    """Hold each one's last session before this month, all of them later than Lena's; return hers, by her id."""
    today = diary.now.date()
    month = Month.of(today)
    met = diary.met(month)
    waiting = [person for i, person in enumerate(people) if i != LENA and person.id not in met]
    days = diary.workdays(month.shift(-2).first, month.shift(-1).last)
    quiet = max(day for day in days[: -ceil(len(waiting) / 2) - 1] if day <= today - WAIT)
    silent: dict[str, date] = {}
    if len(people) > LENA:
        lena = people[LENA]
        silent[lena.id] = quiet
        _meet(diary, lena, [quiet], 0)
    window = [day for day in days if day > quiet]
    earlier = [day for day in window if day <= day_before(diary) - timedelta(days=8)] or window
    for i, person in enumerate(diary.rng.sample(waiting, len(waiting))):
        days = earlier if person in people[ALI : ALI + 1] else window
        _meet(diary, person, days, (i + 0.5) * len(window) / len(waiting))
    return silent


def _meet(diary: Diary, person: Person, days: Sequence[date], wanted: float) -> None:
    minutes = 45 if person.tier == "everyone" else 60
    slot = diary.near(days, wanted, minutes)
    if slot:
        diary.hold(person.id, slot, minutes)
