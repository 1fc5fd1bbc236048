"""`coachtui plan`: listing a month, planning ahead, and settling what is past."""

import pytest

FRIDAY_NOON = "2026-11-20T12:00"


def blocks(coach):
    return [
        (block["date"], block["start"], block["minutes"], block["state"], block["name"])
        for block in coach("plan", "list", "--json").data["blocks"]
    ]


def test_an_empty_month_says_what_to_do(team, coach):
    assert "coachtui plan fill" in team("plan").out


def test_the_month_in_plain_lines(team):
    team("plan", "add", "Anna", "today", "--at", "8:00", "--minutes", "45")
    team("plan", "held", "Anna")
    team("plan", "add", "Ali", "fri", "--at", "14:00", "--minutes", "60")
    assert team("plan").lines == [
        "November  held 45 min · with planned 1 h 45 · target 2 h 15",
        "",
        " Wed 18 Nov  08:00  45 min  ● held     Anna Holm",
        " Fri 20 Nov  14:00     1 h  ○ planned  Ali Rahman",
        "",
        "Nothing yet: Søren Vik",
    ]
    assert team("plan", "list").out == team("plan").out


def test_another_month(team):
    team("plan", "add", "Ali", "2026-12-04")
    assert team("plan", "--month", "2026-12", "--json").data["blocks"][0]["date"] == "2026-12-04"
    assert blocks(team) == []


def test_json_has_stable_keys(team):
    team("plan", "add", "Ali", "fri", "--at", "14:00")
    team("plan", "excuse", "Ali", "--reason", "away")
    data = team("plan", "--json").data
    sums = ["month", "held", "planned", "own_held", "own_planned", "target", "expected", "pace"]
    assert list(data) == [*sums, "blocks", "without"]
    assert data["blocks"][0] | {"id": "", "person": ""} == {
        "id": "",
        "person": "",
        "name": "Ali Rahman",
        "date": "2026-11-20",
        "start": "14:00",
        "minutes": 45,
        "state": "excused",
        "reason": "away",
        "rhythm": None,
        "group": None,
    }
    assert [person["name"] for person in data["without"]] == ["Ali Rahman", "Anna Holm", "Søren Vik"]


def test_a_block_says_itself(team):
    said = team("plan", "add", "Ali", "fri", "--at", "9.30", "--minutes", "1h")
    assert said == (0, "Planned Ali Rahman, Fri 20 Nov 09:30\n", "")
    assert blocks(team) == [("2026-11-20", "09:30", 60, "planned", "Ali Rahman")]


def test_what_is_not_said_is_proposed(team):
    team("plan", "add", "Ali", "fri", "--at", "9:30", "--minutes", "15")
    assert team("plan", "add", "Ali").out == "Planned Ali Rahman, Thu 19 Nov 09:30\n"
    team("plan", "add", "Anna", "thu")
    assert blocks(team) == [
        ("2026-11-19", "09:30", 30, "planned", "Ali Rahman"),
        ("2026-11-19", "13:00", 45, "planned", "Anna Holm"),
        ("2026-11-20", "09:30", 15, "planned", "Ali Rahman"),
    ]


def test_a_block_today_may_have_no_time(team):
    team("plan", "add", "Ali", "today")
    assert blocks(team) == [("2026-11-18", None, 45, "planned", "Ali Rahman")]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("Ali", "yesterday"), "Tue 17 Nov is past."),
        (("Ali", "31/2"), "“31/2” is no day."),
        (("Ali", "9999-12-31"), "A block can stand at most two years ahead."),
        (("Ali", "0001-01-01"), "is past."),
        (("Ali", "fri", "--at", "25:00"), "“25:00” is no time of day. Try 9:30."),
        (("Ali", "fri", "--minutes", "0"), "0 min is out of bounds: from 5 to 480."),
        (("Ali", "fri", "--minutes", "700"), "700 min is out of bounds: from 5 to 480."),
        (("Alo", "fri"), "There is no “Alo”. Did you mean Ali Rahman?"),
        (("Ali", "thu", "--at", "9:45"), "Anna Holm has 09:30 then, for 45 min."),
    ],
)
def test_what_cannot_be_planned_is_said_and_nothing_changes(team, arguments, sentence):
    team("plan", "add", "Anna", "thu", "--at", "9:30")
    said = team("plan", "add", *arguments)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert len(blocks(team)) == 1


def test_held_takes_the_oldest_one_left_to_settle_then_todays(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30", "--minutes", "45")
    team("plan", "add", "Ali", "fri", "--at", "14:00", "--minutes", "30")
    assert team("plan", "held", "Ali", at=FRIDAY_NOON).out == "Held: Ali Rahman, 45 min\n"
    assert team("plan", "held", "Ali", "--minutes", "25").out == "Held: Ali Rahman, 25 min\n"
    assert [state for _, _, _, state, _ in blocks(team)] == ["held", "held"]
    assert team("kpi", "--json").data["held"] == 70


def test_held_never_takes_a_day_to_come(team):
    team("plan", "add", "Ali", "fri")
    said = team("plan", "held", "Ali")
    assert said[::2] == (
        2,
        "coachtui: Ali Rahman has no block left to settle and none today. See: coachtui plan list\n",
    )
    said = team("plan", "held", "Ali", "--on", "fri")
    assert said[::2] == (2, "coachtui: Fri 20 Nov is still to come. Move it to today first.\n")


def test_on_picks_another_day(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    team("plan", "add", "Ali", "fri", "--at", "9:30")
    assert team("plan", "missed", "Ali", "--on", "fri", at="2026-11-23T09:00").out == "Missed: Ali Rahman, Fri 20 Nov\n"
    assert [state for _, _, _, state, _ in blocks(team)] == ["unresolved", "missed"]
    said = team("plan", "missed", "Ali", "--on", "12/11")
    assert said[::2] == (2, "coachtui: Ali Rahman has no block on Thu 12 Nov. See: coachtui plan list\n")


def test_what_is_settled_is_not_settled_again(team):
    team("plan", "add", "Ali", "today", "--at", "8:00")
    team("plan", "held", "Ali")
    said = team("plan", "missed", "Ali", "--on", "today")
    assert said[::2] == (2, "coachtui: That block is settled already. Undo brings it back.\n")


def test_an_excuse_has_one_of_four_reasons(team):
    team("plan", "add", "Ali", "fri")
    said = team("plan", "excuse", "Ali", "--reason", "ill")
    assert said[::2] == (2, "coachtui: “ill” is not one of away, holiday, business or other.\n")
    assert team("plan", "excuse", "Ali", "--reason", "holiday").out == "Excused: Ali Rahman, holiday\n"
    assert "– excused: holiday" in team("plan").out


def test_an_excuse_without_a_reason_says_what_is_missing(team):
    team("plan", "add", "Ali", "fri")
    said = team("plan", "excuse", "Ali")
    assert said[::2] == (2, "coachtui: --reason is missing. See: coachtui plan excuse --help\n")


def test_move_goes_to_the_day_that_is_said_at_its_time_or_another(team):
    team("plan", "add", "Ali", "fri", "--at", "9:30")
    assert team("plan", "move", "Ali", "mon").code == 0
    assert team("plan", "move", "Ali", "tue", "--at", "13:00").code == 0
    assert blocks(team) == [("2026-11-24", "13:00", 45, "planned", "Ali Rahman")]


def test_move_without_a_day_goes_a_week_ahead(team):
    team("plan", "add", "Ali", "fri", "--at", "9:30")
    assert team("plan", "move", "Ali").out == "Moved Ali Rahman to Fri 27 Nov 09:30\n"


def test_moving_a_past_block_ahead_keeps_it_on_record(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    assert team("plan", "move", "Ali", at=FRIDAY_NOON).out == "Moved Ali Rahman to Thu 26 Nov 09:30\n"
    assert [block[::3] for block in blocks(team)] == [("2026-11-19", "moved"), ("2026-11-26", "planned")]


def test_what_is_changed_is_the_oldest_one_left_to_settle_then_the_next(team):
    for day in ("thu", "mon", "tue"):
        team("plan", "add", "Ali", day, "--at", "9:30")
    assert team("plan", "delete", "Ali", at=FRIDAY_NOON).out == "Took away Ali Rahman, Thu 19 Nov 09:30\n"
    assert team("plan", "delete", "Ali").out == "Took away Ali Rahman, Mon 23 Nov 09:30\n"
    assert team("plan", "delete", "Ali", "--on", "tue").out == "Took away Ali Rahman, Tue 24 Nov 09:30\n"


def test_remove_and_undo(team):
    team("plan", "add", "Ali", "fri", "--at", "9:30")
    assert team("plan", "delete", "Ali").out == "Took away Ali Rahman, Fri 20 Nov 09:30\n"
    assert blocks(team) == []
    team("undo")
    assert len(blocks(team)) == 1


def test_a_person_without_blocks_is_told(team):
    for command in (("move",), ("delete",), ("excuse", "--reason", "away")):
        said = team("plan", command[0], "Ali", *command[1:])
        assert said.code == 2
        assert "Ali Rahman has no block left to settle and none ahead." in said.err


def test_fill_proposes_with_reasons_and_changes_nothing(team):
    team("plan", "add", "Ali", "fri", "--minutes", "45")
    said = team("plan", "fill")
    assert said.code == 0
    assert said.lines[0] == "2 blocks proposed"
    assert said.out.count("no session yet") == 2
    assert "--accept" in said.lines[-1]
    assert len(blocks(team)) == 1


def test_fill_accepts_as_one_change(team):
    said = team("plan", "fill", "--accept")
    assert (said.code, said.lines[-1]) == (0, "Planned 3 blocks")
    assert len(blocks(team)) == 3
    assert "everyone has their minutes" in team("plan", "fill", "--accept").out
    team("undo")
    assert blocks(team) == []


def test_fill_plans_on_no_public_holiday(team):
    team("plan", "fill", "--month", "2026-12", "--accept")
    data = team("plan", "--month", "2026-12", "--json").data
    assert len(data["blocks"]) == 3
    assert {block["date"] for block in data["blocks"]}.isdisjoint({"2026-12-24", "2026-12-25", "2026-12-26"})


def test_fill_says_whom_it_could_not_place(team):
    said = team("plan", "fill", at="2026-11-30T09:00")
    assert (said.code, said.lines[0]) == (0, "0 blocks proposed, 3 people left")
    assert "45 min  no working day is left this month" in said.out


def test_fill_without_a_target_says_where_to_set_one(coach):
    coach("people", "add", "Ali")
    assert "coachtui init" in coach("plan", "fill").out


def test_a_block_comes_again_until_a_day(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    said = team("plan", "repeat", "Ali", "--every", "two-weeks", "--until", "2027-01-07")
    assert said == (0, "Ali Rahman: planned 2 times more · 1 found no room\n", "")
    assert [block[0] for block in blocks(team)] == ["2026-11-19"]
    days = [block["date"] for block in team("plan", "--month", "2026-12", "--json").data["blocks"]]
    assert days == ["2026-12-03", "2026-12-17"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--every", "daily", "--until", "31/12"),
            "“daily” is not one of every-week, every-second-week or once-a-month.",
        ),
        (("--every", "week", "--until", "31/2"), "“31/2” is no day."),
        (("--every", "week", "--until", "20/11"), "Up to Fri 20 Nov it does not come again."),
        (("--every", "week", "--until", "2030-01-01"), "A block can stand at most two years ahead."),
    ],
)
def test_what_cannot_be_repeated_is_said(team, arguments, sentence):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    said = team("plan", "repeat", "Ali", *arguments)
    assert (said.code, said.out, len(blocks(team))) == (2, "", 1)
    assert sentence in said.err


def test_what_was_missed_or_is_unsaid_is_carried_over(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    team("plan", "add", "Anna", "thu", "--at", "13:00")
    team("plan", "missed", "Anna", "--on", "thu", at=FRIDAY_NOON)
    assert team("plan", "carry", "Anna").out == "Carried Anna Holm over to Thu 26 Nov 13:00\n"
    data = team("plan", "carry", "--json").data
    assert [(block["name"], block["date"], block["state"]) for block in data["changed"]] == [
        ("Ali Rahman", "2026-11-19", "moved"),
        ("Ali Rahman", "2026-11-26", "planned"),
    ]
    assert team("plan", "carry").out == "Nothing to carry over.\n"
    assert team("plan", "carry", "--json").data == {"changed": [], "removed": []}


def test_a_group_session_is_one_time_for_several(team):
    said = team("plan", "add", "Ali", "fri", "--at", "10", "--minutes", "60", "--with", "anna", "--with", "søren")
    assert said == (0, "Planned Ali Rahman +2, Fri 20 Nov 10:00\n", "")
    assert team("plan").lines[:4] == [
        "November  held 0 min · with planned 3 h · target 2 h 15",
        "your own time: held 0 min, with planned 1 h",
        "",
        " Fri 20 Nov  10:00  1 h  ○ planned  Ali Rahman, Anna Holm, Søren Vik",
    ]
    assert team("plan", "held", "Anna", at=FRIDAY_NOON).out == "Held: Anna Holm +2, 1 h\n"
    data = team("plan", "--json").data
    assert (data["held"], data["own_held"], {block["state"] for block in data["blocks"]}) == (180, 60, {"held"})
    assert len({block["group"] for block in data["blocks"]}) == 1
    said = team("plan", "add", "Ali", "mon", "--with", "ali")
    assert said[::2] == (2, "coachtui: A group session takes two people or more.\n")


def test_a_block_hangs_on_a_rhythm(team):
    assert team("rhythm", "add", "Sprint planning", "tue", "--at", "9:00", "--minutes", "60").code == 0
    assert team("plan", "add", "Ali", "--rhythm", "sprint").out == "Planned Ali Rahman, Tue 24 Nov 13:00\n"
    (block,) = team("plan", "--json").data["blocks"]
    assert block["rhythm"]
    assert "There is no rhythm “retro”" in team("plan", "add", "Ali", "--rhythm", "retro").err


def test_every_change_can_be_read_by_a_program(team):
    assert team("plan", "add", "Ali", "thu", "--at", "9:30", "--json").data["changed"][0]["state"] == "planned"
    assert team("plan", "move", "Ali", "fri", "--json").data["changed"][0]["date"] == "2026-11-20"
    assert team("plan", "excuse", "Ali", "--reason", "away", "--json").data["changed"][0]["reason"] == "away"
    team("undo")
    (changed,) = team("plan", "held", "Ali", "--minutes", "30", "--json", at=FRIDAY_NOON).data["changed"]
    assert (changed["state"], changed["minutes"]) == ("held", 45)
    team("undo")
    gone = team("plan", "delete", "Ali", "--json").data
    assert (gone["changed"], gone["removed"]) == ([], [changed["id"]])


def test_fill_as_json_gives_rules_and_reasons_as_codes(team):
    team("people", "absence", "add", "Anna", "19/11", "30/11")
    data = team("plan", "fill", "--json").data
    assert data["accepted"] is False
    assert [(each["name"], each["why"], each["where"]) for each in data["proposed"]] == [
        ("Ali Rahman", "none-yet", "first-morning"),
        ("Søren Vik", "none-yet", "spread"),
    ]
    (left,) = data["left"]
    assert left["against"] == [{"rule": "away", "first": "2026-11-19", "last": "2026-11-30"}]
    assert "no room by 30 Nov: away 19–30" in team("plan", "fill").out
    assert blocks(team) == []
    assert team("plan", "fill", "--json", "--accept").data["accepted"] is True
    assert len(blocks(team)) == 2


@pytest.mark.parametrize("months", ["0", "25", "x", "-1"])
def test_fill_takes_up_to_two_years(team, months):
    assert team("plan", "fill", "--months", months)[::2] == (2, "coachtui: --months must be from 1 to 24.\n")


def test_fill_plans_several_months_on_end(team):
    assert team("plan", "fill", "--months", "3", "--accept").lines[-1] == "Planned 9 blocks"
    for month in ("2026-11", "2026-12", "2027-01"):
        assert len(team("plan", "--month", month, "--json").data["blocks"]) == 3


def test_what_waits_in_other_months_is_not_forgotten(team):
    team("plan", "add", "Ali", "thu", "--at", "9:30")
    assert "to settle" not in team("plan").out
    said = team("plan", at="2026-12-02T09:00")
    assert said.lines[-1] == "1 in other months to settle, since Thu 19 Nov. See: coachtui today"
