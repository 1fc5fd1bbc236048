"""Cards: part-time, joining and leaving dates, coming back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from around import TODAY, add, refused, undone

from coachtui.coaching.people import Person
from coachtui.services.desk import Desk
from coachtui.services.people import (
    AddPeople,
    ChangePerson,
    add_people,
    archive_person,
    change_person,
    gone,
    present,
    return_person,
)
from coachtui.services.planning import PlanBlock, plan_block


def card(person: Person, **changes: Any) -> ChangePerson:
    """Return a person's card with some of it changed."""
    fields = (person.team, person.project, person.language, person.share, person.joined, person.left)
    return ChangePerson(person.id, person.name, person.kind, person.tier, *fields)._replace(**changes)


def get(desk: Desk, person: str) -> Person:
    """Return a person by id."""
    found = desk.records.people.get(person)
    assert found is not None
    return found


def test_every_field_of_a_card_is_kept(desk: Desk) -> None:
    desk.do(
        add_people,
        AddPeople(("Eva",), "peer", "strategic", " Web\t1 ", " Move ", "sv", 80, date(2026, 11, 9), date(2027, 6, 30)),
    )
    (eva,) = desk.records.people.all()
    assert eva[1:] == (
        "Eva", date(2026, 11, 9), "peer", "strategic", "Web 1", date(2027, 6, 30), "Move", "sv", 80,
        date(2026, 11, 9), (), False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("joined", "since"),
    [
        (None, TODAY),
        (date(2019, 3, 1), date(2026, 11, 1)),
        (date(2026, 11, 9), date(2026, 11, 9)),
        (date(2026, 12, 1), date(2026, 12, 1)),
    ],
)
def test_one_counts_from_joining_but_not_before_the_month_they_are_put_down_in(
    desk: Desk, joined: date | None, since: date
) -> None:
    (eva,) = add(desk, "Eva", joined=joined)
    assert (get(desk, eva).since, get(desk, eva).joined) == (since, joined)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"share": 0}, ("share-bounds", "share")),
        ({"share": 130}, ("share-bounds", "share")),
        ({"joined": date(2026, 11, 9), "left": date(2026, 11, 8)}, ("left-before-joined", "left")),
        ({"name": " "}, ("name-empty", "name")),
        ({"name": "bo"}, ("name-taken", "name")),
    ],
)
def test_a_card_that_cannot_be_is_refused_at_its_field(
    desk: Desk, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    anna, _bo = add(desk, "Anna", "Bo")
    assert refused(desk, change_person, card(get(desk, anna), **changes)) == expected
    new = AddPeople(("Cleo",))
    assert refused(desk, add_people, new._replace(names=(changes.get("name", "Cleo"),), **{
        field: value for field, value in changes.items() if field != "name"
    })) == expected  # fmt: skip


def test_a_last_day_takes_away_what_is_planned_after_it_and_the_day_itself_is_still_theirs(desk: Desk) -> None:
    (anna,) = add(desk, "Anna")
    for day in (18, 27, 30):
        desk.do(plan_block, PlanBlock(anna, date(2026, 11, day), None, 45))
    label = desk.do(change_person, card(get(desk, anna), left=date(2026, 11, 27)))
    assert label.values == {"person": anna, "blocks": 1}
    assert sorted(block.day.day for block in desk.records.blocks.all()) == [18, 27]
    assert refused(desk, plan_block, PlanBlock(anna, date(2026, 11, 28), None, 45)) == ("person-left", "day")
    assert present(desk.records, date(2026, 11, 27)) == [get(desk, anna)]
    assert present(desk.records, date(2026, 11, 28)) == []
    assert gone(desk.records, date(2026, 11, 28)) == [get(desk, anna)]
    undone(desk)
    assert len(desk.records.blocks.all()) == 3


@pytest.mark.parametrize(
    ("joined", "since"), [(date(2026, 11, 2), 2), (date(2026, 11, 25), 25), (date(2025, 1, 1), 18)]
)
def test_a_joining_date_that_is_said_later_counts_from_then(desk: Desk, joined: date, since: int) -> None:
    (anna,) = add(desk, "Anna")
    desk.do(change_person, card(get(desk, anna), joined=joined))
    assert get(desk, anna).since == date(2026, 11, since)


def test_who_comes_back_at_once_has_never_been_away(desk: Desk) -> None:
    (anna,) = add(desk, "Anna")
    before = get(desk, anna)
    desk.do(archive_person, anna)
    assert gone(desk.records, TODAY) == [before._replace(left=TODAY, gone=True)]
    desk.do(return_person, anna)
    assert present(desk.records, TODAY) == [before]
    assert refused(desk, return_person, anna) == ("person-here", "")


def test_who_comes_back_later_has_both_stays_and_not_the_time_between(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-03-02T09:00")
    (anna,) = add(desk, "Anna")
    desk_at("2026-05-20T09:00").do(archive_person, anna)
    later = desk_at("2026-11-18T09:00")
    add(later, "anna")
    assert refused(later, return_person, anna) == ("name-taken", "name")
    undone(later)
    later.do(return_person, anna)
    person = get(later, anna)
    assert (person.since, person.earlier) == (TODAY, ((date(2026, 3, 2), date(2026, 5, 20)),))
    days = [date(2026, 2, 27), date(2026, 3, 2), date(2026, 5, 20), date(2026, 5, 21), date(2026, 11, 17), TODAY]
    assert [person.there_in(day, day) for day in days] == [False, True, True, False, False, True]
