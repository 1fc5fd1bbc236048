"""Fill the month: a proposal that changes nothing until it is accepted, row by row or whole."""

from datetime import date, time

import pytest
from stage import Play, Stage

from coachtui.coaching.blocks import Block
from coachtui.services.desk import Desk
from coachtui.services.planning import PlanBlock, plan_block

AHEAD = {"Lena Vik": (date(2026, 11, 19), time(13), 45), "Ole Dam": (date(2026, 11, 25), time(13), 45)}


def planned(coach: Stage) -> dict[str, Block]:
    """Return the one block ahead of each of those who are proposed one."""
    names = ("Lena Vik", "Ole Dam", "Ali Rahman")
    today = date(2026, 11, 18)
    return {name: b for name in names for b in coach.blocks(name) if b.state == "planned" and b.day >= today}


@pytest.mark.usefixtures("demo_team")
async def test_enter_plans_all_that_is_proposed_as_one_change(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f")
        assert "Fill November: 2 blocks proposed" in coach.text
        assert "28 days without you" in coach.pointed
        assert not planned(coach)
        await coach.press("enter")
        assert coach.notice == "Planned 2 blocks"
        assert {name: (b.day, b.start, b.minutes) for name, b in planned(coach).items() if name in AHEAD} == AHEAD
        await coach.press("f")
        assert coach.notice == "Everyone has what the target asks for."
        await coach.press("u")
        assert not planned(coach)


@pytest.mark.usefixtures("demo_team")
async def test_space_leaves_one_out_and_enter_plans_the_others(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "space")
        assert "Fill November: 1 block proposed" in coach.text
        assert coach.line("Lena Vik").strip().startswith("– ")
        assert "Ole Dam" in coach.pointed
        await coach.press("space", "up", "space")
        assert "○ Lena Vik" in coach.text
        assert "Fill November: 1 block proposed" in coach.text
        await coach.press("enter")
        assert coach.notice == "Planned a block for Lena Vik"
        assert sorted(planned(coach)) == ["Lena Vik"]


@pytest.mark.usefixtures("demo_team")
async def test_with_everything_left_out_there_is_nothing_to_accept(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "space", "space")
        assert "Fill November: 0 blocks proposed" in coach.text
        assert "enter Accept" not in coach.footer
        await coach.press("enter")
        assert coach.in_front == "FillScreen"
        assert not planned(coach)
        await coach.press("escape")
        assert (coach.in_front, coach.notice) == ("PlanArea", "")


@pytest.mark.usefixtures("demo_team")
async def test_escape_plans_nothing(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "escape")
        assert (coach.in_front, coach.notice) == ("PlanArea", "")
        assert not planned(coach)
        assert not coach.app.worktop.undoable


@pytest.mark.usefixtures("demo_team")
async def test_e_changes_one_before_it_is_planned(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "down", "e")
        assert "A block for Ole Dam" in coach.text
        assert (coach.value("day"), coach.value("start"), coach.value("minutes")) == ("25/11", "13:00", "45 min")
        await coach.fill("day", "31/2")
        await coach.press("enter")
        assert "“31/2” is no day" in coach.said_at("day")
        await coach.fill("day", "26/11")
        await coach.fill("start", "15")
        await coach.press("enter")
        assert coach.in_front == "FillScreen"
        assert "Thu 26  15:00" in coach.line("Ole Dam")
        assert not planned(coach)
        await coach.press("home", "space", "enter")
        assert coach.notice == "Planned a block for Ole Dam"
        assert planned(coach)["Ole Dam"].day == date(2026, 11, 26)
        assert "Lena Vik" not in planned(coach)


@pytest.mark.usefixtures("demo_team")
async def test_changing_one_that_was_left_out_takes_it_in_again(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "space", "up", "e", "escape")
        assert coach.line("Lena Vik").strip("▸ ").startswith("–")
        await coach.press("e")
        await coach.fill("start", "15:30")
        await coach.press("enter")
        assert "○ Lena Vik" in coach.pointed
        assert "15:30" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_one_cannot_be_changed_onto_another_that_is_proposed(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "e")
        await coach.fill("day", "25/11")
        await coach.fill("start", "13:30")
        await coach.press("enter")
        assert coach.said_at("start") == "Ole Dam has 13:00 then, for 45 min."
        await coach.press("escape", "down", "space", "up", "e", "enter")
        assert coach.in_front == "FillScreen"
        assert "Wed 25  13:30" in coach.line("Lena Vik")


@pytest.mark.usefixtures("demo_team")
async def test_a_place_taken_meanwhile_is_said_and_nothing_is_planned(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f")
        coach.do(plan_block, PlanBlock(coach.person("Anna Holm").id, date(2026, 11, 25), time(12, 30), 60))
        await coach.press("enter")
        assert coach.in_front == "FillScreen"
        assert coach.notice == "Anna Holm has 12:30 then, for 1 h."
        assert not planned(coach)
        await coach.press("down", "space", "enter")
        assert coach.notice == "Planned a block for Lena Vik"


async def test_those_left_over_are_shown_with_the_reason(play: Play, team: Desk) -> None:
    people = {person.name: person.id for person in team.records.people.all()}
    for day in (19, 20, 23, 24, 25, 26, 27, 30):
        for start in (time(8), time(16)):
            team.do(plan_block, PlanBlock(people["Anna Holm"], date(2026, 11, day), start, 20))
    async with play() as coach:
        await coach.press("2", "f")
        assert "0 blocks proposed, 2 people left" in coach.text
        assert "45 min   no room by 30 Nov: at most 2 a day" in coach.line("Jonas Berg")
        await coach.press("space", "e", "enter", "down", "up")
        assert coach.in_front == "FillScreen"
        assert "space This one" not in coach.footer
        await coach.press("escape")
        assert coach.in_front == "PlanArea"


@pytest.mark.usefixtures("demo_team")
async def test_another_month_is_filled_where_it_is_shown(play: Play) -> None:
    async with play(size=(120, 40)) as coach:
        await coach.press("2", "]", "f")
        assert "Fill December: " in coach.text
        await coach.press("enter")
        assert coach.notice.startswith("Planned ")
        assert "○" in coach.text
        await coach.press("[", "[", "f")
        assert "Fill October: 0 blocks proposed, 3 people left" in coach.text
        assert coach.text.count("no working day is left this month") == 3


@pytest.mark.usefixtures("demo_team")
async def test_help_and_palette_speak_of_the_proposal(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "f", "?")
        assert "Plan all that are marked." in coach.text
        await coach.press("escape", ":")
        await coach.write("leave this one")
        await coach.press("enter")
        assert "Fill November: 1 block proposed" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_what_is_offered_over_a_proposal_can_be_done(play: Play) -> None:
    async with play() as coach:
        await coach.press("h", "2", "f")
        offered = {command.id for command, _action in coach.app.available_commands()}
        done = set()
        await coach.press("+")
        if coach.in_front == "Form":
            done.add("moment")
            await coach.press("escape")
        await coach.press("u")
        if not coach.app.worktop.undoable:
            done.add("undo")
        assert offered & {"moment", "undo"} == done
