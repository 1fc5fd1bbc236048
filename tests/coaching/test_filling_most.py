"""Filling places as many blocks as trying everything does: against a brute force that knows none of its code."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.blocks import Block
from coachtui.coaching.figures import month_figures
from coachtui.coaching.filling import Given, propose
from coachtui.coaching.hours import Hours
from coachtui.coaching.months import Month
from coachtui.coaching.openings import Calendar
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target

NOVEMBER = Month(2026, 11)
NOW = datetime(2026, 11, 18, 9)  # noqa: DTZ001 - the rules take local time with or without a zone
LENGTH = 45


class Small(NamedTuple):
    """A week and a half with two or three people, few of the days open, and two or three starts a day."""

    people: list[Person]
    turns: int
    blocks: list[Block]
    calendar: Calendar


@st.composite
def small(draw: st.DrawFn) -> Small:
    people = [Person(f"p{i}", f"P{i}", date(2026, 1, 5)) for i in range(draw(st.integers(1, 3)))]
    days = [date(2026, 11, 19) + timedelta(days=n) for n in range(12)]
    some = st.frozensets(st.sampled_from(days), max_size=4)
    closes = draw(st.sampled_from([time(9, 45), time(10, 30)]))
    hours = Hours(
        opens=time(9),
        closes=closes,
        starts=(time(9, 15),),
        a_day=draw(st.integers(1, 2)),
        days_between=draw(st.sampled_from([2, 4, 7])),
        longest=LENGTH,
    )
    blocks = [
        Block(f"b{i}", "pia", day, start, 30)
        for i, (day, start) in enumerate(
            draw(st.lists(st.tuples(st.sampled_from(days), st.sampled_from([None, time(9), time(10)])), max_size=5))
        )
    ]
    calendar = Calendar(
        hours,
        draw(st.frozensets(st.sampled_from(days), min_size=3, max_size=6)),
        {person.id: draw(some) for person in people},
        hung={person.id: dict.fromkeys(draw(some), "sprint") for person in people},
    )
    return Small(people, draw(st.integers(1, 2)), blocks, calendar)


def most(scene: Small) -> int:
    """Return the most blocks that fit, by trying every day and start for every one of them."""
    hours = scene.calendar.hours
    wanted = [person.id for person in scene.people for _ in range(scene.turns)]
    starts = [time(9), time(9, 15), time(9, 30), time(10)]
    starts = [at for at in starts if at.hour * 60 + at.minute + LENGTH <= hours.closes.hour * 60 + hours.closes.minute]
    days = [date(2026, 11, 19) + timedelta(days=n) for n in range(12)]
    days = [day for day in days if day.weekday() < 5 and day not in scene.calendar.free]
    standing = list(scene.blocks)

    def stands(block: Block) -> bool:
        mine = [other for other in standing if other.person == block.person]
        return (
            block.day not in scene.calendar.away[block.person]
            and sum(other.day == block.day for other in standing) < hours.a_day
            and not any(block.clashes(other) for other in standing)
            and all(abs((other.day - block.day).days) >= hours.days_between for other in mine)
        )

    def place(index: int) -> int:
        if index == len(wanted):
            return 0
        best = place(index + 1)
        for day in days:
            if best == len(wanted) - index:
                break
            for start in starts:
                block = Block("", wanted[index], day, start, LENGTH)
                if stands(block):
                    standing.append(block)
                    best = max(best, 1 + place(index + 1))
                    standing.pop()
        return best

    return place(0)


@given(small())
@settings(max_examples=60, deadline=None)
def test_as_many_are_placed_as_by_trying_everything(scene: Small) -> None:
    targets = [Target("t", date(2020, 1, 1), {"everyone": LENGTH * scene.turns})]
    figures = month_figures(NOVEMBER, scene.people, scene.blocks, [], targets, NOW)
    proposal = propose(figures, Given(scene.blocks, {}, NOW, scene.calendar))
    assert len(proposal.placed) == most(scene)
    assert (
        len(proposal.placed) + sum(left.minutes // LENGTH for left in proposal.left) == len(scene.people) * scene.turns
    )
