"""`coachtui init`: three questions, in flags or on a terminal."""

import sys

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from coachtui.cli.root import run

UNASKED = (
    "coachtui: There is no terminal to ask in. Say it in flags: coachtui init --name NAME --person NAME --minutes 45\n"
)


def test_flags_answer_everything(coach, desk):
    said = coach("init", "--name", "Mette", "--country", "dk", "--person", "Anna", "--person", "Ali", "--minutes", "1h")
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "Ready, with 2 people",
        " 2 people: 2 h a month, 30 min a week",
        "Next: coachtui plan fill, or coachtui for the app.",
    ]
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "DK")


def test_what_is_not_said_is_proposed(coach, desk):
    assert coach("init", "--name", "Mette", "--person", "Anna").code == 0
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "")
    assert coach("people", "--json").data[0]["target"] == 45


def test_people_come_from_a_list_in_a_file_or_a_pipe(coach, tmp_path):
    path = tmp_path / "people.txt"
    path.write_bytes("\ufeff- Anna Holm\n\n2. Ali Rahman\nanna holm\n".encode())
    assert coach("init", "--name", "Mette", "--people-file", str(path)).lines[0] == "Ready, with 2 people"
    coach("undo")
    said = coach("init", "--name", "Mette", "--people-file", "-", stdin="Bo\nEva\nIda\n")
    assert said.lines[0] == "Ready, with 3 people"


def test_a_list_from_an_older_spreadsheet_keeps_its_letters(coach, tmp_path):
    path = tmp_path / "people.txt"
    path.write_bytes("Søren Åkesson\n".encode("cp1252"))
    coach("init", "--name", "Mette", "--people-file", str(path))
    assert coach("people", "--json").data[0]["name"] == "Søren Åkesson"


def test_without_a_terminal_missing_flags_are_named(coach):
    for flags in ((), ("--name", "Mette"), ("--person", "Anna")):
        assert coach("init", *flags) == (2, "", UNASKED)


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (("--country", "Nowhere"), "No country “Nowhere” in the list. Known: AT, "),
        (("--minutes", "3"), "3 min is out of bounds: from 5 to 1200."),
        (("--minutes", "many"), "“many” is no length."),
        (("--people-file", "/nowhere/list"), "/nowhere/list cannot be read: No such file or directory."),
    ],
)
def test_a_wrong_answer_is_said_and_nothing_is_kept(coach, desk, flags, sentence):
    said = coach("init", "--name", "Mette", "--person", "Anna", *flags)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert desk.records.manager() is None


def test_a_country_may_be_named(coach, desk):
    assert coach("init", "--name", "Mette", "--person", "Anna", "--country", "swed").code == 0
    desk.catch_up()
    assert desk.records.manager().country == "SE"


def test_it_asks_once(team):
    said = team("init", "--name", "Mette", "--person", "Bo")
    assert said[::2] == (
        2,
        "coachtui: The first questions are answered already. Add people with: coachtui people add NAME\n",
    )


def test_people_who_were_added_before_stay(coach):
    coach("people", "add", "Anna Holm")
    assert coach("init", "--name", "Mette").code == 0
    assert [(person["name"], person["target"]) for person in coach("people", "--json").data] == [("Anna Holm", 45)]


def test_a_synchronised_folder_is_warned_about(coach, tmp_path, monkeypatch):
    monkeypatch.setenv("COACHTUI_HOME", str(tmp_path / "Dropbox" / "coachtui"))
    said = coach("init", "--name", "Mette", "--person", "Anna")
    assert said.code == 0
    assert "Dropbox" in said.err


class Terminal:
    """A standard stream that says it is a terminal."""

    def __init__(self, stream):
        self._stream = stream

    def isatty(self):
        return True

    def __getattr__(self, name):
        return getattr(self._stream, name)


def answer(keys, monkeypatch, *flags):
    """Run `init` on a terminal on which these keys are typed, and no more; return the exit code."""
    monkeypatch.setattr(sys, "stdin", Terminal(sys.stdin))
    monkeypatch.setattr(sys, "stdout", Terminal(sys.stdout))
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        pipe.close()
        return run(["init", *flags])


def test_the_questions(desk, monkeypatch):
    assert answer("Mette\rDenmark\rAnna Holm\rAli Rahman\r\r\x7f\x7f60\r", monkeypatch) == 0
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "DK")
    assert [person.name for person in desk.records.people.all()] == ["Anna Holm", "Ali Rahman"]
    assert desk.records.targets.all()[0].minutes == {"everyone": 60}


def test_the_proposed_target_stands_on_enter_and_a_country_is_not_needed(desk, monkeypatch):
    assert answer("Mette\r\rAnna Holm\r\r\r", monkeypatch) == 0
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "")
    assert desk.records.targets.all()[0].minutes == {"everyone": 45}


def test_an_answer_that_cannot_be_kept_is_asked_for_again(desk, monkeypatch):
    keys = "\rMette\rNowhere\r\x15Denmark\r\rAnna Holm\r\r\x7f\x7f3\r0\r"
    assert answer(keys, monkeypatch) == 0
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "DK")
    assert [person.name for person in desk.records.people.all()] == ["Anna Holm"]
    assert desk.records.targets.all()[0].minutes == {"everyone": 30}


def test_only_what_is_missing_is_asked(desk, monkeypatch):
    assert answer("Anna Holm\r\r", monkeypatch, "--name", "Mette", "--country", "SE", "--minutes", "30") == 0
    desk.catch_up()
    assert desk.records.manager() == ("Mette", "SE")


def test_control_c_leaves_and_keeps_nothing(desk, monkeypatch):
    assert answer("Mette\r\x03", monkeypatch) == 130
    assert not desk.catch_up()
    assert desk.records.manager() is None
