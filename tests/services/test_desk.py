from collections.abc import Callable
from datetime import date

import pytest

from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.store.frames import Label
from coachtui.store.records import Records

OpenAt = Callable[[str], Desk]


def names(desk: Desk) -> list[str]:
    return [person.name for person in desk.records.people.all()]


def test_opening_makes_the_folder_and_nothing_in_the_records(home: Home, desk: Desk) -> None:
    assert list(home.records.iterdir()) == []
    assert names(desk) == []


def test_a_change_is_kept_and_its_label_given_back(home: Home, desk: Desk, desk_at: OpenAt) -> None:
    label = desk.do(add_people, AddPeople(("Anna",)))
    assert label.code == "people-added"
    assert names(desk) == names(desk_at("2026-11-19T09:00")) == ["Anna"]


def test_everyone_who_listens_is_told_after_memory_shows_the_change(desk: Desk) -> None:
    seen: list[tuple[str, list[str]]] = []
    desk.listen(lambda: seen.append(("one", names(desk))))
    desk.listen(lambda: seen.append(("two", names(desk))))
    desk.do(add_people, AddPeople(("Anna",)))
    assert seen == [("one", ["Anna"]), ("two", ["Anna"])]


def test_a_use_case_that_refuses_changes_and_tells_nothing(home: Home, desk: Desk) -> None:
    def refuse(records: Records, given: None, context: Context) -> Change:
        raise CoachError("nothing-proposed")

    told: list[str] = []
    desk.listen(lambda: told.append("told"))
    with pytest.raises(CoachError):
        desk.do(refuse, None)
    assert told == []
    assert [path.name for path in home.records.iterdir()] == ["lock"]
    desk.do(add_people, AddPeople(("Anna",)))
    assert told == ["told"]


def test_a_use_case_sees_what_another_program_wrote_just_before(desk: Desk, desk_at: OpenAt) -> None:
    desk_at("2026-11-18T09:00").do(add_people, AddPeople(("Anna",)))
    seen: list[str] = []

    def look(records: Records, given: None, context: Context) -> Change:
        seen.extend(person.name for person in records.people.all())
        return Change(Label("test"), ())

    desk.do(look, None)
    assert seen == ["Anna"]


def test_catching_up_takes_over_and_tells_only_where_there_is_something(desk: Desk, desk_at: OpenAt) -> None:
    told: list[str] = []
    desk.listen(lambda: told.append("told"))
    assert not desk.outdated()
    assert not desk.catch_up()
    desk_at("2026-11-18T09:00").do(add_people, AddPeople(("Anna",)))
    assert desk.outdated()
    assert desk.catch_up()
    assert told == ["told"]
    assert names(desk) == ["Anna"]


def test_the_context_is_the_local_day_with_ids_of_its_own(desk_at: OpenAt) -> None:
    context = desk_at("2026-12-31T23:59").context
    assert context.today == date(2026, 12, 31)
    assert context.new_id() != context.new_id()
