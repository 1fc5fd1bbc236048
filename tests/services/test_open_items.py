"""What talks left open, over everybody, and saying that it is done."""

from datetime import date

import pytest

from coachtui.coaching.sessions import LogLine
from coachtui.errors import NotFoundError
from coachtui.services.desk import Desk
from coachtui.services.open_items import Done, Open, in_order, mark_done, open_with
from coachtui.services.people import AddPeople, add_people
from coachtui.services.session.telling import TellSession, tell_session

TODAY = date(2026, 11, 18)


def everything(desk: Desk) -> tuple[Open, ...]:
    return in_order(each for person in desk.records.people.all() for each in open_with(desk.records, person))


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.do(add_people, AddPeople(("Anna Holm", "Ali Rahman")))
    anna, ali = (person.id for person in sorted(desk.records.people.all(), key=lambda p: p.name, reverse=True))
    lines = (
        LogLine("action", "later", due=date(2026, 12, 1)),
        LogLine("action", "no day"),
        LogLine("experiment", "one", more="other", due=date(2026, 11, 17)),
    )
    desk.do(tell_session, TellSession(anna, None, date(2026, 11, 10), 40, lines))
    mine = (LogLine("action", "mine", due=date(2026, 12, 9), owner="me"), LogLine("win", "no step"))
    desk.do(tell_session, TellSession(ali, None, date(2026, 11, 11), 40, mine))
    return desk


def test_mine_come_first_then_by_their_day_and_those_without_one_last(two: Desk) -> None:
    assert [each.thing.text for each in everything(two)] == ["mine", "one / other", "later", "no day"]
    assert [each.late(TODAY) for each in everything(two)] == [False, True, False, False]


def test_what_is_done_is_gone_and_comes_back(two: Desk) -> None:
    for text in ("mine", "one / other"):
        item = next(each for each in everything(two) if each.thing.text == text)
        done = Done(item.person.id, item.thing.id, "it went well")
        assert two.do(mark_done, done).code == "open-done"
        assert text not in [each.thing.text for each in everything(two)]
        assert two.do(mark_done, done).code == "open-again"
        assert text in [each.thing.text for each in everything(two)]


def test_what_is_gone_is_said(two: Desk) -> None:
    with pytest.raises(NotFoundError):
        two.do(mark_done, Done(two.records.people.all()[0].id, "gone"))
