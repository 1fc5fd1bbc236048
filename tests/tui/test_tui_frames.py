"""Each screen as text, in both terminals and all languages. `golden.py` says how the frames are written anew."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from golden import compare, difference
from stage import LARGE, SMALL, Play
from test_tui_sixty_minutes import SHOWN

from coachtui import i18n
from coachtui.clock import Clock
from coachtui.coaching.rhythms import Weekly
from coachtui.services.absences import AddAbsence, add_absence
from coachtui.services.desk import Desk
from coachtui.services.grouping import PlanGroup, plan_group
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.rhythms import RhythmCard, add_rhythm
from coachtui.services.setup import SetUp, set_up
from coachtui.settings import LANGUAGES

LOCALE = Path(i18n.__file__).parent / "locale"
SIZES = (SMALL, LARGE)

AREAS = {"today": "1", "plan": "2", "people": "3", "practise": "4", "kpi": "5"}
TALK = ("down", "s", "'Hers, not mine", "enter", "'/a ask Karim @fri", "enter", "enter", "'/w it ran", "enter", "'More")
"""Anna's session, with a note, an action, a win, and a line being typed."""
STEERED = (
    "'/g answers herself > asks who knows", "enter", "'/r 4", "enter",
    "'/e count to five / name somebody @27/11", "enter", "'/d 1 it worked", "enter",
    "'/q What would Sara say?", "enter", "'/s ",
)  # fmt: skip
"""What else a line may say, up to the stages that are offered."""
PREPARED = ("down", "r", "n", "'What would Sara say?", "enter", "escape", "/", "enter")
"""Anna's talk, prepared with a question of one's own and one of the bank."""
GOALS = ("g", "n", "'answers herself", "down", "'asks who knows", "down", "'Sara", "enter", "r", "'3", "enter")
"""A goal of hers, rated once."""
DEBRIEF = ("b", "a")
"""Choices that end the tests' scenario."""
OPENED = {
    "today": (),
    "plan": ("2",),
    "people": ("3",),
    "practise": ("4",),
    "kpi": ("5",),
    "calendar": ("2", "v"),
    "fill": ("2", "f"),
    "block-form": ("down", "e"),
    "tell-form": ("e",),
    "prepare": PREPARED,
    "goals": (*PREPARED, *GOALS),
    "session": TALK,
    "steered": (*TALK, "ctrl+u", *STEERED),
    "session-end": (*TALK, "ctrl+u", "'/end", "enter"),
    "play": ("4", "enter", "a"),
    "debrief": ("4", "enter", *DEBRIEF),
    "year": ("5", "tab"),
    "behind": ("5", "down", "enter"),
    "talk": ("5", "down", "enter", "enter"),
}
"""The keys that lead from the first screen of the demo to each screen that is shown in every language."""
OVER = {
    "help": ("?",),
    "question-finder": (*TALK, "ctrl+f", "'move"),
    "long-note": (*TALK, "ctrl+e", "enter", "'and a second line"),
    "flow-finder": (*PREPARED, "f"),
    "goal-form": (*PREPARED, "g", "n", "down", "'be more confident"),
    "help-of-prepare": (*PREPARED, "?"),
    "help-in-a-session": (*TALK, "ctrl+u", "'/?", "enter"),
    "underway": (*TALK, "escape"),
    "first-words": ("4", "enter", *DEBRIEF, "i"),
    "help-of-plan": ("2", "?"),
    "palette": (":",),
    "why-not": ("x",),
    "moment-form": ("+",),
    "person-form": ("3", "e"),
    "add-people-form": ("3", "n"),
    "new-block-form": ("2", "down", "n"),
    "repeat-form": ("2", "down", "R"),
    "group-form": ("2", "down", "G"),
    "person": ("3", "down", "enter"),
    "absences": ("3", "X"),
    "absence-form": ("3", "x", "n"),
    "pairs": ("3", "w"),
    "pair-form": ("3", "w", "n"),
    "rhythms": ("3", "R"),
    "rhythm-form": ("3", "R", "e"),
    "target-form": ("3", "m"),
    "hours-form": ("3", "o"),
    "import-form": ("3", "i"),
    "who-left": ("3", "d", "v"),
}
"""The keys that lead to what opens over a screen."""


def speak(language: str) -> None:
    """Switch to a language, or skip where nobody has translated it yet."""
    if language != "en" and not (LOCALE / language / "LC_MESSAGES" / "coachtui.po").exists():
        pytest.skip(f"no catalogue for {language} yet")
    i18n.use(language)


def named(screen: str, size: tuple[int, int], language: str = "en") -> str:
    """Return the golden file's name: `today.80x24`, `today.80x24.da`."""
    return f"{screen}.{size[0]}x{size[1]}" + ("" if language == "en" else f".{language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("screen", OPENED)
@pytest.mark.usefixtures("demo_team")
async def test_a_screen_of_the_demo_looks_as_it_was_agreed(
    play: Play, screen: str, size: tuple[int, int], language: str
) -> None:
    speak(language)
    async with play(size=size) as coach:
        await coach.follow(OPENED[screen])
        compare(named(screen, size, language), coach.lines)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("screen", OVER)
@pytest.mark.usefixtures("demo_team")
async def test_what_opens_over_a_screen_looks_as_it_was_agreed(play: Play, screen: str, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await coach.follow(OVER[screen])
        compare(named(screen, size), coach.lines)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_three_questions_look_as_they_were_agreed(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        compare(named("first-minute-1", size), coach.lines)
        await coach.write("Mette")
        await coach.press("enter", "enter")
        compare(named("first-minute-2", size), coach.lines)
        await coach.paste("Anna Holm\nAli Rahman")
        await coach.press("enter", "enter")
        compare(named("first-minute-3", size), coach.lines)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.usefixtures("nobody")
async def test_an_area_without_people_says_what_to_press(play: Play, area: str, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await coach.press(AREAS[area])
        compare(named(f"{area}-of-nobody", size), coach.lines)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.usefixtures("team")
async def test_an_area_without_blocks_says_what_to_press(play: Play, area: str, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await coach.press(AREAS[area])
        compare(named(f"{area}-of-nothing-planned", size), coach.lines)


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_month_over_six_weeks_looks_as_it_was_agreed(
    play: Play, desk_at: Callable[[str], Desk], size: tuple[int, int]
) -> None:
    """A group, one who is away, a rhythm, a block on a Saturday, several in a cell, some picked out."""
    desk = desk_at("2027-04-30T09:00")
    desk.do(set_up, SetUp("Mette", "DK", ("Anna Holm", "Ali Rahman", "Jonas Berg", "Karim Said"), 45))
    anna, ali, jonas, karim = (person.id for person in desk.records.people.all())
    for person, day, hour in ((anna, 1, 9), (anna, 31, 9), (ali, 4, 9), (ali, 5, 13), (ali, 7, 9), (jonas, 20, 13)):
        desk.do(plan_block, PlanBlock(person, date(2027, 5, day), time(hour), 45))
    desk.do(plan_group, PlanGroup((anna, jonas, karim), date(2027, 5, 20), time(10), 60))
    desk.do(add_absence, AddAbsence(karim, date(2027, 5, 24), date(2027, 6, 4), "holiday"))
    desk.do(add_rhythm, RhythmCard("Sprint planning", date(2027, 5, 4), Weekly((1,), 2), "Checkout"))
    async with play(size=size, clock=Clock(stopped_at=desk.context.now)) as coach:
        await coach.press("2", "]", "home", *["left"] * 6, "right", "space", "tab", "space")
        compare(named("plan-of-six-weeks", size), coach.lines)
        await coach.press("v")
        compare(named("calendar-of-six-weeks", size), coach.lines)


def test_a_frame_that_differs_is_shown_line_by_line() -> None:
    said = difference("Today\nAnna\n", "Today\nAli\n", "today")
    assert "-Anna" in said
    assert "+Ali" in said
    assert "│Ali" in said


def test_a_frame_that_was_never_agreed_is_no_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COACHTUI_GOLDEN", raising=False)
    with pytest.raises(pytest.fail.Exception, match="no nowhere"):
        compare("nowhere", ["Today"])


def test_every_golden_frame_is_looked_at_by_a_test() -> None:
    screens = {*OPENED, *OVER, *(f"first-minute-{n}" for n in (1, 2, 3))}
    screens |= {f"hour-{minute:02}" for minute in SHOWN}
    screens |= {"preview", "preview-broken", "preview-end"}
    screens |= {f"{view}-of-six-weeks" for view in ("plan", "calendar")}
    screens |= {f"{area}-of-{what}" for area in AREAS for what in ("nobody", "nothing-planned")}
    assert {file.name.partition(".")[0] for file in (Path(__file__).parent / "golden").glob("*.txt")} == screens


TOUR = " ".join(
    (
        "1 x escape e escape down e escape end n escape + escape ? pagedown escape : pagedown escape / escape f9",
        "1 home down r ? escape : escape f escape p escape n escape g n escape ? escape escape escape",
        "2 ? pagedown pagedown escape v right space ? escape escape R escape G escape v :"
        + 26 * " down"
        + " escape right right n escape f e escape ? escape escape",
        "] t home m u h u down down down shift+right > d u x 1 u",
        "3 n enter escape e escape ? escape : escape d u",
        "4 ? escape enter t escape c backspace b a ? escape i escape down escape enter escape",
        "5 ? escape tab right escape tab enter down enter pagedown escape escape",
        "1 down s / a backspace backspace enter / ? enter escape x enter enter enter down e escape e escape down down"
        " right escape escape 1",
    )
).split()
"""Keys through every screen and most sentences."""
FIRST_MINUTE = "enter enter M enter x q enter ctrl+u d k enter f4 A f4 0 enter"
"""Keys through the three questions and their mistakes."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("demo_team")
async def test_no_word_of_ours_is_cut_at_eighty_columns(play: Play, language: str) -> None:
    speak(language)
    async with play() as coach:
        for number, key in enumerate(TOUR):
            await coach.press(key)
            cut = [line for line in coach.lines if "…" in line]
            assert cut == [], " ".join(TOUR[max(0, number - 3) : number + 1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("people", ["team", "nobody"])
async def test_no_word_of_ours_is_cut_where_little_is_there(
    play: Play, language: str, people: str, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(people)
    speak(language)
    async with play() as coach:
        for key in ("1", "end", "2", "f", "escape", "3", "?", "escape", "u"):
            await coach.press(key)
            assert [line for line in coach.lines if "…" in line] == [], key


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_word_of_ours_is_cut_in_the_first_minute(play: Play, language: str) -> None:
    speak(language)
    async with play() as coach:
        for key in FIRST_MINUTE.split():
            await coach.press(key)
            assert [line for line in coach.lines if "…" in line] == [], key
        assert coach.in_front == "TargetQuestion"
