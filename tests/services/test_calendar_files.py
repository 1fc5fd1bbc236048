"""Calendar files as use cases: numbers that outlive a restart, times that are taken, blocks that moved elsewhere."""

import stat
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from coachtui.coaching.busy import Busy
from coachtui.coaching.events import Event, Seen
from coachtui.coaching.months import Month
from coachtui.errors import CoachError, InvalidFieldError, PlaceError
from coachtui.paths import Home
from coachtui.services import calendar_in, calendar_out
from coachtui.services.calendar_in import MovedThere, TakeBusy, cancelled_there, moves_of, take_busy, take_moves
from coachtui.services.calendar_out import File, Wanted, calendar_of, events_for, news_of, remember_told, write_calendar
from coachtui.services.desk import Desk
from coachtui.services.exporting import held_on
from coachtui.services.people import AddPeople, add_people, find_person
from coachtui.services.planning import MoveBlock, PlanBlock, move_block, plan_block, remove_block
from coachtui.services.undoing import undo

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
NOVEMBER = Wanted(month=Month(2026, 11))


@pytest.fixture
def team(desk: Desk) -> Desk:
    """Anna on Friday at 9:30, Bo on Friday without a start."""
    desk.do(add_people, AddPeople(("Anna Holm", "Bo Ek")))
    desk.do(plan_block, PlanBlock(person(desk, "Anna"), FRIDAY, time(9, 30), 45))
    desk.do(plan_block, PlanBlock(person(desk, "Bo"), FRIDAY, None, 30))
    return desk


def person(desk: Desk, name: str) -> str:
    return find_person(desk.records, name, desk.context.today).id


def block(desk: Desk, name: str) -> str:
    return desk.records.blocks.of(person(desk, name))[0].id


def told(desk: Desk, wanted: Wanted = NOVEMBER) -> list[Event]:
    """Tell a calendar, and return what it was told."""
    events = events_for(desk.records, wanted, desk.context.today)
    if news := news_of(desk.records, events):
        desk.do(remember_told, news)
    return events


def states(events: list[Event]) -> list[tuple[date, int, bool]]:
    return [(event.day, event.sequence, event.cancelled) for event in events]


def test_the_number_of_an_event_outlives_a_restart(team: Desk, desk_at: Callable[[str], Desk]) -> None:
    assert states(told(team)) == [(FRIDAY, 0, False), (FRIDAY, 0, False)]
    team.do(move_block, MoveBlock(block(team, "Anna"), 3))
    again = desk_at("2026-11-18T10:00")
    assert states(told(again)) == [(FRIDAY, 0, False), (MONDAY, 1, False)]
    assert states(told(desk_at("2026-11-18T11:00"))) == [(FRIDAY, 0, False), (MONDAY, 1, False)]


def test_undo_takes_a_move_back_and_the_calendar_is_told_so_but_forgets_no_number(team: Desk) -> None:
    told(team)
    team.do(move_block, MoveBlock(block(team, "Anna"), 3))
    told(team)
    team.do(undo, None)
    assert (FRIDAY, 2, False) in states(told(team))


def test_what_has_left_the_plan_is_told_as_cancelled_and_what_moved_out_of_the_month_too(team: Desk) -> None:
    told(team)
    team.do(remove_block, block(team, "Bo"))
    team.do(move_block, MoveBlock(block(team, "Anna"), 14))
    events = told(team)
    assert states(events) == [(date(2026, 12, 4), 1, False), (FRIDAY, 1, True)]
    assert states(calendar_out.cancelled_of(events)) == [(FRIDAY, 1, True)]


def test_what_no_calendar_was_told_of_needs_no_cancelling(team: Desk) -> None:
    team.do(remove_block, block(team, "Bo"))
    with pytest.raises(CoachError) as caught:
        calendar_out.cancelled_of(told(team))
    assert caught.value.code == "calendar-none-cancelled"


def test_a_persons_events_and_the_one_of_a_block(team: Desk) -> None:
    anna = person(team, "Anna")
    team.do(plan_block, PlanBlock(anna, date(2026, 12, 1), time(9), 30))
    assert [event.day.month for event in told(team, Wanted(person=anna))] == [11, 12]
    assert [event.day.month for event in told(team, Wanted(Month(2026, 12), anna))] == [12]
    assert [event.id for event in told(team, Wanted(block=block(team, "Bo")))] == [block(team, "Bo")]
    with pytest.raises(CoachError) as caught:
        told(team, Wanted(month=Month(2027, 1)))
    assert caught.value.code == "calendar-nothing"


def test_telling_the_same_again_writes_nothing(team: Desk) -> None:
    told(team)
    assert news_of(team.records, events_for(team.records, NOVEMBER, team.context.today)) == ()


def test_telling_is_no_step_for_undo(team: Desk) -> None:
    steps = len(team.records.history().undo)
    told(team)
    assert len(team.records.history().undo) == steps


def test_what_was_told_of_a_person_is_in_the_export_and_goes_with_them(team: Desk, home: Home) -> None:
    told(team)
    anna = team.records.people.get(person(team, "Anna"))
    assert anna is not None
    assert [sent.day for sent in held_on(team.records, anna, team.context.now).sent] == [FRIDAY]
    team.erase(anna.id, home.root)
    assert [sent.person for sent in team.records.sent.all()] == [person(team, "Bo")]


def written(team: Desk, home: Home, place: Path, *, named: bool = False) -> Path:
    file = File(lambda event: "1:1", named)
    return write_calendar(home, calendar_of(told(team), file, team.context), place, "coachtui-2026-11", named=named)


def test_a_file_is_readable_by_its_owner_alone_and_takes_nobodys_place(team: Desk, home: Home, tmp_path: Path) -> None:
    first, second = (written(team, home, tmp_path / "out") for _ in range(2))
    assert [path.name for path in (first, second)] == ["coachtui-2026-11.ics", "coachtui-2026-11 2.ics"]
    assert first.read_bytes() == second.read_bytes()
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_a_file_that_is_named_is_written_over_where_it_is_a_calendar(team: Desk, home: Home, tmp_path: Path) -> None:
    place = tmp_path / "new" / "plan.ics"
    before = written(team, home, place).read_bytes()
    team.do(remove_block, block(team, "Bo"))
    assert written(team, home, place).read_bytes() != before
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [path.name for path in place.parent.iterdir()] == ["plan.ics"]


@pytest.mark.parametrize(
    ("place", "named", "code"),
    [
        ("tree", True, "export-in-git"),
        ("tree", False, ""),
        ("home/records", False, "calendar-in-home"),
        ("home/plan.ics", False, "calendar-in-home"),
        ("note.txt", False, "export-is-file"),
        ("note.ics", False, "calendar-other-file"),
        ("note.txt/plan.ics", False, "export-not-written"),
    ],
)
def test_places_where_a_calendar_file_must_not_lie_are_refused(
    team: Desk, home: Home, tmp_path: Path, place: str, named: bool, code: str
) -> None:
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    for name in ("note.txt", "note.ics"):
        (tmp_path / name).write_text("mine")
    if not code:
        assert written(team, home, tmp_path / place, named=named).exists()
        return
    with pytest.raises(PlaceError) as caught:
        written(team, home, tmp_path / place, named=named)
    assert caught.value.code == code
    assert (tmp_path / "note.ics").read_text() == "mine"


def busy(day: int, hour: int = 9, minutes: int = 60) -> Busy:
    first = datetime.combine(date(2026, 11, day), time(hour))
    return Busy("", first, first + timedelta(minutes=minutes))


def known(desk: Desk) -> list[tuple[int, int]]:
    return sorted((each.first.day, each.first.hour) for each in desk.records.team.busy.all())


def test_times_that_are_taken_replace_those_from_before_and_undo_brings_them_back(desk: Desk) -> None:
    desk.do(take_busy, TakeBusy((busy(19), busy(20))))
    kept = {each.first.day: each.id for each in desk.records.team.busy.all()}
    desk.do(take_busy, TakeBusy((busy(20), busy(23))))
    assert known(desk) == [(20, 9), (23, 9)]
    assert kept[20] in {each.id for each in desk.records.team.busy.all()}
    desk.do(undo, None)
    assert known(desk) == [(19, 9), (20, 9)]


def test_times_of_another_calendar_are_joined_to_those_from_before(desk: Desk) -> None:
    desk.do(take_busy, TakeBusy((busy(19), busy(20))))
    desk.do(take_busy, TakeBusy((busy(20, 10), busy(24)), keep_earlier=True))
    assert known(desk) == [(19, 9), (20, 9), (24, 9)]
    assert max(each.last - each.first for each in desk.records.team.busy.all()) == timedelta(hours=2)


def test_the_same_times_again_are_no_news(desk: Desk) -> None:
    given = TakeBusy((busy(19), busy(20, 14)))
    desk.do(take_busy, given)
    assert not calendar_in.is_news(desk.records, given, desk.context)
    assert calendar_in.is_news(desk.records, TakeBusy(()), desk.context)


def test_past_times_are_dropped_when_others_are_added(desk: Desk) -> None:
    desk.do(take_busy, TakeBusy((busy(17), busy(19))))
    desk.do(take_busy, TakeBusy((busy(20),), keep_earlier=True))
    assert known(desk) == [(19, 9), (20, 9)]


def seen(desk: Desk, name: str, day: date, start: time | None, minutes: int = 45, sequence: int = 0) -> Seen:
    return Seen(block(desk, name), day, start, minutes, sequence)


def test_a_block_that_was_moved_in_the_calendar_is_noticed_and_follows(team: Desk) -> None:
    told(team)
    (move,) = moves_of(team.records, [seen(team, "Anna", MONDAY, time(10), 60), seen(team, "Bo", FRIDAY, None, 0)])
    assert (move.day, move.start, move.minutes) == (MONDAY, time(10), 60)
    team.do(take_moves, [move])
    moved = team.records.blocks.get(block(team, "Anna"))
    assert moved is not None
    assert (moved.day, moved.start, moved.minutes) == (MONDAY, time(10), 60)
    assert (MONDAY, 1, False) in states(told(team))
    team.do(undo, None)
    assert team.records.blocks.of(moved.person)[0].day == FRIDAY


def test_a_calendar_that_is_behind_the_plan_has_moved_nothing(team: Desk) -> None:
    told(team)
    team.do(move_block, MoveBlock(block(team, "Anna"), 3))
    assert moves_of(team.records, [seen(team, "Anna", FRIDAY, time(9, 30))]) == []
    told(team)
    assert moves_of(team.records, [seen(team, "Anna", FRIDAY, time(9, 30))]) == []
    assert moves_of(team.records, [seen(team, "Anna", date(2026, 11, 24), time(9), sequence=1)]) != []


def test_two_blocks_may_change_places_and_none_may_stand_on_another(team: Desk) -> None:
    bo = person(team, "Bo")
    team.do(plan_block, PlanBlock(bo, FRIDAY, time(13), 45))
    timed = next(each.id for each in team.records.blocks.of(bo) if each.start)
    swap = [seen(team, "Anna", FRIDAY, time(13)), Seen(timed, FRIDAY, time(9, 30), 45)]
    team.do(take_moves, moves_of(team.records, swap))
    assert team.records.blocks.of(person(team, "Anna"))[0].start == time(13)
    with pytest.raises(InvalidFieldError) as caught:
        team.do(take_moves, moves_of(team.records, [seen(team, "Anna", FRIDAY, time(9, 45))]))
    assert caught.value.code == "block-clashes"


@pytest.mark.parametrize(
    ("day", "minutes", "code"),
    [(date(2026, 11, 17), 45, "day-past"), (MONDAY, 700, "minutes-bounds"), (date(2030, 1, 1), 45, "day-far")],
)
def test_where_no_block_can_stand_none_is_moved(team: Desk, day: date, minutes: int, code: str) -> None:
    (standing,) = team.records.blocks.of(person(team, "Anna"))
    with pytest.raises(InvalidFieldError) as caught:
        team.do(take_moves, [MovedThere((standing,), day, time(9), minutes)])
    assert caught.value.code == code
    assert team.records.blocks.get(standing.id) == standing


def test_a_group_moves_as_one(team: Desk) -> None:
    for each in team.records.blocks.all():
        write = team.records.blocks.put(each._replace(group="G", start=time(9)))
        team.do(lambda records, given, context: calendar_in.Change(calendar_in.Label("x"), (given,)), write)
    (move,) = moves_of(team.records, [Seen("G", MONDAY, time(9), 45)])
    team.do(take_moves, [move])
    assert {each.day for each in team.records.blocks.all()} == {MONDAY}
    (event,) = told(team)
    assert (event.id, len(event.people), event.group) == ("G", 2, True)


def test_what_was_cancelled_in_the_calendar_and_not_by_us_is_noticed(team: Desk) -> None:
    told(team)
    gone = seen(team, "Anna", FRIDAY, time(9, 30))._replace(cancelled=True)
    assert [each.id for each in cancelled_there(team.records, [gone])] == [block(team, "Anna")]
    assert moves_of(team.records, [gone]) == []
    team.do(remove_block, block(team, "Anna"))
    assert cancelled_there(team.records, [gone]) == []


@pytest.mark.parametrize("name", ["missing.ics", "."])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(CoachError) as caught:
        calendar_in.bytes_of(tmp_path / name)
    assert caught.value.code in ("calendar-file-gone", "file-unreadable")
