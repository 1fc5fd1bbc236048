from collections.abc import Callable
from datetime import date, time

import pytest

from coachtui.coaching.months import Month
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Desk
from coachtui.services.filling import accept_proposal, propose_month
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.setup import SetUp, set_up
from coachtui.services.undoing import undo

OpenAt = Callable[[str], Desk]
NOVEMBER, DECEMBER = Month(2026, 11), Month(2026, 12)
TEAM = tuple(f"Person {letter}" for letter in "ABCDEFGHIJKL")


def person(desk: Desk, name: str) -> str:
    return next(person.id for person in desk.records.people.all() if person.name == name)


def team(desk: Desk, *names: str, country: str = "DK") -> None:
    desk.do(set_up, SetUp("Mette", country, names, 45))


def test_a_proposal_changes_nothing_and_accepting_it_plans_all_as_one_change(desk: Desk) -> None:
    team(desk, *TEAM)
    proposal = propose_month(desk.records, NOVEMBER, desk.context)
    assert len(proposal.placed) == len(TEAM)
    assert desk.records.blocks.all() == []
    label = desk.do(accept_proposal, proposal.placed)
    assert (label.code, label.values) == ("blocks-planned", {"count": 12, "person": ""})
    planned = desk.records.blocks.all()
    assert {block.person for block in planned} == {p.id for p in desk.records.people.all()}
    assert len({block.id for block in planned}) == 12
    assert propose_month(desk.records, NOVEMBER, desk.context).placed == ()
    desk.do(undo, None)
    assert desk.records.blocks.all() == []


def test_some_of_a_proposal_can_be_accepted(desk: Desk) -> None:
    team(desk, "Anna", "Bo")
    placed = propose_month(desk.records, NOVEMBER, desk.context).placed
    label = desk.do(accept_proposal, placed[:1])
    assert [block.person for block in desk.records.blocks.all()] == [placed[0].block.person]
    assert label.values == {"count": 1, "person": placed[0].block.person}


def test_accepting_nothing_is_said_so(desk: Desk) -> None:
    with pytest.raises(CoachError) as caught:
        desk.do(accept_proposal, ())
    assert caught.value.code == "nothing-proposed"


def test_a_place_that_was_taken_meanwhile_stops_the_whole_change(desk: Desk, desk_at: OpenAt) -> None:
    team(desk, "Anna", "Bo")
    placed = propose_month(desk.records, NOVEMBER, desk.context).placed
    last = placed[-1].block
    desk_at("2026-11-18T09:01").do(plan_block, PlanBlock(person(desk, "Anna"), last.day, last.start, 15))
    with pytest.raises(InvalidFieldError) as caught:
        desk.do(accept_proposal, placed)
    assert (caught.value.code, caught.value.field, caught.value.values["name"]) == ("block-clashes", "start", "Anna")
    assert len(desk.records.blocks.all()) == 1


def test_a_proposal_of_yesterday_whose_day_has_passed_is_refused(desk: Desk, desk_at: OpenAt) -> None:
    team(desk, "Anna")
    placed = propose_month(desk.records, NOVEMBER, desk.context).placed
    with pytest.raises(InvalidFieldError) as caught:
        desk_at("2026-11-27T09:00").do(accept_proposal, placed)
    assert (caught.value.code, caught.value.field) == ("day-past", "day")


@pytest.mark.parametrize(("country", "on_christmas_day"), [("DK", False), ("", True)])
def test_nothing_is_proposed_on_a_public_holiday(desk: Desk, country: str, on_christmas_day: bool) -> None:
    team(desk, *(f"{name} {number}" for name in TEAM for number in range(4)), country=country)
    days = {placed.block.day for placed in propose_month(desk.records, DECEMBER, desk.context).placed}
    assert date(2026, 12, 23) in days
    assert (date(2026, 12, 24) in days) is on_christmas_day
    assert (date(2026, 12, 25) in days) is on_christmas_day


def test_a_block_of_the_month_before_keeps_its_distance(desk: Desk) -> None:
    team(desk, "Anna")
    desk.do(plan_block, PlanBlock(person(desk, "Anna"), date(2026, 11, 30), time(9), 45))
    (placed,) = propose_month(desk.records, DECEMBER, desk.context).placed
    assert placed.block.day == date(2026, 12, 7)


def test_the_last_session_of_last_year_gives_the_wait_its_length(desk_at: OpenAt) -> None:
    past = desk_at("2025-12-10T09:00")
    team(past, "Anna")
    past.do(plan_block, PlanBlock(person(past, "Anna"), date(2025, 12, 10), None, 45))
    past.do(hold_block, HoldBlock(past.records.blocks.all()[0].id))
    desk = desk_at("2026-11-18T09:00")
    (placed,) = propose_month(desk.records, NOVEMBER, desk.context).placed
    assert (placed.why, placed.days) == ("days-without", 343)


def test_who_was_let_go_gets_no_block(desk: Desk) -> None:
    team(desk, "Anna", "Bo")
    desk.do(archive_person, person(desk, "Bo"))
    proposal = propose_month(desk.records, NOVEMBER, desk.context)
    assert [placed.block.person for placed in proposal.placed] == [person(desk, "Anna")]
    assert proposal.left == ()


def test_only_reports_are_proposed_for(desk: Desk) -> None:
    team(desk)
    desk.do(add_people, AddPeople(("Pia",), kind="peer"))
    assert propose_month(desk.records, NOVEMBER, desk.context) == ((), ())
