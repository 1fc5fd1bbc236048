from collections.abc import Callable
from datetime import date, time

import pytest

from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import MoveBlock, PlanBlock, move_block, plan_block
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.undoing import redo, undo
from coachtui.store.frames import Label
from coachtui.store.records import Records

TODAY = date(2026, 11, 18)


def all_of(desk: Desk) -> tuple[object, ...]:
    """Everything that is kept, as it stands."""
    people = desk.records.people.all()
    notes = [note for person in people for note in desk.records.notes.of(person.id)]
    return people, desk.records.blocks.all(), desk.records.ledger.year(2026), notes


def a_days_work(desk: Desk) -> list[tuple[object, ...]]:
    """Do one thing of each kind; return the states from the first, empty one to the last."""
    states = [all_of(desk)]

    def took(label: Label) -> None:
        states.append(all_of(desk))

    took(desk.do(add_people, AddPeople(("Anna",))))
    anna = desk.records.people.all()[0].id
    took(desk.do(plan_block, PlanBlock(anna, TODAY, time(10), 45)))
    block = desk.records.blocks.all()[0].id
    took(desk.do(move_block, MoveBlock(block, 1)))
    took(desk.do(move_block, MoveBlock(block, -1)))
    took(desk.do(hold_block, HoldBlock(block, 50)))
    took(desk.do(log_moment, LogMoment(anna, 5, "words", TODAY)))
    took(desk.do(archive_person, anna))
    return states


def test_everything_can_be_taken_back_and_brought_again_in_order(desk: Desk) -> None:
    states = a_days_work(desk)
    for state in reversed(states[:-1]):
        desk.do(undo, None)
        assert all_of(desk) == state
    for state in states[1:]:
        desk.do(redo, None)
        assert all_of(desk) == state


def test_undo_and_redo_survive_a_restart(desk: Desk, desk_at: Callable[[str], Desk]) -> None:
    states = a_days_work(desk)
    desk_at("2026-11-19T09:00").do(undo, None)
    again = desk_at("2026-11-20T09:00")
    assert all_of(again) == states[-2]
    again.do(redo, None)
    assert all_of(desk_at("2026-11-21T09:00")) == states[-1]


def test_with_nothing_to_take_back_or_bring_again_it_is_said_so(desk: Desk) -> None:
    for use_case, code in ((undo, "nothing-to-undo"), (redo, "nothing-to-redo")):
        with pytest.raises(CoachError) as caught:
            desk.do(use_case, None)
        assert caught.value.code == code


def test_a_new_change_ends_what_could_be_brought_again(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    desk.do(undo, None)
    desk.do(add_people, AddPeople(("Bo",)))
    with pytest.raises(CoachError, match="nothing-to-redo"):
        desk.do(redo, None)


def test_a_change_that_cannot_be_undone_cannot(desk: Desk) -> None:
    def for_good(records: Records, given: None, context: Context) -> Change:
        return Change(Label("test"), (), history="end")

    desk.do(add_people, AddPeople(("Anna",)))
    desk.do(for_good, None)
    with pytest.raises(CoachError, match="nothing-to-undo"):
        desk.do(undo, None)


def test_labels_say_what_was_undone_and_done_again_however_often(desk: Desk) -> None:
    first = desk.do(add_people, AddPeople(("Anna",)))
    of = {"of": [first.code, first.values]}
    for _ in range(3):
        assert desk.do(undo, None) == Label("undone", of)
        assert desk.do(redo, None) == Label("redone", of)
