from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.months import Month
from coachtui.coaching.people import Kind, Person
from coachtui.coaching.targets import Target, a_week, in_force, month_target

NOVEMBER = Month(2026, 11)
ANNA = Person("anna", "Anna Holm", date(2026, 1, 5), tier="key-group")
TARGETS = st.lists(
    st.builds(
        Target,
        id=st.text("ABC", min_size=1, max_size=3),
        since=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        minutes=st.fixed_dictionaries({"everyone": st.integers(5, 120)}),
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
        (ANNA._replace(left=NOVEMBER.first), 120),
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
