"""The first minute: from an empty machine to an accepted month, whatever is mistyped on the way."""

import pytest
from stage import Play, Stage

from coachtui.tui.app import DEMO

NAMES = ("Anna Holm", "Ali Rahman", "Jonas Berg", "Lena Vik")


def error(coach: Stage) -> str:
    """Return the mistake that stands below the question."""
    return coach.seen(coach.app.screen.query_one("#error"))


async def test_a_month_is_planned_in_fewer_than_forty_keys_beside_the_names(play: Play) -> None:
    async with play() as coach:
        assert coach.in_front == "WhoQuestion"
        await coach.write("Mette")
        await coach.press("enter")
        await coach.write("denm")
        await coach.press("enter")
        for name in NAMES:
            await coach.write(name)
            await coach.press("enter")
        await coach.press("enter")
        assert "4 people: 3 h a month, 40 min a week" in coach.text
        await coach.press("enter")
        assert "Fill November: 4 blocks proposed" in coach.text
        await coach.press("enter")
        assert coach.in_front == "PlanArea"
        assert coach.notice == "Planned 4 blocks"
        assert coach.presses - len("Mette" + "".join(NAMES)) < 40
        assert sorted(person.name for person in coach.records.people.all()) == sorted(NAMES)
        manager = coach.records.manager()
        assert manager is not None
        assert (manager.name, manager.country) == ("Mette", "DK")
        assert [target.minutes for target in coach.records.targets.all()] == [{"everyone": 45}]
        assert len(coach.records.blocks.all()) == 4


async def test_mistakes_are_said_below_the_question_and_nothing_typed_is_lost(play: Play) -> None:
    async with play() as coach:
        await coach.press("enter", "enter")
        assert error(coach) == "A name is needed."
        assert coach.app.focused is not None
        assert coach.app.focused.id == "field-name"
        await coach.write("Mette")
        await coach.press("down", "tab")
        await coach.fill("country", "Atlantis")
        await coach.press("enter")
        assert error(coach).startswith("No country “Atlantis” in the list. Known: ")
        assert coach.app.focused.id == "field-country"
        assert [coach.value(field) for field in ("name", "country")] == ["Mette", "Atlantis"]
        await coach.fill("country", "sweden")
        await coach.press("enter")

        await coach.press("f4")
        assert error(coach) == "One name at least is needed."
        await coach.paste("- Anna Holm\n2. Ali Rahman\n\nanna holm\n")
        assert "2 people." in coach.text
        await coach.press("enter")

        for typed, said in (
            ("0", "0 min is out of bounds: from 5 to 1200."),
            ("3000", "3000 min is out of bounds: from 5 to 1200."),
            ("much", "“much” is no length. Try 45 or 1 h 15."),
        ):
            await coach.fill("minutes", typed)
            await coach.press("enter")
            assert error(coach) == said
            assert coach.value("minutes") == typed
            assert coach.app.focused.id == "field-minutes"
        await coach.fill("minutes", "1 h")
        assert "2 people: 2 h a month, 30 min a week" in coach.text
        await coach.press("enter")
        assert "Fill November: 2 blocks proposed" in coach.text


async def test_going_back_and_forth_loses_nothing_typed(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter")
        await coach.write("den")
        await coach.press("enter")
        await coach.write("Anna Holm")
        await coach.press("enter")
        await coach.write("Ali Rah")
        await coach.press("escape")
        assert "1 of 3" in coach.text
        assert [coach.value(field) for field in ("name", "country")] == ["Mette", "Denmark"]
        await coach.fill("name", "Mette Krag")
        await coach.press("enter")
        assert "Anna Holm" in coach.text
        assert "Ali Rah" in coach.text
        await coach.write("man")
        await coach.press("enter", "enter")
        await coach.fill("minutes", "50")
        await coach.press("escape")
        assert "Ali Rahman" in coach.text
        await coach.press("escape")
        assert coach.value("name") == "Mette Krag"
        await coach.press("enter", "f4")
        assert "3 of 3" in coach.text
        assert coach.value("minutes") in ("50", "50 min")
        assert coach.records.manager() is None


async def test_escape_in_the_first_question_leaves_it_there(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        assert "esc Back" not in coach.footer
        await coach.press("escape")
        assert coach.in_front == "WhoQuestion"
        assert coach.value("name") == "Mette"


@pytest.mark.parametrize("keys", [(), ("Mette", "enter", "enter"), ("Mette", "enter", "enter", "Anna", "f4")])
async def test_f2_leaves_for_the_demo_team_from_every_question(play: Play, keys: tuple[str, ...]) -> None:
    async with play() as coach:
        for key in keys:
            await (coach.write(key) if key[0].isupper() else coach.press(key))
        assert f"{len([key for key in keys if key[0].isupper()]) + 1} of 3" in coach.text
        await coach.press("f2")
    assert coach.app.return_value == DEMO
    assert coach.records.manager() is None


async def test_ctrl_q_leaves_and_the_questions_come_again(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("ctrl+q")
    assert coach.app.return_value is None
    async with play() as again:
        assert again.in_front == "WhoQuestion"


async def test_an_empty_country_is_none(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter", "enter")
        await coach.write("Anna")
        await coach.press("f4", "enter", "enter")
        manager = coach.records.manager()
        assert manager is not None
        assert manager.country == ""
        assert coach.notice == "Planned a block for Anna"


@pytest.mark.parametrize("typed", ["dk", "DK", "denmark", "united k"])
async def test_a_country_is_known_by_its_code_or_the_beginning_of_its_name(play: Play, typed: str) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter")
        await coach.write(typed)
        await coach.press("enter")
        assert "2 of 3" in coach.text
        await coach.press("escape")
        assert coach.value("country") in ("Denmark", "United Kingdom")


async def test_the_questions_are_one_change_and_can_be_undone(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter", "enter")
        await coach.paste("Anna\nAli\nJonas")
        await coach.press("f4", "enter", "escape")
        assert coach.in_front == "PlanArea"
        assert "▸Ali" in coach.text
        await coach.press("u")
        assert coach.notice == "Undone: Ready, with 3 people"
        assert coach.records.people.all() == []
        await coach.press("U")
        assert len(coach.records.people.all()) == 3


@pytest.mark.usefixtures("team")
async def test_who_is_set_up_is_asked_nothing(play: Play) -> None:
    async with play() as coach:
        assert coach.in_front == "TodayArea"


async def test_fifty_names_can_be_pasted(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter", "enter")
        await coach.paste("\n".join(f"Person {letter}{other}" for letter in "ABCDE" for other in "abcdefghij"))
        assert "50 people." in coach.text
        await coach.press("enter", "enter")
        assert "50 people: 37 h 30 a month" in coach.text
        await coach.press("enter")
        assert coach.in_front == "FillScreen"
        assert "50 " not in coach.lines[1]
        await coach.press("enter")
        assert coach.in_front == "PlanArea"


@pytest.mark.parametrize("typed", ["demo team", "leave", "next question", "light", "show what"])
async def test_every_action_of_the_palette_can_be_done_in_the_first_minute(play: Play, typed: str) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("ctrl+p")
        await coach.write(typed)
        await coach.press("enter")
        assert coach.app._exception is None
        assert coach.in_front in ("PeopleQuestion", "WhoQuestion", "Help") or not coach.app.is_running
    assert coach.records.manager() is None
