from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.months import Month, workdays
from coachtui.coaching.people import Kind, Person, Tier
from coachtui.coaching.targets import Cost, Target, a_week, cost_of, days_there, in_force, month_target, nearest

NOVEMBER = Month(2026, 11)
ANNA = Person("anna", "Anna Holm", date(2026, 1, 5), tier="key-group")
TARGETS = st.lists(
    st.builds(
        Target,
        id=st.text("ABC", min_size=1, max_size=3),
        since=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        minutes=st.fixed_dictionaries({"everyone": st.integers(5, 120)}),
        source=st.just(""),
    ),
    unique_by=lambda t: t.id,
    max_size=5,
)


@pytest.mark.parametrize(
    ("minutes", "tier", "expected"),
    [
        ({"everyone": 45, "key-group": 120}, "key-group", 120),
        ({"everyone": 45, "key-group": 120}, "strategic", 45),
        ({"key-group": 0, "everyone": 45}, "key-group", 0),
        ({"key-group": 120}, "everyone", 0),
        ({}, "everyone", 0),
    ],
)
def test_a_tier_without_a_target_of_its_own_takes_everyones(minutes: dict[str, int], tier: str, expected: int) -> None:
    assert Target("t", date(2026, 1, 1), minutes).for_tier(tier) == expected  # type: ignore[arg-type]


@given(TARGETS, st.integers(1, 12))
def test_the_target_in_force_is_the_latest_that_began_by_the_months_end(targets: list[Target], number: int) -> None:
    month = Month(2026, number)
    found = in_force(targets, month)
    begun = [t for t in targets if t.since < month.shift(1).first]
    if found is None:
        assert begun == []
    else:
        assert found in begun
        assert not [t for t in begun if t.since > found.since or (t.since == found.since and t.id > found.id)]


@given(TARGETS, st.integers(2, 12), st.integers(5, 900))
def test_a_target_set_later_never_changes_an_earlier_month(targets: list[Target], number: int, minutes: int) -> None:
    later = Target("ZZZZ", Month(2026, number).first, {"everyone": minutes})
    for earlier in range(1, number):
        month = Month(2026, earlier)
        assert month_target(ANNA, [*targets, later], month) == month_target(ANNA, targets, month)


def test_of_two_targets_of_one_day_the_one_made_later_holds() -> None:
    first, second = (Target(i, date(2026, 11, 1), {"everyone": m}) for i, m in (("01A", 45), ("01B", 60)))
    assert in_force([second, first], NOVEMBER) == in_force([first, second], NOVEMBER) == second


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (ANNA, 120),
        (ANNA._replace(tier="everyone"), 45),
        (ANNA._replace(since=NOVEMBER.last), 120),
        (ANNA._replace(since=NOVEMBER.last + timedelta(days=1)), 0),
        (ANNA._replace(left=date(2026, 11, 2)), 5),
        (ANNA._replace(left=NOVEMBER.first), 0),
        (ANNA._replace(left=NOVEMBER.first - timedelta(days=1)), 0),
    ],
)
def test_a_person_has_a_target_in_the_months_they_are_there(person: Person, expected: int) -> None:
    targets = [Target("t", date(2026, 1, 1), {"everyone": 45, "key-group": 120})]
    assert month_target(person, targets, NOVEMBER) == expected


@pytest.mark.parametrize("kind", ["peer", "my-coach", "external"])
def test_only_reports_have_a_target(kind: Kind) -> None:
    assert month_target(ANNA._replace(kind=kind), [Target("t", date(2026, 1, 1), {"everyone": 45})], NOVEMBER) == 0


def test_no_target_is_set_before_the_first_one_begins() -> None:
    assert month_target(ANNA, [Target("t", date(2026, 12, 1), {"everyone": 45})], NOVEMBER) == 0
    assert month_target(ANNA, [], NOVEMBER) == 0


@pytest.mark.parametrize(("a_month", "weekly"), [(12 * 45, 125), (0, 0), (52, 10), (520, 120), (45, 10)])
def test_a_months_minutes_are_told_by_the_week_to_the_nearest_five(a_month: int, weekly: int) -> None:
    assert a_week(a_month) == weekly


@given(st.integers(0, 20_000))
def test_a_weeks_minutes_make_up_the_months(minutes: int) -> None:
    assert a_week(minutes) % 5 == 0
    assert abs(a_week(minutes) * 52 / 12 - minutes) <= 2.5 * 52 / 12 + 1e-6


DECEMBER = Month(2026, 12)
"""Begins on a Tuesday, with 23 working days."""


@pytest.mark.parametrize(
    ("joined", "left", "share", "minutes"),
    [
        (None, None, 100, 52),
        (None, None, 50, 25),
        (None, None, 80, 40),
        (None, None, 1, 0),
        (date(2019, 3, 1), None, 100, 52),
        (date(2026, 12, 1), None, 100, 52),
        (date(2026, 12, 2), None, 100, 50),  # 22 of 23 days: 49.7
        (date(2026, 12, 16), None, 100, 25),  # 12 of 23: 27.1
        (date(2026, 12, 16), None, 50, 15),  # 13.6
        (date(2026, 12, 31), None, 100, 0),  # 2.3
        (None, date(2026, 12, 4), 100, 10),  # 4 of 23: 9.04
        (date(2026, 12, 7), date(2026, 12, 11), 100, 10),  # 5 of 23: 11.3
        (date(2026, 12, 5), date(2026, 12, 6), 100, 0),  # a weekend
    ],
)
def test_a_part_is_taken_by_working_days_and_part_time_to_the_nearest_five(
    joined: date | None, left: date | None, share: int, minutes: int
) -> None:
    person = ANNA._replace(joined=joined, left=left, share=share)
    assert month_target(person, [Target("t", date(2026, 1, 1), {"everyone": 52})], DECEMBER) == minutes


def test_one_who_was_put_down_in_mid_month_without_a_date_has_the_whole_of_it() -> None:
    person = ANNA._replace(since=date(2026, 12, 20))
    assert month_target(person, [Target("t", date(2026, 1, 1), {"everyone": 45})], DECEMBER) == 45


def test_one_who_came_back_has_the_days_of_both_stays() -> None:
    person = ANNA._replace(
        since=date(2026, 12, 28), joined=date(2026, 12, 28), earlier=((ANNA.since, date(2026, 12, 4)),)
    )
    assert [day.day for day in days_there(person, DECEMBER)] == [1, 2, 3, 4, 28, 29, 30, 31]
    assert days_there(person, Month(2026, 6)) == workdays(date(2026, 6, 1), date(2026, 6, 30))
    assert month_target(person._replace(since=date(2027, 2, 1), joined=date(2027, 2, 1)), WHOLE, Month(2027, 1)) == 0


WHOLE = [Target("t", date(2020, 1, 1), {"everyone": 480})]


@given(st.integers(1, 12), st.integers(0, 27), st.integers(1, 100))
def test_who_leaves_and_who_joins_share_a_target_between_them(number: int, day: int, share: int) -> None:
    """One goes, another comes the day after: together they have what one would have, to within the rounding."""
    month = Month(2028, number)
    gone = month.first + timedelta(days=day)
    come = ANNA._replace(since=gone + timedelta(days=1), joined=gone + timedelta(days=1), share=share)
    both = [month_target(person, WHOLE, month) for person in (ANNA._replace(left=gone, share=share), come)]
    assert all(minutes % 5 == 0 for minutes in both)
    assert abs(sum(both) - 480 * share / 100) <= 5


@pytest.mark.parametrize(
    ("month", "days"),
    [(Month(2028, 2), 21), (Month(2027, 2), 20), (Month(2026, 3), 22), (Month(2027, 1), 21), (Month(2026, 8), 21)],
)
def test_the_working_days_of_leap_and_long_months(month: Month, days: int) -> None:
    assert len(days_there(ANNA._replace(since=date(2020, 1, 1)), month)) == days


@pytest.mark.parametrize(
    ("amount", "parts", "minutes"), [(0, 1, 0), (12, 1, 10), (25, 2, 15), (5, 2, 5), (249, 100, 0), (250, 100, 5)]
)
def test_minutes_are_rounded_to_five_and_half_goes_up(amount: int, parts: int, minutes: int) -> None:
    assert nearest(amount, parts) == minutes


MINE, THEIRS = (
    Target("b", date(2026, 9, 1), {"everyone": 60}),
    Target("a", date(2026, 10, 1), {"key-group": 90}, "acme"),
)


@pytest.mark.parametrize(
    ("month", "tier", "target"),
    [
        (Month(2026, 9), "key-group", MINE),
        (Month(2026, 10), "key-group", THEIRS),
        (Month(2026, 10), "everyone", MINE),
        (Month(2026, 8), "everyone", None),
    ],
)
def test_a_source_comes_before_what_the_manager_set_where_it_speaks_of_the_tier(
    month: Month, tier: Tier, target: Target | None
) -> None:
    later = Target("c", date(2026, 9, 1), {"key-group": 30})
    assert (
        in_force([THEIRS, MINE, later] if tier == "key-group" and target == THEIRS else [THEIRS, MINE], month, tier)
        == target
    )


def test_what_a_month_costs_is_the_sum_of_each_ones_part() -> None:
    people = [ANNA, ANNA._replace(id="b", share=50), ANNA._replace(id="c", kind="peer")]
    cost = cost_of(people, [Target("t", date(2026, 1, 1), {"everyone": 45})], NOVEMBER)
    assert (cost, cost.weekly) == (Cost(2, 70), 15)
    twelve = Cost(12, 540)
    assert twelve.weekly == 125
