"""A moment: a few minutes of coaching, logged from anywhere."""

from datetime import date

import pytest
from stage import Play


@pytest.mark.usefixtures("demo_team")
async def test_plus_logs_a_moment_for_the_person_under_the_cursor(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "down")
        row, before = coach.pointed, coach.held("Freja Bay")
        await coach.press("+")
        assert coach.value("person") == "Freja Bay"
        await coach.fill("minutes", "15")
        await coach.fill("text", "asked before telling")
        await coach.press("enter")
        assert coach.notice == "Moment with Freja Bay, 15 min. It counts as time, not as a session"
        freja = coach.person("Freja Bay").id
        entry = max(e for e in coach.records.ledger.year(2026) if e.person == freja)
        assert (entry.minutes, entry.kind, entry.day) == (15, "moment", date(2026, 11, 18))
        assert [note.text for note in coach.records.notes.of(freja) if note.entry == entry.id] == [
            "asked before telling"
        ]
        assert coach.held("Freja Bay") == before + 15
        assert coach.pointed != row
        await coach.press("u")
        assert coach.notice.startswith("Undone: Moment with Freja Bay")
        assert coach.pointed == row


@pytest.mark.parametrize(
    ("area", "keys", "name"), [("1", (), "Ali Rahman"), ("1", ("end",), "Lena Vik"), ("2", (), "Ali Rahman")]
)
@pytest.mark.usefixtures("demo_team")
async def test_the_person_is_the_one_the_cursor_is_on(play: Play, area: str, keys: tuple[str, ...], name: str) -> None:
    async with play() as coach:
        await coach.press(area, *keys, "+")
        assert coach.value("person") == name
        assert coach.app.focused is not None
        assert coach.app.focused.id == "field-text"


@pytest.mark.usefixtures("demo_team")
async def test_mistakes_in_a_moment_are_said_at_their_fields(play: Play) -> None:
    async with play() as coach:
        await coach.press("+")
        for field, typed, right, said in (
            ("person", "Lenna", "len", "There is no “Lenna”. Did you mean Lena Vik?"),
            ("person", "a", "len", "“a” could be Ali Rahman (Checkout), Anna Holm (Checkout) or Åsa Nyman (Checkout)."),
            ("minutes", "600", "20", "600 min is out of bounds: from 1 to 180."),
            ("day", "19/11", "yesterday", "Thu 19 Nov is still to come."),
        ):
            await coach.fill(field, typed)
            await coach.press("enter")
            assert coach.said_at(field) == said
            assert coach.value(field) == typed
            await coach.fill(field, right)
        await coach.press("enter")
        assert coach.notice.startswith("Moment with Lena Vik, 20 min")


@pytest.mark.usefixtures("team")
async def test_a_moment_of_many_words_is_kept_whole(play: Play) -> None:
    words = "first she asked,\nthen " * 40
    async with play() as coach:
        await coach.press("2", "+")
        await coach.paste(words)
        await coach.press("enter")
        assert coach.in_front == "PlanArea"
        assert [note.text for note in coach.records.notes.of(coach.person("Ali").id)] == [
            words.replace("\n", " ").strip()
        ]


@pytest.mark.usefixtures("nobody")
async def test_without_people_there_is_no_moment(play: Play) -> None:
    async with play() as coach:
        await coach.press("+")
        assert coach.in_front == "TodayArea"
        assert "Moment" not in coach.footer
