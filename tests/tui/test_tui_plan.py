"""Plan, by its keys: the cell cursor, moving blocks, undo across areas, months."""

from datetime import date, time

import pytest
from stage import LARGE, SMALL, Play, Stage

from coachtui.services.desk import Desk
from coachtui.services.planning import PlanBlock, plan_block

JONAS, KARIM, SARA = ("down",) * 3, ("down",) * 4, ("down",) * 9
"""The keys from the first person of the demo to these."""


def cell(coach: Stage) -> str:
    """Return the line that says in words what stands under the cursor."""
    return coach.lines[-3].strip()


@pytest.mark.usefixtures("demo_team")
async def test_arrows_move_over_people_and_weeks_and_stop_at_the_edges(play: Play) -> None:
    async with play() as coach:
        await coach.press("2")
        assert cell(coach) == "Ali Rahman  Tue 14:00, 45 min, ? did it happen?"
        await coach.press("down")
        assert cell(coach) == "Anna Holm  10:00, 1 h, ○ planned"
        assert coach.pointed.startswith("▸Anna Holm")
        await coach.press("left", "left")
        assert cell(coach).startswith("Anna Holm  Mon 2 Nov")
        assert cell(coach).endswith("1 h, ● held")
        await coach.press("left", "left", "up", "up")
        assert cell(coach) == "Ali Rahman  w45, to Fri 6 Nov: nothing planned"
        await coach.press("right", "right", "right", "right", "right", "right", "end")
        assert cell(coach) == "Åsa Nyman  w49, to Fri 4 Dec: nothing planned"
        await coach.press("pageup", "pageup")
        assert coach.pointed.startswith("▸Ali Rahman")
        await coach.press("pagedown", "home", *KARIM, "left", "left", "left")
        assert cell(coach).endswith("– excused, away")


@pytest.mark.usefixtures("demo_team")
async def test_shift_and_arrows_move_a_block_a_week_and_the_cursor_with_it(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *SARA, "shift+right")
        assert coach.notice == "Moved Sara Lund to Fri 27 Nov 13:30"
        assert cell(coach) == "Sara Lund  Fri 27 Nov 13:30, 1 h, ○ planned"
        await coach.press("shift+left")
        assert coach.notice == "Moved Sara Lund to Fri 20 Nov 13:30"
        assert cell(coach) == "Sara Lund  Fri 13:30, 1 h, ○ planned"


@pytest.mark.usefixtures("demo_team")
async def test_angle_brackets_move_a_block_a_working_day(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, ">", ">")
        assert coach.notice == "Moved Jonas Berg to Mon 23 Nov 09:30"
        await coach.press("<")
        assert coach.notice == "Moved Jonas Berg to Fri 20 Nov 09:30"
        assert cell(coach) == "Jonas Berg  Fri 09:30, 45 min, ○ planned"


@pytest.mark.usefixtures("demo_team")
async def test_a_block_that_cannot_be_moved_stays_and_the_reason_is_said(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *SARA, "shift+left")
        assert coach.seen(coach.app.screen.query_one("#notice")) == (
            "Fri 13 Nov is past. What was held in the past goes in with: coachtui log, or + in the app."
        )
        assert coach.blocks("Sara Lund")[-1].day == date(2026, 11, 20)
        await coach.press("<", "<", "<")
        assert coach.notice.startswith("Tue 17 Nov is past.")
        assert coach.blocks("Sara Lund")[-1].day == date(2026, 11, 18)
        coach.do(plan_block, PlanBlock(coach.person("Lena Vik").id, date(2026, 11, 19), time(13), 45))
        await coach.press(">")
        assert coach.notice == "Lena Vik has 13:00 then, for 45 min."
        assert coach.blocks("Sara Lund")[-1].day == date(2026, 11, 18)


@pytest.mark.usefixtures("demo_team")
async def test_a_block_moved_out_of_the_month_is_found_in_the_next(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *SARA, "shift+right", "shift+right")
        assert coach.notice == "Moved Sara Lund to Fri 4 Dec 13:30"
        assert cell(coach).startswith("Sara Lund  w48")
        await coach.press("]")
        assert "◂ December ▸" in coach.text
        assert "○60" in coach.pointed
        await coach.press("u", "[")
        assert coach.blocks("Sara Lund")[-1].day == date(2026, 11, 27)
        assert "○60" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_keys_that_do_not_suit_the_cell_do_nothing(play: Play) -> None:
    async with play() as coach:
        await coach.press("2")
        assert "Move" not in coach.footer.replace("m Moved", "")
        await coach.press("shift+left", "shift+right", "<", ">")
        assert (coach.blocks("Ali Rahman")[-1].day, coach.notice) == (date(2026, 11, 17), "")
        await coach.press("down", "left", "left")
        assert "● held" in cell(coach)
        await coach.press("d", "x", "h", "m", "e", "shift+right")
        assert (coach.in_front, coach.notice) == ("PlanArea", "")
        assert "e Edit" not in coach.footer
        assert "n Block" in coach.footer


@pytest.mark.usefixtures("demo_team")
async def test_undo_and_redo_reach_across_the_areas(play: Play) -> None:
    async with play() as coach:
        await coach.press("h", "2", *JONAS, ">", "d", "3", "n")
        await coach.write("Vera Lind")
        await coach.press("enter")
        assert coach.notice == "Added Vera Lind"
        await coach.press("u")
        assert "Vera Lind" not in coach.body
        await coach.press("u")
        assert coach.notice == "Undone: Took away Jonas Berg, Fri 20 Nov 09:30"
        await coach.press("2", "u", "1", "u")
        assert coach.notice == "Undone: Held: Ali Rahman, 45 min"
        assert "Did this happen?" in coach.text
        await coach.press("u")
        assert coach.notice == "Nothing to undo."
        for said in ("Held: Ali Rahman", "Moved Jonas Berg", "Took away Jonas Berg", "Added Vera Lind"):
            await coach.press("U")
            assert coach.notice.startswith(f"Done again: {said}")
        await coach.press("U")
        assert coach.notice == "Nothing to do again."
        await coach.press("3", "end")
        assert "Vera Lind" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_d_takes_a_block_away_and_undo_brings_it_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "d")
        assert coach.notice == "Took away Jonas Berg, Thu 19 Nov 09:30"
        assert cell(coach) == "Jonas Berg  w47, to Fri 20 Nov: nothing planned"
        assert f"{coach.held('Jonas Berg')} /  45" in coach.pointed
        await coach.press("u")
        assert cell(coach) == "Jonas Berg  Thu 09:30, 45 min, ○ planned"


@pytest.mark.parametrize(
    ("key", "words"),
    [("1", "excused, away"), ("2", "excused, holiday"), ("3", "excused, business"), ("4", "excused, other")],
)
@pytest.mark.usefixtures("demo_team")
async def test_x_excuses_a_block_ahead_for_a_reason(play: Play, key: str, words: str) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "x", "5")
        assert coach.in_front == "Choice"
        assert "missed" not in coach.text
        await coach.press(key)
        assert cell(coach) == f"Jonas Berg  Thu 09:30, 45 min, – {words}"
        assert "–45" in coach.pointed


@pytest.mark.parametrize(("keys", "name"), [((), "Ali Rahman"), (("down",), "Anna Holm")])
@pytest.mark.usefixtures("demo_team")
async def test_a_block_past_or_of_today_can_be_missed(play: Play, keys: tuple[str, ...], name: str) -> None:
    async with play() as coach:
        await coach.press("2", *keys, "x")
        assert "missed  it just did not happen" in coach.text
        await coach.press("5")
        assert coach.notice.startswith(f"Missed: {name}")
        assert "✕ missed" in cell(coach)


@pytest.mark.usefixtures("demo_team")
async def test_h_and_m_settle_in_the_plan_too(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "m")
        assert cell(coach) == "Ali Rahman  Tue 14:00, 45 min, → moved"
        await coach.press("right")
        assert cell(coach) == "Ali Rahman  Tue 14:00, 45 min, ○ planned"
        await coach.press("u", "h")
        assert coach.notice == "Held: Ali Rahman, 45 min"
        assert f"{coach.held('Ali Rahman')} /  45" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_brackets_change_the_month_and_t_comes_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "right", "[")
        assert "◂ October ▸" in coach.text
        assert coach.pointed.startswith("▸Jonas Berg")
        await coach.press("[", "[", "[", "[", "[", "[", "[", "[", "[", "[")
        assert "◂ December 2025 ▸" in coach.text
        await coach.press("t")
        assert "◂ November ▸" in coach.text
        assert cell(coach).startswith("Jonas Berg  Thu 09:30")
        await coach.press("]", "]")
        assert "◂ January 2027 ▸" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_n_suggests_a_day_in_the_week_under_the_cursor(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "right", "right", "n")
        assert "A block for Jonas Berg" in coach.text
        assert coach.value("day") == "30/11"
        await coach.press("escape", "left", "left", "left", "left", "n")
        assert "A block for Jonas Berg" in coach.text
        assert coach.value("day") == "19/11"
        await coach.press("escape", "]", "n")
        assert date(2026, 12, 1) <= date(2026, *map(int, reversed(coach.value("day").split("/")))) < date(2027, 1, 1)
        await coach.press("enter")
        assert "◂ December ▸" in coach.text
        assert "○ planned" in cell(coach)


@pytest.mark.usefixtures("demo_team")
async def test_enter_changes_a_block_and_plans_in_an_empty_cell(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *JONAS, "enter")
        assert "Jonas Berg’s block" in coach.text
        await coach.press("escape", "right", "enter")
        assert "A block for Jonas Berg" in coach.text
        await coach.press("enter")
        assert cell(coach).startswith("Jonas Berg  Mon")


def crowd(team: Desk, *days: int) -> None:
    """Plan blocks for Jonas on some days of one week."""
    jonas = next(person for person in team.records.people.all() if person.name == "Jonas Berg")
    for day in days:
        team.do(plan_block, PlanBlock(jonas.id, date(2026, 11, day), time(15), 45))


async def test_tab_takes_the_other_block_of_a_cell(play: Play, team: Desk) -> None:
    crowd(team, 19, 20)
    async with play() as coach:
        await coach.press("2", "end")
        assert cell(coach) == "Jonas Berg  Thu 15:00, 45 min, ○ planned"
        await coach.press("tab")
        assert cell(coach) == "Jonas Berg  Fri 15:00, 45 min, ○ planned"
        await coach.press("d")
        assert coach.notice == "Took away Jonas Berg, Fri 20 Nov 15:00"
        await coach.press("tab")
        assert cell(coach) == "Jonas Berg  Thu 15:00, 45 min, ○ planned"


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_both_blocks_of_a_cell_can_be_read(play: Play, team: Desk, size: tuple[int, int]) -> None:
    crowd(team, 19, 20)
    async with play(size=size) as coach:
        await coach.press("2", "end")
        assert "○45○45" in coach.pointed
        await coach.press("tab")
        assert "○45○45" in coach.pointed


async def test_a_third_block_in_a_cell_can_be_reached(play: Play, team: Desk) -> None:
    crowd(team, 18, 19, 20)
    async with play() as coach:
        await coach.press("2", "end", "tab", "tab")
        assert cell(coach) == "Jonas Berg  Fri 15:00, 45 min, ○ planned"


@pytest.mark.usefixtures("nobody")
async def test_a_plan_for_nobody_says_what_to_press_and_takes_every_key(play: Play) -> None:
    async with play() as coach:
        await coach.press(
            "2", "down", "right", "n", "e", "d", "x", "f", "enter", "tab", "shift+left", "+", "[", "t", "]"
        )
        assert coach.in_front == "PlanArea"
        assert "Press 3, then n, to add people." in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_the_mouse_points_at_cells_and_opens_them(play: Play) -> None:
    async with play() as coach:
        await coach.press("2")
        row = next(y for y, line in enumerate(coach.lines) if "Jonas Berg" in line)
        week = coach.line("w45").index("w48") + 1
        await coach.click(week, row)
        assert cell(coach).startswith("Jonas Berg  w48")
        await coach.click(week, row)
        assert "A block for Jonas Berg" in coach.text
