from collections.abc import Callable
from datetime import date

import pytest

from coachtui.coaching.months import Month
from coachtui.coaching.targets import Target
from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.figures import figures_of
from coachtui.services.people import AddPeople, add_people
from coachtui.services.setup import SetUp, is_set_up, set_up
from coachtui.services.undoing import undo
from coachtui.store.records import Manager


def names(desk: Desk) -> list[str]:
    return sorted(person.name for person in desk.records.people.all())


def test_the_three_answers_are_kept_as_one_change(desk: Desk) -> None:
    assert not is_set_up(desk.records)
    label = desk.do(set_up, SetUp(" Mette\x1b Sø ", "dk", ("Anna", "Bo "), 45))
    assert is_set_up(desk.records)
    assert desk.records.manager() == Manager("Mette Sø", "DK")
    assert names(desk) == ["Anna", "Bo"]
    assert [target[1:3] for target in desk.records.targets.all()] == [(date(2026, 11, 1), {"everyone": 45})]
    assert (label.code, label.values) == ("set-up", {"count": 2})
    desk.do(undo, None)
    assert not is_set_up(desk.records)
    assert (names(desk), desk.records.manager(), desk.records.targets.all()) == ([], None, [])


def test_who_is_known_already_or_named_twice_is_added_once(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Søren",)))
    label = desk.do(set_up, SetUp("Mette", "", ("soren", "Anna", "ANNA"), 45))
    assert names(desk) == ["Anna", "Søren"]
    assert label.values == {"count": 1}


def test_people_alone_are_setting_up_enough(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    assert is_set_up(desk.records)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (SetUp(" ", "", (), 45), ("name-empty", "name")),
        (SetUp("x" * 61, "", (), 45), ("name-too-long", "name")),
        (SetUp("Mette", "XX", (), 45), ("country-unknown", "country")),
        (SetUp("Mette", "Denmark", (), 45), ("country-unknown", "country")),
        (SetUp("Mette", "DK", ("Anna", ""), 45), ("name-empty", "name")),
        (SetUp("Mette", "DK", (), 4), ("minutes-bounds", "target")),
        (SetUp("Mette", "DK", (), 1201), ("minutes-bounds", "target")),
    ],
)
def test_an_answer_that_cannot_be_kept_names_its_field_and_keeps_nothing(
    desk: Desk, given: SetUp, expected: tuple[str, str]
) -> None:
    with pytest.raises(CoachError) as caught:
        desk.do(set_up, given)
    assert (caught.value.code, getattr(caught.value, "field", "")) == expected
    assert not is_set_up(desk.records)
    assert desk.records.targets.all() == []


@pytest.mark.parametrize("minutes", [5, 1200])
def test_the_bounds_of_a_target_are_allowed(desk: Desk, minutes: int) -> None:
    desk.do(set_up, SetUp("Mette", "", (), minutes))
    assert [target.minutes for target in desk.records.targets.all()] == [{"everyone": minutes}]


def test_a_target_set_up_again_later_leaves_the_months_before_alone(desk: Desk, desk_at: Callable[[str], Desk]) -> None:
    desk.do(set_up, SetUp("Mette", "", ("Anna",), 45))
    later = desk_at("2027-01-20T09:00")
    later.do(set_up, SetUp("Mette", "", (), 60))
    months = [Month(2026, 11), Month(2026, 12), Month(2027, 1)]
    assert [figures_of(later.records, month, later.context).target for month in months] == [45, 45, 60]
    assert {target.since for target in later.records.targets.all()} == {date(2026, 11, 1), date(2027, 1, 1)}
    assert all(isinstance(target, Target) for target in later.records.targets.all())
