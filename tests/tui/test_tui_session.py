"""A session by its keys: begun, written, taken back, paused, ended, told; and never a word lost."""

from datetime import date, time

import pytest
from library import small_library
from stage import LARGE, SMALL, Play, Stage

from coachtui.coaching.running import Running, write_down
from coachtui.coaching.sessions import LogLine, Session
from coachtui.content.library import Library
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.beginning import underway_with
from coachtui.services.session.keeping import drop_running, keep_running
from coachtui.services.undoing import undo

GOOD_HOUR = "What would make this hour worth it for you?"
SEEN = "What have you seen happen so far, and what did you guess?"
MOVE = "Which move will you make first, and on which day?"


async def begin(coach: Stage) -> None:
    """Begin Anna's session of ten o'clock from Today."""
    await coach.press("down", "s")
    assert coach.in_front == "SessionScreen"


async def enter(coach: Stage, text: str) -> None:
    """Type a line and enter it."""
    await coach.write(text)
    await coach.press("enter")


def running(coach: Stage, name: str = "Anna") -> Running:
    """Return the running session as the records have it."""
    person = coach.person(name)
    underway = underway_with(coach.records, person.id)
    assert underway is not None
    found = coach.records.talks.running.get(person.id, underway.id)
    assert found is not None
    return found


def last(coach: Stage, name: str = "Anna") -> Session:
    """Return a person's last session."""
    return coach.records.talks.sessions.of(coach.person(name).id)[-1]


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_block_is_held_from_its_first_prompt_to_its_end(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        held = coach.held("Anna")
        await begin(coach)
        assert "Anna Holm · GROW · Goal" in coach.text
        assert GOOD_HOUR in coach.text
        assert "0 of 60 min" in coach.text
        await enter(coach, "A plan for the release that is hers")
        await coach.press("enter")
        assert SEEN in coach.text
        await enter(coach, "/a ask Karim about the plan, not tell @fri")
        assert "+ action  ask Karim about the plan, not tell   Fri 20 Nov   Anna" in coach.text
        assert coach.notice == "Understood: Anna, Fri 20 Nov. /u takes it back."
        await enter(coach, "/w the release ran without her")
        await coach.press("enter")
        assert MOVE in coach.text
        await enter(coach, "Asks Karim first")
        await coach.press("enter", "enter")
        assert coach.in_front == "EndScreen"
        assert coach.app.screen.query_one("#outcome-line").value == "Asks Karim first"  # type: ignore[attr-defined]
        await coach.press("enter", "enter")
        assert coach.in_front == "TodayArea"
        assert coach.notice == "Session with Anna Holm, 1 min"
        assert coach.held("Anna") == held + 1
        session = last(coach)
        assert session.outcome == "Asks Karim first"
        assert [(line.kind, line.text, line.stage) for line in session.log] == [
            ("prompt", GOOD_HOUR, "goal"),
            ("note", "A plan for the release that is hers", "goal"),
            ("prompt", SEEN, "reality"),
            ("action", "ask Karim about the plan, not tell", "reality"),
            ("win", "the release ran without her", "reality"),
            ("prompt", MOVE, "next-steps"),
            ("note", "Asks Karim first", "next-steps"),
        ]
        block = coach.records.blocks.get(session.block or "")
        assert block is not None
        assert (block.day, block.start, block.state) == (date(2026, 11, 18), time(10), "held")
        action = coach.records.talks.actions.of(session.person)[-1]
        assert (action.text, action.due, action.owner) == (session.log[3].text, date(2026, 11, 20), "person")
        assert coach.records.talks.wins.of(session.person)[-1].text == "the release ran without her"


@pytest.mark.usefixtures("demo_team")
async def test_escape_pauses_and_everything_is_there_on_return_also_in_a_new_app(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "first words")
        await coach.press("enter")
        await coach.write("half a thou")
        before = coach.lines[:-2]
        await coach.press("escape")
        assert coach.in_front == "TodayArea"
        assert running(coach).resting
        assert "Underway" in coach.text
        assert "Anna Holm" in coach.line("s goes on with it")
        await coach.press("home", "s")
        assert coach.lines[:-2] == before
        assert running(coach).typing == "half a thou"
        await coach.press("escape")
    async with play() as coach:
        await coach.press("home", "enter")
        assert coach.lines[:-2] == before
        await coach.write("ght")
        assert coach.line("›").split()[1:] == ["half", "a", "thought"]


@pytest.mark.usefixtures("demo_team")
async def test_what_is_on_the_line_when_the_app_ends_is_kept(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.write("typed, never entered")
        coach.app.exit()
    async with play() as coach:
        assert running(coach).typing == "typed, never entered"
        assert not running(coach).resting


@pytest.mark.usefixtures("demo_team")
async def test_a_note_kept_is_no_step_for_undo(play: Play) -> None:
    async with play() as coach:
        before = coach.records.history().undo
        await begin(coach)
        await enter(coach, "some words")
        await coach.press("escape")
        assert coach.records.history().undo == before


@pytest.mark.usefixtures("demo_team")
async def test_undo_of_the_end_brings_the_talk_back(play: Play) -> None:
    async with play() as coach:
        minutes = coach.held("Anna")
        await begin(coach)
        await enter(coach, "words that must not go")
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        assert coach.held("Anna") == minutes + 1
        await coach.press("u")
        assert coach.held("Anna") == minutes
        assert [line.text for line in running(coach).log if line.kind == "note"] == ["words that must not go"]
        await coach.press("home", "s")
        assert "words that must not go" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_slashes_go_back_take_back_and_say_what_they_offer(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.write("/")
        assert "/a action · /m my action · /w win · /b back" in coach.notice
        await coach.write("e")
        await coach.press("tab")
        assert coach.line("›").strip() == "› /end"
        await coach.press(*["backspace"] * 5)
        assert coach.notice == ""
        await coach.press("enter")
        assert SEEN in coach.text
        await enter(coach, "/b")
        assert GOOD_HOUR in coach.text
        await enter(coach, "/a ring Ole, thursday")
        assert "Thu 19 Nov" in coach.text
        await enter(coach, "/u")
        assert coach.line("›").strip() == "› /a ring Ole @2026-11-19"
        assert "+ action" not in coach.text


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/xyz", "There is no /xyz. A note that begins with a slash begins with two."),
        ("/bck", "There is no /bck. Did you mean /back?"),
        ("/a ", "Write the words behind it: /a ask Karim @fri"),
        ("/w  ", "Write the words behind it: /w ask Karim @fri"),
    ],
)
async def test_a_slash_that_says_nothing_stays_on_the_line(play: Play, typed: str, said: str) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, typed)
        assert coach.notice.startswith(said)
        assert coach.line("›").strip() == f"› {typed}".strip()
        assert not running(coach).written


@pytest.mark.usefixtures("demo_team")
async def test_a_day_that_is_none_stays_in_the_words_and_is_said(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/a mail ops@home @someday")
        assert "“someday” is no day" in coach.notice
        assert running(coach).log[-1].text == "mail ops@home @someday"


@pytest.mark.usefixtures("demo_team")
async def test_words_typed_while_a_line_is_taken_stay(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.hurry(*"one", "enter", *"two", "enter", *"thr")
        assert [line.text for line in running(coach).log if line.kind == "note"] == ["one", "two"]
        assert coach.line("›").strip() == "› thr"


@pytest.mark.usefixtures("demo_team")
async def test_the_end_can_be_changed_line_by_line(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/a ask Karim @fri")
        await enter(coach, "/a and drop this one")
        await enter(coach, "/end")
        await coach.press("ctrl+u")
        await coach.press("enter")
        assert coach.notice == "No outcome: saved as “none”."
        await coach.press("e")
        await coach.fill("minutes", "50")
        await coach.press("enter", "down", "space")
        assert "● operational" in coach.text
        await coach.press("down", "space")
        assert coach.line("ask Karim").strip().startswith("▸ Actions      me")
        await coach.press("down", "d")
        assert "drop this one" not in coach.text
        await coach.press("right", "down")
        assert "● mostly Anna" in coach.text
        assert "Counts       yes: over 15 min, notes, outcome" in coach.text
        assert "none" in coach.pointed
        await coach.press("space", "enter")
        session = last(coach)
        assert (session.minutes, session.focus, session.talked, session.outcome) == (50, "operational", "person", "")
        assert session.qualifies
        assert [line.owner for line in session.log if line.kind == "action"] == ["me"]
        ahead = [block for block in coach.blocks("Anna") if block.state == "planned"]
        assert ahead == []


@pytest.mark.usefixtures("demo_team")
async def test_the_next_block_stands_as_a_default(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/end")
        assert "Wed 2 Dec 10:00, 1 h" in coach.line("Next")
        await coach.press("enter", "enter")
        (block,) = [block for block in coach.blocks("Anna") if block.state == "planned"]
        assert (block.day, block.start, block.minutes) == (date(2026, 12, 2), time(10), 60)


@pytest.mark.usefixtures("demo_team")
async def test_a_mistake_in_the_end_is_said_at_its_field(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/end")
        await coach.press("enter", "e")
        await coach.fill("minutes", "900")
        await coach.press("enter")
        assert coach.said_at("minutes") == "900 min is out of bounds: from 1 to 480."
        await coach.press("escape", "escape")
        assert coach.in_front == "SessionScreen"


@pytest.mark.usefixtures("demo_team")
async def test_a_session_begun_by_mistake_is_thrown_away_and_comes_back(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "not for the bin")
        await enter(coach, "/end")
        await coach.press("enter", "ctrl+d")
        assert coach.notice == "Threw away the session with Anna Holm"
        assert "Underway" not in coach.text
        await coach.press("u", "home", "s")
        assert "not for the bin" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_an_unsaid_block_is_told_in_half_a_minute_and_counts(play: Play) -> None:
    async with play() as coach:
        minutes = coach.held("Ali")
        await coach.press("e")
        assert "Ali Rahman: how it went" in coach.text
        await coach.fill("minutes", "50")
        await coach.fill("note", "He showed the draft")
        await coach.fill("action", "show it to Priya @mon")
        assert "Mon 23 Nov" in coach.text
        await coach.press("enter")
        assert coach.notice == "Session with Ali Rahman, 50 min"
        assert coach.held("Ali") == minutes + 50
        session = last(coach, "Ali")
        assert (session.told, session.qualifies, session.day) == (True, True, date(2026, 11, 17))
        assert "Did this happen?" not in coach.text
        (action,) = coach.records.talks.actions.of(session.person)[-1:]
        assert (action.text, action.due) == ("show it to Priya", date(2026, 11, 23))


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_that_nobody_planned_is_told_too(play: Play) -> None:
    async with play() as coach:
        await coach.press("end", "t")
        await coach.fill("note", "In the corridor")
        await coach.press("enter")
        session = last(coach, "Lena")
        assert (session.minutes, session.day) == (45, date(2026, 11, 18))
        block = coach.records.blocks.get(session.block or "")
        assert block is not None
        assert block.state == "held"


@pytest.mark.usefixtures("team")
async def test_a_session_is_begun_from_plan_and_people_too(play: Play) -> None:
    async with play() as coach:
        coach.do(plan_block, PlanBlock(coach.person("Anna").id, date(2026, 11, 18), time(14), 30))
        await coach.press("2", "down", "s")
        assert "Anna Holm · GROW" in coach.text
        assert "0 of 30 min" in coach.text
        await coach.press("escape", "3", "down", "down", "s")
        assert "Jonas Berg · GROW" in coach.text
        await coach.press("escape", "1")
        assert coach.text.count("s goes on with it") == 2


@pytest.mark.usefixtures("demo_team")
async def test_a_session_thrown_away_elsewhere_says_so_and_keeps_the_words_in_sight(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "still here")
        talk = running(coach)
        coach.do(drop_running, talk)
        await enter(coach, "and this")
        assert coach.notice == "This session was ended or thrown away elsewhere. See KPI for what was kept."
        assert "still here" in coach.text
        coach.do(undo, None)
        await enter(coach, "back again")
        assert [line.text for line in running(coach).log if line.kind == "note"] == [
            "still here",
            "and this",
            "back again",
        ]


def lacking() -> Library:
    """Return a library whose flow names a theme that no bank has, and another that is not translated."""
    library = small_library()
    return library._replace(
        questions={theme: asked for theme, asked in library.questions.items() if theme != "reality"},
        untranslated=frozenset({"goal"}),
    )


@pytest.mark.usefixtures("demo_team")
async def test_a_theme_that_the_bank_lacks_is_said_and_the_talk_goes_on(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: lacking())
    async with play() as coach:
        await begin(coach)
        assert coach.notice == (
            "The library has no questions on reality; the aims stand in their place. "
            "Not in your language yet, so in English: goal."
        )
        await coach.press("enter")
        assert "What is so." in coach.text
        assert "The library has no question for this stage; its aim stands here." in coach.text
        await coach.press("enter")
        assert MOVE in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_a_library_without_a_flow_is_said_and_nothing_begins(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = small_library()._replace(flows={})
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: empty)
    async with play() as coach:
        await coach.press("down", "s")
        assert coach.in_front == "TodayArea"
        assert coach.notice.startswith("The library holds no flow to follow.")
        assert underway_with(coach.records, coach.person("Anna").id) is None


@pytest.mark.usefixtures("demo_team")
async def test_what_was_asked_stays_when_the_bank_is_gone_in_mid_session(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.press("escape")
    empty = small_library()._replace(flows={}, questions={})
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: empty)
    async with play() as coach:
        await coach.press("home", "s")
        assert GOOD_HOUR in coach.text
        await coach.press("enter", "enter")
        assert MOVE in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_hostile_words_are_words(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "[/] [@click=app.quit]x[/] [TODO]")
        assert "[/] [@click=app.quit]x[/] [TODO]" in coach.text
        await enter(coach, "/a [/etc] [/#888]")
        await enter(coach, "/end")
        assert "[/etc] [/#888]" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_two_windows_on_one_talk_lose_no_line_of_either(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "from here")
        coach.do(keep_running, write_down(running(coach), LogLine("note", "from there")))
        await enter(coach, "and again from here")
        notes = [line.text for line in running(coach).log if line.kind == "note"]
        assert sorted(notes) == ["and again from here", "from here", "from there"]
        assert "from there" in coach.text
        coach.do(keep_running, write_down(running(coach), LogLine("note", "seen by itself")))
        coach.app.screen._look()  # type: ignore[attr-defined]
        await coach.settle()
        assert "seen by itself" in coach.text
