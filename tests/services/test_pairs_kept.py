from datetime import date

import pytest
from around import TODAY, add, refused, undone

from coachtui.coaching.absences import ME
from coachtui.services.desk import Desk
from coachtui.services.pairs import AddPair, ChangePair, add_pair, change_pair, remove_pair
from coachtui.services.people import archive_person


def test_a_pair_is_kept_changed_taken_away_and_brought_back(desk: Desk) -> None:
    anna, bo = add(desk, "Anna", "Bo")
    desk.do(add_pair, AddPair(anna, bo, TODAY))
    (pair,) = desk.records.team.pairs.all()
    assert pair[1:] == (anna, bo, TODAY, None, 30, 2)
    desk.do(change_pair, ChangePair(pair.id, TODAY, date(2027, 1, 31), 45, 1))
    changed = pair._replace(until=date(2027, 1, 31), minutes=45, weeks=1)
    assert desk.records.team.pairs.all() == [changed]
    desk.do(remove_pair, pair.id)
    undone(desk)
    assert desk.records.team.pairs.all() == [changed]


def test_what_cannot_be_a_pair_is_refused(desk: Desk) -> None:
    anna, bo = add(desk, "Anna", "Bo")
    desk.do(add_pair, AddPair(anna, bo, TODAY, date(2026, 12, 31)))
    new = AddPair(anna, ME, TODAY)
    for given, expected in (
        (new._replace(other=anna), ("pair-self", "other")),
        (new._replace(one=ME), ("pair-self", "other")),
        (new._replace(other="01X"), ("person-gone", "")),
        (new._replace(until=date(2026, 11, 17)), ("last-before-first", "until")),
        (new._replace(minutes=0), ("minutes-bounds", "minutes")),
        (new._replace(weeks=0), ("weeks-bounds", "weeks")),
        (new._replace(weeks=13), ("weeks-bounds", "weeks")),
        (AddPair(bo, anna, date(2026, 12, 31)), ("pair-taken", "other")),
    ):
        assert refused(desk, add_pair, given) == expected
    assert refused(desk, remove_pair, "01X") == ("pair-gone", "")
    desk.do(add_pair, AddPair(bo, anna, date(2027, 1, 1)))
    desk.do(add_pair, new)


@pytest.mark.parametrize("back", [False, True])
def test_who_is_let_go_is_in_no_pair_from_then_on(desk: Desk, back: bool) -> None:
    anna, bo = add(desk, "Anna", "Bo")
    desk.do(add_pair, AddPair(anna, bo, date(2026, 11, 2)))
    desk.do(archive_person, bo)
    if back:
        undone(desk)
    (pair,) = desk.records.team.pairs.all()
    assert pair.runs_on(date(2026, 11, 19)) is back
    assert pair.runs_on(date(2026, 11, 18))
