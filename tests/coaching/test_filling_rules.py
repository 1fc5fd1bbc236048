from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block
from coachtui.coaching.cadence import Cadence
from coachtui.coaching.figures import Figures, month_figures
from coachtui.coaching.filling import Given, Left, Proposal, propose
from coachtui.coaching.hours import Hours
from coachtui.coaching.months import Month
from coachtui.coaching.openings import Calendar
from coachtui.coaching.people import Person, Tier
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
    hours: Hours = Hours()
    away: dict[str, frozenset[date]] = {}
    mine: frozenset[date] = frozenset()
    taken: dict[date, list[tuple[int, int]]] = {}
    hung: dict[str, dict[date, str]] = {}

    def figures(self) -> Figures:
        targets = [Target("t", date(2020, 1, 1), {"everyone": self.target})]
        return month_figures(self.month, self.people, self.blocks, [], targets, self.now)

    def proposal(self) -> Proposal:
        calendar = Calendar(self.hours, self.free, self.away, self.mine, self.taken, self.hung)
        return propose(self.figures(), Given(self.blocks, self.last, self.now, calendar))

    def met(self, person: str) -> list[date]:
        """Return the days that the person's blocks keep their distance from."""
        days = [block.day for block in self.blocks if block.person == person and block.state == "planned"]
        return [*days, *([self.last[person]] if person in self.last else [])]

    def days_ahead(self) -> list[date]:
        """Return the month's days from tomorrow on that are days of work by the hours."""
        first = max(self.now.date() + timedelta(days=1), self.month.first)
        days = [first + timedelta(days=n) for n in range((self.month.last - first).days + 1)]
        return [day for day in days if day.weekday() in self.hours.weekdays]


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
    return Scene(month, people, list(blocks), target, last or {}, free, now)


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
    short = Hours(opens=time(12, 45), closes=time(14), starts=(time(13),), longest=30, weekdays=(0, 2, 3, 6))
    hours = draw(st.sampled_from([Hours(), Hours(a_day=1), Hours(days_between=1), short]))
    off = st.frozensets(days, max_size=8)
    away = {p.id: draw(off) for p in people[:3]}
    spans = st.tuples(st.integers(0, 1400), st.integers(1, 600)).map(lambda each: (each[0], sum(each)))
    taken = draw(st.dictionaries(days, st.lists(spans, max_size=3), max_size=8))
    hung = {p.id: draw(st.dictionaries(days, st.just("sprint"), max_size=3)) for p in people[2:5]}
    target = draw(st.sampled_from([0, 10, 45, 50, 130]))
    return Scene(month, people, blocks, target, last, draw(off), now, hours, away, draw(off), taken, hung)


def span(block: Block) -> tuple[int, int]:
    """Return the minutes of the day in which a block stands."""
    assert block.start
    begin = block.start.hour * 60 + block.start.minute
    return begin, begin + block.minutes


@given(scenes())
def test_proposed_blocks_stand_within_hours_on_working_days_ahead_on_which_both_are_there(drawn: Scene) -> None:
    people = {person.id: person for person in drawn.people}
    for placed in drawn.proposal().placed:
        day = placed.block.day
        assert day > drawn.now.date()
        assert (day.year, day.month) == drawn.month
        assert day.weekday() in drawn.hours.weekdays
        assert day not in drawn.free | drawn.mine | drawn.away.get(placed.block.person, frozenset())
        begin, end = span(placed.block)
        assert drawn.hours.opens.hour * 60 + drawn.hours.opens.minute <= begin
        assert end <= drawn.hours.closes.hour * 60
        person = people[placed.block.person]
        assert person.since <= day
        assert person.left is None or day <= person.left


@given(scenes())
def test_no_proposed_block_overlaps_another_or_a_busy_time_or_fills_a_day_above_its_limit(drawn: Scene) -> None:
    placed = [p.block for p in drawn.proposal().placed]
    standing = [b for b in drawn.blocks if b.state == "planned" and b.day > drawn.now.date()]
    for one in placed:
        spans = [span(b) for b in standing if b.day == one.day and b.start] + drawn.taken.get(one.day, [])
        mine = span(one)
        assert all(mine[1] <= other[0] or other[1] <= mine[0] for other in spans)
        assert sum(b.day == one.day for b in (*standing, *placed)) <= drawn.hours.a_day
    assert not [pair for pair in combinations(placed, 2) if pair[0].clashes(pair[1])]


@given(scenes())
def test_two_talks_of_one_person_keep_their_distance(drawn: Scene) -> None:
    placed = [p.block for p in drawn.proposal().placed]
    for position, one in enumerate(placed):
        others = [b.day for i, b in enumerate(placed) if i != position and b.person == one.person]
        mine = drawn.met(one.person) + others
        assert [day for day in mine if abs((day - one.day).days) < drawn.hours.days_between] == []


@given(scenes())
def test_everyone_short_of_the_target_gets_what_is_missing_or_is_named(drawn: Scene) -> None:
    proposal = drawn.proposal()
    tomorrow = max(drawn.now.date() + timedelta(days=1), drawn.month.first)
    got: dict[str, list[int]] = {}
    for placed in proposal.placed:
        assert placed.block.minutes <= drawn.hours.longest
        got.setdefault(placed.block.person, []).append(placed.block.minutes)
    for left in proposal.left:
        got.setdefault(left.person.id, []).append(left.minutes)
    short = {}
    for row in drawn.figures().rows:
        there = row.person.since <= drawn.month.last and (row.person.left is None or row.person.left >= tomorrow)
        missing = row.target - row.held - row.ahead - row.unsaid
        if there and missing >= drawn.hours.shortest:
            short[row.person.id] = missing
    assert got.keys() == short.keys()
    for person, minutes in got.items():
        assert 0 <= sum(minutes) - short[person] < 5 * -(-short[person] // drawn.hours.longest)


@given(scenes())
def test_whoever_is_left_out_could_not_have_been_placed(drawn: Scene) -> None:
    proposal = drawn.proposal()
    ahead = [b for b in drawn.blocks if b.state == "planned" and not b.over(drawn.now)]
    ahead += [p.block for p in proposal.placed]
    for left in proposal.left:
        person = left.person.id
        met = drawn.met(person) + [p.block.day for p in proposal.placed if p.block.person == person]
        minutes = min(left.minutes, drawn.hours.longest)
        for day in drawn.days_ahead():
            free = (
                day not in drawn.free | drawn.mine | drawn.away.get(person, frozenset())
                and left.person.counts_in(day, day)
                and all(abs((day - other).days) >= drawn.hours.days_between for other in met)
                and sum(b.day == day for b in ahead) < drawn.hours.a_day
            )
            candidates = [Block("", person, day, start, minutes) for start in drawn.hours.starts]
            rooms = [c for c in candidates if all(not c.clashes(b) for b in ahead)]
            busy = drawn.taken.get(day, [])
            rooms = [c for c in rooms if all(span(c)[1] <= b[0] or b[1] <= span(c)[0] for b in busy)]
            assert not (free and rooms), day


@given(scenes())
def test_every_working_day_ahead_has_a_rule_against_whoever_is_left_and_it_stands(drawn: Scene) -> None:
    for left in drawn.proposal().left:
        person = left.person
        by_day = {
            each.first + timedelta(days=n): each.rule
            for each in left.against
            for n in range((each.last - each.first).days + 1)
        }
        for day in drawn.days_ahead():
            holds = {
                "holiday": day in drawn.free,
                "you-away": day in drawn.mine,
                "away": day in drawn.away.get(person.id, ()),
                "not-there": not person.counts_in(day, day),
            }
            assert holds.get(by_day[day], True), day


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
    assert [(left.minutes, rules(left)) for left in proposal.left] == [(45, {"too-close"})]


def test_first_turns_come_before_second_ones() -> None:
    now = NOW.replace(day=26)
    names = ("Anna", "Bo", "Cleo", "Dan")
    proposal = scene(*names, target=90, now=now).proposal()
    assert {p.block.person for p in proposal.placed} == {name.lower() for name in names}
    assert {(left.person.name, left.minutes) for left in proposal.left} == {(name, 45) for name in names}


def test_a_second_turn_never_takes_the_place_of_anothers_first() -> None:
    free = frozenset(NOVEMBER.first + timedelta(days=n) for n in range(30) if n + 1 not in (10, 20))
    two_days = scene("Anna", "Bo", target=90, last={"bo": date(2026, 10, 30)}, free=free, now=NOW.replace(day=2))
    proposal = two_days._replace(hours=Hours(a_day=1)).proposal()
    assert [(p.block.person, p.block.day.day) for p in proposal.placed] == [("anna", 10), ("bo", 20)]


def test_a_block_of_yesterday_that_nobody_spoke_of_is_taken_for_held_and_nothing_is_put_beside_it() -> None:
    unsaid = Block("b", "anna", TODAY - timedelta(days=1), NINE_THIRTY, 45)
    assert scene("Anna", blocks=(unsaid,)).proposal() == Proposal((), ())


def test_a_part_that_nobody_spoke_of_leaves_the_rest_to_be_placed_a_week_from_it() -> None:
    unsaid = Block("b", "anna", TODAY - timedelta(days=1), NINE_THIRTY, 25)
    (placed,) = scene("Anna", blocks=(unsaid,)).proposal().placed
    assert (placed.block.day, placed.block.minutes) == (TODAY + timedelta(days=6), 20)


def rules(left: Left) -> set[str]:
    """Return the rules in somebody's way."""
    return {each.rule for each in left.against}


BY_NOW = NOW.replace(day=26)
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("drawn", "against"),
    [
        (scene("Anna", now=NOW.replace(day=30)), []),
        (scene("Anna", month=Month(2026, 10)), []),
        (scene("Anna", now=BY_NOW, free=frozenset({FRIDAY, MONDAY})), [("holiday", 27, 30)]),
        (scene("Anna", now=BY_NOW)._replace(mine=frozenset({FRIDAY, MONDAY})), [("you-away", 27, 30)]),
        (scene("Anna", now=BY_NOW)._replace(away={"anna": frozenset({FRIDAY, MONDAY})}), [("away", 27, 30)]),
        (scene("Anna", now=BY_NOW, last={"anna": date(2026, 11, 25)}), [("too-close", 27, 30)]),
        (scene("Anna", now=BY_NOW, blocks=(Block("b", "anna", date(2026, 12, 1), None, 45),)), [("too-close", 27, 30)]),
        (
            scene("Anna", now=BY_NOW, free=frozenset({FRIDAY}))._replace(taken={MONDAY: [(0, 1440)]}),
            [("holiday", 27, 27), ("no-time", 30, 30)],
        ),
        (
            scene("Anna", now=BY_NOW, blocks=tuple(Block(f"b{i}", "pia", MONDAY, None, 45) for i in range(2)))._replace(
                away={"anna": frozenset({FRIDAY})}
            ),
            [("away", 27, 27), ("days-full", 30, 30)],
        ),
        (
            scene("Anna", now=NOW.replace(day=27), blocks=(Block("b", "pia", MONDAY, time(8), 480),))._replace(
                hours=Hours(closes=time(16, 30))
            ),
            [("no-time", 30, 30)],
        ),
    ],
)
def test_who_is_left_out_is_told_the_rules_in_the_way(drawn: Scene, against: list[tuple[str, int, int]]) -> None:
    proposal = drawn.proposal()
    assert proposal.placed == ()
    (left,) = proposal.left
    assert (left.person.name, left.minutes) == ("Anna", 45)
    assert [(each.rule, each.first.day, each.last.day) for each in left.against] == against


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
    placed = propose(figures, Given([], {}, NOW)).placed
    assert [p.block.minutes for p in placed] == proposed


def test_a_month_without_people_proposes_nothing() -> None:
    assert scene().proposal() == Proposal((), ())


def test_who_left_this_month_is_neither_placed_nor_named() -> None:
    drawn = scene("Anna", "Bo")
    gone = drawn.people[0]._replace(left=TODAY)
    proposal = drawn._replace(people=[gone, drawn.people[1]]).proposal()
    assert [p.block.person for p in proposal.placed] == ["bo"]
    assert proposal.left == ()


@pytest.mark.parametrize(
    ("tier", "target", "now", "minutes"),
    [
        ("everyone", 60, 2, [60]),
        ("everyone", 90, 2, [45, 45]),
        ("key-group", 60, 2, [30, 30]),
        ("key-group", 45, 2, [45]),
        ("key-group", 60, 20, [60]),
        ("key-group", 120, 2, [60, 60]),
        ("strategic", 100, 2, [50, 50]),
        ("strategic", 130, 2, [45, 45, 45]),
    ],
)
def test_the_tiers_cadence_divides_time_where_each_part_is_worth_it(
    tier: Tier, target: int, now: int, minutes: list[int]
) -> None:
    drawn = scene("Anna", target=target, now=NOW.replace(day=now))
    proposal = drawn._replace(people=[drawn.people[0]._replace(tier=tier)]).proposal()
    assert [placed.block.minutes for placed in proposal.placed] == minutes
    assert proposal.left == ()


def test_a_programmes_cadence_stands_before_the_tiers() -> None:
    drawn = scene("Anna", target=90, now=NOW.replace(day=2))
    given = Given([], {}, drawn.now, cadences={"anna": Cadence(28, 90)})
    assert [placed.block.minutes for placed in propose(drawn.figures(), given).placed] == [90]


def test_a_block_hangs_on_the_day_of_the_persons_rhythm() -> None:
    tuesday = date(2026, 11, 24)
    drawn = scene("Anna", "Bo")._replace(hung={"bo": {tuesday: "sprint"}})
    placed = {p.block.person: p for p in drawn.proposal().placed}
    assert (placed["bo"].block.day, placed["bo"].block.rhythm, placed["bo"].where) == (tuesday, "sprint", "rhythm")
    assert (placed["anna"].block.rhythm, placed["anna"].where) == (None, "first-morning")


def test_a_block_moves_out_of_the_way_of_one_who_has_no_other_day() -> None:
    off = frozenset(NOVEMBER.first + timedelta(days=n) for n in range(30) if n + 1 != 19)
    drawn = scene("Anna", "Bo", last={"bo": date(2026, 11, 4)})._replace(hours=Hours(a_day=1), away={"bo": off})
    assert [(p.block.person, p.block.day.day) for p in drawn.proposal().placed] == [("bo", 19), ("anna", 20)]


def test_a_group_takes_one_of_the_days_places() -> None:
    group = tuple(Block(f"b{i}", "pia", date(2026, 11, 19), time(9), 60, group="g") for i in range(3))
    (placed,) = scene("Anna", blocks=group).proposal().placed
    assert (placed.block.day, placed.block.start) == (date(2026, 11, 19), time(13))


@pytest.mark.parametrize(
    ("month", "now"),
    [
        (Month(2026, 10), datetime(2026, 10, 20, 9)),  # noqa: DTZ001 - ends with the day that is an hour longer
        (Month(2027, 3), datetime(2027, 3, 25, 9)),  # noqa: DTZ001 - and with the one that is an hour shorter
        (Month(2028, 2), datetime(2028, 2, 28, 9)),  # noqa: DTZ001 - a leap day ahead
        (Month(2026, 12), datetime(2026, 12, 30, 9)),  # noqa: DTZ001 - an ISO week that is the next year's
        (Month(2026, 8), datetime(2026, 8, 1, 9)),  # noqa: DTZ001 - six ISO weeks
    ],
)
def test_any_month_is_filled_to_its_last_day(month: Month, now: datetime) -> None:
    (placed,) = scene("Anna", month=month, now=now)._replace(hours=Hours(weekdays=(0, 1, 2, 3, 4, 5, 6))).proposal()[0]
    assert now.date() < placed.block.day <= month.last
    last = scene("Anna", month=month, now=datetime.combine(month.last - timedelta(days=1), time(9)))
    assert [p.block.day for p in last._replace(hours=Hours(weekdays=(0, 1, 2, 3, 4, 5, 6))).proposal().placed] == [
        month.last
    ]


def test_the_earlier_of_two_is_the_one_that_ends_the_wait_whichever_was_placed_first() -> None:
    last = date(2026, 11, 27)
    drawn = scene("Anna", target=120, now=NOW.replace(day=2))._replace(hung={"anna": {last: "sprint"}})
    assert [(p.block.day == last, p.why) for p in drawn.proposal().placed] == [(False, "none-yet"), (True, "second")]
