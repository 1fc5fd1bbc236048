"""A talk of sixty minutes in the real screen: as it looks minute by minute, and after a crash at every step."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from golden import compare
from library import wide_library
from stage import LARGE, SMALL, Play, Stage, stage
from talks import Moving, enter, last, running

from coachtui.coaching import drawing
from coachtui.paths import Home
from coachtui.services.opening import open_desk
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.setup import SetUp, set_up
from coachtui.settings import Settings

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids="{0[0]}x{0[1]}".format)
TALK = (
    (0, "The release, and that it is hers"),
    (3, "/g answers for the team > asks who knows"),
    (4, "/r 3"),
    (6, ""),
    (9, "Asking was easy with Jonas, he had the answer"),
    (14, "Hard when the customer is on the line. Awkward silence first, then good."),
    (19, "/n"),
    (24, "/w the release ran without her"),
    (27, "/q What would Sara say?"),
    (31, "/e silence for five seconds / name somebody @next week"),
    (38, ""),
    (44, "/s wish"),
    (48, "/i if the customer asks me, I ask who knows"),
    (52, ""),
    (56, "/a ask Karim about the release plan, not tell @fri"),
    (59, "/m bring her to the customer call, thursday"),
    (62, "/p the offsite"),
)
"""What is entered, and after how many minutes."""
SHOWN = {4, 19, 31, 48, 62}
"""The minutes whose frames are agreed on."""

pytestmark = pytest.mark.usefixtures("_wide", "_anna")


@pytest.fixture
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: wide_library())
    for place, name in (("beginning", "draw"), ("asking", "others")):
        monkeypatch.setattr(f"coachtui.services.session.{place}.{name}", _by_one_seed(getattr(drawing, name)))


def _by_one_seed(drawn: Callable[..., Any]) -> Callable[..., Any]:
    """Draw as if every talk had the same number: chance is tested elsewhere."""
    return lambda *given: drawn(*given[:-1], "sixty")


@pytest.fixture
def _anna(home: Home) -> None:
    desk = open_desk(home, Moving(datetime(2026, 11, 18, 9, tzinfo=COPENHAGEN)))
    desk.do(set_up, SetUp("Mette", "DK", ("Anna Holm",), 60))
    anna = desk.records.people.all()[0].id
    desk.do(plan_block, PlanBlock(anna, date(2026, 11, 18), time(10), 60))


async def at(coach: Stage, clock: Moving, start: datetime, minute: int) -> None:
    """Let time pass up to a minute of the talk, and let the screen see it."""
    clock.at = start
    clock.move(minute)
    coach.app.screen._look()  # type: ignore[attr-defined]
    await coach.settle()


async def open_talk(coach: Stage) -> None:
    """Begin the talk with Anna, or go on with it."""
    await coach.press("s")
    assert coach.in_front == "SessionScreen"


@SIZES
async def test_an_hour_looks_as_it_was_agreed_and_ends_in_records(play: Play, size: tuple[int, int]) -> None:
    start = datetime(2026, 11, 18, 10, tzinfo=COPENHAGEN)
    clock = Moving(start)
    async with play(size=size, clock=clock) as coach:
        await open_talk(coach)
        for minute, text in TALK:
            await at(coach, clock, start, minute)
            await enter(coach, text)
            if minute in SHOWN:
                compare(f"hour-{minute:02}.{size[0]}x{size[1]}", coach.lines)
        assert "62 of 60 min, over" in coach.text
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        session = last(coach)
        assert (session.minutes, session.qualifies) == (62, True)
        kinds = [line.kind for line in session.log if line.kind not in ("prompt", "note")]
        assert kinds == ["goal", "rating", "win", "experiment", "plan", "action", "action", "parked"]


Step = tuple[int, str]
"""The minute of a step, and the frame behind it."""


async def played(play: Play, home: Home, size: tuple[int, int], folder: Path) -> list[Step]:
    """Play the talk, and keep the records and the frame as they were behind each step."""
    start = datetime(2026, 11, 18, 10, tzinfo=COPENHAGEN)
    clock, kept = Moving(start), []
    async with play(size=size, clock=clock) as coach:
        await open_talk(coach)
        for number, (minute, text) in enumerate(TALK):
            await at(coach, clock, start, minute)
            await enter(coach, text)
            await coach.write("half a thou")
            coach.app.screen._look()  # type: ignore[attr-defined]
            await coach.settle()
            shutil.copytree(home.root, folder / str(number))
            await coach.press("end", "ctrl+u")
            kept.append((minute, frame_of(coach)))
    return kept


def frame_of(coach: Stage) -> str:
    """Return the page of the talk: all above what was said last, without the empty lines at its end."""
    page = coach.app.screen.query_one("#page").region
    return "\n".join(coach.lines[: page.bottom]).rstrip()


async def opened_again(folder: Path, size: tuple[int, int], minute: int) -> str:
    """Open the records of a crashed app in a new one, and return the page of the talk."""
    clock = Moving(datetime(2026, 11, 18, 10, tzinfo=COPENHAGEN))
    clock.move(minute)
    home = Home(folder)
    async with stage(open_desk(home, clock), home, Settings()).on(size) as coach:
        await coach.press("home")
        await open_talk(coach)
        assert running(coach).typing == "half a thou"
        assert coach.line("›").strip() == "› half a thou"
        await coach.press("end", "ctrl+u")
        return frame_of(coach)


@SIZES
async def test_after_a_crash_the_talk_goes_on_in_the_same_frame(
    play: Play, home: Home, size: tuple[int, int], tmp_path: Path
) -> None:
    frames = await played(play, home, size, tmp_path)
    minute, frame = frames[-1]
    assert await opened_again(tmp_path / str(len(frames) - 1), size, minute) == frame


@pytest.mark.long
@SIZES
async def test_after_a_crash_at_every_step_the_talk_goes_on_in_the_same_frame(
    play: Play, home: Home, size: tuple[int, int], tmp_path: Path
) -> None:
    for number, (minute, frame) in enumerate(await played(play, home, size, tmp_path)):
        assert await opened_again(tmp_path / str(number), size, minute) == frame, TALK[number]


@pytest.mark.parametrize(
    ("start", "day", "after"),
    [
        (datetime(2026, 11, 18, 23, 30, tzinfo=COPENHAGEN), date(2026, 11, 18), "00:30"),
        (datetime(2027, 3, 28, 1, 30, tzinfo=COPENHAGEN), date(2027, 3, 28), "03:30"),
        (datetime(2026, 10, 25, 2, 30, tzinfo=COPENHAGEN), date(2026, 10, 25), "02:30"),
    ],
    ids=["midnight", "to summer time", "to winter time"],
)
async def test_an_hour_is_an_hour_whatever_the_clock_on_the_wall_says(
    play: Play, start: datetime, day: date, after: str
) -> None:
    clock = Moving(start)
    async with play(clock=clock) as coach:
        await coach.press("3")
        await open_talk(coach)
        await at(coach, clock, start, 60)
        assert f"{clock.at:%H:%M}" == after
        assert " 60 of " in coach.text
        await enter(coach, "one note")
        await coach.press("escape")
        await at_rest(coach, clock, 60)
        await coach.press("s")
        assert " 60 of " in coach.text
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        session = last(coach)
        assert (session.day, session.minutes) == (day, 60)


async def at_rest(coach: Stage, clock: Moving, minutes: int) -> None:
    """Let time pass while the talk rests."""
    clock.move(minutes)
    await coach.settle()
