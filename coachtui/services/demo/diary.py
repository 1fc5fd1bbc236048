"""The manager's diary while the demo fills it: where there is room, and the records that come of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from coachtui.coaching.blocks import Block, Entry, Note, Reason, State
from coachtui.coaching.months import Month, workdays
from coachtui.services.demo.ids import seeded_id

STARTS = sorted([*(time(hour, minute) for hour in (9, 10, 13, 14) for minute in (0, 30)), time(11), time(15)])
"""When a block may begin: an hour's block ends by noon or by four."""
A_DAY = 3
"""The most blocks on one day."""

_AWRY = (0, 0, 0, 0, 0, 0, -5, 5, 5, 10, -10)
"""Minutes by which a talk ends sooner or later than planned."""


class Slot(NamedTuple):
    """A day and a start."""

    day: date
    start: time


class Diary:
    """One manager's time. The single source of chance and of ids for everything that is written into it."""

    def __init__(self, rng: Random, free: frozenset[date], now: datetime) -> None:
        self.rng = rng
        self.now = now.replace(tzinfo=None)
        self.zone = now.tzinfo
        self.blocks: list[Block] = []
        self.entries: list[Entry] = []
        self.notes: list[Note] = []
        self._free = free
        self._taken: dict[date, list[tuple[int, int]]] = {}
        self._counts: Counter[tuple[str, Month]] = Counter()

    def workdays(self, first: date, last: date) -> list[date]:
        """Return the working days from `first` to `last`, public holidays left out."""
        return workdays(first, last, self._free)

    def near(self, days: Sequence[date], wanted: float, minutes: int, most: int = A_DAY) -> Slot | None:
        """Return room for so many minutes as near as possible to a place among the days, or None."""
        for place in sorted(range(len(days)), key=lambda i: abs(i + 0.5 - wanted)):
            taken = self._taken.get(days[place], [])
            if len(taken) >= most:
                continue
            for start in self.rng.sample(STARTS, len(STARTS)):
                begin = start.hour * 60 + start.minute
                end = begin + minutes
                if all(end <= other[0] or other[1] <= begin for other in taken):
                    return Slot(days[place], start)
        return None

    def write(
        self,
        person: str,
        slot: Slot,
        minutes: int,
        state: State = "planned",
        reason: Reason | None = None,
        moved_to: str | None = None,
    ) -> Block:
        """Write a block in, and return it. Its id is as old as the planning: nine days before, or an hour ago."""
        planned = min(datetime.combine(slot.day, slot.start) - timedelta(days=9), self.now - timedelta(hours=1))
        block = Block(seeded_id(self.rng, planned), person, *slot, minutes, state, reason, moved_to)
        begin = slot.start.hour * 60 + slot.start.minute
        self._taken.setdefault(slot.day, []).append((begin, begin + minutes))
        self._counts[person, Month.of(slot.day)] += 1
        self.blocks.append(block)
        return block

    def hold(self, person: str, slot: Slot, minutes: int) -> Block:
        """Write a block in that was held, for the planned minutes or about so many, and its entry in the ledger."""
        block = self.write(person, slot, minutes, "held")
        took = minutes + self.rng.choice(_AWRY)
        ended = datetime.combine(slot.day, slot.start) + timedelta(minutes=took)
        self.entries.append(Entry(seeded_id(self.rng, ended), person, slot.day, took, "session", block.id))
        return block

    def moment(self, person: str, day: date, minutes: int, text: str) -> None:
        """Log a moment, with a line about it or an empty text."""
        at = datetime.combine(day, time(8, self.rng.randrange(60)))
        entry = Entry(seeded_id(self.rng, at), person, day, minutes, "moment")
        self.entries.append(entry)
        if text:
            self.notes.append(Note(seeded_id(self.rng, at), person, day, text, entry.id))

    def count(self, person: str, month: Month) -> int:
        """Return how many blocks a person has in a month, whatever became of them."""
        return self._counts[person, month]

    def met(self, month: Month) -> set[str]:
        """Return the ids of those who have had a session in a month."""
        return {entry.person for entry in self.entries if entry.kind == "session" and entry.day in month}

    def next_day(self, person: str) -> date | None:
        """Return the day of a person's next block ahead, or None."""
        ahead = (block for block in self.blocks if block.person == person and block.state == "planned")
        return min((block.day for block in ahead if not block.over(self.now)), default=None)

    def planned(self, days: Sequence[date] | None = None) -> set[str]:
        """Return the ids of those who have a block ahead, at any time or on one of the days."""
        ahead = (block for block in self.blocks if block.state == "planned" and not block.over(self.now))
        return {block.person for block in ahead if days is None or block.day in days}
