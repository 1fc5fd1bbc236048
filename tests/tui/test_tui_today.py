"""Today, by its keys: settling what is unsaid, planning what comes, and what is offered where."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from stage import Play

from coachtui.coaching.people import Person
from coachtui.errors import DamagedError
from coachtui.paths import Home
from coachtui.services.open_items import Open
from coachtui.store.records import Records

UNSAID = "Tue 14:00  Ali Rahman"


@pytest.mark.usefixtures("demo_team")
async def test_h_says_the_block_was_held_as_planned(play: Play) -> None:
    async with play() as coach:
        assert UNSAID in coach.pointed
        before, minutes = len(coach.records.ledger.year(2026)), coach.held("Ali Rahman")
        await coach.press("h")
        assert coach.notice == "Held: Ali Rahman, 45 min"
        assert "u Undo" in coach.line("Held: Ali Rahman")
        entries = coach.records.ledger.year(2026)
        held = coach.records.ledger.of_block(coach.blocks("Ali Rahman")[-1])
        assert len(entries) == before + 1
        assert held is not None
        assert (held.day, held.minutes, held.kind) == (date(2026, 11, 17), 45, "session")
        assert "Did this happen?" not in coach.text
        assert coach.held("Ali Rahman") == minutes + 45
        assert "10:00      Anna Holm" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_e_on_an_unsaid_block_asks_how_it_went(play: Play) -> None:
    async with play() as coach:
        await coach.press("e")
        assert coach.value("minutes") == "45 min"
        await coach.fill("minutes", "1 h 10")
        await coach.press("enter")
        assert coach.notice == "Session with Ali Rahman, 1 h 10"
        held = coach.records.ledger.of_block(coach.blocks("Ali Rahman")[-1])
        assert held is not None
        assert held.minutes == 70


@pytest.mark.usefixtures("demo_team")
async def test_m_plans_an_unsaid_block_again_a_week_on(play: Play) -> None:
    async with play() as coach:
        await coach.press("m")
        assert coach.notice == "Moved Ali Rahman to Tue 24 Nov 14:00"
        past, ahead = coach.blocks("Ali Rahman")[-2:]
        assert (past.day, past.state, past.moved_to) == (date(2026, 11, 17), "moved", ahead.id)
        assert (ahead.day, ahead.start, ahead.state) == (date(2026, 11, 24), time(14), "planned")
        assert "Ali Rahman" in coach.line("Tue 14:00")
        assert "Did this happen?" not in coach.text


@pytest.mark.parametrize(
    ("key", "said", "state", "reason"),
    [
        ("1", "Excused: Ali Rahman, away", "excused", "away"),
        ("2", "Excused: Ali Rahman, holiday", "excused", "holiday"),
        ("3", "Excused: Ali Rahman, business", "excused", "business"),
        ("4", "Excused: Ali Rahman, other", "excused", "other"),
        ("5", "Missed: Ali Rahman, Tue 17 Nov", "missed", None),
    ],
)
@pytest.mark.usefixtures("demo_team")
async def test_x_asks_what_came_in_the_way(play: Play, key: str, said: str, state: str, reason: str | None) -> None:
    async with play() as coach:
        await coach.press("x")
        assert "Ali Rahman: what came in the way?" in coach.text
        await coach.press(key)
        assert coach.notice == said
        block = coach.blocks("Ali Rahman")[-1]
        assert (block.state, block.reason) == (state, reason)
        await coach.press("u")
        assert coach.blocks("Ali Rahman")[-1].state == "planned"
        assert UNSAID in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_the_question_can_be_answered_with_arrows_and_left_unanswered(play: Play) -> None:
    async with play() as coach:
        await coach.press("x", "escape")
        assert coach.in_front == "TodayArea"
        assert coach.blocks("Ali Rahman")[-1].state == "planned"
        await coach.press("x", "z", "down", "down", "enter")
        assert coach.notice == "Excused: Ali Rahman, business"


@pytest.mark.usefixtures("demo_team")
async def test_a_block_ahead_can_be_excused_and_not_missed(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "down", "x")
        assert "Jonas Berg: what came in the way?" in coach.text
        assert "missed" not in coach.text
        await coach.press("5", "m")
        assert coach.in_front == "Choice"
        await coach.press("2")
        assert coach.notice == "Excused: Jonas Berg, holiday"
        assert "Jonas Berg" not in coach.body


@pytest.mark.usefixtures("demo_team")
async def test_a_block_of_today_can_be_held_missed_and_moved_by_its_form(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "e")
        assert (coach.value("day"), coach.value("start"), coach.value("minutes")) == ("18/11", "10:00", "1 h")
        await coach.fill("day", "fri")
        assert "Fri 20 Nov" in coach.text
        await coach.press("enter")
        assert coach.notice == "Changed: Anna Holm, Fri 20 Nov 10:00"
        assert "Fri 10:00" in coach.line("Anna Holm  ")
        await coach.press("u", "home", "down", "x", "5")
        assert coach.notice == "Missed: Anna Holm, Wed 18 Nov"
        await coach.press("u", "home", "down", "h")
        assert coach.notice == "Held: Anna Holm, 1 h"


@pytest.mark.usefixtures("demo_team")
async def test_undo_puts_the_cursor_on_the_block_it_brings_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("x", "5", "u")
        assert UNSAID in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_enter_opens_what_stands_under_the_cursor(play: Play) -> None:
    async with play() as coach:
        await coach.press("enter")
        assert "Ali Rahman: how it went" in coach.text
        await coach.press("escape", "down", "enter")
        assert "Anna Holm’s block" in coach.text
        await coach.press("escape", "end")
        assert "Longest without you   Lena Vik, 28 days" in coach.pointed
        await coach.press("enter")
        assert "A block for Lena Vik" in coach.text
        await coach.press("enter")
        assert coach.notice == "Planned Lena Vik, Thu 19 Nov 13:00"
        assert "Lena Vik" in coach.pointed
        assert "Thu 13:00" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_only_what_suits_the_row_is_offered_and_done(play: Play, demo_team: Home) -> None:
    async with play() as coach:
        assert [word for word in ("h Held", "m Moved", "x No", "n Block") if word in coach.footer] == [
            "h Held", "m Moved", "x No", "n Block",
        ]  # fmt: skip
        await coach.press("down", "down")
        assert "Jonas Berg" in coach.pointed
        assert "h Held" not in coach.footer
        assert "m Moved" not in coach.footer
        await coach.press("h", "m")
        assert coach.notice == ""
        assert coach.blocks("Jonas Berg")[-1].state == "planned"
        await coach.press("end")
        assert "x No" not in coach.footer
        await coach.press("h", "e", "m", "x")
        assert (coach.in_front, coach.notice) == ("TodayArea", "")


@pytest.mark.usefixtures("demo_team")
async def test_the_cursor_steps_over_headings_and_stops_at_the_ends(play: Play) -> None:
    async with play() as coach:
        await coach.press("up", "up")
        assert UNSAID in coach.pointed
        for name in ("Anna Holm", "Jonas Berg", "Sara Lund", "yours", *["theirs"] * 4, "Lena Vik", "Lena Vik"):
            await coach.press("down")
            assert name in coach.pointed
        await coach.press("home")
        assert UNSAID in coach.pointed
        await coach.press("pagedown")
        assert "Lena" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_the_mouse_points_and_opens(play: Play) -> None:
    async with play() as coach:
        row = next(y for y, line in enumerate(coach.lines) if "Jonas Berg" in line)
        await coach.click(20, row)
        assert "Jonas Berg" in coach.pointed
        await coach.click(20, row)
        assert "Jonas Berg’s block" in coach.text
        await coach.press("escape")
        await coach.click(coach.lines[0].index("Plan"), 0)
        assert coach.in_front == "PlanArea"
        await coach.click(coach.footer.index("? Help"), 23)
        assert coach.in_front == "Help"


@pytest.mark.usefixtures("nobody")
async def test_with_nobody_there_is_nothing_to_do_but_to_go_on(play: Play) -> None:
    async with play() as coach:
        await coach.press("h", "e", "m", "x", "n", "+", "enter", "down", "up", "home", "end", "pagedown")
        assert coach.in_front == "TodayArea"
        assert "Nobody here yet" in coach.text
        await coach.press("3", "n")
        assert "Add people" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_what_is_open_and_cannot_be_read_is_said_and_the_day_stands(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(records: Records, person: Person) -> Iterator[Open]:
        raise DamagedError("records-damaged", file="x.json", hint="restore-copy")

    monkeypatch.setattr("coachtui.tui.today.screen.open_with", unreadable)
    async with play() as coach:
        assert coach.notice.startswith("x.json in the records is damaged.")
        assert UNSAID in coach.pointed
        await coach.press("2", "1", "down")
        assert "Anna Holm" in coach.pointed
