"""A session by its keys: begun, written, taken back, paused, ended, told; and never a word lost."""

from datetime import date, time

import pytest
from library import small_library
from stage import LARGE, SMALL, Play, Stage

from coachtui import i18n
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Running, write_down
from coachtui.coaching.sessions import LogLine, Session
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.library import Library
from coachtui.services.people import ChangePerson, change_person
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.beginning import underway_with
from coachtui.services.session.ending import end_session, propose_end
from coachtui.services.session.keeping import drop_running, keep_running
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.undoing import undo

GOOD_HOUR = "What would make this hour worth it for you?"
SEEN = "What have you seen happen so far, and what did you guess?"
MOVE = "Which move will you make first, and on which day?"


async def begin(coach: Stage) -> None:
    """Begin Anna's session of ten o'clock from Today."""
    await coach.press("down", "s")
    assert coach.in_front == "SessionScreen"


async def begin_anew(coach: Stage) -> None:
    """Begin Anna's session, and pass the prompts about what the last one left open."""
    await begin(coach)
    await pass_opening(coach)


async def pass_opening(coach: Stage) -> None:
    """Pass the prompts about what the last talk left open."""
    while "You wanted to:" in coach.text:
        await coach.press("enter")


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
        await begin_anew(coach)
        assert "Anna Holm · GROW · Goal" in coach.text
        assert GOOD_HOUR in coach.text
        assert "0 of 60 min" in coach.text
        await enter(coach, "A plan for the release that is hers")
        await coach.press("enter")
        assert SEEN in coach.text
        await enter(coach, "/a ask Karim about the plan, not tell @fri")
        assert "+ action  ask Karim about the plan, not tell   Fri 20 Nov   Anna" in coach.text
        assert coach.notice == "Understood: Anna, Fri 20 Nov. /u takes it back."
        await enter(coach, "/w Karim came to her with an answer")
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
        asked = [line for line in session.log if line.kind != "prompt" or line.question]
        assert [(line.kind, line.text, line.stage) for line in asked] == [
            ("prompt", GOOD_HOUR, "goal"),
            ("note", "A plan for the release that is hers", "goal"),
            ("prompt", SEEN, "reality"),
            ("action", "ask Karim about the plan, not tell", "reality"),
            ("win", "Karim came to her with an answer", "reality"),
            ("prompt", MOVE, "next-steps"),
            ("note", "Asks Karim first", "next-steps"),
        ]
        block = coach.records.blocks.get(session.block or "")
        assert block is not None
        assert (block.day, block.start, block.state) == (date(2026, 11, 18), time(10), "held")
        action = coach.records.talks.actions.of(session.person)[-1]
        assert (action.text, action.due, action.owner) == (asked[3].text, date(2026, 11, 20), "person")
        assert coach.records.talks.wins.of(session.person)[-1].text == "Karim came to her with an answer"


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
        await begin_anew(coach)
        await coach.write("/")
        assert "/a action · /m my action" in coach.notice
        assert "/zen zen" in coach.text
        await coach.write("en")
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
        ("/w  ", "Write the words behind it: /w it ran without me"),
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
        assert "0–10, if they like" in coach.pointed
        await coach.press("1", "0", "down")
        assert "10 of 10" in coach.line("Their view")
        assert "Counts       yes: over 15 min, notes, outcome" in coach.text
        assert "none" in coach.pointed
        await coach.press("space", "enter")
        session = last(coach)
        assert (session.minutes, session.focus, session.talked, session.outcome) == (50, "operational", "person", "")
        assert session.rating == 10
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
        await pass_opening(coach)
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
        await begin_anew(coach)
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


@pytest.mark.usefixtures("demo_team")
async def test_two_windows_lose_no_line_while_one_of_them_looks_at_the_end(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/a ask Karim")
        await enter(coach, "/end")
        coach.do(keep_running, write_down(running(coach), LogLine("note", "from there")))
        await coach.press("enter", "down", "down", "space", "escape")
        assert "from there" in coach.text
        assert "ask Karim   me" in coach.text
        await enter(coach, "/end")
        coach.do(keep_running, write_down(running(coach), LogLine("note", "at the last moment")))
        await coach.press("enter", "enter")
        words = [line.text for line in last(coach).log if line.kind != "prompt"]
        assert words == ["ask Karim", "from there", "at the last moment"]


@pytest.mark.usefixtures("demo_team")
async def test_what_was_chosen_at_the_end_is_there_again_after_more_talk(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/end")
        await coach.write("hand over the call")
        await coach.press("enter", "down", "space", "down", "space", "down", "8", "down", "space", "escape")
        await enter(coach, "one thing more")
        await enter(coach, "/end")
        assert "hand over the call" in coach.line("Outcome")
        assert "● operational" in coach.line("About")
        assert "● mostly Anna" in coach.line("Who talked")
        assert "● none" in coach.line("Next")
        await coach.press("enter", "enter")
        assert (last(coach).outcome, last(coach).focus, last(coach).talked, last(coach).rating) == (
            "hand over the call",
            "operational",
            "person",
            8,
        )


@pytest.mark.usefixtures("demo_team")
async def test_what_was_not_touched_at_the_end_follows_the_talk(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/a ask Karim")
        await enter(coach, "/end")
        assert "ask Karim" in coach.line("Outcome")
        await coach.press("escape")
        await enter(coach, "/a ask Priya too")
        await enter(coach, "/end")
        assert "ask Priya too" in coach.line("Outcome")


@pytest.mark.usefixtures("demo_team")
async def test_an_outcome_is_kept_where_the_app_ends_before_it_is_saved(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/end")
        await coach.write("hand over the call")
        coach.app.exit()
    async with play() as coach:
        assert running(coach).typing == "hand over the call"


@pytest.mark.usefixtures("demo_team")
async def test_an_action_left_out_at_the_end_comes_back_with_u(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/a ask Karim @fri")
        await enter(coach, "/a bring the plan")
        await enter(coach, "/end")
        await coach.press("enter", "down", "down")
        assert "u Undo" not in coach.footer
        await coach.press("d", "d")
        assert "none written down" in coach.text
        await coach.press("u")
        assert "bring the plan" in coach.pointed
        await coach.press("u", "enter")
        actions = [line.text for line in last(coach).log if line.kind == "action"]
        assert actions == ["ask Karim", "bring the plan"]


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_day_of_a_long_action_can_be_read_at_the_end(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await begin(coach)
        await enter(coach, f"/a {'ask Karim and all the others ' * 8} @fri")
        await enter(coach, "/a ask Karim about the release plan, not tell @fri")
        await enter(coach, "/end")
        assert coach.text.count("ask Karim about the release plan, not tell   Fri 20 Nov") == 1
        assert coach.line("Actions").endswith("…   Fri 20 Nov")
        await coach.resize(100, 30)
        assert coach.line("Actions").endswith("…   Fri 20 Nov")


@pytest.mark.usefixtures("demo_team")
async def test_a_long_name_does_not_run_into_the_action(play: Play) -> None:
    async with play() as coach:
        anna = coach.person("Anna")
        coach.do(change_person, ChangePerson(anna.id, "Maximiliana Holm", anna.kind, anna.tier, anna.team))
        await begin(coach)
        await enter(coach, "/a ask Karim")
        await enter(coach, "/end")
        assert "Maximili…  ask Karim" in coach.line("Actions")


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_ended_elsewhere_is_said_at_once_and_what_was_not_kept_can_be_told(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "kept")
        talk = running(coach)
        coach.do(end_session, propose_end(coach.records, talk, Rule(), coach.desk.context))
        coach.app.screen._look()  # type: ignore[attr-defined]
        await coach.settle()
        assert coach.notice == "This session was ended or thrown away elsewhere. See KPI for what was kept."
        await enter(coach, "not kept")
        await coach.write("nor this")
        await coach.press("escape")
        assert coach.in_front == "TodayArea"
        assert "rests" not in coach.notice
        assert coach.notice.endswith("Press 3, then t with Anna Holm: the words that were not kept are there.")
        await coach.press("3", "down", "t")
        assert coach.value("note") == "not kept nor this"


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_ended_elsewhere_is_left_without_more_where_all_was_kept(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "kept")
        coach.do(end_session, propose_end(coach.records, running(coach), Rule(), coach.desk.context))
        await coach.press("escape")
        assert coach.notice == "This session was ended or thrown away elsewhere. See KPI for what was kept."


@pytest.mark.usefixtures("demo_team")
async def test_a_session_begun_from_people_is_held_in_the_block_of_today(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "s")
        assert "Anna Holm" in coach.text
        assert "0 of 60 min" in coach.text
        await enter(coach, "/end")
        await coach.press("enter", "enter", "1")
        assert "10:00" not in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_told_from_people_settles_the_block_of_its_day(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "t")
        await coach.fill("day", "tue")
        await coach.fill("note", "He showed the draft")
        await coach.press("enter", "1")
        assert "Did this happen?" not in coach.text
        (block,) = [block for block in coach.blocks("Ali") if block.day == date(2026, 11, 17)]
        assert (block.state, block.start) == ("held", time(14))


@pytest.mark.usefixtures("demo_team")
async def test_the_form_of_a_talk_told_says_what_is_no_day_and_takes_none_for_none(play: Play) -> None:
    async with play() as coach:
        await coach.press("e")
        await coach.fill("action", "show it @blurgh")
        assert "“blurgh” is no day, so it stays in the words." in coach.text
        await coach.fill("outcome", "None")
        await coach.press("enter")
        assert last(coach, "Ali").outcome == ""


@pytest.mark.usefixtures("demo_team")
async def test_the_log_stays_scrolled_back_while_time_passes(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        for number in range(30):
            await enter(coach, f"line {number}")
        await coach.press("pageup")
        assert "line 29" not in coach.text
        coach.app.screen.show_talk()  # type: ignore[attr-defined]
        await coach.settle()
        assert "line 29" not in coach.text
        await enter(coach, "and on")
        assert "and on" in coach.text


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_long_action_of_last_time_leaves_room_for_the_talk(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        person = coach.person("Anna").id
        lines = (LogLine("action", "word " * 600, due=date(2026, 1, 2)), LogLine("win", "went well " * 300))
        coach.do(tell_session, TellSession(person, None, date(2026, 11, 11), 45, lines))
        await begin(coach)
        assert 1 <= sum("word word" in line for line in coach.lines) <= 5
        assert sum("went well went well" in line for line in coach.lines) <= 3
        await enter(coach, "there is room")
        assert "there is room" in coach.text


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize(
    ("language", "action", "end"), [("da", "/aftale ring, fredag", "/afslut"), ("sv", "/uppgift ring, fredag", "/slut")]
)
async def test_a_slash_takes_the_words_that_it_is_offered_by(play: Play, language: str, action: str, end: str) -> None:
    i18n.use(language)
    async with play() as coach:
        await begin(coach)
        await coach.write(end[:4])
        assert "/end" in coach.notice
        await coach.press(*["backspace"] * 4)
        await enter(coach, action)
        assert (running(coach).log[-1].text, running(coach).log[-1].due) == ("ring", date(2026, 11, 20))
        await enter(coach, end)
        assert coach.in_front == "EndScreen"


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_with_someone_outside_says_that_only_reports_count(play: Play) -> None:
    async with play() as coach:
        anna = coach.person("Anna")
        coach.do(change_person, ChangePerson(anna.id, anna.name, "external", anna.tier, anna.team))
        await begin(coach)
        await enter(coach, "/end")
        assert coach.line("Counts").endswith("no: only reports count in your figures")


@pytest.mark.usefixtures("demo_team")
async def test_every_key_is_offered_again_after_a_talk_or_a_form_was_saved(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        assert "+ Moment" in coach.footer
        await coach.press("end", "n", "enter")
        assert coach.notice.startswith("Planned Lena Vik")
        assert "+ Moment" in coach.footer


@pytest.mark.usefixtures("demo_team")
async def test_a_theme_that_only_the_flows_file_names_is_said_too(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    warning = Diagnostic("Q001", "questionbanks/core/flows/grow.yaml", Mark(12, 9), {"name": "gaol"})
    library = small_library()._replace(warnings=(warning,))
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: library)
    async with play() as coach:
        await begin(coach)
        assert coach.notice == "The library has no questions on gaol; the aims stand in their place."
