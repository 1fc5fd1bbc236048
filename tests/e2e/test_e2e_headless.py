"""The same records without the interface: commands show what the app changed, and the app what commands changed."""

import json

from machine import Machine, leave


def test_every_core_job_has_a_command_over_the_same_records(machine: Machine) -> None:
    machine.set_up()
    assert "Lena Vik" in machine.say("people", "add", "Lena Vik")
    machine.say("plan", "add", "Anna", "fri")
    assert "20 min" in machine.say("log", "Ali", "20", "after the client call")
    assert "Anna Holm" in machine.say("today")
    assert machine.say("today", "--line", at="2026-11-20T08:00").startswith("1 today")
    assert [line.split("  ")[0] for line in machine.say("people").splitlines()] == [
        " Ali Rahman", " Anna Holm", " Lena Vik", " Søren Vik",
    ]  # fmt: skip
    assert "Fri 20 Nov" in machine.say("plan", "list")
    assert json.loads(machine.say("kpi", "--json"))["held"] == 20


def test_a_command_shows_what_the_app_changed(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        terminal.wait_for("Now and next")
        terminal.press("+")
        terminal.wait_for("A moment of coaching", "With")
        terminal.press("Ali")
        terminal.wait_for("Ali")
        terminal.press(b"\r")
        terminal.wait_for("10 min")
        terminal.wait_gone("A moment of coaching")
        leave(terminal)
    assert json.loads(machine.say("kpi", "--json"))["held"] == 10


def test_the_app_shows_what_a_command_changed_without_a_key(any_machine: Machine) -> None:
    any_machine.set_up()
    with any_machine.open() as terminal:
        terminal.wait_for("Now and next")
        terminal.press("2")
        terminal.wait_for("held 0 min", "with planned 0 min")
        any_machine.say("log", "Ali", "20", "after the client call")
        terminal.wait_for("held 20 min", "with planned 20 min")
        any_machine.say("people", "add", "Lena Vik")
        terminal.wait_for("Lena Vik", "target 3 h")
        leave(terminal)


def test_the_app_takes_back_what_a_command_did(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        terminal.wait_for("Now and next")
        machine.say("log", "Ali", "20")
        terminal.wait_for("20 min of 2 h 15")
        terminal.press("u")
        terminal.wait_for("Undone:", "0 min of 2 h 15")
        leave(terminal)
    assert json.loads(machine.say("kpi", "--json"))["held"] == 0


def test_a_name_that_is_misspelt_or_could_be_two_people_changes_nothing(machine: Machine) -> None:
    machine.set_up()
    machine.say("people", "add", "Anna Berg", "--team", "Checkout")
    misspelt = machine.run("log", "Amna", "20")
    assert (misspelt.returncode, misspelt.stdout) == (2, "")
    assert "Anna" in misspelt.stderr
    assert len(misspelt.stderr.splitlines()) == 1
    either = machine.run("log", "Anna", "20")
    assert either.returncode == 2
    assert "Anna Berg" in either.stderr
    assert "Anna Holm" in either.stderr
    assert json.loads(machine.say("kpi", "--json"))["held"] == 0


def test_two_people_with_one_name_are_told_apart_by_their_team(machine: Machine) -> None:
    machine.set_up()
    again = machine.run("people", "add", "ali rahman")
    assert again.returncode == 2
    assert "team" in again.stderr
    machine.say("people", "add", "Ali Rahman", "--team", "Platform")
    names = [person["name"] for person in json.loads(machine.say("people", "--json"))]
    assert names.count("Ali Rahman") == 2
