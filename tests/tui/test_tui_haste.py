"""Keys that come faster than the disk writes: each change is made once, and nothing breaks."""

from datetime import date

import pytest
from stage import Play


@pytest.mark.usefixtures("demo_team")
async def test_h_pressed_twice_holds_a_block_once(play: Play) -> None:
    async with play() as coach:
        before = coach.held("Ali Rahman")
        await coach.write("hh")
        assert coach.held("Ali Rahman") == before + 45
        assert len(coach.records.history().undo) == 1


@pytest.mark.usefixtures("demo_team")
async def test_enter_pressed_twice_logs_a_moment_once(play: Play) -> None:
    async with play() as coach:
        before = coach.held("Ali Rahman")
        await coach.press("+")
        await coach.hurry("enter", "enter", "enter")
        assert coach.held("Ali Rahman") == before + 10


@pytest.mark.usefixtures("demo_team")
async def test_enter_pressed_twice_plans_a_block_once(play: Play) -> None:
    async with play() as coach:
        await coach.press("end", "n")
        await coach.hurry("enter", "enter")
        assert [block.state for block in coach.blocks("Lena Vik")].count("planned") == 1


@pytest.mark.usefixtures("demo_team")
async def test_enter_pressed_twice_accepts_a_proposal_once(play: Play) -> None:
    async with play() as coach:
        before = len(coach.records.blocks.all())
        await coach.press("2", "f")
        proposed = coach.text.count("○")
        await coach.hurry("enter", "enter")
        assert len(coach.records.blocks.all()) == before + proposed


@pytest.mark.parametrize("keys", [("1", "1"), ("escape", "escape"), ("enter", "enter"), ("1", "escape")])
@pytest.mark.usefixtures("demo_team")
async def test_a_question_is_answered_once(play: Play, keys: tuple[str, ...]) -> None:
    async with play() as coach:
        await coach.press("x")
        await coach.hurry(*keys)
        assert coach.in_front == "TodayArea"
        assert coach.blocks("Ali Rahman")[-1].state == ("planned" if keys[0] == "escape" else "excused")
        assert len(coach.records.history().undo) == (keys[0] != "escape")


@pytest.mark.parametrize("keys", [("enter", "enter"), ("escape", "escape", "escape")])
@pytest.mark.parametrize("opened", [(":",), ("/",), ("e",), ("3", "n"), ("2", "f")])
@pytest.mark.usefixtures("demo_team")
async def test_what_is_closed_twice_is_closed(play: Play, opened: tuple[str, ...], keys: tuple[str, ...]) -> None:
    async with play() as coach:
        await coach.press(*opened)
        await coach.hurry(*keys)
        assert coach.app.is_running


@pytest.mark.usefixtures("demo_team")
async def test_a_burst_of_moves_can_be_undone_one_by_one(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", *["down"] * 9)
        await coach.hurry(*["shift+right"] * 4, *["shift+left"] * 2)
        assert coach.app.is_running
        moves = len(coach.records.history().undo)
        day = coach.blocks("Sara Lund")[-1].day
        assert 1 <= moves <= 6
        await coach.press(*["u"] * moves)
        assert coach.blocks("Sara Lund")[-1].day == date(2026, 11, 20)
        await coach.press(*["U"] * moves)
        assert coach.blocks("Sara Lund")[-1].day == day


@pytest.mark.usefixtures("demo_team")
async def test_undo_held_down_stops_at_the_beginning(play: Play) -> None:
    async with play() as coach:
        await coach.press("h", "home", "x", "1", "2", "end", "n", "enter")
        await coach.hurry(*["u"] * 8)
        assert coach.notice == "Nothing to undo."
        assert [block.state for block in coach.blocks("Ali Rahman")][-1] == "planned"
        await coach.hurry(*["U"] * 8)
        assert coach.notice == "Nothing to do again."
        assert [block.state for block in coach.blocks("Ali Rahman")][-1] == "held"


@pytest.mark.usefixtures("demo_team")
async def test_running_through_the_areas_is_safe(play: Play) -> None:
    async with play() as coach:
        await coach.hurry(*"123" * 6, "2")
        assert coach.in_front == "PlanArea"
        await coach.press("f")
        await coach.hurry(*"1323")
        assert coach.in_front == "PeopleArea"
        await coach.press("2")
        assert coach.in_front == "FillScreen"
        await coach.press("enter")
        assert coach.notice.startswith("Planned ")


async def test_the_first_minute_ends_once(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter")
        await coach.hurry("enter", "enter")
        await coach.paste("Anna")
        await coach.hurry("f4", "f4")
        await coach.hurry("enter", "enter", "enter")
        assert coach.app.is_running
        assert len(coach.records.people.all()) == len(coach.records.targets.all()) == 1
        assert len(coach.records.blocks.all()) <= 1


async def test_other_actions_in_the_first_minute_lose_nothing(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("f1", "escape", "f9", "ctrl+p", "escape")
        assert coach.in_front == "WhoQuestion"
        assert coach.value("name") == "Mette"
        await coach.press("ctrl+p")
        await coach.write("people")
        await coach.press("enter")
        assert coach.app.is_running


@pytest.mark.parametrize(
    "opening", [("n",), (":",), ("/",), ("+",), ("2", "f"), ("3", "e"), ("2", "e"), ("3", "b"), ("x",)]
)
@pytest.mark.usefixtures("demo_team")
async def test_what_is_asked_for_twice_opens_once(play: Play, opening: tuple[str, ...]) -> None:
    async with play() as coach:
        *before, key = opening
        await coach.press(*before)
        area = coach.in_front
        await coach.hurry(key, key)
        assert coach.in_front != area
        await coach.press("escape")
        assert coach.in_front == area


@pytest.mark.parametrize("area", ["2", "3"])
@pytest.mark.parametrize("key", [":", "?", "+", "/", "n", "e", "d", "u", "enter", "down", "[", "f"])
@pytest.mark.usefixtures("demo_team")
async def test_a_key_may_come_before_its_area_has_opened(play: Play, area: str, key: str) -> None:
    async with play() as coach:
        await coach.hurry(key, area, key, key)
        await coach.press("escape", "escape", "escape", area)
        assert coach.app.is_running
        assert "▸" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_a_paste_over_an_area_presses_no_key(play: Play) -> None:
    async with play() as coach:
        for area in "123":
            await coach.press(area)
            before = coach.lines
            await coach.paste("hdq1xnu\n")
            assert coach.lines == before
        assert not coach.app.worktop.undoable
