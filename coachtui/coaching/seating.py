"""Who gets which day: as many wishes as the days have room for, earlier wishes first.

Wishes are seated one by one. One without a free day asks those in its way to move, along a chain (augmenting search,
as in Kuhn's matching); who is seated stays seated, on this day or another. Where somebody is left over although a bound
says that there might be room, a search over whole arrangements looks further, for as long as its budget lasts.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

Fits = Callable[[date, tuple[int, ...]], bool]
"""Tells whether wishes, named by their places in the list, find room together on a day."""

BUDGET = 30_000
"""Looks at a day that the search over arrangements may take: exact in small cases, and never slow."""


class Wish(NamedTuple):
    """A wish for one day: whose it is, and the days that would do, the best first."""

    owner: str
    days: tuple[date, ...]


def seat_all(wishes: Sequence[Wish], apart: int, fits: Fits, room: Mapping[date, int]) -> list[date | None]:
    """Return a day for each wish, or None. Two wishes of one owner stand `apart` days or more from each other.

    `room` is the most that each day takes, whatever the wishes; it bounds how long the search goes on.
    """
    table = _Table(wishes, apart, fits)
    for wish in range(len(wishes)):
        if not table.sit(wish):
            table.push(wish, set(), frozenset())
    if table.left() and len(wishes) - len(table.left()) < most_seated(wishes, apart, room):
        table.rearrange(BUDGET)
    return table.seats


def most_seated(wishes: Sequence[Wish], apart: int, room: Mapping[date, int]) -> int:
    """Return a number of wishes that no arrangement exceeds: each owner's most alone, through the room of the days."""
    days: dict[str, set[date]] = {}
    turns: dict[str, int] = {}
    for wish in wishes:
        days.setdefault(wish.owner, set()).update(wish.days)
        turns[wish.owner] = turns.get(wish.owner, 0) + 1
    taken: dict[date, set[str]] = {day: set() for day in room}

    def enter(owner: str, seen: set[date]) -> bool:
        for day in sorted(days[owner]):
            if day in seen or owner in taken[day]:
                continue
            seen.add(day)
            if len(taken[day]) < room[day]:
                taken[day].add(owner)
                return True
            for other in sorted(taken[day]):
                taken[day].remove(other)
                if enter(other, seen):
                    taken[day].add(owner)
                    return True
                taken[day].add(other)
        return False

    return sum(
        enter(owner, set()) for owner in sorted(days) for _ in range(min(turns[owner], most_alone(days[owner], apart)))
    )


def most_alone(days: set[date], apart: int) -> int:
    """Return how many of the days stand `apart` or more from each other."""
    count, last = 0, None
    for day in sorted(days):
        if last is None or (day - last).days >= apart:
            count, last = count + 1, day
    return count


class _Table:
    """Wishes at their days, and the ways to make room for one more."""

    def __init__(self, wishes: Sequence[Wish], apart: int, fits: Fits) -> None:
        self._wishes = wishes
        self._apart = apart
        self._fits = fits
        self.seats: list[date | None] = [None] * len(wishes)
        self._at: dict[date, list[int]] = {}
        self._kin: dict[str, list[int]] = {}
        for index, wish in enumerate(wishes):
            self._kin.setdefault(wish.owner, []).append(index)
        self._moves: list[tuple[int, date | None]] = []
        self._looks = 0

    def left(self) -> list[int]:
        """Return the wishes without a day."""
        return [wish for wish, day in enumerate(self.seats) if day is None]

    def sit(self, wish: int) -> bool:
        """Give a wish the first of its days that is free for it, if there is one."""
        day = next((day for day in self._wishes[wish].days if self._free(wish, day)), None)
        if day is not None:
            self._put(wish, day)
        return day is not None

    def push(self, wish: int, seen: set[tuple[int, date]], settled: frozenset[int]) -> bool:
        """Give a wish one of its days by moving those in its way; all of them find another, or nothing changes."""
        for day in self._wishes[wish].days:
            if (wish, day) in seen:
                continue
            seen.add((wish, day))
            for out in self._in_the_way(wish, day):
                if settled.isdisjoint(out) and self._push_out(wish, day, out, seen, settled):
                    return True
        return False

    def _push_out(
        self, wish: int, day: date, out: Sequence[int], seen: set[tuple[int, date]], settled: frozenset[int]
    ) -> bool:
        mark = len(self._moves)
        for other in out:
            self._put(other, None)
        self._put(wish, day)
        if all(self.push(other, seen, settled | {wish}) for other in out):
            return True
        self._back_to(mark)
        return False

    def _in_the_way(self, wish: int, day: date) -> list[list[int]]:
        """Return the sets of wishes of which one would have to go for this one to have the day; an empty set: none."""
        kin = self._near_kin(wish, day)
        here = [other for other in self._at.get(day, ()) if other not in kin]
        if self._fits(day, (*here, wish)):
            return [kin]
        return [[*kin, other] for other in here if self._fits(day, (*(each for each in here if each != other), wish))]

    def _near_kin(self, wish: int, day: date) -> list[int]:
        near = []
        for other in self._kin[self._wishes[wish].owner]:
            seat = self.seats[other]
            if other != wish and seat is not None and abs((seat - day).days) < self._apart:
                near.append(other)
        return near

    def _free(self, wish: int, day: date) -> bool:
        return not self._near_kin(wish, day) and self._fits(day, (*self._at.get(day, ()), wish))

    def _put(self, wish: int, day: date | None) -> None:
        before = self.seats[wish]
        self._moves.append((wish, before))
        self._set(wish, before, day)

    def _set(self, wish: int, before: date | None, day: date | None) -> None:
        if before is not None:
            self._at[before].remove(wish)
        if day is not None:
            self._at.setdefault(day, []).append(wish)
        self.seats[wish] = day

    def _back_to(self, mark: int) -> None:
        while len(self._moves) > mark:
            wish, before = self._moves.pop()
            self._set(wish, self.seats[wish], before)

    def rearrange(self, budget: int) -> None:
        """Look for arrangements that seat one more, and one more; keep the best that was found within the budget."""
        self._looks = budget
        best, mark = self.seats.copy(), len(self._moves)
        while (left := best.count(None)) and self._looks > 0:
            for wish in range(len(self.seats)):
                self._put(wish, None)
            if not self._arrange(list(range(len(self.seats))), left - 1):
                break
            best = self.seats.copy()
        self._back_to(mark)
        for wish, day in enumerate(best):
            self._set(wish, self.seats[wish], None)
            self._set(wish, None, day)
        self._favour_earlier()

    def _arrange(self, open_wishes: Sequence[int], may_leave: int) -> bool:
        """Seat the open wishes, but for so many; the one with the fewest days goes first."""
        options: dict[int, list[date]] = {}
        for wish in open_wishes:
            self._looks -= len(self._wishes[wish].days)
            free = [day for day in self._wishes[wish].days if self._free(wish, day)]
            if free:
                options[wish] = free
            else:
                may_leave -= 1
        if may_leave < 0 or self._looks <= 0:
            return False
        if not options:
            return True
        wish = min(options, key=lambda each: (len(options[each]), each))
        rest = [each for each in options if each != wish]
        for day in options[wish]:
            self._put(wish, day)
            if self._arrange(rest, may_leave):
                return True
            self._put(wish, None)
        return may_leave > 0 and self._arrange(rest, may_leave - 1)

    def _favour_earlier(self) -> None:
        """Let a wish that was left have the place of a later one, where that is all it takes."""
        for wish in self.left():
            for other in range(len(self.seats) - 1, wish, -1):
                if self.seats[other] is None:
                    continue
                mark = len(self._moves)
                self._put(other, None)
                if self.sit(wish):
                    break
                self._back_to(mark)
