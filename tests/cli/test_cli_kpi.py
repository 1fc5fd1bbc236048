"""`coachtui kpi`: plain, JSON and CSV."""

import csv


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
    }


def test_without_people_it_says_what_to_do(coach):
    said = coach("kpi")
    assert said.code == 0
    assert "coachtui people add NAME" in said.out
