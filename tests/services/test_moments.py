from collections.abc import Callable
from datetime import date, timedelta

import pytest

from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.figures import last_sessions
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.people import AddPeople, add_people
from coachtui.services.undoing import redo, undo
from coachtui.store import snapshots

TODAY = date(2026, 11, 18)


@pytest.fixture
def anna(desk: Desk) -> str:
    desk.do(add_people, AddPeople(("Anna",)))
    return desk.records.people.all()[0].id


def test_a_moment_puts_minutes_in_the_ledger_and_words_in_the_persons_own_part(
    desk: Desk, anna: str, home: Home
) -> None:
    label = desk.do(log_moment, LogMoment(anna, 20, " canary:\x1b asked first ", TODAY))
    (entry,) = desk.records.ledger.year(2026)
    (note,) = desk.records.notes.of(anna)
    assert entry[1:6] == (anna, TODAY, 20, "moment", None)
    assert note[1:] == (anna, TODAY, "canary: asked first", entry.id)
    assert (label.code, label.values) == ("moment-logged", {"person": anna, "minutes": 20})
    with desk.writing():
        desk._store.checkpoint()
    holds = {path.name for path in home.records.iterdir() if b"canary" in path.read_bytes()}
    assert holds == {f"people-{anna}.json", "journal"}


def test_a_moment_without_words_leaves_no_note(desk: Desk, anna: str) -> None:
    desk.do(log_moment, LogMoment(anna, 20, " \t\u202e", TODAY))
    assert desk.records.notes.of(anna) == []
    assert len(desk.records.ledger.year(2026)) == 1


def test_a_moment_of_last_year_goes_to_last_years_ledger(desk: Desk, anna: str) -> None:
    desk.do(log_moment, LogMoment(anna, 20, "", date(2025, 12, 31)))
    assert desk.records.ledger.years() == [2025]


def test_a_moment_is_time_and_never_a_session(desk: Desk, anna: str) -> None:
    desk.do(log_moment, LogMoment(anna, 20, "", TODAY))
    assert last_sessions(desk.records, desk.context) == {}


@pytest.mark.parametrize("minutes", [1, 180])
def test_the_bounds_of_a_moment_are_allowed(desk: Desk, anna: str, minutes: int) -> None:
    desk.do(log_moment, LogMoment(anna, minutes, "", TODAY))
    assert desk.records.ledger.year(2026)[0].minutes == minutes


@pytest.mark.parametrize(
    ("minutes", "day", "expected"),
    [
        (0, TODAY, ("minutes-bounds", "minutes")),
        (181, TODAY, ("minutes-bounds", "minutes")),
        (20, TODAY + timedelta(days=1), ("day-ahead", "day")),
    ],
)
def test_a_moment_that_cannot_be_names_the_field_in_the_way(
    desk: Desk, anna: str, minutes: int, day: date, expected: tuple[str, str]
) -> None:
    with pytest.raises(CoachError) as caught:
        desk.do(log_moment, LogMoment(anna, minutes, "words", day))
    assert (caught.value.code, getattr(caught.value, "field", "")) == expected
    assert desk.records.ledger.years() == []
    assert desk.records.notes.of(anna) == []


def test_a_moment_needs_somebody(desk: Desk) -> None:
    with pytest.raises(CoachError) as caught:
        desk.do(log_moment, LogMoment("01X", 20, "", TODAY))
    assert caught.value.code == "person-gone"


def test_undo_takes_minutes_and_words_back_together(desk: Desk, anna: str, desk_at: Callable[[str], Desk]) -> None:
    desk.do(log_moment, LogMoment(anna, 20, "words", TODAY))
    desk.do(undo, None)
    for opened in (desk, desk_at("2026-11-18T10:00")):
        assert opened.records.ledger.year(2026) == []
        assert opened.records.notes.of(anna) == []


def test_a_moment_reads_neither_the_year_nor_what_is_on_record_about_the_person(
    desk: Desk, anna: str, desk_at: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command that logs one is over before ten years of notes would be read."""
    desk.do(log_moment, LogMoment(anna, 20, "first", TODAY))
    with desk.writing():
        desk._store.checkpoint()
    opened = desk_at("2026-11-18T10:00")
    read: list[str] = []
    right = snapshots.read
    monkeypatch.setattr(snapshots, "read", lambda folder, part, seal: read.append(part) or right(folder, part, seal))
    opened.do(log_moment, LogMoment(anna, 10, "second", TODAY))
    assert read == []
    opened.do(undo, None)
    opened.do(redo, None)
    for each in (opened, desk_at("2026-11-18T11:00")):
        assert [entry.minutes for entry in each.records.ledger.year(2026)] == [20, 10]
        assert [note.text for note in each.records.notes.of(anna)] == ["first", "second"]
