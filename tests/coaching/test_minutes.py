from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import Entry, EntryKind
from coachtui.coaching.figures import month_figures
from coachtui.coaching.minutes import Cell, Tally, tallies, year_by_month
from coachtui.coaching.months import Month
from coachtui.coaching.people import KINDS, Kind, Person
from coachtui.coaching.targets import Target

NOVEMBER = Month(2026, 11)
SINCE = date(2025, 1, 6)
TARGETS = [
    Target("a", date(2025, 1, 1), {"everyone": 45, "key-group": 120}),
    Target("b", date(2026, 6, 1), {"everyone": 60, "key-group": 120}),
]
ANNA = Person("anna", "Anna", SINCE, tier="key-group")
BO = Person("bo", "Bo", SINCE)


def held(person: str, day: date, minutes: int, kind: EntryKind = "session") -> Entry:
    return Entry(f"{person}{day}{minutes}{kind}", person, day, minutes, kind)


def test_a_tally_counts_sessions_and_moments_apart_and_knows_the_last_session() -> None:
    entries = [
        held("anna", date(2026, 11, 12), 60),
        held("anna", date(2026, 11, 4), 60),
        held("anna", date(2026, 11, 17), 5, "moment"),
        held("bo", date(2026, 11, 3), 5, "moment"),
    ]
    assert tallies(entries) == {"anna": Tally(2, 1, date(2026, 11, 12)), "bo": Tally(0, 1, None)}
    assert tallies([]) == {}


def test_a_year_is_the_twelve_months_that_end_with_the_one_named() -> None:
    year = year_by_month(NOVEMBER, [BO], [], TARGETS)
    assert (year.months[0], year.months[-1], len(year.months)) == (Month(2025, 12), NOVEMBER, 12)
    assert len(year.lines[0].cells) == len(year.sums) == 12


def test_each_month_holds_its_own_minutes_against_the_target_of_its_time() -> None:
    entries = [
        held("bo", date(2025, 11, 30), 90),
        held("bo", date(2025, 12, 1), 20),
        held("bo", date(2025, 12, 31), 25, "moment"),
        held("bo", date(2026, 6, 15), 45),
        held("bo", date(2026, 12, 1), 90),
    ]
    cells = year_by_month(NOVEMBER, [BO], entries, TARGETS).lines[0].cells
    assert cells[0] == Cell(45, 45)
    assert cells[0].met
    assert cells[6] == Cell(45, 60)
    assert not cells[6].met
    assert cells[11] == Cell(0, 60)


@pytest.mark.parametrize(
    ("minutes", "target", "met"), [(44, 45, False), (45, 45, True), (90, 45, True), (0, 0, False), (90, 0, False)]
)
def test_a_month_is_met_by_its_target_and_never_without_one(minutes: int, target: int, met: bool) -> None:
    assert Cell(minutes, target).met is met


def test_who_left_stays_in_the_months_they_were_there_for_and_in_no_others() -> None:
    gone = BO._replace(left=date(2026, 3, 10))
    before = Person("eva", "Eva", SINCE, left=date(2025, 11, 30))
    later = held("bo", date(2026, 5, 5), 30)
    year = year_by_month(NOVEMBER, [ANNA, gone, before], [held("bo", date(2026, 3, 2), 45), later], TARGETS)
    assert [line.person for line in year.lines] == [ANNA, gone]
    cells = year.lines[1].cells
    assert [cell.counts for cell in cells] == [True] * 4 + [False] * 8
    assert (cells[3], cells[5]) == (Cell(45, 15), Cell(30, 0, counts=False))
    assert (year.sums[3], year.sums[5]) == (Cell(45, 135), Cell(0, 120))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "report"])
def test_others_stand_apart_where_they_had_minutes_and_are_in_no_sum(kind: Kind) -> None:
    pia, silent = Person("pia", "Pia", SINCE, kind=kind), Person("ole", "Ole", SINCE, kind=kind)
    year = year_by_month(NOVEMBER, [pia, BO, silent], [held("pia", date(2026, 11, 2), 30)], TARGETS)
    assert ([line.person for line in year.lines], [line.person for line in year.others]) == ([BO], [pia])
    assert year.others[0].cells[11] == Cell(30, 0, counts=False)
    assert year.sums[11] == Cell(0, 60)


def test_without_anyone_the_months_are_there_and_count_for_nothing() -> None:
    year = year_by_month(NOVEMBER, [], [], TARGETS)
    assert (year.lines, year.others, set(year.sums)) == ((), (), {Cell(0, 0, counts=False)})


@given(
    st.lists(st.tuples(st.sampled_from(["anna", "bo", "pia"]), st.integers(-400, 20), st.integers(1, 90)), max_size=12),
    st.integers(-380, 0),
    st.integers(-380, 60),
)
def test_the_sums_are_those_of_each_months_figures(
    sessions: list[tuple[str, int, int]], joined: int, left: int
) -> None:
    today = date(2026, 11, 18)
    bo = BO._replace(since=today + timedelta(days=joined), left=today + timedelta(days=left))
    people = [ANNA, bo, Person("pia", "Pia", SINCE, kind="peer")]
    entries = [held(who, today + timedelta(days=days), minutes) for who, days, minutes in sessions]
    now = datetime(2026, 11, 18, 9)  # noqa: DTZ001 - the rules take local time with or without a zone
    year = year_by_month(NOVEMBER, people, entries, TARGETS)
    for month, cell in zip(year.months, year.sums, strict=True):
        figures = month_figures(month, people, [], entries, TARGETS, now)
        assert (cell.minutes, cell.target) == (figures.held, figures.target), month
