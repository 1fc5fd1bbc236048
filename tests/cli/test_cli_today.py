"""`coachtui today`, and its one line for a shell prompt."""

import pytest

LATER = "2026-11-20T12:00"
"""A Friday noon, after the blocks of the fixture."""


@pytest.fixture
def planned(team):
    """Anna yesterday at 9:30 (seen from LATER), Ali today at 14:00, Søren on Monday."""
    team("plan", "add", "Anna", "thu", "--at", "9:30", "--minutes", "45")
    team("plan", "add", "Ali", "fri", "--at", "14:00", "--minutes", "30")
    team("plan", "add", "Søren", "mon", "--at", "10:00", "--minutes", "60")
    return team


def test_without_people_it_says_what_to_do(coach):
    said = coach("today")
    assert said.code == 0
    assert said.lines[0] == "Wed 18 Nov · w47"
    assert "coachtui people add NAME" in said.out


def test_without_a_plan_it_says_what_to_do(team):
    assert "coachtui plan fill" in team("today").out


def test_the_day_in_plain_lines(planned):
    *day, month = planned("today", at=LATER).lines
    assert month.startswith("November             0 min of 2 h 15, ")
    assert day == [
        "Fri 20 Nov · w47",
        "",
        "Did this happen?",
        " Thu 09:30  45 min  Anna Holm",
        " Settle it with: coachtui plan held NAME (or missed, excuse, move)",
        "",
        "Now and next",
        " 14:00      30 min  Ali Rahman",
        " Mon 10:00     1 h  Søren Vik",
        "",
        "Longest without you  Ali Rahman, 2 days, none yet",
    ]


def test_json_has_stable_keys(planned):
    data = planned("today", "--json", at=LATER).data
    assert list(data) == ["date", "people", "underway", "unsaid", "next", "longest_without", "month"]
    assert (data["date"], data["people"]) == ("2026-11-20", 3)
    assert data["unsaid"][0] | {"id": "", "person": ""} == {
        "id": "",
        "person": "",
        "name": "Anna Holm",
        "date": "2026-11-19",
        "start": "09:30",
        "minutes": 45,
        "state": "unresolved",
        "reason": None,
        "rhythm": None,
        "group": None,
    }
    assert [block["state"] for block in data["next"]] == ["planned", "planned"]
    assert (data["longest_without"]["days"], data["longest_without"]["last_session"]) == (2, None)
    assert (data["month"]["month"], data["month"]["planned"]) == ("2026-11", 90)


def test_the_line_counts_and_names_nobody(planned):
    said = planned("today", "--line", at=LATER)
    assert (said.code, said.out) == (0, "1 to settle · 1 today, next 14:00\n")


def test_the_line_names_people_where_asked_to(planned, home):
    named = "1 to settle (Anna Holm) · 1 today, next 14:00 (Ali Rahman)\n"
    assert planned("today", "--line", "--names", at=LATER).out == named
    home.settings.write_text("names_in_line = true\n", encoding="utf-8")
    assert planned("today", "--line").out == planned("line").out == named


def test_the_line_is_silent_where_nothing_is_due(team, home):
    team("plan", "add", "Ali", "fri", "--at", "14:00")
    assert team("today", "--line") == (0, "", "")


def test_line_is_short_for_it(planned):
    assert planned("line", at=LATER) == planned("today", "--line")
    assert planned("line", "--names") == planned("today", "--line", "--names")


def test_the_line_makes_no_folder_on_a_machine_without_records(coach, home):
    assert coach("today", "--line") == coach("line") == (0, "", "")
    assert not home.root.exists()


def test_many_names_are_cut_short(coach):
    coach("people", "add", *"ABCDE", at="2026-11-18T09:00")
    for hour, name in enumerate("ABCDE", 10):
        coach("plan", "add", name, "today", "--at", f"{hour}:00", "--minutes", "15")
    assert coach("today", "--line", "--names").out == "5 today, next 10:00 (A, B, C +2)\n"


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_it_speaks_every_language(planned, language):
    said = planned("--lang", language, "today", at=LATER)
    assert (said.code, said.err) == (0, "")
    assert "Anna Holm" in said.out
    assert planned("--lang", language, "today", "--line").code == 0


def test_each_language_says_it_in_its_own_words(planned):
    assert len({planned("--lang", language, "today", at=LATER).out for language in ("en", "da", "sv")}) == 3
