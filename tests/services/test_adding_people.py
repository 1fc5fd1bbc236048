from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from coachtui.coaching.people import Person
from coachtui.errors import AmbiguousError, CoachError, InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.people import (
    AddPeople,
    ChangePerson,
    add_people,
    archive_person,
    change_person,
    find_person,
    names_in,
    present,
    told_apart,
)
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.store.frames import Label
from coachtui.store.records import Records

TODAY = date(2026, 11, 18)


def refused(desk: Desk, use_case: Callable[..., Any], given: Any) -> tuple[str, str]:
    """Return code and field of the error, having checked that the records are as before."""
    before = desk.records.people.all()
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, given)
    assert desk.records.people.all() == before
    return caught.value.code, getattr(caught.value, "field", "")


def add(desk: Desk, *names: str, team: str = "") -> None:
    desk.do(add_people, AddPeople(names, team=team))


def find(desk: Desk, typed: str) -> Person:
    return find_person(desk.records, typed, TODAY)


def names(people: list[Person]) -> list[str]:
    return [person.name for person in people]


def test_people_are_added_clean_from_today_on_with_kind_tier_and_team(desk: Desk) -> None:
    label = desk.do(add_people, AddPeople((" Anna\tHolm ", "Bo\x1b Vik"), "peer", "key-group", " Ops\u202e "))
    people = present(desk.records, TODAY)
    assert [person[1:7] for person in people] == [
        ("Anna Holm", TODAY, "peer", "key-group", "Ops", None),
        ("Bo Vik", TODAY, "peer", "key-group", "Ops", None),
    ]
    assert (label.code, label.values) == ("people-added", {"count": 2, "person": ""})


def test_adding_one_person_names_them_in_the_label(desk: Desk) -> None:
    label = desk.do(add_people, AddPeople(("Anna",)))
    assert label.values == {"count": 1, "person": find(desk, "Anna").id}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "name-empty"),
        (" \t", "name-empty"),
        ("\u202e\x00", "name-empty"),
        ("\u200d", "name-empty"),
        ("x" * 61, "name-too-long"),
        ("漢" * 31, "name-too-long"),
    ],
)
def test_a_name_that_nobody_can_read_is_refused(desk: Desk, typed: str, code: str) -> None:
    assert refused(desk, add_people, AddPeople(("Anna", typed))) == (code, "name")


@pytest.mark.parametrize("typed", ["x" * 60, "漢" * 30, "O", "Øyvind"])
def test_a_name_may_be_short_or_sixty_cells_wide(desk: Desk, typed: str) -> None:
    add(desk, typed)
    assert names(desk.records.people.all()) == [typed]


@pytest.mark.parametrize("typed", ["Søren", "soren", " SØREN "])
def test_a_name_that_is_there_already_needs_a_team(desk: Desk, typed: str) -> None:
    add(desk, "Søren")
    assert refused(desk, add_people, AddPeople((typed,))) == ("name-taken", "name")
    add(desk, typed, team="Ops")
    assert len(present(desk.records, TODAY)) == 2


@pytest.mark.parametrize("team", ["", "Ops"])
def test_the_same_name_twice_in_one_go_is_refused(desk: Desk, team: str) -> None:
    assert refused(desk, add_people, AddPeople(("Bo", "Ida", "BO"), team=team)) == ("name-taken", "name")


def test_the_name_of_somebody_who_left_is_free_again(desk: Desk) -> None:
    add(desk, "Anna")
    desk.do(archive_person, find(desk, "Anna").id)
    add(desk, "Anna")
    assert names(present(desk.records, TODAY)) == ["Anna"]


def test_a_card_can_be_changed_and_keeps_since(desk: Desk) -> None:
    add(desk, "Anna")
    anna = find(desk, "Anna")
    label = desk.do(change_person, ChangePerson(anna.id, " Anna Holm ", "report", "strategic", "Ops"))
    assert find(desk, "anna h") == anna._replace(name="Anna Holm", tier="strategic", team="Ops")
    assert (label.code, label.values) == ("person-changed", {"person": anna.id, "blocks": 0})


def test_a_card_needs_a_name_and_somebody_whose_it_is(desk: Desk) -> None:
    add(desk, "Anna")
    anna = find(desk, "Anna").id
    assert refused(desk, change_person, ChangePerson(anna, " ", "report", "everyone", "")) == ("name-empty", "name")
    assert refused(desk, change_person, ChangePerson("01X", "Bo", "report", "everyone", "")) == ("person-gone", "")


def test_letting_go_keeps_the_past_and_clears_the_plan_ahead(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-11-02T09:00")
    add(desk, "Anna", "Bo")
    anna, bo = find(desk, "anna"), find(desk, "bo")
    for person, day in ((anna, 3), (anna, 10), (anna, 18), (anna, 25), (bo, 25)):
        desk.do(plan_block, PlanBlock(person.id, date(2026, 11, day), None, 45))
    later = desk_at("2026-11-18T09:00")
    held = min(later.records.blocks.of(anna.id), key=lambda block: block.day)
    later.do(hold_block, HoldBlock(held.id))
    label = later.do(archive_person, anna.id)
    assert names(present(later.records, TODAY)) == ["Bo"]
    assert later.records.people.get(anna.id) == anna._replace(left=TODAY, gone=True)
    assert [(b.day.day, b.state) for b in later.records.blocks.of(anna.id)] == [(3, "held"), (10, "planned")]
    assert len(later.records.blocks.of(bo.id)) == 1
    assert len(later.records.ledger.year(2026)) == 1
    assert (label.code, label.values) == ("person-archived", {"person": anna.id, "blocks": 2})
    assert refused(later, archive_person, "01X") == ("person-gone", "")


@pytest.mark.parametrize(
    ("pasted", "found"),
    [
        ("Anna\nBo\n", ("Anna", "Bo")),
        ("Anna\r\n\r\n  Bo  \rCleo", ("Anna", "Bo", "Cleo")),
        ("- Anna\n* Bo\n• Cleo\n1. Dan\n2) Eva", ("Anna", "Bo", "Cleo", "Dan", "Eva")),
        ("Anna,\nBo;", ("Anna", "Bo")),
        ("Anna\nanna\nÅsa\nasa", ("Anna", "Åsa")),
        ("\x1b[31mAnna\u202e", ("[31mAnna",)),
        ("Anne-Marie O'Neil", ("Anne-Marie O'Neil",)),
        ("-\n1.\n \n", ()),
        ("", ()),
    ],
)
def test_a_pasted_list_gives_each_name_once_without_its_list_marks(pasted: str, found: tuple[str, ...]) -> None:
    assert names_in(pasted) == found


def test_a_person_is_found_by_name_beginning_accentless_or_id(desk: Desk) -> None:
    add(desk, "Anna Holm", "Søren Æbelø", "Jonas Berg")
    for typed in ("Anna Holm", "ann", "holm", find(desk, "anna").id, f" {find(desk, 'anna').id.lower()} "):
        assert find(desk, typed).name == "Anna Holm"
    assert find(desk, "soren ae").name == "Søren Æbelø"


def test_two_of_one_name_are_told_apart_by_their_team(desk: Desk) -> None:
    add(desk, "Anna", team="Ops")
    add(desk, "Anna", team="Sales")
    assert find(desk, "anna sales").team == "Sales"
    assert find(desk, "anna o").team == "Ops"
    with pytest.raises(AmbiguousError) as caught:
        find(desk, "anna")
    assert caught.value.code == "person-ambiguous"
    assert caught.value.values["typed"] == "anna"
    assert sorted(caught.value.values["candidates"]) == ["Anna (Ops)", "Anna (Sales)"]  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "people",
    [
        [("Anna", "Ops"), ("Anna", "Sales"), ("Bo", "")],
        [("Anna", ""), ("Anna", "Ops")],
        [("Anna", ""), ("anna", "Ops"), ("Annika", "Ops")],
        [("Anna", "Ops"), ("Anna", "Opsec"), ("Anna Holm", "")],
        [("Anna Holm", ""), ("Anna Berg", "Ops")],
    ],
)
def test_each_candidate_that_is_shown_means_the_person_it_stands_for(desk: Desk, people: list[tuple[str, str]]) -> None:
    for name, team in sorted(people, key=lambda pair: pair[1]):
        add(desk, name, team=team)
    with pytest.raises(AmbiguousError) as caught:
        find(desk, "ann")
    candidates = caught.value.values["candidates"]
    assert isinstance(candidates, list)
    meant = [find(desk, candidate) for candidate in candidates]
    assert len({person.id for person in meant}) == len([name for name, _ in people if name.lower().startswith("ann")])
    assert all(candidate.startswith(person.name) for candidate, person in zip(candidates, meant, strict=True))


def test_a_team_alone_names_nobody(desk: Desk) -> None:
    add(desk, "Anna", team="Ops")
    with pytest.raises(NotFoundError):
        find(desk, "ops")


def test_two_of_one_name_are_candidates_also_where_one_has_no_team(desk: Desk) -> None:
    add(desk, "Anna Holm")
    add(desk, "Anna Holm", team="Ops")
    with pytest.raises(AmbiguousError):
        find(desk, "Anna Holm")


def _put(records: Records, given: Person, context: Context) -> Change:
    return Change(Label("test"), (records.people.put(given),), history="end")


def test_two_of_one_name_and_team_are_chosen_by_the_id_that_is_shown(desk: Desk) -> None:
    add(desk, "Anna", team="Ops")
    with pytest.raises(CoachError):
        add(desk, "Anna", team="Ops")
    add(desk, "Anna", team="Web")
    web = next(person for person in desk.records.people.all() if person.team == "Web")
    desk.do(_put, web._replace(team="Ops"))
    with pytest.raises(AmbiguousError) as caught:
        find(desk, "anna")
    candidates = caught.value.values["candidates"]
    assert isinstance(candidates, list)
    assert {find(desk, candidate).id for candidate in candidates} == {p.id for p in desk.records.people.all()}


def test_who_is_not_found_is_answered_with_the_nearest_names(desk: Desk) -> None:
    add(desk, "Anna Holm", "Jonas Berg")
    with pytest.raises(NotFoundError) as caught:
        find(desk, "\x1bjnoas")
    assert (caught.value.code, caught.value.values) == ("person-unknown", {"typed": "jnoas", "near": ["Jonas Berg"]})


@pytest.mark.parametrize("typed", ["", "  ", "zzzz"])
def test_nothing_typed_finds_nobody_even_where_there_is_only_one(desk: Desk, typed: str) -> None:
    add(desk, "Anna Holm", team="Ops")
    with pytest.raises(NotFoundError):
        find(desk, typed)


def test_somebody_who_left_is_not_found(desk: Desk) -> None:
    add(desk, "Anna", "Annika")
    desk.do(archive_person, find(desk, "Anna").id)
    assert find(desk, "ann").name == "Annika"


def test_equal_names_and_teams_are_told_apart_by_their_ids() -> None:
    people = [
        Person("01A", "Anna", TODAY, team="Ops"),
        Person("01B", "Anna", TODAY, team="Ops"),
        Person("01C", "Bo", TODAY),
        Person("01D", "Anna", TODAY),
    ]
    assert told_apart(people) == ["Anna (Ops) 01A", "Anna (Ops) 01B", "Bo", "Anna 01D"]


def test_people_come_by_name_whatever_their_case_with_nordic_letters_last(desk: Desk) -> None:
    add(desk, "bo", "Åse", "Cleo", "Anna", "Øjvind")
    assert names(present(desk.records, TODAY)) == ["Anna", "bo", "Cleo", "Åse", "Øjvind"]


def test_errors_of_names_say_where_they_were_typed(desk: Desk) -> None:
    add(desk, "Bo")
    with pytest.raises(InvalidFieldError) as caught:
        add(desk, "bo")
    assert (caught.value.values, caught.value.hint) == ({"name": "bo"}, "name-team")
