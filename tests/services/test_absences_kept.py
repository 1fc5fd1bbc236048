from datetime import date, time

import pytest
from around import TODAY, add, refused, undone

from coachtui.coaching.absences import ME
from coachtui.services.absences import AddAbsence, ChangeAbsence, add_absence, change_absence, remove_absence
from coachtui.services.desk import Desk
from coachtui.services.figures import longest_gap
from coachtui.services.planning import PlanBlock, plan_block

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 27)


def test_an_absence_is_kept_changed_taken_away_and_brought_back(desk: Desk) -> None:
    (anna,) = add(desk, "Anna")
    desk.do(add_absence, AddAbsence(anna, FIRST, LAST, "holiday"))
    (kept,) = desk.records.team.absences.all()
    assert kept[1:] == (anna, FIRST, LAST, "holiday")
    desk.do(change_absence, ChangeAbsence(kept.id, FIRST, FIRST, "business"))
    assert desk.records.team.absences.get(kept.id) == kept._replace(last=FIRST, reason="business")
    desk.do(remove_absence, kept.id)
    assert desk.records.team.absences.all() == []
    undone(desk)
    undone(desk)
    assert desk.records.team.absences.all() == [kept]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (LAST, FIRST, ("last-before-first", "last")),
        (LAST, date(2026, 12, 1), ("absence-taken", "first")),
        (date(2026, 11, 1), date(2026, 12, 31), ("absence-taken", "first")),
        (FIRST, FIRST, ("absence-taken", "first")),
        (date(2027, 1, 1), date(2029, 1, 2), ("absence-long", "last")),
    ],
)
def test_dates_that_cannot_be_or_are_taken_are_refused(
    desk: Desk, first: date, last: date, expected: tuple[str, str]
) -> None:
    anna, bo = add(desk, "Anna", "Bo")
    desk.do(add_absence, AddAbsence(anna, FIRST, LAST))
    assert refused(desk, add_absence, AddAbsence(anna, first, last)) == expected
    desk.do(add_absence, AddAbsence(bo, FIRST, LAST))
    desk.do(add_absence, AddAbsence(ME, FIRST, LAST))


def test_an_absence_may_be_changed_within_its_own_days_and_needs_somebody(desk: Desk) -> None:
    (anna,) = add(desk, "Anna")
    desk.do(add_absence, AddAbsence(anna, FIRST, LAST))
    (kept,) = desk.records.team.absences.all()
    desk.do(change_absence, ChangeAbsence(kept.id, FIRST, date(2026, 11, 25), "away"))
    assert refused(desk, add_absence, AddAbsence("01X", FIRST, LAST)) == ("person-gone", "")
    assert refused(desk, remove_absence, "01X") == ("absence-gone", "")


@pytest.mark.parametrize(("whose", "blocks"), [("anna", 1), ("me", 2)])
def test_it_is_said_how_many_planned_blocks_stand_in_it(desk: Desk, whose: str, blocks: int) -> None:
    anna, bo = add(desk, "Anna", "Bo")
    for person, day in ((anna, FIRST), (anna, date(2026, 12, 1)), (bo, LAST)):
        desk.do(plan_block, PlanBlock(person, day, time(9), 45))
    label = desk.do(add_absence, AddAbsence(anna if whose == "anna" else ME, FIRST, LAST))
    assert label.values["blocks"] == blocks
    assert len(desk.records.blocks.all()) == 3


def test_days_away_do_not_count_as_days_without(desk: Desk) -> None:
    anna, _bo = add(desk, "Anna", "Bo")
    later = desk.records.people.get(anna)
    assert later is not None
    desk.do(add_absence, AddAbsence(anna, date(2026, 11, 1), TODAY))
    gap = longest_gap(desk.records, desk.context)
    assert gap is not None
    assert gap.days == 0
