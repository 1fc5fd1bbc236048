from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block
from coachtui.coaching.figures import Figures, month_figures
from coachtui.coaching.filling import Proposal, Rules, propose
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target

NOVEMBER = Month(2026, 11)
NOW = datetime(2026, 11, 18, 9, 0)  # noqa: DTZ001 - the rules take local time with or without a zone
TODAY = NOW.date()
SINCE = date(2026, 1, 5)
NINE_THIRTY = time(9, 30)


class Scene(NamedTuple):
    """A month with its people, what is planned in it, the last sessions and the holidays."""

    month: Month
    people: list[Person]
    blocks: list[Block]
    target: int
    last: dict[str, date]
    free: frozenset[date]
    now: datetime
    rules: Rules

    def figures(self) -> Figures:
        targets = [Target("t", date(2020, 1, 1), {"everyone": self.target})]
        return month_figures(self.month, self.people, self.blocks, [], targets, self.now)

    def proposal(self) -> Proposal:
        return propose(self.figures(), self.blocks, self.last, self.now, self.free, self.rules)


def scene(
    *names: str,
    blocks: tuple[Block, ...] = (),
    target: int = 45,
    last: dict[str, date] | None = None,
    free: frozenset[date] = frozenset(),
    month: Month = NOVEMBER,
    now: datetime = NOW,
) -> Scene:
    people = [Person(name.lower(), name, SINCE) for name in names]
    return Scene(month, people, list(blocks), target, last or {}, free, now, Rules())


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    now = datetime(2026, 11, draw(st.integers(1, 30)), draw(st.integers(0, 23)), 0)  # noqa: DTZ001
    month = NOVEMBER.shift(draw(st.integers(-1, 1)))
    count = draw(st.integers(0, 8))
    days = st.integers(-20, 70).map(lambda n: date(2026, 11, 1) + timedelta(days=n))
    people = [
        Person(f"p{i}", f"P{i}", draw(st.sampled_from([SINCE, date(2026, 11, 24)])), left=draw(st.none() | days))
        for i in range(count)
    ]
    starts = st.none() | st.sampled_from([time(9), time(9, 30), time(10, 15), time(13, 30), time(16)])
    blocks = [
        Block(f"b{i}", who, day, start, minutes, state)
        for i, (who, day, start, minutes, state) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        st.sampled_from([*(p.id for p in people), "pia"]),
                        days,
                        starts,
                        st.sampled_from([15, 45, 60, 240]),
                        st.sampled_from([*STATES, "planned", "planned"]),
                    ),
                    max_size=10,
                )
            )
        )
    ]
    last = {p.id: day for p in people if (day := draw(st.none() | days)) is not None and day <= now.date()}
    odd = Rules(starts=(time(13),), longest=30)
    rules = draw(st.sampled_from([Rules(), Rules(a_day=1), Rules(days_between=1), odd]))
    free = draw(st.frozensets(days, max_size=8))
    return Scene(month, people, blocks, draw(st.sampled_from([0, 10, 45, 50, 130])), last, free, now, rules)


@given(scenes())
def test_proposed_blocks_stand_on_working_days_ahead_on_which_the_person_is_there(drawn: Scene) -> None:
    people = {person.id: person for person in drawn.people}
    for placed in drawn.proposal().placed:
        day = placed.block.day
        assert day > drawn.now.date()
        assert (day.year, day.month) == drawn.month
        assert day.isoweekday() <= 5
        assert day not in drawn.free
        person = people[placed.block.person]
        assert person.since <= day
        assert person.left is None or day <= person.left


@given(scenes())
def test_no_proposed_block_overlaps_another_or_fills_a_day_above_its_limit(drawn: Scene) -> None:
    placed = [p.block for p in drawn.proposal().placed]
    standing = [b for b in drawn.blocks if b.state == "planned" and b.day > drawn.now.date()]
    for one in placed:
        assert one.start is not None
        for other in standing:
            if other.day == one.day and other.start is not None:
                ends = [(b.start.hour * 60 + b.start.minute, b.minutes) for b in (one, other) if b.start]
                (mine, mine_long), (theirs, theirs_long) = ends
                assert mine + mine_long <= theirs or theirs + theirs_long <= mine
        assert sum(b.day == one.day for b in (*standing, *placed)) <= drawn.rules.a_day
    assert not [pair for pair in combinations(placed, 2) if pair[0].clashes(pair[1])]


@given(scenes())
def test_two_talks_of_one_person_keep_their_distance(drawn: Scene) -> None:
    placed = [p.block for p in drawn.proposal().placed]
    standing = [(b.person, b.day) for b in drawn.blocks if b.state == "planned" and b.day > drawn.now.date()]
    standing += list(drawn.last.items())
    for position, one in enumerate(placed):
        others = standing + [(b.person, b.day) for i, b in enumerate(placed) if i != position]
        mine = [day for person, day in others if person == one.person]
        assert [day for day in mine if abs((day - one.day).days) < drawn.rules.days_between] == []


@given(scenes())
def test_everyone_short_of_the_target_gets_what_is_missing_or_is_named(drawn: Scene) -> None:
    proposal = drawn.proposal()
    tomorrow = max(drawn.now.date() + timedelta(days=1), drawn.month.first)
    got: dict[str, list[int]] = {}
    for placed in proposal.placed:
        assert placed.block.minutes <= drawn.rules.longest
        got.setdefault(placed.block.person, []).append(placed.block.minutes)
    for left in proposal.left:
        got.setdefault(left.person.id, []).append(left.minutes)
    short = {}
    for row in drawn.figures().rows:
        there = row.person.since <= drawn.month.last and (row.person.left is None or row.person.left >= tomorrow)
        missing = row.target - row.held - row.ahead - row.unsaid
        if there and missing >= drawn.rules.shortest:
            short[row.person.id] = missing
    assert got.keys() == short.keys()
    for person, minutes in got.items():
        assert 0 <= sum(minutes) - short[person] < 5 * -(-short[person] // drawn.rules.longest)


@given(scenes())
def test_whoever_is_left_out_could_not_have_been_placed(drawn: Scene) -> None:
    proposal = drawn.proposal()
    ahead = [b for b in drawn.blocks if b.state == "planned" and not b.over(drawn.now)]
    ahead += [p.block for p in proposal.placed]
    for left in proposal.left:
        met = [b.day for b in ahead if b.person == left.person.id]
        met += [drawn.last[left.person.id]] if left.person.id in drawn.last else []
        minutes = min(left.minutes, drawn.rules.longest)
        day = max(drawn.now.date(), drawn.month.first - timedelta(days=1))
        while (day := day + timedelta(days=1)) <= drawn.month.last:
            free = (
                day.weekday() < 5
                and day not in drawn.free
                and left.person.counts_in(day, day)
                and all(abs((day - other).days) >= drawn.rules.days_between for other in met)
                and sum(b.day == day for b in ahead) < drawn.rules.a_day
            )
            candidates = [Block("", left.person.id, day, start, minutes) for start in drawn.rules.starts]
            assert not (free and any(all(not c.clashes(b) for b in ahead) for c in candidates)), day


@given(scenes(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_the_records_makes_no_difference(drawn: Scene, random: object) -> None:
    shuffled = list(drawn.blocks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = drawn._replace(blocks=shuffled, last=dict(reversed(drawn.last.items())))
    assert again.proposal() == drawn.proposal()


def test_the_longest_wait_comes_first_and_the_rest_spread_over_the_days_left() -> None:
    last = {"anna": date(2026, 11, 4), "bo": date(2026, 10, 1), "cleo": date(2026, 9, 1), "dan": date(2026, 10, 20)}
    placed = scene("Anna", "Bo", "Cleo", "Dan", last=last).proposal().placed
    assert [(p.block.person, p.block.day.day, p.days) for p in placed] == [
        ("cleo", 19, 78),
        ("bo", 23, 48),
        ("dan", 25, 29),
        ("anna", 27, 14),
    ]
    assert {(p.block.start, p.block.minutes, p.why, p.block.id) for p in placed} == {
        (NINE_THIRTY, 45, "days-without", "")
    }


def test_who_never_had_a_session_waits_from_joining_and_is_told_so() -> None:
    (placed,) = scene("Anna").proposal().placed
    assert (placed.why, placed.days) == ("none-yet", (TODAY - SINCE).days)


def test_a_start_that_is_taken_gives_way_to_the_next_one() -> None:
    taken = Block("b", "pia", date(2026, 11, 19), time(9), 60)
    (placed,) = scene("Anna", blocks=(taken,)).proposal().placed
    assert (placed.block.day, placed.block.start) == (date(2026, 11, 19), time(13))


def test_a_block_without_a_time_takes_one_of_the_days_places() -> None:
    taken = tuple(Block(f"b{i}", "pia", date(2026, 11, 19), None, 60) for i in range(2))
    (placed,) = scene("Anna", blocks=taken).proposal().placed
    assert placed.block.day == date(2026, 11, 20)


def test_a_target_above_the_longest_block_takes_a_second_turn_a_week_later() -> None:
    proposal = scene("Anna", "Bo", target=90, now=NOW.replace(day=2)).proposal()
    turns: dict[str, list[tuple[str, int, date]]] = {"anna": [], "bo": []}
    for placed in proposal.placed:
        turns[placed.block.person].append((placed.why, placed.block.minutes, placed.block.day))
    for first, second in turns.values():
        assert (first[0], second[0]) == ("none-yet", "second")
        assert first[1] == second[1] == 45
        assert (second[2] - first[2]).days >= 7
    assert proposal.left == ()


def test_a_second_turn_less_than_a_week_from_the_first_is_left() -> None:
    proposal = scene("Anna", target=90, now=NOW.replace(day=26)).proposal()
    assert [placed.block.day.day for placed in proposal.placed] == [27]
    assert [(left.minutes, left.obstacle) for left in proposal.left] == [(45, "too-close")]


def test_first_turns_come_before_second_ones() -> None:
    now = NOW.replace(day=26)
    names = ("Anna", "Bo", "Cleo", "Dan")
    proposal = scene(*names, target=90, now=now).proposal()
    assert {p.block.person for p in proposal.placed} == {name.lower() for name in names}
    assert {(left.person.name, left.minutes) for left in proposal.left} == {(name, 45) for name in names}


def test_a_second_turn_never_takes_the_place_of_anothers_first() -> None:
    free = frozenset(NOVEMBER.first + timedelta(days=n) for n in range(30) if n + 1 not in (10, 20))
    two_days = scene("Anna", "Bo", target=90, last={"bo": date(2026, 10, 30)}, free=free, now=NOW.replace(day=2))
    proposal = two_days._replace(rules=Rules(a_day=1)).proposal()
    assert [(p.block.person, p.block.day.day) for p in proposal.placed] == [("anna", 10), ("bo", 20)]


def test_a_block_of_yesterday_that_nobody_spoke_of_is_taken_for_held_and_nothing_is_put_beside_it() -> None:
    unsaid = Block("b", "anna", TODAY - timedelta(days=1), NINE_THIRTY, 45)
    assert scene("Anna", blocks=(unsaid,)).proposal() == Proposal((), ())


def test_a_part_that_nobody_spoke_of_leaves_the_rest_to_be_placed() -> None:
    unsaid = Block("b", "anna", TODAY - timedelta(days=1), NINE_THIRTY, 25)
    (placed,) = scene("Anna", blocks=(unsaid,)).proposal().placed
    assert (placed.block.day, placed.block.minutes) == (TODAY + timedelta(days=1), 20)


@pytest.mark.parametrize(
    ("drawn", "obstacle"),
    [
        (scene("Anna", now=NOW.replace(day=30)), "no-day-left"),
        (scene("Anna", month=Month(2026, 10)), "no-day-left"),
        (
            scene("Anna", now=NOW.replace(day=26), free=frozenset({date(2026, 11, 27), date(2026, 11, 30)})),
            "no-day-left",
        ),
        (scene("Anna", now=NOW.replace(day=27), last={"anna": date(2026, 11, 25)}), "too-close"),
        (
            scene("Anna", blocks=(Block("b", "anna", date(2026, 12, 1), None, 45),), now=NOW.replace(day=24)),
            "too-close",
        ),
        (
            scene(
                "Anna",
                blocks=tuple(Block(f"b{i}", "pia", date(2026, 11, 30), None, 45) for i in range(2)),
                now=NOW.replace(day=27),
            ),
            "days-full",
        ),
        (
            scene("Anna", blocks=(Block("b", "pia", date(2026, 11, 30), time(9), 480),), now=NOW.replace(day=27)),
            "days-full",
        ),
    ],
)
def test_who_is_left_out_is_told_the_rule_in_the_way(drawn: Scene, obstacle: str) -> None:
    proposal = drawn.proposal()
    assert proposal.placed == ()
    assert [(left.person.name, left.minutes, left.obstacle) for left in proposal.left] == [("Anna", 45, obstacle)]


def test_two_turns_without_room_are_one_person_left_with_both_their_minutes() -> None:
    (left,) = scene("Anna", target=120, now=NOW.replace(day=30)).proposal().left
    assert left.minutes == 120


@pytest.mark.parametrize(
    ("held", "proposed"), [(0, [45]), (20, [25]), (28, [20]), (30, [15]), (31, []), (45, []), (60, [])]
)
def test_only_what_is_missing_is_proposed_and_less_than_the_shortest_block_is_not(
    held: int, proposed: list[int]
) -> None:
    figures = scene("Anna").figures()
    figures = figures._replace(rows=(figures.rows[0]._replace(held=held),))
    placed = propose(figures, [], {}, NOW, frozenset()).placed
    assert [p.block.minutes for p in placed] == proposed


def test_a_month_without_people_proposes_nothing() -> None:
    assert scene().proposal() == Proposal((), ())


def test_who_left_this_month_is_neither_placed_nor_named() -> None:
    drawn = scene("Anna", "Bo")
    gone = drawn.people[0]._replace(left=TODAY)
    proposal = drawn._replace(people=[gone, drawn.people[1]]).proposal()
    assert [p.block.person for p in proposal.placed] == ["bo"]
    assert proposal.left == ()
