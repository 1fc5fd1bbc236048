"""`coachtui forget`: says what goes and what stays, asks once, and erases for good."""

import pytest

from coachtui.store.erasing import remains


@pytest.fixture
def told(team, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    team("log", "Anna", "20", "canary words", "--on", "3/11")
    team("session", "Anna", "--minutes", "40", "--note", "canary note", "--outcome", "x")
    team("log", "Ali", "5", "paired with Anna")
    team("log", "Søren", "5", "Anna Holm led")
    return team


def test_what_goes_and_what_stays_is_said_and_the_name_typed_erases(told, home, tmp_path):
    told("export", "Anna", "--to", "out", "--json")
    told("backup")
    said = told("forget", "Anna", stdin="anna holm\n")
    assert said.code == 0, said.err
    assert said.lines == [
        "Erasing Anna Holm. This cannot be undone.",
        "",
        "Goes",
        " card                1",
        " blocks              1",
        " entries of minutes  2",
        " sessions            1",
        " notes               1",
        " Changes that undo could bring back go with it, and those before them.",
        " 2 backups and copies of the records go: they hold the same.",
        "Stays",
        " 1 h as the total of 1 month, without a name",
        "Written out before; delete these files yourself",
        f" 18 Nov 2026  {tmp_path}/out/Anna Holm.json",
        "Copies that you made elsewhere are out of reach: backups on other disks, printed pages, sent files.",
        "",
        "Named in words about others",
        " note about Ali Rahman, 18 Nov 2026: paired with Anna",
        " note about Søren Vik, 18 Nov 2026: Anna Holm led",
        " These stay as they are; look at each with: --mentions ask",
        "",
        "Type the name to erase Anna Holm:",
        "Erased Anna Holm.",
        said.lines[-2],
        "Take a new backup with: coachtui backup",
    ]
    assert said.lines[-2].startswith("The name still stands in: records/journal, records/people-")
    assert remains(home.root, ["canary"]) == []
    assert [person["name"] for person in told("people", "--json").data] == ["Ali Rahman", "Søren Vik"]


def test_a_trace_in_what_the_records_need_is_told_apart_from_one_that_can_go(told, monkeypatch):
    left = ("backups/copy.zip", "records/journal", "records/people-01.json", "records/journal.torn-1")
    monkeypatch.setattr("coachtui.services.desk.Desk.remains", lambda desk, root, texts: left)
    said = told("forget", "Anna", "--yes")
    assert said.code == 1
    assert said.lines[-2:] == [
        "Traces are left in: backups/copy.zip, records/journal.torn-1. Delete these files.",
        "Traces are left in: records/journal, records/people-01.json. The records need these files: keep them, and "
        "report it.",
    ]


def test_another_name_erases_nothing(told):
    said = told("forget", "Anna", stdin="Ali\n")
    assert (said.code, said.lines[-1]) == (1, "Nothing was erased.")
    assert len(told("people", "--json").data) == 3


def test_without_an_answer_nothing_is_erased(told):
    assert told("forget", "Anna").code == 130
    assert len(told("people", "--json").data) == 3


def test_a_script_says_yes_and_removes_the_mentions(told, home):
    said = told("forget", "Anna", "--yes", "--mentions", "remove")
    assert said.code == 0
    assert said.lines[-2] == "Every byte of the data folder was looked at: neither the id nor the full name is left."
    assert remains(home.root, ["Anna", "canary"]) == []
    assert told("undo").code == 2


def test_mentions_are_asked_for_one_by_one(told, home):
    said = told("forget", "Anna", "--mentions", "ask", stdin="keep\n2\nAnna Holm\n")
    assert said.code == 0
    assert said.out.count("The name in it? 1 keep · 2 put … in its place") == 2
    assert said.lines[-2] == "Every byte of the data folder was looked at: neither the id nor the full name is left."
    assert len(remains(home.root, ["paired with Anna"])) == 1
    assert len(remains(home.root, ["… led"])) == 1


def test_a_word_that_is_no_way_is_refused(told):
    said = told("forget", "Anna", "--yes", "--mentions", "maybe")
    assert (said.code, said.err) == (2, "coachtui: “maybe” is not one of keep, ask or remove.\n")


def test_undo_and_kpi_go_on(told):
    told("log", "Ali", "7")
    told("forget", "Anna", "--yes")
    assert told("undo").out == "Undone: Moment with Ali Rahman, 7 min. It counts as time, not as a session\n"
    assert told("undo").code == 0
    for line in (("kpi",), ("kpi", "--json"), ("kpi", "--csv"), ("today",), ("plan",), ("kpi", "Ali"), ("doctor",)):
        assert told(*line).code == 0, line


def test_without_a_name_it_lists_what_is_old_and_erases_nothing(told, home):
    said = told("forget")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "coachtui: Say whom to erase: coachtui forget NAME. "
        "Write keep_months = 24 into settings.toml to have listed here what is older than that.\n"
    )
    home.settings.write_text("keep_months = 3\n")
    assert told("forget").out == "Nothing is older than keep_months = 3 in settings.toml.\n"
    said = told("forget", at="2027-04-01T09:00")
    assert said.code == 0
    assert said.lines[1].split() == ["Anna", "Holm", "since", "3", "Nov", "2026"]
    assert "Nothing is deleted by itself." in said.out
    assert "Anna Holm" in told("people").out


def test_doctor_and_today_remind_of_it(told, home):
    home.settings.write_text("keep_months = 3\n")
    told("backup", at="2027-04-01T09:00")
    for command in ("doctor", "today"):
        assert "older than keep_months = 3" not in told(command, at="2026-11-18T09:00").out.replace("\n", " ")
        later = " ".join(told(command, at="2027-04-01T09:00").out.split())
        assert "older than keep_months = 3 in settings.toml" in later
        assert "See who: coachtui forget" in later


def test_one_who_has_left_can_be_forgotten(told):
    told("people", "archive", "Anna")
    assert told("forget", "Anna", "--yes").code == 0
    assert told("forget", "Anna", "--yes").code == 2


def test_whatever_came_of_the_talks_is_said_to_go_too(told):
    told("session", "Anna", "--minutes", "30", "--note", "/g asks sooner", "--note", "/e mornings", "--outcome", "x")
    told("session", "Anna", "--minutes", "30", "--note", "/p the move", "--note", "/l a book", "--outcome", "x")
    said = told("forget", "Anna", stdin="no\n").lines
    for what in ("goals", "experiments", "parked topics", "links"):
        assert any(line.split() == [*what.split(), "1"] for line in said), what


def test_of_a_group_that_is_underway_the_lines_about_one_go_and_the_talk_stays(told):
    told("session", "Ali", "--with", "Anna", stdin="to all\nAnna: canary\n")
    said = told("forget", "Anna", stdin="no\n").lines
    assert " lines about them in a group that is underway  1" in said
    assert not any("session underway" in line for line in said)
