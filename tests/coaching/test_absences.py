from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.absences import ME, Absence, absence_on, days_away, of
from coachtui.coaching.figures import days_waited
from coachtui.coaching.people import Person

DAY = date(2026, 11, 18)
DAYS = st.integers(0, 20).map(lambda n: DAY + timedelta(days=n))
ABSENCES = st.builds(
    lambda who, first, length: Absence(f"{who}{first}{length}", who, first, first + timedelta(days=length)),
    st.sampled_from(["anna", "bo", ME]),
    DAYS,
    st.integers(0, 9),
)


def every(absence: Absence) -> set[date]:
    return {absence.first + timedelta(days=i) for i in range((absence.last - absence.first).days + 1)}


@given(st.lists(ABSENCES, max_size=5), DAYS, st.integers(-1, 12))
def test_days_away_are_the_days_of_ones_own_absences(absences: list[Absence], first: date, length: int) -> None:
    last = first + timedelta(days=length)
    wanted = {first + timedelta(days=i) for i in range(length + 1)}
    naive = {day for each in absences if each.person == "anna" for day in every(each)} & wanted
    assert days_away(absences, "anna", first, last) == naive
    assert {day for day in wanted if absence_on(absences, "anna", day)} == naive


@given(ABSENCES, ABSENCES)
def test_two_absences_meet_where_they_share_a_day_of_one_person(one: Absence, other: Absence) -> None:
    shared = one.person == other.person and one.id != other.id and bool(every(one) & every(other))
    assert one.meets(other) is other.meets(one) is shared


def test_ones_absences_come_by_day() -> None:
    late, early, other = (
        Absence("a", "anna", DAY, DAY),
        Absence("b", "anna", date(2026, 1, 1), DAY),
        Absence("c", "bo", DAY, DAY),
    )
    assert of([late, other, early], "anna") == [early, late]


@pytest.mark.parametrize(
    ("absences", "waited"),
    [
        ([], 28),
        ([Absence("a", "anna", date(2026, 11, 2), date(2026, 11, 6))], 23),
        ([Absence("a", ME, date(2026, 11, 2), date(2026, 11, 6), "holiday")], 23),
        ([Absence("a", "bo", date(2026, 11, 2), date(2026, 11, 6))], 28),
        ([Absence("a", "anna", date(2026, 10, 1), date(2026, 10, 25))], 24),
        ([Absence("a", "anna", date(2026, 11, 2), date(2026, 11, 6)), Absence("b", ME, date(2026, 11, 6), DAY)], 11),
        ([Absence("a", "anna", date(2026, 10, 1), date(2027, 1, 1))], 0),
    ],
)
def test_waiting_for_a_session_rests_while_one_of_the_two_is_away(absences: list[Absence], waited: int) -> None:
    person = Person("anna", "Anna", date(2026, 1, 5))
    assert days_waited(person, DAY - timedelta(days=28), DAY, absences) == waited
