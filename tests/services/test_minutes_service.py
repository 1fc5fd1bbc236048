from collections.abc import Callable
from datetime import date

import pytest

from coachtui.coaching.blocks import Entry, EntryKind, Note
from coachtui.coaching.minutes import Tally
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.errors import NotFoundError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.minutes import behind, month_minutes, year_minutes
from coachtui.store.frames import Label
from coachtui.store.records import Records

NOVEMBER = Month(2026, 11)


def held(number: int, person: str, day: date, minutes: int = 45, kind: EntryKind = "session") -> Entry:
    return Entry(f"E{number}", person, day, minutes, kind)


ENTRIES = (
    held(1, "anna", date(2026, 11, 12)),
    held(2, "anna", date(2026, 11, 4), 60),
    held(3, "anna", date(2026, 11, 4), 5, "moment"),
    held(4, "anna", date(2026, 12, 1)),
    held(5, "bo", date(2024, 3, 5)),
    held(6, "bo", date(2026, 11, 10), 10, "moment"),
    held(7, "anna", date(2019, 5, 5)),
)


@pytest.fixture
def ledger(desk: Desk) -> Desk:
    """Anna and Bo, ten years of ledger, and a note in Anna's own part."""

    def write(records: Records, given: None, context: Context) -> Change:
        people = [Person("anna", "Anna", date(2018, 1, 1)), Person("bo", "Bo", date(2018, 1, 1))]
        notes = [records.notes.put(Note("N1", "anna", date(2026, 11, 4), "private", "E3"))]
        writes = (*map(records.people.put, people), *map(records.ledger.put, ENTRIES), *notes)
        return Change(Label("people-added", {"count": 2}), writes)

    desk.do(write, None)
    return desk


def loaded(desk: Desk) -> set[str]:
    return set(desk.records._store._parts) - {"core"}


def test_a_month_by_person_says_how_often_one_met_and_when_last(ledger: Desk) -> None:
    month = month_minutes(ledger.records, NOVEMBER, ledger.context)
    assert {row.person.id: row.held for row in month.figures.rows} == {"anna": 110, "bo": 10}
    assert month.tallies == {"anna": Tally(2, 1, date(2026, 11, 12)), "bo": Tally(0, 1, None)}
    assert month.last == {"anna": date(2026, 11, 12), "bo": date(2024, 3, 5)}


def test_a_month_that_is_over_knows_no_session_of_later_months(ledger: Desk) -> None:
    month = month_minutes(ledger.records, Month(2026, 10), ledger.context)
    assert month.last == {"anna": date(2019, 5, 5), "bo": date(2024, 3, 5)}
    assert month_minutes(ledger.records, Month(2023, 1), ledger.context).last == {"anna": date(2019, 5, 5)}


def test_what_is_behind_a_figure_stands_in_order_of_its_days(ledger: Desk) -> None:
    found = behind(ledger.records, "anna", NOVEMBER)
    assert [entry.id for entry in found.entries] == ["E2", "E3", "E1"]
    assert (found.person.name, found.held, found.target) == ("Anna", 110, 0)
    assert found.tally == Tally(2, 1, date(2026, 11, 12))
    empty = behind(ledger.records, "bo", Month(2026, 10))
    assert (empty.entries, empty.held, empty.tally) == ((), 0, Tally())


def test_what_is_behind_nobody_cannot_be_shown(ledger: Desk) -> None:
    with pytest.raises(NotFoundError) as caught:
        behind(ledger.records, "gone", NOVEMBER)
    assert caught.value.code == "person-gone"


@pytest.mark.usefixtures("ledger")
def test_a_year_reads_its_own_years_of_the_ledger_and_no_note(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-11-18T09:00")
    year = year_minutes(desk.records, NOVEMBER)
    assert {line.person.id: line.cells[11].minutes for line in year.lines} == {"anna": 110, "bo": 10}
    assert loaded(desk) == {"ledger/2025", "ledger/2026"}


@pytest.mark.usefixtures("ledger")
def test_what_is_behind_a_figure_comes_from_the_ledger_alone(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-11-18T09:00")
    behind(desk.records, "anna", NOVEMBER)
    month_minutes(desk.records, NOVEMBER, desk.context)
    assert loaded(desk) == {"ledger/2026", "ledger/2024"}
