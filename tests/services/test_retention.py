"""What is older than the user meant it to become is said, and stays."""

from datetime import date

import pytest

from coachtui.coaching.blocks import Entry
from coachtui.coaching.people import Person
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.doctor import kept_too_long
from coachtui.services.retention import kept_long
from coachtui.store.frames import Label
from coachtui.store.records import Records
from coachtui.wording.doctor import sentence, to_do

TODAY = date(2026, 11, 30)
PEOPLE = [
    Person("anna", "Anna", date(2020, 1, 1)),
    Person("bo", "Bo", date(2020, 1, 1), left=date(2024, 2, 1)),
    Person("cleo", "Cleo", date(2020, 1, 1), left=date(2026, 2, 1)),
    Person("dan", "Dan", date(2020, 1, 1)),
]
HELD = [
    ("anna", date(2023, 5, 3)),
    ("anna", date(2021, 3, 3)),
    ("anna", date(2026, 11, 2)),
    ("dan", date(2026, 2, 28)),
    ("gone", date(2021, 1, 1)),
]


@pytest.fixture
def held(desk: Desk) -> Records:
    def put(records: Records, _given: None, _context: Context) -> Change:
        entries = [Entry(f"e{n}", person, day, 45, "session") for n, (person, day) in enumerate(HELD)]
        return Change(Label("filled"), (*map(records.people.put, PEOPLE), *map(records.ledger.put, entries)))

    desk.do(put, None)
    return desk.records


@pytest.mark.parametrize(
    ("months", "found"),
    [
        (0, []),
        (24, [("anna", date(2021, 3, 3)), ("bo", date(2024, 2, 1))]),
        (36, [("anna", date(2021, 3, 3))]),
        (120, []),
        (9, [("anna", date(2021, 3, 3)), ("bo", date(2024, 2, 1)), ("cleo", date(2026, 2, 1))]),
        (8, [("anna", date(2021, 3, 3)), ("bo", date(2024, 2, 1)), ("cleo", date(2026, 2, 1)), ("dan", HELD[3][1])]),
    ],
)
def test_the_oldest_of_each_person_is_found(held: Records, months: int, found: list[tuple[str, date]]) -> None:
    assert [(kept.person.id, kept.since) for kept in kept_long(held, TODAY, months)] == found


def test_no_note_is_read_for_it(held: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    read = held._store.part

    def part(name: str) -> object:
        assert not name.startswith("people/")
        return read(name)

    monkeypatch.setattr(held._store, "part", part)
    assert kept_long(held, TODAY, 24)


def test_the_reminder_counts_and_names_nobody(held: Records) -> None:
    assert [*kept_too_long(held, TODAY, 0)] == []
    (one,) = kept_too_long(held, TODAY, 24)
    assert sentence(one) == "People about whom something is older than keep_months = 24 in settings.toml: 2."
    assert to_do(one) == "See who: coachtui forget"
