from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.seating import Fits, Wish, most_alone, most_seated, seat_all

FIRST = date(2026, 11, 2)


class Scene(NamedTuple):
    """Wishes with their lengths, how far one owner's stand apart, and the minutes and places that each day has."""

    wishes: list[Wish]
    lengths: list[int]
    apart: int
    minutes: dict[date, int]
    room: dict[date, int]

    def fits(self, day: date, those: tuple[int, ...]) -> bool:
        return len(those) <= self.room[day] and sum(self.lengths[one] for one in those) <= self.minutes[day]

    def seats(self) -> list[date | None]:
        return seat_all(self.wishes, self.apart, self.fits, self.room)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    days = [FIRST + timedelta(days=n) for n in sorted(draw(st.sets(st.integers(0, 13), min_size=1, max_size=6)))]
    owners = draw(st.lists(st.sampled_from("ABC"), min_size=1, max_size=6))
    theirs = {owner: draw(st.permutations(days)) for owner in set(owners)}
    some = {owner: theirs[owner][: draw(st.integers(1, len(days)))] for owner in theirs}
    return Scene(
        [Wish(owner, tuple(some[owner])) for owner in owners],
        draw(st.lists(st.sampled_from([15, 30, 45]), min_size=len(owners), max_size=len(owners))),
        draw(st.sampled_from([1, 2, 4, 7])),
        {day: draw(st.sampled_from([15, 45, 60, 90])) for day in days},
        {day: draw(st.integers(0, 2)) for day in days},
    )


def seated_by_trying_everything(scene: Scene, fits: Fits) -> int:
    """Return the most that any arrangement seats."""
    seats: list[date | None] = []

    def stands(wish: int, day: date) -> bool:
        kin = [
            seat
            for one, seat in zip(scene.wishes, seats, strict=False)
            if seat is not None and one.owner == scene.wishes[wish].owner
        ]
        here = tuple(one for one, seat in enumerate(seats) if seat == day)
        return all(abs((seat - day).days) >= scene.apart for seat in kin) and fits(day, (*here, wish))

    def most() -> int:
        wish = len(seats)
        if wish == len(scene.wishes):
            return 0
        seats.append(None)
        best = most()
        seats.pop()
        for day in scene.wishes[wish].days:
            if stands(wish, day):
                seats.append(day)
                best = max(best, 1 + most())
                seats.pop()
        return best

    return most()


@given(scenes())
@settings(max_examples=150, deadline=None)
def test_as_many_are_seated_as_by_trying_everything(scene: Scene) -> None:
    seated = [day for day in scene.seats() if day is not None]
    assert len(seated) == seated_by_trying_everything(scene, scene.fits)


@given(scenes())
def test_every_seat_is_a_day_that_was_wished_for_and_none_breaks_a_rule(scene: Scene) -> None:
    seats = scene.seats()
    for day in set(seats) - {None}:
        assert day is not None
        assert scene.fits(day, tuple(one for one, seat in enumerate(seats) if seat == day))
    for one, (wish, day) in enumerate(zip(scene.wishes, seats, strict=True)):
        assert day is None or day in wish.days
        for other in range(one):
            seat = seats[other]
            if day and seat and scene.wishes[other].owner == wish.owner:
                assert abs((seat - day).days) >= scene.apart


@given(scenes())
def test_the_bound_is_never_below_what_can_be_seated(scene: Scene) -> None:
    assert most_seated(scene.wishes, scene.apart, scene.room) >= len([day for day in scene.seats() if day])


def days(*numbers: int) -> tuple[date, ...]:
    return tuple(FIRST + timedelta(days=n) for n in numbers)


def one_a_day(day: date, those: tuple[int, ...]) -> bool:
    return len(those) <= 1


def test_who_finds_no_free_day_has_the_others_move_along_a_chain() -> None:
    wishes = [Wish("a", days(0, 1)), Wish("b", days(1, 2)), Wish("c", days(0)), Wish("d", days(1))]
    room = dict.fromkeys(days(0, 1, 2), 1)
    assert seat_all(wishes, 1, one_a_day, room) == [*days(1), *days(2), *days(0), None]


def test_each_takes_the_best_day_that_nobody_has() -> None:
    wishes = [Wish("a", days(3, 0)), Wish("b", days(3, 1)), Wish("c", days(2, 3))]
    assert seat_all(wishes, 1, one_a_day, dict.fromkeys(days(0, 1, 2, 3), 1)) == list(days(3, 1, 2))


def test_of_two_that_cannot_both_be_seated_the_earlier_is() -> None:
    wishes = [Wish("a", days(0)), Wish("b", days(0)), Wish("c", days(0))]
    assert seat_all(wishes, 1, one_a_day, dict.fromkeys(days(0), 1)) == [*days(0), None, None]


def test_a_middle_day_gives_way_where_two_stand_apart_without_it() -> None:
    wishes = [Wish("a", days(7, 0, 14)), Wish("a", days(7, 0, 14))]
    seats = seat_all(wishes, 8, one_a_day, dict.fromkeys(days(0, 7, 14), 1))
    assert sorted(day for day in seats if day) == list(days(0, 14))


def test_the_most_alone_are_those_that_stand_apart() -> None:
    assert [most_alone(set(days(0, 3, 7, 8, 14)), apart) for apart in (1, 4, 7, 8, 20)] == [5, 3, 3, 2, 1]
