"""Terminals large, small and changing; long names; many people; and midnight."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from stage import Play

from coachtui.clock import Clock
from coachtui.coaching.people import LONGEST_NAME
from coachtui.language.cells import width
from coachtui.paths import Home
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.setup import SetUp, set_up

TINY = (40, 10)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Hand(Clock):
    """A clock that is moved by hand."""

    def __init__(self, moment: str) -> None:
        super().__init__()
        self.moment = datetime.fromisoformat(moment).replace(tzinfo=COPENHAGEN)

    def now(self) -> datetime:
        return self.moment


@pytest.mark.parametrize(
    "keys",
    [
        ("1",),
        ("2",),
        ("3",),
        ("2", "f"),
        ("e",),
        ("x",),
        ("?",),
        (":",),
        ("+",),
        ("3", "n"),
        ("3", "e"),
        ("2", "end", "n"),
    ],
)
@pytest.mark.usefixtures("demo_team")
async def test_a_screen_comes_back_as_it_was_when_the_terminal_does(play: Play, keys: tuple[str, ...]) -> None:
    async with play(size=(120, 40)) as coach:
        await coach.press(*keys)
        large = coach.lines
        for size in ((80, 24), TINY, (20, 5), TINY, (80, 24)):
            await coach.resize(*size)
            assert len(coach.lines) == size[1]
            assert all(width(line) <= size[0] for line in coach.lines)
        await coach.resize(120, 40)
        assert coach.lines == large


async def test_the_first_minute_works_in_a_tiny_terminal(play: Play) -> None:
    async with play(size=TINY) as coach:
        await coach.write("Mette")
        assert "Mette" in coach.text
        await coach.press("enter")
        await coach.write("den")
        assert "den" in coach.text
        await coach.press("enter")
        await coach.write("Anna Holm")
        assert "Anna Holm" in coach.text
        await coach.press("f4")
        assert "45 min" in coach.text
        await coach.press("enter", "enter")
        assert coach.in_front == "PlanArea"
        assert len(coach.records.blocks.all()) == 1


@pytest.mark.usefixtures("demo_team")
async def test_a_form_can_be_filled_and_its_mistakes_read_in_a_tiny_terminal(play: Play) -> None:
    async with play(size=TINY) as coach:
        await coach.press("end", "n")
        for field in ("day", "start", "minutes"):
            await coach.fill(field, "0")
            assert coach.seen(coach.app.screen.query_one(f"#field-{field}")) == "0"
        await coach.press("enter")
        assert coach.said_at("day").startswith("“0” is no day.")
        await coach.fill("day", "mon")
        await coach.fill("start", "9")
        await coach.press("enter")
        assert coach.said_at("minutes").startswith("0 min is out of bounds")


@pytest.mark.usefixtures("demo_team")
async def test_a_mistake_of_several_lines_is_in_view_however_late_its_label_hears_of_it(play: Play) -> None:
    async with play(size=TINY) as coach:
        await coach.press("end", "n")
        await coach.fill("minutes", "0")
        async with coach.held_up("#help-minutes"):
            await coach.press("enter")
        assert coach.said_at("minutes").startswith("0 min is out of bounds")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("name", ["x" * LONGEST_NAME, "Wwww " * 11 + "Wwwww", "松" * (LONGEST_NAME // 2)])
async def test_the_longest_name_breaks_no_line(play: Play, desk: Desk, name: str, size: tuple[int, int]) -> None:
    desk.do(set_up, SetUp("Mette", "DK", (name, "Ali"), 45))
    async with play(size=size) as coach:
        for keys in (
            ("2",),
            ("home",),
            ("end",),
            ("f",),
            ("e",),
            ("escape", "enter"),
            ("1",),
            ("end",),
            ("3",),
            ("end", "e"),
        ):
            await coach.press(*keys)
            assert all(width(line) <= size[0] for line in coach.lines)
            assert name[:5] in coach.text or "Ali" in coach.text, keys
        assert coach.value("name") == name
        await coach.press("escape", "end", "+")
        assert coach.value("person") == name


async def test_with_sixty_people_the_cursor_stays_in_view(play: Play, desk: Desk) -> None:
    desk.do(write_demo, Demo(people=60))
    async with play() as coach:
        for area in ("2", "3"):
            await coach.press(area)
            first = coach.pointed
            seen = {first}
            for _step in range(59):
                await coach.press("down")
                seen.add(coach.pointed)
            assert len(seen) == 60, "each of the sixty was in view when the cursor was on it"
            last = coach.pointed
            await coach.press("down")
            assert coach.pointed == last
            await coach.press("home")
            assert coach.pointed == first
            await coach.press("end")
            assert coach.pointed == last
            await coach.press("pageup")
            assert coach.pointed != last
            await coach.press("end")
            await coach.resize(80, 12)
            assert coach.pointed.split()[1] == last.split()[1]
            await coach.resize(80, 24)
            assert coach.pointed.split()[1] == last.split()[1]
            if area == "2":
                assert "w45" in coach.text
        await coach.press("d")
        assert "59 people" in coach.text
        assert len([line for line in coach.lines if line.startswith("▸")]) == 1


async def test_a_long_day_scrolls_and_shows_its_heading_again(play: Play, desk: Desk) -> None:
    desk.do(write_demo, Demo(people=60))
    async with play(size=(80, 12)) as coach:
        assert "Did this happen?" in coach.text
        await coach.press("end")
        assert "Did this happen?" not in coach.text
        await coach.press("down", "down", "down")
        assert "November" in coach.text
        await coach.press("home")
        assert "Did this happen?" in coach.text


async def test_midnight_changes_the_date_and_what_is_due(play: Play, demo_team: Home) -> None:
    clock = Hand("2026-11-18T23:58")
    async with play(clock=clock) as coach:
        assert "Wed 18 Nov · w47" in coach.lines[0]
        assert "Thu 09:30  Jonas Berg" in coach.text
        clock.moment += timedelta(minutes=1)
        await coach.app._look_around()
        await coach.settle()
        assert "Wed 18 Nov" in coach.lines[0]
        clock.moment += timedelta(minutes=1)
        await coach.app._look_around()
        await coach.settle()
        assert "Thu 19 Nov · w47" in coach.lines[0]
        assert "  09:30      Jonas Berg" in coach.text
        await coach.press("3")
        assert "Thu 19 Nov" in coach.lines[0]


async def test_a_block_that_ends_asks_whether_it_happened(play: Play, demo_team: Home) -> None:
    clock = Hand("2026-11-18T10:55")
    async with play(clock=clock) as coach:
        assert "10:00      Anna Holm" in coach.text
        assert coach.text.index("Now and next") < coach.text.index("Anna Holm")
        clock.moment += timedelta(minutes=5)
        await coach.app._look_around()
        await coach.settle()
        assert coach.text.index("Now and next") > coach.text.index("Anna Holm")


async def test_the_date_is_right_on_an_area_that_was_left_before_midnight(play: Play, demo_team: Home) -> None:
    clock = Hand("2026-11-18T23:58")
    async with play(clock=clock) as coach:
        await coach.press("2", "1")
        clock.moment += timedelta(minutes=10)
        await coach.app._look_around()
        await coach.press("2")
        assert "Thu 19 Nov" in coach.lines[0]


async def test_a_month_that_begins_overnight_is_the_one_that_t_shows(play: Play, demo_team: Home) -> None:
    clock = Hand("2026-11-30T23:58")
    async with play(clock=clock) as coach:
        await coach.press("2")
        assert "◂ November ▸" in coach.text
        clock.moment += timedelta(minutes=10)
        await coach.app._look_around()
        await coach.press("t")
        assert "◂ December ▸" in coach.text


async def test_sixty_added_at_once_are_all_there(play: Play, team: Desk) -> None:
    team.do(add_people, AddPeople(tuple(f"Person {a}{b}" for a in "ABCDEF" for b in "abcdefghij")))
    async with play() as coach:
        await coach.press("3", "end")
        assert "63 people" in coach.text
        assert "Person Fj" in coach.pointed
