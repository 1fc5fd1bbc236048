"""Practise by its keys: played to each ending, taken back, paused, resumed, looked back on; broken files beside it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from library import LATE_REPORT, choice, small_library
from stage import LARGE, SMALL, Play, Stage
from test_tui_hostile import HOSTILE, TRIED, check, plain

from coachtui.clock import Clock
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.library import Broken, Library
from coachtui.practice.plays import Played
from coachtui.practice.scenario import Line, Meter, Scenario, Swap
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.practising import EndPlay, Intention, end_play, keep_play, save_intention

pytestmark = pytest.mark.usefixtures("nobody")

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE])
LibraryIs = Callable[[Library], None]


@pytest.fixture
def library_is(monkeypatch: pytest.MonkeyPatch) -> LibraryIs:
    """Let the app find another library from now on."""

    def put(library: Library) -> None:
        monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: library)

    return put


class Ticking(Clock):
    """A clock that goes on with every look at it, so that one play is later than another."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = datetime(2026, 11, 18, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))

    def now(self) -> datetime:
        """Return a moment a little after the last one."""
        self.moment += timedelta(milliseconds=2)
        return self.moment


def with_scenarios(*scenarios: Scenario, broken: Sequence[Broken] = ()) -> Library:
    return small_library()._replace(scenarios=scenarios, broken=tuple(broken))


def broken(path: str, count: int) -> Broken:
    """Make a broken file with so many problems."""
    problems = [Diagnostic("S002", path, Mark(10 + i, 9), {"name": f"scene-{i}"}) for i in range(count)]
    return Broken(path, "A broken talk", tuple(problems))


def ended_play(desk: Desk, number: str, *picks: str) -> None:
    """Keep a play that was ended, and first words with it."""
    play = Played(number, LATE_REPORT.id, 1, desk.context.today, picks)
    desk.do(keep_play, play)
    desk.do(end_play, EndPlay(LATE_REPORT, play))


def the_play(coach: Stage) -> Played:
    """Return the newest play in the records."""
    return coach.records.plays.all()[-1]


async def start(coach: Stage) -> None:
    """Go to Practise, and start the first talk."""
    await coach.press("4", "enter")
    assert coach.in_front == "PlayScreen"


# The shelf


@SIZES
async def test_the_shelf_says_what_there_is_and_how_it_went(play: Play, desk: Desk, size: tuple[int, int]) -> None:
    ended_play(desk, "01A", "lecture", "drop")
    ended_play(desk, "01B", "ask", "solve")
    desk.do(save_intention, Intention("01B", "One question first."))
    desk.do(keep_play, Played("01C", LATE_REPORT.id, 1, desk.context.today, ("ask",)))
    async with play(size=size) as coach:
        await coach.press("4")
        row = coach.pointed
        for part in ("The late report", "level 1 · 6 min", "rests · played 2 times, last: mixed"):
            assert part in row
        assert "open questions, listening" in coach.text
        assert "I will say first: One question first." in coach.text
        assert "d Forget" in coach.footer


async def test_a_scenario_that_was_never_played_says_so(play: Play) -> None:
    async with play() as coach:
        await coach.press("4")
        assert coach.pointed.endswith("not played yet")
        assert "d Forget" not in coach.footer


async def test_a_wide_terminal_shows_the_brief_beside_the_list(play: Play) -> None:
    async with play(size=LARGE) as coach:
        await coach.press("4")
        assert "Vera, analyst; exact and tired" in coach.text
        assert "The report is late again." in coach.text


async def test_without_scenarios_it_says_where_they_are_put(play: Play, library_is: LibraryIs) -> None:
    library_is(with_scenarios())
    async with play() as coach:
        folder = coach.home.library / "personal" / "scenarios"
        await coach.press("4")
        assert str(folder) in "".join(line.strip() for line in coach.lines)
        assert "s Start" not in coach.footer
        await coach.press("s", "d", "enter")
        assert coach.in_front == "PractiseArea"


async def test_a_file_that_was_put_there_meanwhile_is_seen_on_return(play: Play, library_is: LibraryIs) -> None:
    library_is(with_scenarios())
    async with play() as coach:
        await coach.press("4")
        assert "Nothing to practise yet" in coach.text
        library_is(small_library())
        await coach.press("3", "4")
        assert "The late report" in coach.pointed


@SIZES
async def test_a_broken_file_stands_beside_the_good_ones(
    play: Play, library_is: LibraryIs, size: tuple[int, int]
) -> None:
    files = [
        broken("scenarios/one.yaml", 1),
        broken("scenarios/many.yaml", 4),
        broken("questionbanks/core/flows/elsewhere.yaml", 1),
    ]
    library_is(with_scenarios(LATE_REPORT, broken=files))
    async with play(size=size) as coach:
        await coach.press("4")
        assert "2 files cannot be played" in coach.text
        assert coach.text.count("10:9: S002 no scene or ending is called “scene-0”") == 3
        assert coach.text.count("more in this file") == 1
        assert "and 3 more in this file" in coach.text
        await coach.press("down", "down")
        assert "scenarios/many.yaml" in coach.pointed
        assert "s Start" not in coach.footer
        assert "o Problems" in coach.footer
        await coach.press("enter")
        assert coach.in_front == "Problems"
        for number in range(4):
            if number == 3:
                await coach.press("end")
            assert f"line {10 + number}, column 9" in coach.text
            assert f"“scene-{number}”" in coach.text
        await coach.press("escape", "home", "enter")
        assert coach.in_front == "PlayScreen"


@SIZES
async def test_what_is_wrong_elsewhere_in_the_library_stands_below_and_in_view(
    play: Play, library_is: LibraryIs, size: tuple[int, int]
) -> None:
    flow, words = "personal/flows/mine.yaml", "personal/scenarios/lang/da/late-report.yaml"
    found = (
        Diagnostic("Q001", flow, Mark(8, 26), {"name": "gaol", "near": ["goal"]}),
        Diagnostic("L002", words, Mark(4, 10), {"found": 1, "known": 2}),
        Diagnostic("L001", words, Mark(9, 3), {"name": "x"}),
    )
    files = [broken(f"scenarios/{n}.yaml", 1) for n in range(6)] + [broken("personal/kpi.yaml", 1)]
    library_is(with_scenarios(LATE_REPORT, broken=files)._replace(warnings=found))
    async with play(size=size) as coach:
        await coach.press("4", "end")
        assert "3 files in the library to put right" in coach.text
        assert "8:26: Q001 no questions have the theme “gaol”. Did you mean “goal”?" in coach.text
        assert "personal/kpi.yaml" in coach.text
        assert words in coach.pointed
        assert "4:10: L002 version 1 was translated" in coach.text
        assert "and 1 more in this file" in coach.text
        await coach.press("o")
        assert "line 9, column 3" in coach.text


@SIZES
async def test_a_long_history_leaves_the_title_whole(
    play: Play, desk: Desk, library_is: LibraryIs, size: tuple[int, int]
) -> None:
    title = "The report that is late for the third time"
    library_is(with_scenarios(LATE_REPORT._replace(title=title)))
    ended_play(desk, "P1", "ask", "solve")
    desk.do(keep_play, Played("P2", LATE_REPORT.id, 1, desk.context.today, ("ask",)))
    async with play(size=size) as coach:
        await coach.press("4")
        assert title in coach.pointed
        assert "rests · played once, last: mixed" in coach.text


async def test_a_play_that_rests_is_forgotten_with_one_key_and_comes_back(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("a", "escape", "d")
        assert coach.notice == "Forgot the play of The late report that rested"
        assert "not played yet" in coach.pointed
        await coach.press("u")
        assert "rests" in coach.pointed


# The talk


@SIZES
@pytest.mark.parametrize(
    ("keys", "ending", "grade"),
    [
        (("a", "a"), "She leaves with a step she chose.", "strong"),
        (("c", "b", "a"), "It is solved, and it is yours now.", "mixed"),
        (("down", "enter", "end", "enter"), "She agreed. Nothing changed.", "weak"),
    ],
)
async def test_a_talk_is_played_to_each_ending(
    play: Play, size: tuple[int, int], keys: tuple[str, ...], ending: str, grade: str
) -> None:
    async with play(size=size) as coach:
        await start(coach)
        for part in (
            "The late report",
            "level 1 · 6 min",
            "Vera, analyst; exact and tired",
            "Trust",
            "The report is late",
        ):
            assert part in coach.text
        assert "Vera  I know. It is late again." in coach.text
        await coach.press(*keys)
        assert coach.in_front == "DebriefScreen"
        assert ending in coach.text
        assert f"{grade} · 1st play" in coach.text
        await coach.press("escape")
        assert coach.in_front == "PractiseArea"
        assert coach.notice == f"Played The late report: {grade}"
        assert f"played once, last: {grade}" in coach.pointed


async def test_the_first_screen_holds_brief_talk_and_choices(play: Play, library_is: LibraryIs) -> None:
    brief = "The report is late for the third time, and you had shown its date to everyone who waits. " * 4
    long = "A line that is as long as authors may write them, so that it takes two lines of eighty. "
    opening, cause = LATE_REPORT.scenes
    lines = tuple(one._replace(you=long) for one in opening.choices)
    full = LATE_REPORT._replace(
        brief=brief, scenes=(opening._replace(lines=(Line("l", long * 2),), choices=lines), cause)
    )
    library_is(with_scenarios(full))
    async with play() as coach:
        await start(coach)
        for part in ("The late report", "The report is late for the third time", "t  say it in my own words"):
            assert part in coach.text
        assert coach.text.count("A line that is as long") == 5
        await coach.press("a")
        assert "It is late" not in coach.lines[0]
        assert "a  What will you try first?" in coach.text


async def test_what_was_said_is_there_and_scrolls(play: Play, library_is: LibraryIs) -> None:
    opening, cause = LATE_REPORT.scenes
    round_again = choice("again", "Say that once more, please.", "opening")
    library_is(with_scenarios(LATE_REPORT._replace(scenes=(opening._replace(choices=(round_again,)), cause))))
    async with play() as coach:
        await start(coach)
        assert "The report is late again." in coach.text
        await coach.press(*["a"] * 12)
        assert "The report is late again." not in coach.text
        assert "▸ a  Say that once more, please." in coach.text
        await coach.press(*["pageup"] * 6)
        assert "The report is late again." in coach.text
        assert "▸ a  Say that once more, please." in coach.text
        await coach.press(*["pagedown"] * 6)
        assert "The report is late again." not in coach.text


async def test_a_condition_and_a_choice_offered_once_are_obeyed(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("c")
        assert "I moved the scope" not in "\n".join(line for line in coach.lines if "You" not in line)
        await coach.press("b")
        assert "It has just been busy." in coach.text
        assert "What will you try first?" not in coach.text
        assert "a–b Choose" in coach.footer


async def test_meters_show_only_where_the_author_says_so_and_without_numbers(play: Play, library_is: LibraryIs) -> None:
    async with play() as coach:
        await start(coach)
        assert "Trust ▕█████░░░░░▏" in coach.lines[0]
        await coach.press("a")
        assert "Trust ▕██████░░░░▏" in coach.lines[0]
        assert "Candour" not in coach.text
    hidden = LATE_REPORT._replace(meters=tuple(meter._replace(shown=False) for meter in LATE_REPORT.meters))
    library_is(with_scenarios(hidden))
    async with play() as coach:
        await start(coach)
        assert "▕" not in coach.text


@SIZES
async def test_a_choice_is_taken_back(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await start(coach)
        before = coach.lines
        await coach.press("backspace")
        assert coach.lines == before
        await coach.press("a")
        assert the_play(coach).picks == ("ask",)
        await coach.press("backspace")
        assert coach.lines == before
        assert coach.records.plays.all() == []
        await coach.press("b", "b", "escape")


async def test_every_choice_is_kept_at_once_and_the_talk_goes_on_in_a_new_app(
    play: Play, desk_at: Callable[[str], Desk]
) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("c", "b")
        before = coach.lines
        assert desk_at("2026-11-18T10:00").records.plays.all() == [the_play(coach)]
        assert the_play(coach).picks == ("own-part", "lecture")
        await coach.press("escape")
        assert "rests" in coach.pointed
        await coach.press("enter")
        assert coach.lines == before
    async with play() as coach:
        await start(coach)
        assert coach.lines == before
        await coach.press("a")
        assert coach.in_front == "DebriefScreen"
        assert len(coach.records.plays.all()) == 1


async def test_choosing_in_haste_loses_nothing_and_ends_once(play: Play) -> None:
    async with play(clock=Ticking()) as coach:
        await start(coach)
        await coach.hurry("c", "a", "a", "a", "enter")
        first = coach.records.plays.all()[0]
        assert (first.picks, first.ending) == (("own-part", "ask", "agree"), "owned")
        assert [frame.label.code for frame in coach.records.history().undo].count("play-ended") == 1


async def test_a_choice_made_as_the_app_ends_is_kept(play: Play, desk_at: Callable[[str], Desk]) -> None:
    async with play() as coach:
        await start(coach)
        await coach.hurry("c", "a", "ctrl+q")
        assert not coach.app.is_running
    (kept,) = desk_at("2026-11-18T10:00").records.plays.all()
    assert kept.picks == ("own-part", "ask")


async def test_a_play_that_was_ended_elsewhere_goes_on_as_another_one(
    play: Play, desk_at: Callable[[str], Desk]
) -> None:
    async with play(clock=Ticking()) as coach:
        await start(coach)
        await coach.press("a")
        kept = the_play(coach)
        elsewhere = desk_at("2026-11-18T09:30")
        over = kept._replace(picks=("ask", "agree"))
        elsewhere.do(keep_play, over)
        elsewhere.do(end_play, EndPlay(LATE_REPORT, over))
        await coach.press("b")
        assert coach.in_front == "DebriefScreen"
        assert [(one.picks, one.ending) for one in coach.records.plays.all()] == [
            (("ask", "agree"), "owned"),
            (("ask", "solve"), "rescued"),
        ]
        await coach.press("escape")
        assert coach.notice == "Played The late report: mixed"


async def test_leaving_at_the_start_keeps_nothing(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("escape")
        assert coach.in_front == "PractiseArea"
        assert coach.records.plays.all() == []


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (True, "The scenario was changed since: your next choice is gone from it, so the talk goes on here."),
        (False, "The scenario was changed since: your next choice is not on offer any more, so the talk goes on here."),
    ],
)
async def test_a_choice_that_the_scenario_lost_stops_at_the_last_good_line(
    play: Play, desk: Desk, library_is: LibraryIs, gone: bool, said: str
) -> None:
    resting = Played("01A", LATE_REPORT.id, 1, desk.context.today, ("own-part", "ask", "agree"))
    desk.do(keep_play, resting)
    opening, cause = LATE_REPORT.scenes
    left = tuple(one for one in opening.choices if one.id != "ask")
    locked = opening.choices[2].when and opening.choices[2].when._replace(
        steps=(opening.choices[2].when.steps[0]._replace(value=9),)
    )  # type: ignore[union-attr]
    changed = left if gone else (opening.choices[0]._replace(when=locked), *left)
    library_is(with_scenarios(LATE_REPORT._replace(scenes=(opening._replace(choices=changed), cause))))
    async with play() as coach:
        await start(coach)
        assert " ".join(coach.notice.split()) == said
        assert "You   I moved the scope on you twice." in coach.text
        assert coach.pointed.startswith("▸ a  This is the third time.")
        await coach.press("escape")
        assert the_play(coach) == resting
        await coach.press("enter", "a")
        assert the_play(coach).picks == ("own-part", "lecture")


async def test_a_talk_that_ends_earlier_since_the_scenario_changed_goes_to_its_debrief(
    play: Play, desk: Desk, library_is: LibraryIs
) -> None:
    desk.do(keep_play, Played("01A", LATE_REPORT.id, 1, desk.context.today, ("ask", "agree")))
    opening, cause = LATE_REPORT.scenes
    first = opening.choices[0]._replace(goto="owned")
    library_is(with_scenarios(LATE_REPORT._replace(scenes=(opening._replace(choices=(first,)), cause))))
    async with play() as coach:
        await coach.press("4", "enter")
        assert coach.in_front == "DebriefScreen"
        assert "She leaves with a step she chose." in coach.text
        assert the_play(coach).picks == ("ask",)


async def test_a_scene_without_anything_on_offer_says_so_and_can_be_left(play: Play, library_is: LibraryIs) -> None:
    opening, cause = LATE_REPORT.scenes
    library_is(with_scenarios(LATE_REPORT._replace(scenes=(opening, cause._replace(choices=())))))
    async with play() as coach:
        await start(coach)
        await coach.press("a")
        assert "The author left nothing to say here." in coach.text
        await coach.press("a", "enter", "t", "backspace")
        assert "▸ a  What got in the way?" in coach.text


async def test_more_choices_than_letters_are_reached_with_the_cursor(play: Play, library_is: LibraryIs) -> None:
    opening, cause = LATE_REPORT.scenes
    many = tuple(choice(f"c{i}", f"Line number {i}.", "cause") for i in range(12))
    library_is(with_scenarios(LATE_REPORT._replace(scenes=(opening._replace(choices=many, reply=None), cause))))
    async with play() as coach:
        await start(coach)
        await coach.press("h")
        assert the_play(coach).picks == ("c7",)
        await coach.press("backspace", "end")
        assert "Line number 11." in coach.pointed
        await coach.press("enter")
        assert the_play(coach).picks == ("c11",)


async def test_a_tiny_terminal_shows_the_cursor(play: Play) -> None:
    async with play(size=(40, 10)) as coach:
        await coach.press("4")
        assert "The late report" in coach.pointed
        await coach.press("enter")
        assert "What got in the way?" in coach.pointed
        await coach.press("end")
        assert "say it in my own words" in coach.pointed
        await coach.press("a", "b")
        assert "What got in the way?" in coach.pointed


async def test_a_click_points_and_a_second_one_says_it(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        y = coach.lines.index(coach.line("b  This is the third time."))
        await coach.click(6, y)
        assert "This is the third time." in coach.pointed
        assert coach.records.plays.all() == []
        await coach.click(6, y)
        assert the_play(coach).picks == ("lecture",)


async def test_help_names_the_keys_of_a_play(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("?")
        assert "a–d" in coach.text
        assert "Take the last choice back." in coach.text
        await coach.press("escape", "a")
        assert the_play(coach).picks == ("ask",)


# Own words


@SIZES
@pytest.mark.parametrize(
    ("typed", "line", "loosely"),
    [
        ("How did it come to this?", "What got in the way?", False),
        ("It is the third time!", "This is the third time.", False),
        ("Nice weather.", "What got in the way?", True),
    ],
)
async def test_own_words_are_taken_for_a_line_and_that_is_said(
    play: Play, size: tuple[int, int], typed: str, line: str, loosely: bool
) -> None:
    async with play(size=size) as coach:
        await start(coach)
        await coach.press("t")
        assert coach.notice == "How would you begin?"
        await coach.write(typed)
        await coach.press("enter")
        assert f"You   {typed}" in coach.text
        assert f"taken as: {line}" in coach.text
        assert ("Matched loosely. Compare your line with this one." in coach.text) is loosely
        await coach.press("a")
        assert len(the_play(coach).picks) == 2


async def test_what_was_typed_waits_behind_escape_and_letters_type_meanwhile(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("end", "enter")
        await coach.write("a b")
        assert coach.records.plays.all() == []
        await coach.press("escape", "t")
        assert coach.line("›").split()[1:] == ["a", "b"]
        await coach.press("escape", "b", "backspace", "t")
        assert coach.line("›").split()[1:] == []
        await coach.press("enter")
        assert coach.notice == "How would you begin?"


async def test_own_words_that_fit_nothing_stay_on_the_line(play: Play, library_is: LibraryIs) -> None:
    opening, cause = LATE_REPORT.scenes
    assert opening.reply is not None
    reply = opening.reply._replace(otherwise="own-part")
    locked = Meter("trust", "Trust", 4, shown=True)
    scenario = LATE_REPORT._replace(
        scenes=(opening._replace(reply=reply), cause), meters=(locked, LATE_REPORT.meters[1])
    )
    library_is(with_scenarios(scenario))
    async with play() as coach:
        await start(coach)
        await coach.press("t")
        await coach.write("Nice weather")
        await coach.press("enter")
        assert coach.notice == "That fits no line here. Try other words, or press esc and choose."
        assert "Nice weather" in coach.line("›")
        assert coach.records.plays.all() == []


async def test_a_scene_that_hears_no_own_words_offers_none(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("a")
        assert "own words" not in coach.text
        assert "t Own words" not in coach.footer
        await coach.press("t")
        assert "›" not in coach.text
        assert coach.notice == "You cannot use your own words here. Choose one of the lines."
        await coach.press("a")
        assert coach.notice == ""


# The debrief


@SIZES
async def test_the_debrief_looks_back_on_skills_and_lines(play: Play, desk: Desk, size: tuple[int, int]) -> None:
    ended_play(desk, "01A", "lecture", "drop")
    async with play(size=size) as coach:
        await start(coach)
        await coach.press("a", "b")
        assert "mixed · 2nd play" in coach.text
        questions = coach.line("open questions")
        assert "▕████████████░░░░░░▏  2 of 3" in questions
        assert "▲ from 0 of 2" in questions
        assert "◆ from 0 of 1" in coach.line("  0 of 2")
        assert "An open question hands her the floor. · felt: Room to think." in coach.text
        assert "The next step is now yours." in coach.text
        assert "better" not in coach.text
        assert "“What got in the way?”" in coach.text
        await coach.press("down")
        assert "I will sort it out." in coach.pointed
        assert "better  What will you try first?" in coach.text


async def test_a_skill_that_was_not_on_offer_has_no_trend(play: Play, desk: Desk, library_is: LibraryIs) -> None:
    ended_play(desk, "01A", "lecture", "drop")
    library_is(with_scenarios(LATE_REPORT._replace(skills=("open-question", "clear-expectation"))))
    async with play() as coach:
        await start(coach)
        await coach.press("b", "a")
        assert coach.line("clear expectation").endswith("not on offer")


@SIZES
async def test_playing_on_from_a_line_leaves_the_first_play_as_it_was(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size, clock=Ticking()) as coach:
        await start(coach)
        await coach.press("a", "b", "down", "enter")
        assert coach.in_front == "PlayScreen"
        assert "You   What got in the way?" in coach.text
        assert "▸ a  What will you try first?" in coach.text
        await coach.press("a")
        assert "strong · 2nd play" in coach.text
        assert [(each.picks, each.ending) for each in coach.records.plays.all()] == [
            (("ask", "solve"), "rescued"),
            (("ask", "agree"), "owned"),
        ]
        await coach.press("escape")
        assert "played 2 times, last: strong" in coach.pointed


async def test_playing_on_from_the_first_line_and_again_begin_anew(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        for key in ("enter", "a"):
            await coach.press("b", "b")
            assert coach.in_front == "DebriefScreen"
            await coach.press(key)
            assert coach.in_front == "PlayScreen"
            assert "▸ a  What got in the way?" in coach.text
            assert "You want Vera" in coach.text
        await coach.press("escape")
        assert len(coach.records.plays.all()) == 2
        assert "rests" not in coach.pointed


async def test_first_words_are_kept_with_the_play_and_shown_at_the_next_start(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("a", "a", "i")
        assert "What will you say first in your real talk?" in coach.text
        await coach.write("How are you?")
        await coach.press("enter")
        assert coach.in_front == "DebriefScreen"
        assert coach.notice == "Kept your first words"
        assert "How are you?" in coach.text
        assert the_play(coach).intention == "How are you?"
        await coach.press("a")
        assert "You want to say first: How are you?" in coach.text
        await coach.press("escape")
        assert "I will say first: How are you?" in coach.text
        await coach.press("enter")
        assert "You want to say first: How are you?" in coach.text


async def test_first_words_can_be_left_alone(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("a", "a", "i", "escape")
        assert coach.in_front == "DebriefScreen"
        assert the_play(coach).intention == ""
        assert coach.notice == ""


async def test_a_long_debrief_scrolls_with_its_cursor(play: Play, library_is: LibraryIs) -> None:
    opening, cause = LATE_REPORT.scenes
    round_again = choice("again", "Say that once more, please.", "opening", why="It buys time.")
    library_is(
        with_scenarios(
            LATE_REPORT._replace(scenes=(opening._replace(choices=(round_again, *opening.choices[:2])), cause))
        )
    )
    async with play() as coach:
        await start(coach)
        await coach.press(*["a"] * 12, "b", "b")
        assert coach.in_front == "DebriefScreen"
        assert "It is solved, and it is yours now." in coach.lines[0]
        await coach.press("end")
        assert "I will sort it out." in coach.pointed
        assert "What will you say first in your real talk?" in coach.text
        await coach.press("pageup", "pageup", "home")
        assert "It is solved, and it is yours now." in coach.lines[0]
        await coach.press("pagedown")
        assert "It is solved, and it is yours now." not in coach.text


async def test_an_ended_play_is_undone_and_goes_on(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        await coach.press("a", "b", "escape", "u")
        assert coach.notice == "Undone: Played The late report: mixed"
        assert "rests" in coach.pointed
        assert coach.pointed.rstrip().endswith("rests")
        await coach.press("U")
        assert coach.pointed.endswith("played once, last: mixed")


# Names, and text that means harm


async def test_nobody_rehearses_on_a_namesake_of_their_own(play: Play, desk: Desk) -> None:
    desk.do(add_people, AddPeople(("Vera Holm",)))
    async with play() as coach:
        await start(coach)
        await coach.press("a", "b")
        assert "Vera" not in coach.text
        await coach.press("a")
        assert "Kim, analyst; exact and tired" in coach.text
        assert "Vera" not in coach.text


def hostile_scenario(text: str) -> Scenario:
    """Put a text in every slot of a scenario."""
    opening, cause = LATE_REPORT.scenes
    assert opening.reply is not None

    def harm(one):  # type: ignore[no-untyped-def]
        return one._replace(you=text, why=text)

    return LATE_REPORT._replace(
        title=text,
        you=text,
        them=text,
        brief=text,
        skills=("open-question", text),
        scenes=(
            opening._replace(
                lines=(Line("x", text),),
                choices=tuple(map(harm, opening.choices)),
                reply=opening.reply._replace(ask=text, note=text),
            ),
            cause._replace(lines=(Line("x", text),), choices=tuple(map(harm, cause.choices))),
        ),
        meters=tuple(meter._replace(name=text) for meter in LATE_REPORT.meters),
        endings=tuple(ending._replace(text=text) for ending in LATE_REPORT.endings),
        debrief=tuple(each._replace(ask=text) for each in LATE_REPORT.debrief),
        swap=Swap(text, tuple((one.id, text) for one in opening.choices)),
    )


@pytest.mark.parametrize("text", TRIED)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 10)])
async def test_what_an_author_wrote_is_shown_and_never_obeyed(
    play: Play, library_is: LibraryIs, text: str, size: tuple[int, int]
) -> None:
    file = Broken(
        f"scenarios/{text}.yaml", text, (Diagnostic("S002", f"scenarios/{text}.yaml", Mark(1, 1), {"name": text}),) * 2
    )
    library_is(with_scenarios(hostile_scenario(text), broken=[file]))
    async with play(size=size) as coach:
        for keys in (
            ("4",), ("down", "enter"), ("escape", "home", "enter"), ("t",), ("enter", "x", "enter"), ("backspace", "a"),
            ("end",), ("a",), ("down",), ("i",), ("escape", "escape"), ("u",), ("d",), ("?",),
        ):  # fmt: skip
            await coach.press(*keys)
            check(coach, keys)
            assert coach.app.is_running, keys
        await coach.press("escape")
        assert plain(text)[:12] in " ".join(coach.text.split())


async def test_typed_words_are_shown_and_never_obeyed(play: Play) -> None:
    async with play() as coach:
        await start(coach)
        for text in HOSTILE:
            await coach.press("t")
            await coach.paste(text)
            check(coach, text)
            await coach.press("enter")
            check(coach, text)
            assert plain(text)[:12] in " ".join(coach.text.split()), text
            await coach.press("backspace")


async def test_a_path_is_shown_whole(play: Play, library_is: LibraryIs, tmp_path: Path) -> None:
    path = "personal/scenarios/a-rather-long-name-for-a-talk-about-a-report.yaml"
    library_is(with_scenarios(LATE_REPORT, broken=[broken(path, 1)]))
    async with play() as coach:
        await coach.press("4")
        assert path in coach.text


@pytest.mark.usefixtures("team")
async def test_help_opened_as_a_play_ends_does_not_stand_in_the_way_of_the_debrief(play: Play) -> None:
    async with play() as coach:
        await coach.press("4", "enter", "b")
        await coach.hurry("a", "?")
        await coach.press("escape")
        assert coach.in_front == "DebriefScreen"


@pytest.mark.usefixtures("team")
async def test_a_letter_pressed_once_too_often_leaves_the_debrief_standing(play: Play) -> None:
    async with play() as coach:
        await coach.press("4", "enter", "b")
        await coach.hurry("a", "a")
        assert coach.in_front == "DebriefScreen"
        await coach.press("a")
        assert coach.in_front == "PlayScreen"
