"""Forms: a suggestion to accept, mistakes said where they were typed, and no word lost."""

from datetime import date, time

import pytest
from stage import Play, Stage
from textual.geometry import Region
from textual.widget import Widget

ROOM = {"day": "fri", "start": "11:00", "minutes": "30"}


async def open_new_block(coach: Stage) -> None:
    """Open the form of a new block for Lena, who has none."""
    await coach.press("1", "end", "n")
    assert "A block for Lena Vik" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_enter_plans_what_the_form_suggests(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        assert (coach.value("day"), coach.value("start"), coach.value("minutes")) == ("19/11", "13:00", "45 min")
        assert "Thu 19 Nov" in coach.text
        await coach.press("enter")
        assert coach.in_front == "TodayArea"
        assert coach.notice == "Planned Lena Vik, Thu 19 Nov 13:00"
        (block,) = [block for block in coach.blocks("Lena Vik") if block.state == "planned"]
        assert (block.day, block.start, block.minutes) == (date(2026, 11, 19), time(13), 45)


@pytest.mark.usefixtures("demo_team")
async def test_a_form_understands_days_and_times_as_people_say_them(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("day", "mon")
        assert "Mon 23 Nov" in coach.text
        await coach.fill("start", "")
        await coach.fill("minutes", "1 h 15")
        await coach.press("enter")
        assert coach.notice == "Planned Lena Vik, Mon 23 Nov"
        (block,) = [block for block in coach.blocks("Lena Vik") if block.state == "planned"]
        assert (block.day, block.start, block.minutes) == (date(2026, 11, 23), None, 75)


MISTAKES = [
    ("day", "31/2", "“31/2” is no day. Try fri, 27/11 or tomorrow."),
    ("day", "someday", "“someday” is no day."),
    ("day", "", "“” is no day."),
    ("day", "17/11", "Tue 17 Nov is past. What was held in the past goes in with: coachtui log, or + in the app."),
    ("day", "2029-01-01", "A block can stand at most two years ahead."),
    ("start", "25:00", "“25:00” is no time of day. Try 9:30."),
    ("start", "half past", "“half past” is no time of day. Try 9:30."),
    ("minutes", "0", "0 min is out of bounds: from 5 to 480."),
    ("minutes", "700", "700 min is out of bounds: from 5 to 480."),
    ("minutes", "an age", "“an age” is no length. Try 45 or 1 h 15."),
    ("minutes", "", "“” is no length."),
]


@pytest.mark.usefixtures("demo_team")
async def test_a_mistake_is_said_at_its_field_and_every_word_stays(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        for name, text in ROOM.items():
            await coach.fill(name, text)
        for field, typed, said in MISTAKES:
            await coach.fill(field, typed)
            await coach.press("down", "enter")
            assert said in coach.said_at(field), typed
            assert [coach.value(name) for name in ROOM] == list((ROOM | {field: typed}).values()), typed
            await coach.fill(field, ROOM[field])
        assert not [block for block in coach.blocks("Lena Vik") if block.state == "planned"]


@pytest.mark.usefixtures("demo_team")
async def test_an_overlap_names_who_is_there_and_goes_with_another_time(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("start", "9:00")
        await coach.press("enter")
        assert coach.said_at("start") == "Jonas Berg has 09:30 then, for 45 min."
        await coach.fill("start", "10:15")
        await coach.press("enter")
        assert coach.notice == "Planned Lena Vik, Thu 19 Nov 10:15"


@pytest.mark.usefixtures("demo_team")
async def test_one_mistake_at_a_time_and_the_help_comes_back(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("day", "never")
        await coach.fill("minutes", "ages")
        await coach.press("enter")
        assert "“never” is no day" in coach.said_at("day")
        assert "“ages”" not in coach.text
        await coach.write("x")
        assert "is no day" not in coach.text
        await coach.fill("day", "fri")
        await coach.press("enter")
        assert "“ages” is no length" in coach.said_at("minutes")
        assert "is no day" not in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_escape_keeps_the_words_for_the_next_time(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("start", "nine or so")
        await coach.press("escape")
        assert coach.in_front == "TodayArea"
        await coach.press("up", "enter", "escape", "2", "1")
        await open_new_block(coach)
        assert coach.value("start") == "nine or so"
        assert "Your words from before are here again." in coach.text
        await coach.fill("start", "11")
        await coach.press("enter")
        assert coach.notice == "Planned Lena Vik, Thu 19 Nov 11:00"
        await coach.press("n")
        assert coach.value("start") != "nine or so"
        assert "Your words" not in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_an_unchanged_form_just_closes_and_a_draft_can_be_taken_back(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.press("escape")
        assert (coach.in_front, coach.notice) == ("TodayArea", "")
        await open_new_block(coach)
        assert "Your words" not in coach.text
        await coach.fill("start", "9")
        await coach.press("escape")
        await open_new_block(coach)
        await coach.fill("start", "13:00")
        await coach.press("escape")
        await open_new_block(coach)
        assert "Your words" not in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_a_draft_belongs_to_one_form(play: Play) -> None:
    async with play() as coach:
        await coach.press("end", "n")
        await coach.fill("minutes", "20")
        await coach.press("escape", "home", "down", "down", "n")
        assert "A block for Jonas Berg" in coach.text
        assert coach.value("minutes") != "20"


@pytest.mark.usefixtures("demo_team")
async def test_letters_are_letters_while_text_is_typed(play: Play) -> None:
    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("day", "?:+123nqudhx[]<> ")
        assert coach.in_front == "Form"
        assert coach.value("day") == "?:+123nqudhx[]<> "


@pytest.mark.usefixtures("demo_team")
async def test_a_letter_does_not_lay_the_form_out_anew(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would cost more than all else that a key does; a word of help that changes may."""
    laid_out: list[str] = []
    right = Widget.refresh

    def refresh(widget: Widget, *regions: Region, layout: bool = False, **more: bool) -> Widget:
        if layout:
            laid_out.append(type(widget).__name__)
        return right(widget, *regions, layout=layout, **more)

    async with play() as coach:
        await open_new_block(coach)
        await coach.fill("start", "never")
        monkeypatch.setattr(Widget, "refresh", refresh)
        await coach.write("more")
        assert laid_out == []
        await coach.press("enter")
        assert "Below" in laid_out


@pytest.mark.usefixtures("demo_team")
async def test_a_form_whose_block_went_meanwhile_says_so_and_stays(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "down", "e")
        assert "Jonas Berg’s block" in coach.text
        from coachtui.services.planning import remove_block

        coach.do(remove_block, coach.blocks("Jonas Berg")[-1].id)
        await coach.fill("minutes", "30")
        await coach.press("enter")
        assert coach.in_front == "Form"
        assert "That block is no longer there." in coach.text
        assert coach.value("minutes") == "30"
