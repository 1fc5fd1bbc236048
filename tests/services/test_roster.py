from collections.abc import Callable
from datetime import date, time

from coachtui.services.desk import Desk
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.roster import Standing, roster_of
from coachtui.services.settling import HoldBlock, hold_block
from coachtui.services.setup import SetUp, set_up

TODAY = date(2026, 11, 18)


def hold(desk: Desk, person: str, day: date) -> None:
    desk.do(plan_block, PlanBlock(person, day, time(8), 45))
    desk.do(hold_block, HoldBlock(desk.records.blocks.between(day, day)[0].id))


def test_everyone_who_is_there_stands_with_this_months_minutes_and_the_last_session(
    desk_at: Callable[[str], Desk],
) -> None:
    past = desk_at("2025-12-10T09:00")
    past.do(set_up, SetUp("Mette", "", ("Anna", "Bo", "Cleo"), 45))
    past.do(add_people, AddPeople(("Pia",), kind="peer"))
    anna, bo, cleo, pia = sorted(past.records.people.all(), key=lambda person: person.name)
    hold(past, bo.id, date(2025, 12, 10))
    desk = desk_at("2026-11-18T09:00")
    hold(desk, anna.id, TODAY)
    desk.do(log_moment, LogMoment(anna.id, 10, "", date(2026, 11, 2)))
    desk.do(log_moment, LogMoment(anna.id, 10, "", date(2026, 10, 31)))
    desk.do(log_moment, LogMoment(pia.id, 5, "", TODAY))
    desk.do(archive_person, cleo.id)
    assert roster_of(desk.records, desk.context) == (
        Standing(anna, 55, 45, TODAY),
        Standing(bo, 0, 45, date(2025, 12, 10)),
        Standing(pia, 5, 0, None),
    )
