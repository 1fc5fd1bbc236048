"""The edges of the machine: terminals, languages, settings with mistakes, folders that cannot be used."""

import gettext
from functools import partial

import pytest
from machine import Machine, leave
from terminal import ENTER


def test_init_asks_line_by_line(machine: Machine) -> None:
    with machine.open("init") as terminal:
        terminal.wait_for("Your name?")
        terminal.press("Mette", ENTER)
        terminal.wait_for("Your country")
        terminal.press("Denmark", ENTER)
        terminal.wait_for("Your people", "1.")
        terminal.press("Anna Holm", ENTER)
        terminal.wait_for("2.")
        terminal.press("Ali Rahman", ENTER)
        terminal.wait_for("3.")
        terminal.press(ENTER)
        terminal.wait_for("Minutes for each person a month?", "45")
        terminal.press(ENTER)
        terminal.wait_for("Next: coachtui plan fill")
        assert terminal.wait_exit() == 0
    assert len(machine.say("people").splitlines()) == 2


def test_init_stopped_halfway_leaves_no_half_answers(machine: Machine) -> None:
    with machine.open("init") as terminal:
        terminal.wait_for("Your name?")
        terminal.press("Mette", ENTER)
        terminal.wait_for("Your country")
        terminal.press(b"\x03")
        assert terminal.wait_exit() == 130
    with machine.open() as terminal:
        terminal.wait_for("Who are you?")


@pytest.mark.parametrize("language", ["da", "sv"])
def test_the_app_starts_in_other_languages(machine: Machine, language: str) -> None:
    machine.set_up()
    spoken = gettext.translation("coachtui", machine.installed.package() / "locale", [language], fallback=True).gettext
    assert spoken("Now and next") != "Now and next"
    with machine.open("--lang", language) as terminal:
        terminal.wait_for(f"1 {spoken('Today')}", f"3 {spoken('People')}", spoken("Now and next"))
        leave(terminal)


def test_without_a_terminal_the_app_names_the_commands_instead(machine: Machine) -> None:
    done = machine.run()
    assert (done.returncode, done.stdout) == (2, "")
    assert "coachtui today" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    with machine.open(TERM="dumb") as terminal:
        terminal.wait_for("coachtui today")
        assert terminal.wait_exit() == 2


def test_a_file_in_place_of_the_data_folder_is_said_and_left_alone(machine: Machine) -> None:
    machine.home.write_text("mine")
    done = machine.run("people", "add", "Lena Vik")
    assert done.returncode == 2
    assert "is a file, not a folder" in done.stderr
    with machine.open() as terminal:
        terminal.wait_for("is a file, not a folder")
        assert terminal.wait_exit() == 2
    assert machine.home.read_text() == "mine"


def test_a_disk_that_takes_nothing_more_is_said_and_nothing_is_half_done(machine: Machine) -> None:
    machine.set_up()
    done = machine.run("log", "Ali", "20", "after the call", before=("/bin/sh", "-c", 'ulimit -f 0; exec "$@"', "sh"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "could not be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert '"held": 0' in machine.say("kpi", "--json")
    assert "20 min" in machine.say("log", "Ali", "20")


def test_a_mistake_in_the_settings_costs_its_line_and_not_the_start(any_machine: Machine) -> None:
    any_machine.set_up()
    (any_machine.home / "settings.toml").write_text('names_in_line = true\ntheme = "drak"\n')
    with any_machine.open() as terminal:
        terminal.wait_for("Now and next", "settings.toml, line 2", "dark or light")
        leave(terminal)
    done = any_machine.run("today")
    assert done.returncode == 0
    assert "line 2" in done.stderr


def test_a_small_terminal_and_back_again(any_machine: Machine) -> None:
    any_machine.set_up()
    any_machine.say("plan", "fill", "--accept")
    with any_machine.open() as terminal:
        terminal.wait_for("Now and next")
        size = terminal.size
        for area, there in (("1", "Now and next"), ("2", "plan / target"), ("3", "last session")):
            terminal.press(area)
            terminal.wait_for(there)
            for columns, rows in ((60, 15), size):
                terminal.resize(columns, rows)
                terminal.wait_until(partial(_framed, columns, rows), f"a frame of {columns}x{rows}")
            terminal.wait_for(there)
        leave(terminal)


def _framed(columns: int, rows: int, screen: str) -> bool:
    """Tell whether the areas stand in the first line, the date at its right end, and the keys in the last line."""
    first, *_rest, last = screen.split("\n")[:rows]
    return first.startswith(" 1 Today") and first.endswith("w47") and len(first) == columns - 1 and ": All" in last
