"""`coachtui people`: cards by name, from the command line."""

import pytest

from coachtui.coaching.people import Person
from coachtui.services.desk import Change
from coachtui.store.frames import Label


def test_an_empty_list_says_what_to_do(coach):
    said = coach("people")
    assert said.code == 0
    assert "coachtui people add NAME" in said.out


def test_people_can_be_added_before_the_first_questions_are_answered(coach):
    assert coach("people", "add", "Anna Holm").out == "Added Anna Holm\n"
    assert [person["name"] for person in coach("people", "--json").data] == ["Anna Holm"]


def test_adding_several_names_them_so_that_forgotten_quotes_are_seen(coach):
    said = coach("people", "add", "Anna", "Holm")
    assert said.lines == ["Added 2 people", " Anna, Holm"]


def test_the_list_shows_tier_team_minutes_of_target_and_last_session(team):
    team("people", "edit", "Anna", "--tier", "key-group", "--team", "Web")
    team("plan", "add", "Anna", "today", "--at", "8:00", "--minutes", "30")
    team("plan", "held", "Anna")
    team("log", "Ali", "5")
    assert team("people").lines == [
        " Ali Rahman  everyone         5 of 45 min  no session yet",
        " Anna Holm   key group  Web  30 of 45 min  last 18 Nov 2026",
        " Søren Vik   everyone         0 of 45 min  no session yet",
    ]
    assert team("people", "list").out == team("people").out


def test_json_has_stable_keys(team):
    team("log", "Ali", "5")
    assert team("people", "list", "--json").data[0] | {"id": ""} == {
        "id": "",
        "name": "Ali Rahman",
        "kind": "report",
        "tier": "everyone",
        "team": "",
        "project": "",
        "language": None,
        "share": 100,
        "since": "2026-11-18",
        "joined": None,
        "left": None,
        "held": 5,
        "target": 45,
        "last_session": None,
        "away_until": None,
    }


def test_kind_tier_and_team_go_with_adding(coach):
    coach("people", "add", "Eva Ek", "--kind", "peer", "--tier", "strategic", "--team", "Core")
    person = coach("people", "--json").data[0]
    assert (person["kind"], person["tier"], person["team"]) == ("peer", "strategic", "Core")


def test_a_tier_may_be_said_in_the_words_of_the_list(coach):
    coach("people", "add", "Eva Ek", "--tier", "Key Group")
    assert coach("people", "--json").data[0]["tier"] == "key-group"


@pytest.mark.parametrize(
    ("flag", "words"),
    [("--tier", "everyone, key-group or strategic"), ("--kind", "report, peer, my-coach or external")],
)
def test_a_word_outside_the_list_is_answered_with_the_list(coach, flag, words):
    said = coach("people", "add", "Eva", flag, "boss")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"coachtui: “boss” is not one of {words}.\n"
    assert coach("people", "--json").data == []


def test_a_name_that_is_there_needs_a_team(team):
    said = team("people", "add", "anna holm")
    assert said.code == 2
    assert said.err == (
        "coachtui: There is a anna holm already. Give one of them a team, so that they can be told apart.\n"
    )
    assert team("people", "add", "Anna Holm", "--team", "Web").code == 0


def test_an_overlong_name_is_refused(coach):
    said = coach("people", "add", "x" * 61)
    assert (said.code, said.err) == (2, "coachtui: A name may take 60 characters.\n")


def test_editing_changes_what_is_named_and_keeps_the_rest(team):
    team("people", "edit", "Ali", "--team", "Web")
    assert team("people", "edit", "Ali", "--name", "Ali Reza Rahman").out == "Changed Ali Reza Rahman\n"
    person = team("people", "--json").data[0]
    assert (person["name"], person["team"], person["tier"]) == ("Ali Reza Rahman", "Web", "everyone")


def test_editing_nothing_is_a_slip(team):
    said = team("people", "edit", "Ali")
    assert said.code == 2
    assert "Say it with --name, --tier, --team or another of its options." in said.err


def test_archiving_takes_a_person_off_the_list_and_undo_brings_them_back(team):
    assert team("people", "archive", "Ali").out == "Archived Ali Rahman\n"
    assert [person["name"] for person in team("people", "--json").data] == ["Anna Holm", "Søren Vik"]
    team("undo")
    assert len(team("people", "--json").data) == 3


def test_a_name_needs_no_accents_and_only_its_beginning(team):
    assert team("people", "archive", "sor").out == "Archived Søren Vik\n"


def test_a_misspelt_name_is_answered_with_the_nearest(team):
    said = team("people", "archive", "Alo")
    assert (said.code, said.out) == (2, "")
    assert said.err == "coachtui: There is no “Alo”. Did you mean Ali Rahman?\n"


def test_a_name_that_fits_two_is_answered_with_both(team):
    said = team("people", "archive", "A")
    assert (said.code, said.err) == (2, "coachtui: “A” could be Ali Rahman or Anna Holm.\n")


def test_two_people_with_one_name_are_told_apart_by_team(team):
    team("people", "edit", "Anna", "--team", "Core")
    team("people", "add", "Anna Holm", "--team", "Web")
    said = team("log", "Anna Holm", "5")
    one, other = said.err.removeprefix("coachtui: “Anna Holm” could be ").removesuffix(".\n").split(" or ")
    assert (said.code, {one, other}) == (2, {"Anna Holm (Core)", "Anna Holm (Web)"})
    assert team("log", "Anna Holm Web", "5").code == 0
    assert team("log", "Anna Holm (Web)", "5").code == 0
    held = {person["team"]: person["held"] for person in team("people", "--json").data if person["team"]}
    assert held == {"Core": 0, "Web": 10}


def test_a_second_one_with_one_name_and_one_team_is_refused(team):
    team("people", "add", "Bo Ek", "--team", "Web")
    said = team("people", "add", "Bo Ek", "--team", "Web")
    assert (said.code, said.err.startswith("coachtui: There is a Bo Ek already.")) == (2, True)


def test_nothing_that_is_typed_reaches_the_terminal_as_a_command(coach):
    added = coach("people", "add", "Eve\x1b[2J\x07\u202eX")
    listed = coach("people")
    unknown = coach("log", "\x1b]0;owned\x07zz", "5")
    for text in (added.out, listed.out, unknown.err):
        assert "\x1b" not in text
        assert "\x07" not in text
        assert "\u202e" not in text
    assert "Eve[2JX" in listed.out


def test_nothing_that_stands_in_the_records_reaches_the_terminal_as_a_command(coach, desk):
    def write(records, given, context):
        person = Person(context.new_id(), "Eve\x1b[2J", context.today, team="a\x9b1m")
        return Change(Label("people-added", {"count": 1}), (records.people.put(person),))

    desk.do(write, None)
    coach("plan", "add", "Eve", "today", "--at", "10:00")
    for line in (("people",), ("plan",), ("kpi",), ("today",), ("today", "--line", "--names"), ("log", "Eve", "5")):
        said = coach(*line)
        assert "Eve[2J" in said.out
        assert "\x1b" not in said.out
        assert "\x9b" not in said.out
