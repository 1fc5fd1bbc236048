"""What stands in the calendar beside the blocks, out of the records."""

import itertools
from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from coachtui.coaching.absences import Absence
from coachtui.coaching.busy import Busy
from coachtui.coaching.hours import Hours
from coachtui.coaching.months import Month
from coachtui.coaching.rhythms import Rhythm, Weekly
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.filling import propose_month, propose_months
from coachtui.services.openings import calendar_of
from coachtui.services.plan import calendar_plan, suggest_block, unsaid_blocks
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.setup import SetUp, set_up
from coachtui.store.frames import Label
from coachtui.store.records import Records

FIRST, LAST = date(2026, 11, 19), date(2026, 11, 30)
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def team(desk: Desk) -> Desk:
    desk.do(set_up, SetUp("Mette", "DK", ("Anna", "Bo"), 45))
    return desk


def person(desk: Desk, name: str) -> str:
    return next(person.id for person in desk.records.people.all() if person.name == name)


def keep(desk: Desk, *things: Absence | Busy | Rhythm | Hours, project: str = "") -> None:
    """Keep what surrounds the plan, and put Anna into a project."""

    def use_case(records: Records, _given: None, _context: Context) -> Change:
        puts: dict[type, Callable[..., object]] = {
            Absence: records.team.absences.put,
            Busy: records.team.busy.put,
            Rhythm: records.team.rhythms.put,
            Hours: records.team.put_hours,
        }
        anna = next(each for each in records.people.all() if each.name == "Anna")
        writes = [puts[type(thing)](thing) for thing in things]
        return Change(Label("demo-written"), (*writes, records.people.put(anna._replace(project=project))))  # type: ignore[arg-type]  # each put gives a write

    desk.do(use_case, None)


def test_absences_are_known_by_person_and_the_managers_apart(team: Desk) -> None:
    anna = person(team, "Anna")
    keep(team, Absence("a", anna, date(2026, 11, 1), FIRST), Absence("b", "", TUESDAY, date(2026, 12, 9)))
    calendar = calendar_of(team.records, FIRST, LAST, team.context)
    assert calendar.away == {anna: {FIRST}}
    assert min(calendar.mine), max(calendar.mine) == (TUESDAY, LAST)
    assert calendar.off(anna, FIRST)
    assert not calendar.off(person(team, "Bo"), FIRST)
    assert calendar.off(person(team, "Bo"), TUESDAY)


def test_busy_times_are_minutes_of_each_day_they_touch(team: Desk) -> None:
    keep(
        team,
        Busy("a", datetime(2026, 11, 23, 22, 30), datetime(2026, 11, 25, 1, 0)),  # noqa: DTZ001 - local wall time
        Busy("b", datetime(2026, 11, 27), datetime(2026, 11, 28), True),  # noqa: DTZ001
        Busy("c", datetime(2026, 11, 1, 9), datetime(2026, 11, 1, 10)),  # noqa: DTZ001
    )
    taken = calendar_of(team.records, FIRST, LAST, team.context).taken
    assert taken == {
        date(2026, 11, 23): [(1350, 1440)],
        TUESDAY: [(0, 1440)],
        date(2026, 11, 25): [(0, 60)],
        date(2026, 11, 27): [(0, 1440)],
    }


def test_a_rhythm_takes_its_time_and_its_projects_blocks_hang_on_its_days(team: Desk) -> None:
    sprint = Rhythm("s", "Sprint planning", date(2026, 11, 10), Weekly((1,), 2), "Checkout", time(9), 60)
    keep(team, sprint, Rhythm("d", "Stand-up", date(2026, 11, 10), Weekly((2,))), project="checkout")
    calendar = calendar_of(team.records, FIRST, LAST, team.context)
    assert calendar.hung == {person(team, "Anna"): {TUESDAY: "s"}}
    assert calendar.taken == {TUESDAY: [(540, 600)]}
    placed = {each.block.person: each for each in propose_month(team.records, Month(2026, 11), team.context).placed}
    block = placed[person(team, "Anna")].block
    assert (block.day, block.start, block.rhythm) == (TUESDAY, time(13), "s")


def test_the_managers_own_hours_hold(team: Desk) -> None:
    keep(team, Hours(weekdays=(3,), opens=time(15), closes=time(16), a_day=1))
    proposal = propose_month(team.records, Month(2026, 11), team.context)
    assert [(p.block.day, p.block.start) for p in proposal.placed] == [
        (FIRST, time(15)),
        (date(2026, 11, 26), time(15)),
    ]
    anna = person(team, "Anna")
    assert suggest_block(team.records, anna, Month(2026, 11), TUESDAY, team.context)[:2] == (
        date(2026, 11, 26),
        time(15),
    )


def test_several_months_on_end_keep_their_distance(team: Desk) -> None:
    proposal = propose_months(team.records, Month(2026, 11), 3, team.context)
    days = [p.block.day for p in proposal.placed if p.block.person == person(team, "Anna")]
    assert [day.month for day in days] == [11, 12, 1]
    assert all((later - earlier).days >= 7 for earlier, later in itertools.pairwise(days))
    again = propose_months(team.records, Month(2026, 11), 3, team.context)
    assert again == proposal


@pytest.mark.parametrize(("language", "name"), [("en", "Christmas Day"), ("da", "Juledag"), ("sv", "Juledag")])
def test_the_calendar_names_public_holidays_in_the_users_language_or_the_countrys(
    team: Desk, language: str, name: str
) -> None:
    days = calendar_plan(team.records, Month(2026, 12), team.context, language)
    christmas = next(day for row in days.rows for day in row if day and day.day == date(2026, 12, 25))
    assert christmas.holiday == name


def test_blocks_of_any_time_past_wait_to_be_settled(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-03-02T08:00")
    desk.do(set_up, SetUp("Mette", "DK", ("Anna",), 45))
    for day in (date(2026, 3, 3), date(2026, 11, 17), date(2026, 11, 18)):
        desk.do(plan_block, PlanBlock(person(desk, "Anna"), day, time(9), 45))
    later = desk_at("2026-11-18T09:00")
    assert [block.day for block in unsaid_blocks(later.records, later.context)] == [
        date(2026, 3, 3),
        date(2026, 11, 17),
    ]
