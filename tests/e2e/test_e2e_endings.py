"""However the app ends: the terminal is as it was, nothing runs on, nothing of a demo stays."""

import signal

from machine import Machine
from terminal import Terminal

SOON = 5.0
"""Seconds after which an app that should have ended is taken to run on."""
DEAF = ("/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh")
"""Runs a command that does not hear its terminal close, as nohup does."""
CTRL_Q = b"\x11"


def test_ctrl_c_ends_nothing_by_accident(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _at_home(terminal)
        terminal.press(b"\x03", "2")
        terminal.wait_for("plan / target")


def test_sigterm_leaves_the_terminal_as_it_was(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _at_home(terminal)
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit(SOON)
        assert not terminal.text().strip()
    assert not (machine.home / "crash").exists()


def test_a_demo_whose_terminal_is_closed_leaves_nothing_behind(machine: Machine) -> None:
    with machine.open("demo") as terminal:
        _at_home(terminal)
        terminal.close()
        terminal.wait_exit(SOON)
    assert not list(machine.temporary.iterdir())


def test_an_app_that_does_not_hear_its_terminal_close_ends_all_the_same(machine: Machine) -> None:
    machine.set_up()
    with machine.open(before=DEAF) as terminal:
        _at_home(terminal)
        terminal.close()
        terminal.wait_exit(SOON)


def test_ctrl_q_quits_from_a_form_too(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _at_home(terminal)
        terminal.press("+")
        terminal.wait_for("A moment of coaching", "enter Save")
        terminal.press(CTRL_Q)
        assert terminal.wait_exit(SOON) == 0


def _at_home(terminal: Terminal) -> None:
    """Wait until Today is there and keys are listened to."""
    terminal.wait_for("Now and next", ": All")
    terminal.press("?")
    terminal.wait_for("What you can do here")
    terminal.press("?")
    terminal.wait_gone("What you can do here")
