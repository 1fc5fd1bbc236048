"""The end of a talk and what comes after it: what is kept, the summary for the person, putting a talk right."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from stage import LARGE, SMALL, Play, Stage
from talks import begin, enter, last, running

from coachtui.clock import Clock
from coachtui.coaching.flows import Flow
from coachtui.coaching.flows import Stage as FlowStage
from coachtui.services.exporting import exports_of
from coachtui.services.pairs import AddPair, add_pair
from coachtui.services.session.beginning import Begin, begin_session

LINES = (
    "/g answers for the team > asks who knows",
    "/r 6",
    "/i if the phone rings, I let it ring",
    "/e silence / a name @fri",
    "/w it ran without her",
    "/l a book on questions > two pages before each talk",
    "/p holidays",
    "my own remark",
    "/m call Bo",
)


async def end_of(coach: Stage, *lines: str) -> None:
    """Hold a talk of these lines up to its end, with the cursor on the rows."""
    await begin(coach)
    for text in lines:
        await enter(coach, text)
    await enter(coach, "/end")
    await coach.press("ctrl+u", *"keeps asking", "enter")


async def row(coach: Stage, part: str) -> None:
    """Go down to the row that holds a text."""
    for _step in range(30):
        if part in coach.pointed:
            return
        await coach.press("down")
    raise AssertionError(f"{part!r} is not in\n{coach.text}")


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.usefixtures("demo_team")
async def test_the_end_shows_all_that_will_be_kept(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        await end_of(coach, *LINES)
        for label, words in (
            ("Actions", "call Bo"),
            ("Goals", "answers for the team → asks who knows"),
            ("Rated", "6 of 10: answers for the team → asks who knows"),
            ("If-then", "if the phone rings, I let it ring"),
            ("Experiments", "silence / a name   Fri 20 Nov"),
            ("Wins", "it ran without her"),
            ("Links", "a book on questions: two pages before each talk"),
            ("Parked", "holidays"),
        ):
            await row(coach, words)
            assert coach.pointed.removeprefix("▸").split()[0] == label
        await row(coach, "if they like")
        assert "not asked" in coach.pointed
        await coach.press("right", "right", "left")
        assert "0 of 10" in coach.pointed
        await coach.press("left", "enter")
        assert (last(coach).rating, len(coach.records.talks.parked.of(last(coach).person)[-1:])) == (None, 1)


@pytest.mark.usefixtures("demo_team")
async def test_anything_that_will_be_kept_can_be_changed_or_left_out(play: Play) -> None:
    async with play() as coach:
        await end_of(coach, *LINES)
        await row(coach, "if the phone")
        await coach.press("e")
        assert coach.value("text") == "if the phone rings, I let it ring"
        await coach.fill("text", "if it rings, I wait")
        await coach.press("enter")
        assert "if it rings, I wait" in coach.pointed
        await row(coach, "silence / a name")
        await coach.press("e")
        assert coach.value("text") == "silence / a name @2026-11-20"
        await coach.fill("text", "")
        await coach.press("enter")
        assert coach.said_at("text") == "That was not understood. Try: count to five / name somebody @fri"
        await coach.press("escape")
        await row(coach, "holidays")
        await coach.press("d")
        assert "holidays" not in coach.text
        await coach.press("u")
        assert "holidays" in coach.pointed
        await coach.press("d", "enter")
        session = last(coach)
        kinds = {line.kind: line.text for line in session.log if line.kind not in ("prompt", "note")}
        assert (kinds["plan"], "parked" in kinds) == ("if it rings, I wait", False)
        assert [plan.text for plan in coach.records.talks.actions.of(session.person) if plan.plan][-1:] == [
            "if it rings, I wait"
        ]


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.usefixtures("demo_team")
async def test_the_summary_holds_what_was_agreed_and_no_remarks(
    play: Play, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with play(size=size) as coach:
        await end_of(coach, *LINES)
        assert "m Summary" in coach.footer
        await coach.press("m")
        assert coach.in_front == "SummaryScreen"
        assert "Anna Holm, 18 Nov 2026" in coach.lines[1]
        await coach.press("c")
        copied = coach.app.clipboard
        for words in ("keeps asking", "→ asks who knows", "6 of 10", "call Bo", "if the phone", "silence / a name"):
            assert words in copied
        for words in ("my own remark", "holidays", "What would make"):
            assert words not in copied
        assert "\nNext talk\n- 2 Dec 2026 10:00, 1 h\n" in copied
        assert coach.notice.startswith("Copied.")
        await coach.press("s")
        await coach.fill("folder", "~/for-anna")
        await coach.press("enter")
        file = tmp_path / "for-anna" / "Anna Holm 2026-11-18.md"
        assert file.read_text(encoding="utf-8").startswith("# Anna Holm, 18 Nov 2026\n")
        assert file.stat().st_mode & 0o777 == 0o600
        (made,) = exports_of(coach.records, coach.person("Anna").id)
        assert made.paths == (str(file),)
        await coach.press("escape")
        assert coach.in_front == "EndScreen"


@pytest.mark.usefixtures("demo_team")
async def test_a_summary_is_not_written_where_words_about_people_do_not_belong(play: Play) -> None:
    async with play() as coach:
        await end_of(coach)
        await coach.press("m", "s")
        await coach.fill("folder", str(coach.home.root / "here"))
        await coach.press("enter")
        assert coach.in_front == "Form"
        assert "is inside the data folder" in coach.text
        await coach.press("escape", "escape", "escape")
        assert coach.in_front == "SessionScreen"


async def see_talk(coach: Stage) -> None:
    """Hold a talk with Anna, and open it from the figures."""
    await end_of(coach, "/a ask Karim", "hers to decide")
    await coach.press("e")
    await coach.fill("minutes", "50")
    await coach.press("enter", "enter", "5")
    while "Anna Holm" not in coach.pointed:
        await coach.press("down")
    await coach.press("enter")
    while "18 Nov" not in coach.pointed:
        await coach.press("down")
    await coach.press("enter")
    assert coach.in_front == "SessionView"


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_that_was_held_is_put_right_and_says_so(play: Play) -> None:
    async with play() as coach:
        await see_talk(coach)
        await coach.press("e")
        assert (coach.value("minutes"), coach.value("outcome")) == ("50 min", "keeps asking")
        await coach.press("enter")
        assert coach.said_at("minutes") == "Nothing to change was said."
        await coach.fill("minutes", "40")
        await coach.fill("day", "16/11")
        await coach.fill("focus", "operational")
        await coach.press("enter")
        assert coach.notice == "Corrected the session with Anna Holm"
        assert coach.lines[1].strip() == "Anna Holm · Mon 16 Nov · 40 min · GROW · operational"
        assert "corrected on 18 Nov 2026: minutes was “50”" in coach.text
        assert "corrected on 18 Nov 2026: day was “18 Nov 2026”" in coach.text
        assert (last(coach).day, last(coach).minutes) == (date(2026, 11, 16), 40)
        await coach.press("u")
        assert "corrected on" not in coach.text
        assert coach.lines[1].strip() == "Anna Holm · Wed 18 Nov · 50 min · GROW · development"
        await coach.press("m")
        assert coach.in_front == "SummaryScreen"
        assert "Anna: ask Karim" in coach.text
        assert "hers to decide" not in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_a_talk_that_was_two_is_split(play: Play) -> None:
    async with play() as coach:
        await see_talk(coach)
        held = len(coach.records.talks.sessions.of(coach.person("Anna").id))
        await coach.press("s")
        await coach.fill("minutes", "50")
        await coach.press("enter")
        assert coach.said_at("minutes") == "The session took 50 min, so something has to be left of it."
        await coach.fill("minutes", "20")
        await coach.fill("note", "the customer")
        await coach.press("enter")
        assert coach.notice == "Split the session with Anna Holm: the last 20 min stand on their own"
        assert "· 30 min ·" in coach.lines[1]
        assert len(coach.records.talks.sessions.of(coach.person("Anna").id)) == held + 1
        await coach.press("escape")
        assert coach.in_front == "BehindScreen"
        assert "30 min" in coach.text
        assert "20 min" in coach.text


@pytest.mark.parametrize(
    ("keys", "minutes"), [(("enter",), 60), (("o", *"40", "enter"), 40), (("g",), 23 * 60), (("down", "enter"), None)]
)
@pytest.mark.usefixtures("demo_team")
async def test_a_talk_left_open_overnight_asks_how_long_it_was(
    play: Play, keys: tuple[str, ...], minutes: int | None
) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "a word of yesterday")
    morning = Clock(stopped_at=datetime(2026, 11, 19, 8, tzinfo=ZoneInfo("Europe/Copenhagen")))
    async with play(clock=morning) as coach:
        while "Underway" not in coach.pointed and "Anna" not in coach.pointed:
            await coach.press("down")
        await coach.press("enter")
        assert coach.in_front == "Choice"
        assert "Anna Holm: begun Wed 18 Nov 09:00 and never" in coach.text
        assert "I forgot to end it: 1 h, as planned" in coach.text
        if minutes is None:
            await coach.press(*keys, "escape")
            assert coach.in_front == "TodayArea"
            assert running(coach).minutes(coach.desk.context.now) == 23 * 60
            return
        if keys[0] == "o":
            await coach.press("o")
            await coach.fill("minutes", "40")
            await coach.press("enter")
        else:
            await coach.press(*keys)
        assert coach.in_front == "SessionScreen"
        assert f"{minutes} of 60 min" in coach.text
        assert "a word of yesterday" in coach.text
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        assert (last(coach).minutes, last(coach).day) == (60 if minutes > 180 else minutes, date(2026, 11, 18))


@pytest.mark.usefixtures("team")
async def test_a_pair_gets_its_sheet_and_a_record_that_it_met(play: Play, tmp_path: Path) -> None:
    async with play() as coach:
        one, other, *_rest = coach.records.people.all()
        coach.do(add_pair, AddPair(one.id, other.id, date(2026, 11, 4)))
        await coach.press("3", "w")
        assert "h Held   s Sheet" in coach.text
        await coach.press("h")
        await coach.fill("minutes", "40")
        await coach.press("enter")
        assert "met once, 18 Nov, 40 min" in coach.text
        assert coach.records.ledger.years() == []
        await coach.press("s")
        await coach.fill("flow", "nothing")
        await coach.press("enter")
        assert "There is no flow “nothing”." in coach.text
        await coach.fill("flow", "")
        await coach.fill("folder", str(tmp_path / "sheets"))
        await coach.press("enter")
        (file,) = (tmp_path / "sheets").iterdir()
        assert f"# {one.name} and {other.name}" in file.read_text(encoding="utf-8")
        await coach.press("u")
        assert "met once" not in coach.text


@pytest.mark.usefixtures("team")
async def test_of_a_group_those_are_kept_who_came(play: Play) -> None:
    async with play() as coach:
        flow = Flow("core/group", "Learning group", (FlowStage("round", "Round", 30),), participants="group")
        people = coach.records.people.all()
        coach.do(begin_session, Begin(people[0].id, None, flow, {}, others=tuple(each.id for each in people[1:])))
        await coach.press("enter")
        assert coach.in_front == "SessionScreen"
        away = people[1].name.split()[0]
        await enter(coach, f"/a {away}: send the list")
        await enter(coach, "/a read two pages")
        await enter(coach, "/end")
        await coach.press("ctrl+u", *"we meet again", "enter", "e")
        await coach.fill("minutes", "40")
        await coach.press("enter")
        assert "Their view" not in coach.text
        await row(coach, f"● {people[1].name}")
        await coach.press("m", "right")
        assert coach.lines[1].strip().startswith(people[1].name)
        assert "send the list" in coach.text
        await coach.press("right")
        assert "send the list" not in coach.text
        await coach.press("escape", "space")
        assert "was not there" in coach.pointed
        await coach.press("enter")
        assert coach.notice == "Session with 2 people, 40 min"
        assert [len(coach.records.talks.sessions.of(each.id)) for each in people] == [1, 0, 1]
