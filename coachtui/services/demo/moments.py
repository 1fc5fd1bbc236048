"""Moments between the blocks: a few minutes each, about half of them with a line."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import cycle

from coachtui.coaching.figures import month_figures
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.lines import LINES

_MINUTES = (5, 5, 5, 5, 5, 5, 5, 5, 10, 10, 10, 10, 15, 20)
_A_MONTH = (1, 2, 2, 2, 3, 3)
_MORNING_OVER = 10
"""The hour from which a moment may have been today."""
MOST, A_DAY = 4, 4
"""Moments with one person, and on one day, in the month that runs."""


class Words:
    """Lines for each person in an order of their own, so that nobody hears one twice before all have been heard."""

    def __init__(self, diary: Diary, people: Sequence[Person]) -> None:
        self._rng = diary.rng
        self._lines: dict[str, Iterator[str]] = {
            person.id: cycle(diary.rng.sample(LINES, len(LINES))) for person in people
        }

    def next(self, person: str) -> str:
        """Return the person's next line, or every second time none."""
        return next(self._lines[person]) if self._rng.random() < 0.5 else ""


def scatter(
    diary: Diary, people: Sequence[Person], months: Sequence[Month], silent: Mapping[str, date], words: Words
) -> None:
    """Log the moments of the months that are over: one to three a person. `silent` is as in `history.live`."""
    for month in months:
        days = diary.workdays(month.first, month.last)
        for person in people:
            until = silent.get(person.id, month.last)
            open_to = [day for day in days if person.since <= day <= until]
            for day in sorted(diary.rng.sample(open_to, min(diary.rng.choice(_A_MONTH), len(open_to)))):
                diary.moment(person.id, day, diary.rng.choice(_MINUTES), words.next(person.id))


def keep_pace(diary: Diary, people: Sequence[Person], target: Target, words: Words, skip: Sequence[Person]) -> None:
    """Log moments on the days of this month until its minutes are on pace; no person and no day gets too many."""
    today = diary.now.date()
    month = Month.of(today)
    figures = month_figures(month, people, diary.blocks, diary.entries, (target,), diary.now)
    missing = figures.expected - figures.held
    until = today if diary.now.hour >= _MORNING_OVER else today - timedelta(days=1)
    days = diary.workdays(month.first, until)
    chances = [(person.id, day) for person in people if person not in skip for day in days]
    had: Counter[str | date] = Counter()
    for person, day in diary.rng.sample(chances, len(chances)):
        if missing <= 0:
            return
        if had[person] < MOST and had[day] < A_DAY:
            minutes = diary.rng.choice(_MINUTES)
            diary.moment(person, day, minutes, words.next(person))
            had.update((person, day))
            missing -= minutes
