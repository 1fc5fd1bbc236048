"""Absences, pairs, rhythms, targets and lists of people, from the command line."""

import pytest

LIST = "Navn;Afdeling;Deltid\nBo Ek;Drift;80 %\nÅsa;;130\nAnna Holm;;\nEva;;x\n"


def test_an_absence_is_added_listed_and_taken_away(team):
    assert team("people", "absence").out.startswith("Nobody is away.")
    assert team("people", "absence", "add", "Ali", "19/11", "27/11", "--reason", "hol").out == (
        "Away: Ali Rahman, 19–27 Nov, holiday\n"
    )
    assert team("people", "absence", "add", "--me", "24/12").out == "Away: you, 24 Dec, away\n"
    assert team("people", "absence").lines == [" Ali Rahman  19–27 Nov  holiday", " you         24 Dec     away"]
    data = team("people", "absence", "list", "--json").data
    assert [{**one, "id": "", "person": ""} for one in data] == [
        {
            "id": "", "person": "", "name": "Ali Rahman", "first": "2026-11-19", "last": "2026-11-27",
            "reason": "holiday",
        },
        {"id": "", "person": "", "name": None, "first": "2026-12-24", "last": "2026-12-24", "reason": "away"},
    ]  # fmt: skip
    assert data[1]["person"] is None
    assert team("people", "list", "--json").data[0]["away_until"] is None
    later = team("people", at="2026-11-20T09:00")
    assert "away to 27 Nov" in later.lines[0]
    assert team("people", "absence", "remove", "Ali", "20/11").code == 0
    assert team("people", "absence", "remove", "--me").code == 0
    assert team("people", "absence", "list", "--json", "--all").data == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Ali", "31/2"), "“31/2” is no day."),
        (("add", "Ali", "27/11", "2026-11-19"), "Thu 19 Nov is before Fri 27 Nov."),
        (("add", "Ali", "19/11", "--reason", "ill"), "“ill” is not one of away, holiday, business or other."),
        (("add", "Ali", "23/11", "1/12"), "There is an absence from Thu 19 Nov to Fri 27 Nov already."),
        (("add", "Ali"), "Say a name, the first day and the last one."),
        (("add", "--me"), "WORDS"),
        (("remove",), "Say whose it is."),
        (("remove", "Ali", "1/12"), "That absence is no longer there."),
    ],
)
def test_mistakes_about_absences_are_said_and_change_nothing(team, arguments, said):
    team("people", "absence", "add", "Ali", "19/11", "27/11")
    answer = team("people", "absence", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err or "missing" in answer.err
    assert len(team("people", "absence", "list", "--json").data) == 1


def test_pairs_are_put_down_and_take_turns(team):
    assert team("people", "pair").out.startswith("There is no pair.")
    assert team("people", "pair", "add", "Ali", "Anna").out == "A pair: Ali Rahman and Anna Holm\n"
    later = team("people", "pair", "add", "--me", "Anna", "--weeks", "1", at="2026-11-18T09:01")
    assert later.out == "A pair: Anna Holm and you\n"
    assert team("people", "pair", at="2026-12-02T09:00").lines == [
        " Ali Rahman and Anna Holm  30 min every 2 weeks, since 18 Nov 2026  now Anna Holm coaches",
        " Anna Holm and you         30 min every week, since 18 Nov 2026     now Anna Holm coaches",
    ]
    kinds = [(pair["kind"], pair["coach"]) for pair in team("people", "pair", "list", "--json").data]
    assert sorted(kinds) == [("mine", "Anna Holm"), ("theirs", "Anna Holm")]
    assert team("people", "pair", "add", "Anna", "Ali").code == 2
    assert team("people", "pair", "add", "Anna").code == 2
    assert team("people", "pair", "remove", "Anna", "Ali").code == 0
    assert team("people", "pair", "remove", "Anna", "Ali").code == 2


def test_rhythms_are_added_changed_and_taken_away(team):
    assert team("rhythm").out.startswith("There is no rhythm.")
    team("rhythm", "add", "Sprint planning", "every 2 weeks wed", "--at", "9:00", "--minutes", "90")
    assert team("rhythm").lines == [" Sprint planning    Wed every 2 weeks 09:00, 1 h 30  next Wed 18 Nov"]
    assert team("rhythm", "edit", "spr", "--repeats", "last fri", "--minutes", "", "--project", "Web").code == 0
    (one,) = team("rhythm", "list", "--json").data
    assert (one["repeats"], one["minutes"], one["project"], one["next"]) == (
        "the last Fri of each month", None, "Web", "2026-11-27",
    )  # fmt: skip
    assert one["days"] == ["2026-11-27", "2026-12-25", "2027-01-29"]
    assert team("rhythm", "edit", "spr").code == 2
    assert team("rhythm", "add", "x", "sometimes").err.startswith("coachtui: “sometimes” does not say when.")
    assert team("rhythm", "remove", "spr").out == "Took away the rhythm Sprint planning\n"
    assert team("rhythm", "list", "--json").data == []


def test_a_target_is_shown_with_what_it_costs_and_set_from_a_month_on(team):
    assert team("target").lines == [
        "November",
        " everyone   45 min a head  3 people: 2 h 15 a month, 30 min a week  your own",
        " key group  45 min a head                                           your own",
        " strategic  45 min a head                                           your own",
        " 3 people: 2 h 15 a month, 30 min a week",
        " A month has 52/12 weeks. Part-time, and whoever joins or leaves in the month, counts in part.",
    ]
    said = team("target", "set", "60", "--from", "2027-01")
    assert said.lines[:2] == ["Target: 1 h a head and month for everyone, from January 2027", "January 2027"]
    data = team("target", "show", "--json").data
    assert (data["minutes"], data["week"], data["later"][0]["since"]) == (135, 30, "2027-01-01")
    assert team("target", "set", "60", "--from", "2026-10").code == 2
    assert team("target", "set", "0").err == "coachtui: 0 min is out of bounds: from 5 to 1200.\n"
    assert team("undo").code == 0
    assert team("target", "show", "--json").data["later"] == []


def test_the_librarys_targets_hold_once_they_are_accepted(team):
    assert team("target", "accept").lines[2:4] == [
        " everyone   45 min a head  3 people: 2 h 15 a month, 30 min a week  from core",
        " key group  2 h a head                                              from core",
    ]
    said = team("target", "set", "60")
    assert (said.code, said.err) == (
        2, "coachtui: The target comes from core. Let go of it with: coachtui target release\n",
    )  # fmt: skip
    assert team("target", "release").lines[0] == "The targets of core no longer hold; your own do"
    assert team("target", "set", "60").code == 0


def test_a_list_with_broken_lines_adds_nobody_until_the_good_ones_are_asked_for(team, tmp_path):
    path = tmp_path / "team.csv"
    path.write_bytes(LIST.encode("utf-16"))
    said = team("people", "import", str(path))
    assert (said.code, said.err) == (1, "")
    assert said.lines == [
        "line 3: 130 % is out of bounds: from 1 to 100.",
        "    Åsa;;130",
        "line 4: There is a Anna Holm already. Give one of them a team, so that they can be told apart.",
        "    Anna Holm;;",
        "line 5: “x” is no share of full time. Try 80 or 80 %.",
        "    Eva;;x",
        "Nothing was added. The good line comes in with --good.",
    ]
    assert len(team("people", "--json").data) == 3
    assert team("people", "import", str(path), "--good").lines[-1] == "Added Bo Ek"
    data = team("people", "import", "-", "--json", stdin="Name\nVera\n").data
    assert data == {"added": ["Vera"], "good": ["Vera"], "bad": [], "unread": []}
    assert team("people", "import", "/nowhere.csv").code == 2
    assert team("people", "import", "-", stdin="").err == "coachtui: There is nothing in it.\n"


def test_every_field_of_a_card_goes_in_and_out_again(team):
    fields = ("--share", "80", "--joined", "16/11", "--left", "2027-06-30", "--project", "Move", "--language", "da")
    assert team("people", "edit", "Ali", *fields).code == 0
    ali = team("people", "list", "--json").data[0]
    assert (ali["share"], ali["joined"], ali["left"], ali["project"], ali["language"], ali["target"]) == (
        80, "2026-11-16", "2027-06-30", "Move", "da", 20,
    )  # fmt: skip
    team("people", "edit", "Ali", "--left", "", "--share", "")
    ali = team("people", "list", "--json").data[0]
    assert (ali["left"], ali["share"]) == (None, 100)
    for wrong, said in (
        (("--share", "0"), "0 % is out of bounds"),
        (("--share", "most"), "“most” is no share"),
        (("--left", "15/11"), "Sun 15 Nov is before the first day, Mon 16 Nov."),
        (("--joined", "31/2"), "“31/2” is no day."),
    ):
        answer = team("people", "edit", "Ali", *wrong)
        assert (answer.code, said in answer.err) == (2, True)


def test_who_was_archived_is_listed_and_comes_back(team):
    assert team("people", "list", "--left").out == "Nobody has left.\n"
    team("people", "archive", "Ali")
    assert team("people", "list", "--left").lines[0].startswith(" Ali Rahman  report, everyone")
    assert [one["left"] for one in team("people", "list", "--left", "--json").data] == ["2026-11-18"]
    assert team("people", "return", "Ali").out == "Ali Rahman is back\n"
    assert team("people", "return", "Ali").err == "coachtui: Ali Rahman is here.\n"
    assert len(team("people", "--json").data) == 3


def test_hours_are_shown_and_changed_by_what_is_named(team):
    assert team("hours").lines == [
        " Mon, Tue, Wed, Thu, Fri, 08:00 to 17:00",
        " best starts: 09:30, 13:00, 10:30, 14:30",
        " at most 2 blocks a day",
        " 7 days between two of one person",
        " a block takes 15 min to 1 h",
    ]
    said = team("hours", "--days", "mon-thu", "--closes", "15:00", "--a-day", "3")
    assert said.lines[:2] == ["Changed your working hours", " Mon, Tue, Wed, Thu, 08:00 to 15:00"]
    data = team("hours", "--json").data
    assert (data["weekdays"], data["closes"], data["a_day"], data["opens"]) == ([0, 1, 2, 3], "15:00", 3, "08:00")
    assert team("hours", "--closes", "14:00").err == "coachtui: 14:30 is not within 08:00 to 14:00.\n"
    assert team("hours", "--days", "never").err.startswith("coachtui: “never” names no weekdays.")


# What a pair takes along, and that it met


def test_a_pair_has_a_sheet_and_a_record_that_it_met(team, desk, tmp_path):
    team("people", "pair", "add", "Anna", "Ali")
    sheet = team("people", "pair", "sheet", "anna", "ali")
    assert (sheet.code, sheet.err) == (0, "")
    assert sheet.lines[0] == "# Anna Holm and Ali Rahman"
    assert "- 18 Nov 2026: Anna Holm coaches Ali Rahman" in sheet.lines
    assert any(line.startswith("**") for line in sheet.lines)
    assert team("people", "pair", "sheet", "ali", "anna", "--flow", "grow").lines[2].startswith("GROW")
    written = team("people", "pair", "sheet", "Anna", "Ali", "--to", str(tmp_path / "out"))
    file = tmp_path / "out" / "Anna Holm and Ali Rahman.md"
    assert written.lines == [f"Wrote {file}"]
    assert file.read_text(encoding="utf-8") == sheet.out
    assert file.stat().st_mode & 0o777 == 0o600
    held = team("people", "pair", "held", "Anna", "Ali", "--minutes", "40")
    assert held.lines == ["Anna Holm and Ali Rahman met, 40 min; what they said is theirs"]
    assert team("people", "pair").lines[0].endswith("met once, 18 Nov, 40 min")
    assert team("people", "pair", "list", "--json").data[0]["met"] == [{"date": "2026-11-18", "minutes": 40}]
    assert team("kpi", "--json").data["held"] == 0
    assert team("undo").lines == ["Undone: Anna Holm and Ali Rahman met, 40 min; what they said is theirs"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("sheet", "Anna", "Søren"), "That pair is no longer there."),
        (("sheet", "Anna", "Ali", "--flow", "nothing"), "There is no flow “nothing”."),
        (("held", "Anna", "Ali", "--on", "tomorrow"), "Thu 19 Nov is still to come."),
        (("held", "Anna", "Ali", "--minutes", "soon"), "“soon” is no length."),
        (("held", "Anna"), "A pair takes two names"),
    ],
)
def test_what_a_pair_cannot_have_is_said(team, arguments, sentence):
    team("people", "pair", "add", "Anna", "Ali")
    answer = team("people", "pair", *arguments)
    assert answer.code == 2
    assert sentence in answer.err
