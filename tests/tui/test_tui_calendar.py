"""The month as a calendar, and what is done to several blocks at once."""

from collections.abc import Callable
from datetime import date, time

import pytest
from stage import LARGE, SMALL, Play, Stage

from coachtui.services.desk import Desk
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.setup import SetUp, set_up

JONAS, KARIM = ("down",) * 3, ("down",) * 4


def cell(coach: Stage) -> str:
    """Return the line that says in words what stands under the cursor."""
    return coach.lines[-3].strip()


def days(coach: Stage, name: str) -> list[date]:
    """Return the days of a person's blocks that are still planned."""
    return [block.day for block in coach.blocks(name) if block.state == "planned"]


@pytest.mark.usefixtures("demo_team")
async def test_v_shows_the_month_by_day_and_comes_back_to_the_same_block(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "v")
        assert cell(coach) == "Jonas Berg  Thu 09:30, 45 min, ○ planned"
        assert "▸19" in coach.text
        await coach.press("left")
        assert cell(coach) == "Anna Holm  10:00, 1 h, ○ planned"
        await coach.press("left", "tab")
        assert cell(coach) == "Ali Rahman  Tue 14:00, 45 min, ? did it happen?"
        await coach.press("up", "up", "up", "left", "left", "left")
        assert cell(coach) == "Anna Holm  Mon 2 Nov 13:30, 1 h, ● held"
        await coach.press("right")
        assert cell(coach) == "Tue 3 Nov  nothing planned"
        await coach.press("end", "pagedown")
        assert cell(coach).startswith("Mon 30 Nov")
        await coach.press("t", "v")
        assert coach.pointed.startswith("▸Anna Holm")


@pytest.mark.usefixtures("demo_team")
async def test_blocks_move_through_the_calendar_with_shift_and_arrows(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "v", "shift+right")
        assert coach.notice == "Moved Jonas Berg to Fri 20 Nov 09:30"
        assert cell(coach).startswith("Jonas Berg  Fri 09:30")
        await coach.press("shift+down")
        assert coach.notice == "Moved Jonas Berg to Fri 27 Nov 09:30"
        await coach.press("shift+right", "shift+up")
        assert coach.notice == "Moved Jonas Berg to Mon 23 Nov 09:30"
        assert cell(coach) == "Jonas Berg  Mon 09:30, 45 min, ○ planned"
        await coach.press("u", "u", "u", "u")
        assert days(coach, "Jonas Berg") == [date(2026, 11, 19)]
        await coach.press("d")
        assert cell(coach) == "Thu 19 Nov  nothing planned"


@pytest.mark.usefixtures("demo_team")
async def test_a_free_day_asks_whom_the_block_is_for(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "v", "down", "right", "right")
        assert cell(coach).startswith("Karim Said  Thu 26 Nov")
        await coach.press("left", "enter")
        await coach.write("lena")
        await coach.press("enter")
        assert "A block for Lena Vik" in coach.text
        assert coach.value("day") == "25/11"
        await coach.press("enter")
        assert cell(coach).startswith("Lena Vik  Wed 25 Nov")
        await coach.press("right", "right", "n", "escape")
        assert coach.in_front == "PlanArea"


@pytest.mark.usefixtures("demo_team")
async def test_the_mouse_points_at_days_and_opens_them(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "v")
        y = next(y for y, line in enumerate(coach.lines) if line.startswith("w48"))
        x = coach.lines[y].index(" 26")
        await coach.click(x + 1, y)
        assert cell(coach).startswith("Karim Said  Thu 26 Nov")
        await coach.click(x + 1, y)
        assert "Karim Said’s block" in coach.text


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_every_block_of_a_month_over_six_weeks_can_be_reached(
    play: Play, team: Desk, size: tuple[int, int]
) -> None:
    people = [person.id for person in team.records.people.all()]
    month = [date(2027, 5, day) for day in range(1, 32)]
    for number, day in enumerate(month):
        for hour in (9, 11, 13):
            team.do(plan_block, PlanBlock(people[number % 3], day, time(hour), 45))
    async with play(size=size) as coach:
        await coach.press("2", "v", *["]"] * 6)
        assert "◂ May 2027 ▸" in coach.text
        await coach.press("home", "home", "up", "up", "up", "up", "up", "up", *["left"] * 7)
        seen = set()
        for _ in range(6):
            for _ in range(7):
                seen.add(next(line for line in coach.lines if "▸" in line[1:] and "◂" not in line).split("▸")[1][:2])
                await coach.press("right")
            await coach.press("down", *["left"] * 7)
        assert seen == {f"{day:>2}" for day in range(1, 32)}
        await coach.press("v", "end")
        assert coach.line("w17").split()[:6] == ["w17", "w18", "w19", "w20", "w21", "w22"]


@pytest.mark.usefixtures("demo_team")
async def test_what_is_picked_out_is_changed_together(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "down", "space", *["down"] * 8, "space")
        assert "2 picked" in coach.text
        assert "✓○60" in coach.pointed
        await coach.press("l")
        assert coach.notice == "Changed the length of 2 blocks"
        assert "2 picked" in coach.text
        await coach.press("shift+right")
        assert coach.notice == "Moved 2 blocks"
        assert [coach.blocks(name)[-1].minutes for name in ("Anna Holm", "Sara Lund")] == [75, 75]
        assert days(coach, "Sara Lund") == [date(2026, 11, 27)]
        await coach.press("x")
        assert "2 blocks: what came in the way?" in coach.text
        await coach.press("3")
        assert coach.notice == "Excused 2 blocks: business"
        assert "picked" not in coach.text
        await coach.press("u", "u", "u")
        assert days(coach, "Sara Lund") == [date(2026, 11, 20)]


@pytest.mark.usefixtures("demo_team")
async def test_picking_is_taken_back_by_space_or_escape_and_only_what_can_be_done_is_offered(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "down", "left", "left", "space")
        assert "● held" in cell(coach)
        assert "picked" not in coach.text
        await coach.press("t", "up", "space", "down", "space", "space")
        assert "1 picked" in coach.text
        await coach.press("space")
        assert "Move" not in coach.footer
        await coach.press("shift+right", "h")
        assert coach.notice == "Held: 2 blocks"
        await coach.press("u", "space", "escape")
        assert "picked" not in coach.text
        assert coach.in_front == "PlanArea"


@pytest.mark.usefixtures("demo_team")
async def test_a_block_is_planned_again_and_again(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "R")
        for field, typed, said in (
            ("every", "daily", "“daily” is not one of every-week"),
            ("until", "31/2", "“31/2” is no day"),
            ("until", "20/11", "Up to Fri 20 Nov it does not come again."),
        ):
            await coach.fill(field, typed)
            await coach.press("enter")
            assert said in coach.said_at(field)
            await coach.fill("every", "every week")
        await coach.fill("every", "every second")
        await coach.fill("until", "18/12")
        await coach.press("enter")
        assert coach.notice == "Jonas Berg: planned 2 times more"
        assert days(coach, "Jonas Berg") == [date(2026, 11, 19), date(2026, 12, 3), date(2026, 12, 17)]


@pytest.mark.usefixtures("demo_team")
async def test_a_group_session_is_planned_and_shown_as_one_time(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *KARIM, "G")
        assert "A group session with Karim Said" in coach.text
        await coach.press("enter")
        assert coach.said_at("name") == "A name is needed."
        await coach.write("lena, ole")
        await coach.fill("day", "24/11")
        await coach.fill("start", "15")
        await coach.fill("minutes", "1 h")
        await coach.press("enter")
        assert coach.notice == "Planned Karim Said +2, Tue 24 Nov 15:00"
        assert cell(coach).endswith("○ planned, together with Lena, Ole")
        assert "○60&" in coach.pointed
        assert "your own time: held 7 h 10, with planned 11 h 40" in coach.text
        await coach.press("v")
        assert "○15:00 Kari+2" in coach.text
        await coach.press("shift+right")
        assert coach.notice == "Moved Karim Said +2 to Wed 25 Nov 15:00"
        assert [days(coach, name)[-1] for name in ("Lena Vik", "Ole Dam")] == [date(2026, 11, 25)] * 2


@pytest.mark.usefixtures("demo_team")
async def test_what_was_missed_is_carried_over_to_the_next_week(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "x", "5", "c")
        assert coach.notice == "Carried Ali Rahman over to Tue 24 Nov 14:00"
        assert [(b.day.day, b.state) for b in coach.blocks("Ali Rahman")[-2:]] == [(17, "missed"), (24, "planned")]
        await coach.press("c")
        assert len(days(coach, "Ali Rahman")) == 1


async def test_o_goes_through_all_that_waits_whatever_month_it_stands_in(
    play: Play, desk_at: Callable[[str], Desk]
) -> None:
    past = desk_at("2026-01-05T08:00")
    past.do(set_up, SetUp("Mette", "DK", ("Anna Holm", "Ali Rahman", "Jonas Berg"), 45))
    people = {person.name: person.id for person in past.records.people.all()}
    waiting = [("Anna Holm", date(2026, 1, 6)), ("Ali Rahman", date(2026, 3, 17)), ("Jonas Berg", date(2026, 11, 17))]
    for name, day in waiting:
        past.do(plan_block, PlanBlock(people[name], day, time(9), 45))
    async with play() as coach:
        await coach.press("2")
        assert "3 to settle (o)" in coach.text
        await coach.press("o")
        assert "◂ January ▸" in coach.text
        assert cell(coach).startswith("Anna Holm  Tue 6 Jan")
        await coach.press("h", "o")
        assert cell(coach).startswith("Ali Rahman  Tue 17 Mar")
        await coach.press("x", "5", "o")
        assert cell(coach).startswith("Jonas Berg  Tue 09:00")
        await coach.press("m")
        assert "to settle" not in coach.text
        assert "To settle" not in {command.label for command, _action in coach.app.available_commands()}
