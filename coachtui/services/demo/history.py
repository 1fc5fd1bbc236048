"""The months that are over: a rhythm for each person, and what became of each block."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from coachtui.coaching.blocks import Reason
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.services.demo.diary import Diary, Slot

Outcome = Literal["held", "moved", "excused", "missed"]

_OUTCOMES: Sequence[Outcome] = ("held", "moved", "excused", "missed")
_CHANCES = (83, 6, 6, 5)
_REASONS: Sequence[Reason] = ("away", "business", "holiday", "other")
_SUMMER, _ADVENT = 7, 12


def live(diary: Diary, people: Sequence[Person], months: Sequence[Month], silent: Mapping[str, date]) -> None:
    """Fill the months that are over. `silent` names those who have had nothing since a day.

    What the story of today has written there already counts. The habit grows in the first year, ebbs in July and
    before Christmas, and now and then a month is simply full.
    """
    phases = {person.id: _phase(diary, person) for person in people}
    for age, month in enumerate(months):
        days = diary.workdays(month.first, month.last)
        care = habit(diary, month, age)
        for person in diary.rng.sample(people, len(people)):
            if person.since > month.last or month.first > silent.get(person.id, month.last):
                continue
            for turn in range(diary.count(person.id, month), turns(person)):
                if diary.rng.random() < care:
                    _happen(diary, person, days, (phases[person.id] + turn) / turns(person))


def _phase(diary: Diary, person: Person) -> float:
    """Return where in a turn the person's blocks fall: where the story of today has put the first of them."""
    day = min((block.day for block in diary.blocks if block.person == person.id), default=None)
    share = (day.day - 1) / Month.of(day).last.day if day else diary.rng.random()
    return share * turns(person) % 1


def habit(diary: Diary, month: Month, age: int) -> float:
    """Return the chance that a block which is due in a month is planned at all."""
    if month.number == _SUMMER:
        return 0.5
    grown = 0.78 + 0.18 * min(age, 12) / 12 - (0.12 if month.number == _ADVENT else 0)
    return grown - diary.rng.choice((0, 0, 0, 0.1, 0.2))


def turns(person: Person) -> int:
    """Return how many blocks a month the person's tier means."""
    return 1 if person.tier == "everyone" else 2


def length(person: Person, diary: Diary) -> int:
    """Return the minutes of a block: those of the tier, and now and then fewer or more."""
    return diary.rng.choice((45, 45, 45, 45, 45, 45, 45, 30, 60)) if person.tier == "everyone" else 60


def _happen(diary: Diary, person: Person, days: Sequence[date], phase: float) -> None:
    """Write one block in near its place in the month, with what became of it."""
    minutes = length(person, diary)
    slot = diary.near(days, phase * len(days) + diary.rng.gauss(0, 1.5), minutes)
    if slot is None:
        return
    outcome = diary.rng.choices(_OUTCOMES, _CHANCES)[0]
    if outcome == "moved" and _move(diary, person, slot, days, minutes):
        return
    if outcome == "held":
        diary.hold(person.id, slot, minutes)
    elif outcome == "missed":
        diary.write(person.id, slot, minutes, "missed")
    else:
        diary.write(person.id, slot, minutes, "excused", _reason(diary, slot.day))


def _move(diary: Diary, person: Person, slot: Slot, days: Sequence[date], minutes: int) -> bool:
    """Hold the block some days later in the same month instead, and tell whether there was room."""
    later = [day for day in days if day > slot.day]
    new = diary.near(later, diary.rng.randrange(1, 6), minutes)
    if new is None:
        return False
    held = diary.hold(person.id, new, minutes)
    diary.write(person.id, slot, minutes, "moved", moved_to=held.id)
    return True


def _reason(diary: Diary, day: date) -> Reason:
    """Return why a block was excused: in summer mostly a holiday."""
    return diary.rng.choices(_REASONS, (2, 1, 8, 0) if day.month == _SUMMER else (6, 4, 1, 1))[0]
