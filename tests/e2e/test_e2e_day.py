"""A manager's days with the keyboard alone, in a real terminal: what was done is there, whatever ended the app."""

from machine import Machine, first_minute, leave
from terminal import DOWN, ENTER, SHIFT_RIGHT, Terminal

A_WEEK_LATER = "2026-11-25T09:00"
"""The Wednesday after: Ali's and Anna's first blocks are over then."""


def test_the_first_minute_ends_in_a_plan_that_is_there_the_next_time(any_machine: Machine) -> None:
    with any_machine.open() as terminal:
        first_minute(terminal)
        terminal.press(ENTER)
        terminal.wait_for("Planned 3 blocks", "with planned 2 h 15", "target 2 h 15")
        leave(terminal)
    with any_machine.open() as terminal:
        terminal.wait_for("Now and next", "Thu 09:30", "Ali Rahman", "Mon 09:30", "Anna Holm")
        leave(terminal)


def test_a_proposal_that_is_left_as_it_is_plans_nothing(machine: Machine) -> None:
    with machine.open() as terminal:
        first_minute(terminal)
        terminal.press(b"\x1b")
        terminal.wait_for("with planned 0 min", "target 2 h 15")
        leave(terminal)
    assert "Nothing is planned" in machine.say("plan", "list")


def test_a_block_is_planned_moved_taken_back_and_done_again(any_machine: Machine) -> None:
    any_machine.set_up()
    with any_machine.open() as terminal:
        _plan_for_anna(terminal)
        terminal.press(SHIFT_RIGHT)
        terminal.wait_for("Moved Anna Holm to Thu 26 Nov")
        terminal.press("u")
        terminal.wait_for("Undone: Moved Anna Holm")
        assert "Thu 19 Nov" in any_machine.say("plan", "list")
        terminal.press("U")
        terminal.wait_for("Done again: Moved Anna Holm")
        leave(terminal)
    listed = any_machine.say("plan", "list")
    assert "Thu 26 Nov" in listed
    assert "Thu 19 Nov" not in listed


def test_undo_takes_back_what_was_done_before_the_app_was_quit(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _plan_for_anna(terminal)
        leave(terminal)
    with machine.open() as terminal:
        terminal.wait_for("Anna Holm")
        terminal.press("u")
        terminal.wait_for("Undone: Planned Anna Holm")
        leave(terminal)
    assert "Nothing is planned" in machine.say("plan", "list")


def test_a_past_block_is_settled_with_one_key(any_machine: Machine) -> None:
    any_machine.set_up()
    any_machine.say("plan", "fill", "--accept")
    with any_machine.open(at=A_WEEK_LATER) as terminal:
        terminal.wait_for("Did this happen?", "h as planned", "2 to settle")
        terminal.press("h")
        terminal.wait_for("1 to settle")
        leave(terminal)
    held = [line for line in any_machine.say("plan", "list", at=A_WEEK_LATER).splitlines() if "● held" in line]
    assert len(held) == 1
    assert "Ali Rahman" in held[0]


def test_a_change_outlives_a_kill_and_a_form_half_written_harms_nothing(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _plan_for_anna(terminal)
        terminal.press("+")
        terminal.wait_for("A moment of coaching")
        terminal.press("half a sen")
        terminal.wait_for("half a sen")
        terminal.kill()
    with machine.open() as terminal:
        terminal.wait_for("Now and next", "Thu ", "Anna Holm")
        leave(terminal)
    assert "0 min" in machine.say("kpi").splitlines()[0]


def test_a_closed_terminal_in_the_middle_of_a_form_harms_nothing(machine: Machine) -> None:
    machine.set_up()
    with machine.open() as terminal:
        _plan_for_anna(terminal)
        terminal.press("+")
        terminal.wait_for("A moment of coaching")
        terminal.press("half a sen")
        terminal.wait_for("half a sen")
        terminal.close()
        terminal.wait_exit()
    assert "Anna Holm" in machine.say("plan", "list")
    assert "20 min" in machine.say("log", "Ali", "20"), "the right to write must be free again"
    assert not (machine.home / "crash").exists()


def _plan_for_anna(terminal: Terminal) -> None:
    """Go to the plan, to the second person, and plan the block that is proposed for this week."""
    terminal.wait_for("Now and next")
    terminal.press("2")
    terminal.wait_for("with planned 0 min")
    terminal.press(DOWN)
    terminal.wait_for("Anna Holm  w47")
    terminal.press("n")
    terminal.wait_for("A block for Anna Holm", "enter Save")
    terminal.press(ENTER)
    terminal.wait_for("Planned Anna Holm, Thu 19 Nov")
