from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block, State
from coachtui.coaching.figures import Figures, Row
from coachtui.coaching.matrix import mark, month_matrix
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person

PEOPLE = [Person(i, i.title(), date(2026, 1, 5)) for i in ("anna", "bo", "cleo")]
NOW = datetime(2026, 11, 18, 9, 0)  # noqa: DTZ001 - the rules take local time with or without a zone


def figures(month: Month) -> Figures:
    return Figures(month, tuple(Row(person, 0, 0, 45) for person in PEOPLE), 0, 0)


BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["anna", "bo", "cleo"]),
        st.integers(-20, 50),
        st.none() | st.integers(7, 18).map(time),
        st.sampled_from(STATES),
    ),
    max_size=15,
)


@given(st.builds(Month, st.integers(2020, 2030), st.integers(1, 12)), BLOCKS)
def test_each_block_of_the_month_stands_in_exactly_one_cell_its_own(
    month: Month, drawn: list[tuple[str, int, time | None, State]]
) -> None:
    blocks = [
        Block(str(i), who, month.first + timedelta(days=days), start, 45, state)
        for i, (who, days, start, state) in enumerate(drawn)
    ]
    matrix = month_matrix(figures(month), blocks)
    shown = []
    for line in matrix.lines:
        assert len(line.weeks) == len(matrix.weeks)
        for monday, cell in zip(matrix.weeks, line.weeks, strict=True):
            for block in cell:
                assert block.person == line.row.person.id
                assert monday <= block.day <= monday + timedelta(days=6)
            assert [(b.day, b.start or time.max) for b in cell] == sorted((b.day, b.start or time.max) for b in cell)
            shown += cell
    assert sorted(shown, key=lambda b: int(b.id)) == [b for b in blocks if month.first <= b.day <= month.last]


@given(st.builds(Month, st.integers(2020, 2030), st.integers(1, 12)), st.none() | st.integers(1, 31))
def test_a_week_has_a_column_where_it_has_a_working_day_of_the_month_or_a_block(
    month: Month, number: int | None
) -> None:
    days = [month.first + timedelta(days=n) for n in range((month.last - month.first).days + 1)]
    blocks = [Block("b", "anna", day, None, 45) for day in days if day.day == number]
    wanted = [day for day in days if day.isoweekday() < 6 or day.day == number]
    weeks = {day.isocalendar()[:2] for day in wanted}
    assert [monday.isocalendar()[:2] for monday in month_matrix(figures(month), blocks).weeks] == sorted(weeks)


def test_a_cell_holds_its_blocks_in_order() -> None:
    times = [(20, time(9)), (17, None), (18, time(13)), (18, time(9))]
    blocks = [Block(str(i), "anna", date(2026, 11, day), start, 45) for i, (day, start) in enumerate(times)]
    (cell,) = (cell for cell in month_matrix(figures(Month(2026, 11)), blocks).lines[0].weeks if cell)
    assert [block.id for block in cell] == ["1", "3", "2", "0"]


def test_the_lines_keep_the_order_of_the_figures() -> None:
    assert [line.row.person for line in month_matrix(figures(Month(2026, 11)), []).lines] == PEOPLE


def test_a_month_that_begins_in_another_years_week_lays_it_out() -> None:
    matrix = month_matrix(figures(Month(2027, 1)), [Block("b", "anna", date(2027, 1, 1), None, 45)])
    assert matrix.weeks[0] == date(2026, 12, 28)
    assert [len(cell) for cell in matrix.lines[0].weeks] == [1, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("state", "day", "shown"),
    [
        ("planned", 18, "planned"),
        ("planned", 17, "unresolved"),
        ("held", 17, "held"),
        ("missed", 17, "missed"),
        ("excused", 20, "excused"),
        ("moved", 17, "moved"),
    ],
)
def test_a_block_shows_its_state_or_that_nobody_said(state: State, day: int, shown: str) -> None:
    assert mark(Block("b", "anna", date(2026, 11, day), time(9), 45, state), NOW) == shown


@pytest.mark.parametrize(
    ("days", "gone"),
    [
        ((), ["", "", "", "", ""]),
        ((21, 22), ["", "", "", "", ""]),
        ((19, 20, 21, 22, 23, 24, 25, 26, 27), ["", "", "partly", "wholly", ""]),
        ((30,), ["", "", "", "", "wholly"]),
    ],
)
def test_a_person_is_away_for_a_week_where_every_working_day_of_it_in_the_month_is(
    days: tuple[int, ...], gone: list[str]
) -> None:
    away = {"anna": frozenset(date(2026, 11, day) for day in days)}
    lines = month_matrix(figures(Month(2026, 11)), [], away).lines
    assert list(lines[0].away) == gone
    assert set(lines[1].away) == {""}


def test_a_month_over_six_iso_weeks_has_six_columns_where_its_weekend_has_a_block() -> None:
    blocks = [Block("b", "anna", date(2026, 8, 1), None, 45), Block("c", "bo", date(2026, 8, 31), None, 45)]
    weeks = month_matrix(figures(Month(2026, 8)), blocks).weeks
    assert [monday.isocalendar().week for monday in weeks] == [31, 32, 33, 34, 35, 36]
