"""`coachtui log`: a moment in one line."""

import pytest


def test_a_moment_is_logged_and_said(team):
    said = team("log", "Ali", "20", "the release plan")
    assert (said.code, said.err) == (0, "")
    assert said.out == "Moment with Ali Rahman, 20 min. It counts as time, not as a session\n"
    assert team("kpi", "--json").data["held"] == 20


def test_words_without_quotes_are_one_line(team, desk):
    team("log", "Ali", "20", "the", "release", "plan")
    desk.catch_up()
    person = next(person for person in desk.records.people.all() if person.name == "Ali Rahman")
    assert [note.text for note in desk.records.notes.of(person.id)] == ["the release plan"]


@pytest.mark.parametrize(("typed", "minutes"), [("20", 20), ("20 min", 20), ("1h", 60), ("1:05", 65)])
def test_lengths_as_people_type_them(team, typed, minutes):
    assert team("log", "Ali", typed).code == 0
    assert team("kpi", "--json").data["held"] == minutes


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("Ali", "0"), "0 min is out of bounds: from 1 to 180."),
        (("Ali", "700"), "700 min is out of bounds: from 1 to 180."),
        (("Ali", "soon"), "“soon” is no length. Try 45 or 1 h 15."),
        (("Ali", "20", "--on", "31/2"), "“31/2” is no day. Try fri, 27/11 or tomorrow."),
        (("Ali", "20", "--on", "tomorrow"), "Thu 19 Nov is still to come."),
        (("Bob", "20"), "There is no “Bob”."),
    ],
)
def test_what_cannot_be_logged_is_said_and_nothing_changes(team, arguments, sentence):
    said = team("log", *arguments)
    assert (said.code, said.out, said.err) == (2, "", f"coachtui: {sentence}\n")
    assert team("kpi", "--json").data["held"] == 0


@pytest.mark.parametrize(("typed", "day"), [("yesterday", "2026-11-17"), ("fri", "2026-11-13"), ("5", "2026-11-05")])
def test_on_looks_back(team, desk, typed, day):
    assert team("log", "Ali", "20", "--on", typed).code == 0
    desk.catch_up()
    assert [entry.day.isoformat() for entry in desk.records.ledger.year(2026)] == [day]
