"""People's dialogs by their keys: cards, absences, pairs, rhythms, targets, lists of people, a person's page."""

from datetime import date, time
from pathlib import Path

import pytest
from stage import Play


@pytest.mark.usefixtures("team")
async def test_every_field_of_the_card_is_kept_and_mistakes_are_said_at_theirs(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "e")
        await coach.fill("share", "130")
        await coach.fill("joined", "16/11")
        await coach.fill("left", "15/11")
        await coach.press("enter")
        assert coach.said_at("share") == "130 % is out of bounds: from 1 to 100."
        await coach.fill("share", "80")
        await coach.press("enter")
        assert coach.said_at("left") == "Sun 15 Nov is before the first day, Mon 16 Nov."
        await coach.fill("left", "31/2")
        await coach.press("enter")
        assert coach.said_at("left").startswith("“31/2” is no day.")
        await coach.fill("left", "2027-06-30")
        await coach.fill("project", "Move")
        await coach.fill("language", "da")
        await coach.press("enter")
        assert coach.notice == "Changed Ali Rahman"
        ali = coach.person("Ali")
        assert (ali.share, ali.joined, ali.left) == (80, date(2026, 11, 16), date(2027, 6, 30))
        assert (ali.project, ali.language) == ("Move", "da")
        assert "0 of 20 min" in coach.pointed
        await coach.press("u")
        assert coach.person("Ali").share == 100


@pytest.mark.usefixtures("team")
async def test_x_puts_an_absence_down_and_one_over_another_is_refused(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "x")
        assert "No days away. Press n to put some down." in coach.text
        await coach.press("n")
        await coach.fill("first", "18/11")
        await coach.fill("last", "17/11/2026")
        await coach.press("enter")
        assert coach.said_at("last") == "Tue 17 Nov is before Wed 18 Nov."
        await coach.fill("last", "27/11")
        await coach.fill("reason", "ill")
        await coach.press("enter")
        assert coach.said_at("reason").startswith("“ill” is not one of away, holiday, business or other.")
        await coach.fill("reason", "hol")
        await coach.press("enter")
        assert "18–27 Nov" in coach.text
        await coach.press("n")
        await coach.fill("first", "27/11")
        await coach.press("enter")
        assert coach.said_at("first") == "There is an absence from Wed 18 Nov to Fri 27 Nov already."
        await coach.press("escape", "d")
        assert "Took away the absence: Ali Rahman, 18–27 Nov" in coach.text
        await coach.press("u", "escape")
        assert "away to 27 Nov" in coach.pointed
        assert len(coach.records.team.absences.all()) == 1


@pytest.mark.usefixtures("team")
async def test_w_puts_a_pair_down_also_with_me(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "w", "n")
        assert coach.value("one") == "Ali Rahman"
        await coach.fill("other", "nobody")
        await coach.press("enter")
        assert coach.said_at("other").startswith("There is no “nobody”.")
        await coach.fill("other", "ali")
        await coach.press("enter")
        assert coach.said_at("other") == "A pair takes two."
        await coach.fill("other", "me")
        await coach.fill("weeks", "x")
        await coach.press("enter")
        assert coach.said_at("weeks") == "“x” is no whole number."
        await coach.fill("weeks", "1")
        await coach.press("enter")
        assert "Ali Rahman and you" in coach.text
        await coach.press("e")
        await coach.fill("until", "2020-01-01")
        await coach.press("enter")
        assert coach.said_at("until").startswith("Wed 1 Jan is before")
        await coach.press("escape", "escape")
        assert coach.in_front == "PeopleArea"
        (pair,) = coach.records.team.pairs.all()
        assert (pair.kind, pair.weeks) == ("mine", 1)


@pytest.mark.usefixtures("team")
async def test_a_rhythm_is_added_and_says_what_was_understood(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "R", "n")
        await coach.write("Sprint planning")
        await coach.fill("repeats", "sometimes")
        await coach.press("enter")
        assert coach.said_at("repeats").startswith("“sometimes” does not say when.")
        await coach.fill("repeats", "every 2 weeks wed")
        assert "Wed every 2 weeks" in coach.text
        await coach.press("enter")
        assert "next Wed 18 Nov" in coach.text
        await coach.press("e")
        assert coach.value("repeats") == "every 2 weeks Wed"
        await coach.press("escape", "d", "u", "escape")
        assert [rhythm.name for rhythm in coach.records.team.rhythms.all()] == ["Sprint planning"]


@pytest.mark.usefixtures("team")
async def test_m_sets_a_target_with_what_it_costs_in_sight(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "m")
        assert "Target: 3 people: 2 h 15 a month, 30 min a week" in coach.text
        await coach.fill("target", "60")
        assert "3 people: 3 h a month, 40 min a week" in coach.text
        await coach.fill("month", "31/10/2026")
        await coach.press("enter")
        assert coach.said_at("month").startswith("That month is over; what held in it stays.")
        await coach.fill("month", "tomorrow")
        await coach.fill("target", "4")
        await coach.press("enter")
        assert coach.said_at("target") == "4 min is out of bounds: from 5 to 1200."
        await coach.fill("target", "1 h")
        await coach.press("enter")
        assert coach.notice == "Target: 1 h a head and month for everyone, from November 2026"
        assert "0 min of 1 h" in coach.pointed


@pytest.mark.usefixtures("team")
async def test_i_adds_the_good_lines_of_a_list_on_request(play: Play, tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_bytes("Navn;Deltid\nBo Ek;80\nÅsa;130\nAnna Holm;\nEva;x\n".encode("latin-1"))
    async with play() as coach:
        await coach.press("3", "i")
        await coach.write("/nowhere.csv")
        await coach.press("enter")
        assert coach.said_at("file").startswith("/nowhere.csv cannot be read")
        for keys, added in ((("escape",), 3), (("enter",), 4)):
            await coach.press("escape", "i")
            await coach.fill("file", str(path))
            await coach.press("enter")
            for said in ("3 lines cannot be read", "line 3", "130 %", "line 4", "line 5", "Eva;x"):
                assert said in coach.text
            await coach.press(*keys)
            assert len(coach.records.people.all()) == added
        assert coach.notice == "Added Bo Ek"
        await coach.press("u")
        assert len(coach.records.people.all()) == 3


@pytest.mark.usefixtures("team")
async def test_v_brings_back_who_left(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "d", "v")
        assert "▸ Ali Rahman" in coach.text
        await coach.press("enter")
        assert "Nobody has left." in coach.text
        await coach.press("escape")
        assert "Ali Rahman" in coach.body


@pytest.mark.usefixtures("demo_team")
async def test_a_persons_page_plans_tells_and_opens_talks(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "enter")
        assert coach.in_front == "PersonPage"
        await coach.press("n", "enter")
        assert coach.notice.startswith("Planned Anna Holm")
        await coach.press("d")
        assert coach.notice.startswith("Took away Anna Holm")
        await coach.press("u", "u")
        await coach.press("down", "enter")
        assert coach.in_front == "SessionView"
        await coach.press("escape", "c")
        assert coach.value("name") == "Anna Holm"
        await coach.press("escape", "/")
        await coach.write("Jonas")
        await coach.press("enter")
        assert "Jonas Berg" in coach.text
        await coach.press("escape")
        assert coach.in_front == "PeopleArea"


@pytest.mark.usefixtures("team")
async def test_o_changes_when_one_coaches(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "o")
        assert coach.value("days") == "Mon, Tue, Wed, Thu, Fri"
        await coach.fill("days", "mon-thu")
        await coach.fill("closes", "14:00")
        await coach.press("enter")
        assert coach.said_at("starts") == "14:30 is not within 08:00 to 14:00."
        await coach.fill("starts", "9:30")
        await coach.press("enter")
        assert coach.notice == "Changed your working hours"
        hours = coach.records.team.hours()
        assert (hours.weekdays, hours.starts) == ((0, 1, 2, 3), (time(9, 30),))
