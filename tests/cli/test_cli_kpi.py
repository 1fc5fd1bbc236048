"""`coachtui kpi`: plain, JSON and CSV."""

import csv
from datetime import date

import pytest

from coachtui.clock import Clock
from coachtui.coaching.blocks import Entry
from coachtui.coaching.sessions import LogLine, Session
from coachtui.paths import Home
from coachtui.services.desk import Change
from coachtui.services.opening import open_desk
from coachtui.store.frames import Label

DAY = date(2026, 11, 6)


@pytest.fixture
def talked(team):
    """Anna with a talk written down, a block that was only said to be held, and a moment."""

    def write(records, given, context):
        anna = next(person for person in records.people.all() if person.name == "Anna Holm").id
        kept = Session("S1", anna, DAY, 54, "x", "=GROW", (LogLine("note", "canary"),), "canary", qualifies=True)
        entries = (
            Entry("E1", anna, DAY, 54, "session", None, "S1", "=GROW", "development", True),
            Entry("E2", anna, date(2026, 11, 2), 9, "session", None, "S2", "", "operational", False),
            Entry("E3", anna, DAY, 45, "session", "B1"),
            Entry("E4", anna, DAY, 5, "moment"),
        )
        writes = (records.talks.sessions.put(kept), *map(records.ledger.put, entries))
        return Change(Label("people-added", {"count": 0}), writes)

    open_desk(Home.from_environment(), Clock.from_environment()).do(write, None)
    return team


def test_it_shows_everyone_and_the_sum_against_the_target(team):
    team("log", "Ali", "60")
    team("plan", "add", "Anna", "fri", "--minutes", "45")
    first, *rest = team("kpi").lines
    assert first == "November  1 h of 2 h 15, on pace"
    assert rest == [
        "",
        "              held  planned  target",
        " Ali Rahman    1 h    0 min  45 min",
        " Anna Holm   0 min   45 min  45 min",
        " Søren Vik   0 min    0 min  45 min",
        " In all        1 h   45 min  2 h 15",
    ]


def test_json_has_stable_keys(team):
    team("log", "Ali", "60")
    data = team("kpi", "--json").data
    people = data.pop("people")
    assert 0 < data.pop("expected") < 135
    assert data == {
        "month": "2026-11",
        "held": 60,
        "planned": 0,
        "own_held": 60,
        "own_planned": 0,
        "target": 135,
        "pace": "on-pace",
    }
    assert people[0] | {"id": ""} == {
        "id": "",
        "name": "Ali Rahman",
        "kind": "report",
        "tier": "everyone",
        "team": "",
        "held": 60,
        "planned": 0,
        "target": 45,
        "sessions": 0,
        "moments": 1,
    }


def test_another_month(team):
    team("log", "Ali", "60")
    said = team("kpi", "--month", "2026-12", "--json")
    assert (said.data["month"], said.data["held"]) == ("2026-12", 0)


def test_a_month_that_is_none(team):
    for typed in ("2026-13", "soon", "9999-12", "26-1"):
        said = team("kpi", "--month", typed)
        assert (said.code, said.err) == (2, f"coachtui: “{typed}” is no month. Try 2026-11.\n")


def test_csv_is_a_row_a_person_and_harmless_in_a_spreadsheet(team):
    team("people", "edit", "Ali", "--name", "=HYPERLINK(1)", "--team", '@a, "b"')
    rows = list(csv.DictReader(team("kpi", "--csv").lines))
    assert [row["name"] for row in rows] == ["'=HYPERLINK(1)", "Anna Holm", "Søren Vik"]
    assert rows[0] == {
        "month": "2026-11",
        "name": "'=HYPERLINK(1)",
        "tier": "everyone",
        "team": '\'@a, "b"',
        "held": "0",
        "planned": "0",
        "target": "45",
        "sessions": "0",
        "moments": "0",
    }


def test_without_people_it_says_what_to_do(coach):
    said = coach("kpi")
    assert said.code == 0
    assert "coachtui people add NAME" in said.out


def test_a_name_lists_the_sessions_behind_the_minutes(talked):
    said = talked("kpi", "anna")
    assert said.lines == [
        "Anna Holm, November  1 h 53 of 45 min, 3 sessions, 1 moment",
        "",
        " Mon 2 Nov   9 min  session          operational  ✕ does not count",
        " Fri 6 Nov  54 min  =GROW            development  ✓ counts",
        " Fri 6 Nov  45 min  held as planned               – not written down",
        " Fri 6 Nov   5 min  moment                        – time only",
    ]


def test_a_name_as_json_has_stable_keys_and_no_notes(talked):
    said = talked("kpi", "anna", "--json")
    assert "canary" not in said.out
    data = said.data
    assert data.pop("person")["name"] == "Anna Holm"
    assert [entry["session"] for entry in data["sessions"]] == ["S2", "S1", None, None]
    assert data["sessions"][1:3] == [
        {
            "date": "2026-11-06",
            "minutes": 54,
            "kind": "session",
            "flow": "=GROW",
            "focus": "development",
            "qualifies": True,
            "session": "S1",
        },
        {
            "date": "2026-11-06",
            "minutes": 45,
            "kind": "session",
            "flow": "",
            "focus": None,
            "qualifies": None,
            "session": None,
        },
    ]
    del data["sessions"]
    assert data == {"month": "2026-11", "held": 113, "target": 45}
    assert talked("kpi", "--json").data["people"][1]["sessions"] == 3


def test_a_name_as_csv_is_harmless_in_a_spreadsheet(talked):
    rows = list(csv.DictReader(talked("kpi", "anna", "--csv").lines))
    assert [(row["date"], row["flow"], row["qualifies"]) for row in rows[:3]] == [
        ("2026-11-02", "", "False"),
        ("2026-11-06", "'=GROW", "True"),
        ("2026-11-06", "", ""),
    ]


def test_a_name_in_a_month_without_minutes(talked):
    said = talked("kpi", "anna", "--month", "2026-10")
    assert (said.code, said.out) == (0, "Nothing held with Anna Holm in October.\n")
    assert talked("kpi", "anna", "--month", "2026-10", "--json").data["sessions"] == []


def test_who_left_keeps_the_minutes_of_their_months(talked):
    talked("people", "archive", "Anna")
    assert talked("kpi", "anna", at="2026-12-02T09:00").code == 2
    said = talked("kpi", "anna", "--month", "2026-11", at="2026-12-02T09:00")
    assert (said.code, said.lines[0]) == (0, "Anna Holm, November  1 h 53 of 30 min, 3 sessions, 1 moment")
    talked("people", "add", "Anna Berg")
    assert talked("kpi", "anna", "--month", "2026-11").lines == ["Nothing held with Anna Berg in November."]


def test_a_name_that_nobody_has(talked):
    said = talked("kpi", "zoe")
    assert said.code == 2
    assert "zoe" in said.err
