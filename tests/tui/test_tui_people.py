"""People, by its keys: adding, the card, archiving, a block, a moment."""

from datetime import date

import pytest
from stage import Play


@pytest.mark.usefixtures("nobody")
async def test_n_adds_several_with_commas_between_them(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "n")
        await coach.write("Vera Lind, Søren Vik,, ")
        await coach.fill("team", "Checkout")
        await coach.fill("tier", "key")
        await coach.press("enter")
        assert coach.notice == "Added 2 people"
        assert "2 people" in coach.text
        for name in ("Vera Lind", "Søren Vik"):
            person = coach.person(name)
            assert (person.tier, person.team, person.since) == ("key-group", "Checkout", date(2026, 11, 18))
            assert "key group" in coach.line(name)
        assert "▸ Søren Vik" in coach.text
        await coach.press("u")
        assert coach.notice == "Undone: Added 2 people"
        assert "Nobody here yet" in coach.text


@pytest.mark.usefixtures("team")
async def test_mistakes_in_adding_are_said_at_their_fields(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "n", "enter")
        assert coach.said_at("name") == "A name is needed."
        await coach.write(" , ,")
        await coach.press("enter")
        assert coach.said_at("name") == "A name is needed."
        await coach.fill("name", "Vera, anna holm")
        await coach.press("enter")
        assert coach.said_at("name").startswith("There is a anna holm already. Give one of them a team")
        assert coach.value("name") == "Vera, anna holm"
        await coach.fill("name", "x" * 61)
        await coach.press("enter")
        assert coach.said_at("name") == "A name may take 60 characters."
        await coach.fill("name", "Vera")
        await coach.fill("tier", "boss")
        await coach.press("enter")
        assert coach.said_at("tier") == "“boss” is not one of everyone, key-group or strategic."
        await coach.fill("tier", "everyone")
        await coach.press("enter")
        assert coach.notice == "Added Vera"
        assert len(coach.records.people.all()) == 4


@pytest.mark.usefixtures("team")
async def test_e_changes_the_card_and_undo_takes_it_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "e")
        assert [coach.value(field) for field in ("name", "team", "tier", "kind")] == [
            "Anna Holm", "", "everyone", "report",
        ]  # fmt: skip
        await coach.fill("name", "Anna Holm Lind")
        await coach.fill("team", "Platform")
        await coach.fill("tier", "strat")
        await coach.fill("kind", "pe")
        await coach.press("enter")
        assert coach.notice == "Changed Anna Holm Lind"
        assert coach.pointed.split() == ["▸", "Anna", "Holm", "Lind", "strategic", "Platform", "peer", "none", "yet"]
        assert coach.person("Anna").kind == "peer"
        await coach.press("e")
        await coach.fill("name", "")
        await coach.press("enter")
        assert coach.said_at("name") == "A name is needed."
        await coach.fill("name", "Anna")
        await coach.fill("kind", "friend")
        await coach.press("enter")
        assert "“friend” is not one of report, peer, my-coach or external." in coach.said_at("kind")
        await coach.press("escape", "u")
        assert coach.notice.startswith("Undone: Changed Anna Holm")
        assert "▸ Anna Holm    " in coach.text
        assert coach.person("Anna").kind == "report"


@pytest.mark.usefixtures("demo_team")
async def test_d_lets_a_person_go_and_undo_brings_them_and_their_plan_back(play: Play) -> None:
    async with play() as coach:
        before = coach.blocks("Jonas Berg")
        jonas = coach.person("Jonas Berg")
        await coach.press("3", "down", "down", "down", "d")
        assert coach.notice == "Archived Jonas Berg"
        assert "Jonas Berg" not in coach.body
        assert "11 people" in coach.text
        assert [block for block in coach.records.blocks.of(jonas.id) if block.state == "planned"] == []
        await coach.press("1")
        assert "Jonas Berg" not in coach.body
        await coach.press("u", "3")
        assert "Jonas Berg" in coach.body
        assert coach.blocks("Jonas Berg") == before
        await coach.press("U")
        assert "11 people" in coach.text


@pytest.mark.usefixtures("team")
async def test_b_plans_a_block_for_the_person_under_the_cursor(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "end", "b")
        assert "A block for Jonas Berg" in coach.text
        await coach.press("enter")
        assert coach.notice == "Planned Jonas Berg, Thu 19 Nov 09:30"
        await coach.press("1")
        assert "Thu 09:30  Jonas Berg" in coach.text


@pytest.mark.usefixtures("team")
async def test_enter_opens_the_page_and_the_last_one_can_go(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "enter")
        assert "Ali Rahman   this month 0 of 45 min" in coach.text
        await coach.press("escape", "d", "d", "d")
        assert "Nobody here yet" in coach.text
        await coach.press("d", "e", "b", "enter", "+")
        assert coach.in_front == "PeopleArea"
        await coach.press("u", "u", "u")
        assert "3 people" in coach.text


@pytest.mark.usefixtures("team")
async def test_people_with_one_name_are_told_apart_by_their_team(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "n")
        await coach.write("Anna Holm")
        await coach.fill("team", "Platform")
        await coach.press("enter")
        assert coach.notice == "Added Anna Holm"
        await coach.press("home", "down", "+")
        first = coach.value("person")
        await coach.press("escape", "down", "+")
        assert {first.partition(" 0")[0], coach.value("person").partition(" 0")[0]} == {
            "Anna Holm",
            "Anna Holm (Platform)",
        }
        await coach.press("enter")
        assert coach.notice.startswith("Moment with Anna Holm")
        assert "10 of 45 min" in coach.pointed
        await coach.press("+")
        await coach.fill("person", "anna holm")
        await coach.press("enter")
        assert coach.said_at("person").startswith("“anna holm” could be Anna Holm")
        await coach.fill("person", "anna holm platform")
        await coach.press("enter")
        assert coach.notice.startswith("Moment with Anna Holm")


@pytest.mark.usefixtures("nobody")
async def test_a_pasted_list_is_taken_whole(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "n")
        await coach.paste("Vera Lind\n\nSøren Vik\r\nElin Ek\n")
        assert coach.value("name") == "Vera Lind, Søren Vik, Elin Ek"
        await coach.press("enter")
        assert coach.notice == "Added 3 people"
