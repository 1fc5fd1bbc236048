"""A talk in a real terminal on the installed app: begun, written, cut off, gone on with, ended, counted."""

import json
import signal
from collections.abc import Callable

import pytest
from machine import Machine, first_minute, leave
from terminal import ENTER, ESCAPE, Terminal

from coachtui.store.store import Store

WORDS = "she had the answer herself"


def test_a_block_becomes_minutes_and_an_action(any_machine: Machine) -> None:
    _plan(any_machine)
    with any_machine.open() as terminal:
        _begin(terminal)
        terminal.press(WORDS, ENTER)
        terminal.wait_for(f" {WORDS}")
        terminal.press("/a ask Karim about the plan @fri", ENTER)
        terminal.wait_for("+ action  ask Karim about the plan", "Fri 20 Nov")
        terminal.press("/w the release ran", ENTER, "/end", ENTER)
        terminal.wait_for("Outcome", "ask Karim about the plan", "Counts")
        terminal.press(ENTER)
        terminal.wait_for("e Change")
        terminal.press("e")
        terminal.wait_for("How long it took")
        terminal.press(b"\x15", "40", ENTER)
        terminal.wait_for("yes: over 15 min, notes, outcome")
        terminal.press(ENTER)
        terminal.wait_for("Session with Anna Holm, 40 min", "u Undo")
        leave(terminal)
    kpi = json.loads(any_machine.say("kpi", "--json"))
    assert [row["held"] for row in kpi["people"] if row["name"] == "Anna Holm"] == [40]


def test_a_whole_day_from_an_empty_machine_to_the_figures(any_machine: Machine) -> None:
    with any_machine.open() as terminal:
        first_minute(terminal)
        terminal.press(ENTER)
        terminal.wait_for("Planned 3 blocks")
        leave(terminal)
    with any_machine.open(at="2026-11-19T09:30") as terminal:
        terminal.wait_for("Now and next", "09:30", "Ali Rahman", "s Start")
        terminal.press("s")
        terminal.wait_for("Ali Rahman · GROW", "enter Next prompt")
        terminal.press(WORDS, ENTER, "/end", ENTER)
        terminal.wait_for("Counts")
        terminal.press(ENTER)
        terminal.wait_for("e Change")
        terminal.press(ENTER)
        terminal.wait_for("Session with Ali Rahman, 1 min")
        terminal.press("4")
        terminal.wait_for("The third deadline", "not played yet")
        _play_to_the_end(terminal)
        terminal.press(ESCAPE)
        terminal.wait_for("played once")
        terminal.press("5")
        terminal.wait_for("1 min of 2 h 15", "Month by person")
        terminal.press(ENTER)
        terminal.wait_for("Ali Rahman · November", "GROW")
        terminal.press(ENTER)
        terminal.wait_for(WORDS)
        terminal.press(ESCAPE, ESCAPE)
        terminal.wait_for("Month by person")
        leave(terminal)
    (scenario, *_) = json.loads(any_machine.say("practise", "--json"))["scenarios"]
    assert scenario["played"] == 1


def _play_to_the_end(terminal: Terminal) -> None:
    """Take the first line on offer until the talk is over."""
    terminal.press(ENTER)
    terminal.wait_for("▸ a")
    for _ in range(13):
        terminal.key(b"a")
        terminal.wait_until(lambda screen: "▸ a" in screen or "1st play" in screen, "a line to choose, or the end")
        if "1st play" in terminal.text():
            return
    raise AssertionError("the play does not end")


def _by_kill(terminal: Terminal) -> None:
    terminal.kill()


def _by_closing(terminal: Terminal) -> None:
    terminal.close()
    terminal.wait_exit()


def _by_signal(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)
    terminal.wait_exit()


def _by_quitting(terminal: Terminal) -> None:
    terminal.press(b"\x11")
    terminal.wait_exit()


@pytest.mark.parametrize("cut_off", [_by_kill, _by_closing, _by_signal, _by_quitting])
def test_nothing_typed_is_lost_however_the_app_ends(machine: Machine, cut_off: Callable[[Terminal], None]) -> None:
    _plan(machine)
    with machine.open() as terminal:
        _begin(terminal)
        terminal.press(WORDS, ENTER)
        terminal.wait_for(f" {WORDS}")
        terminal.press("half a thought")
        terminal.wait_for("› half a thought")
        if cut_off is _by_kill:
            _wait_until_kept(machine, terminal, "half a thought")
        cut_off(terminal)
    with machine.open() as terminal:
        terminal.wait_for("Underway", "Anna Holm", "s goes on with it")
        terminal.press("s")
        terminal.wait_for("Anna Holm · GROW", f" {WORDS}", "› half a thought")
        terminal.press(" more", ENTER)
        terminal.wait_for(" half a thought more")
        terminal.press(ESCAPE)
        terminal.wait_for("Anna Holm rests")
        leave(terminal)
    assert not (machine.home / "crash").exists()


def _wait_until_kept(machine: Machine, terminal: Terminal, text: str) -> None:
    """Let the app run until a text is on record: a kill may take what was typed in the last second."""
    records = Store(machine.home / "records")
    for _ in range(300):
        records.refresh()
        if any(text in str(records.part(part).tables_by_name) for part in records.parts("people/")):
            return
        terminal.rest(0.01)
    raise AssertionError(f"{text!r} was not written within three seconds")


def test_a_past_block_is_told_in_half_a_minute(machine: Machine) -> None:
    _plan(machine)
    with machine.open(at="2026-11-19T09:00") as terminal:
        terminal.wait_for("Did this happen?", "Anna Holm")
        terminal.press("e")
        terminal.wait_for("Anna Holm: how it went")
        terminal.press("walked round the lake", ENTER)
        terminal.wait_for("Session with Anna Holm, 45 min")
        leave(terminal)
    listed = machine.say("kpi", "Anna", at="2026-11-19T09:00")
    assert "45 min" in listed


def _plan(machine: Machine) -> None:
    machine.set_up()
    machine.say("plan", "add", "Anna", "today", "--at", "10:00", "--minutes", "45")


def _begin(terminal: Terminal) -> None:
    terminal.wait_for("Now and next", "Anna Holm", "s Start")
    terminal.press("s")
    terminal.wait_for("Anna Holm · GROW", "enter Next prompt")
