"""The demo: one command or one key away, said in its frame, and gone without a trace."""

from machine import Machine, first_minute, leave
from terminal import F2


def test_the_demo_says_so_and_leaves_nothing_behind(any_machine: Machine) -> None:
    with any_machine.open("demo") as terminal:
        terminal.wait_for("Did this happen?", "Ali Rahman", "of 11 h 30")
        assert "demo" in terminal.text().splitlines()[0]
        assert list(any_machine.temporary.iterdir())
        terminal.press("h")
        terminal.wait_gone("Did this happen?")
        leave(terminal)
    assert not list(any_machine.temporary.iterdir())
    assert not any_machine.home.exists()


def test_the_demo_is_one_key_away_in_the_first_minute_and_mixes_with_nothing(machine: Machine) -> None:
    with machine.open() as terminal:
        terminal.wait_for("Who are you?")
        terminal.press(F2)
        terminal.wait_for("Anna Holm", "demo")
        leave(terminal)
    assert not list(machine.temporary.iterdir())
    with machine.open() as terminal:
        first_minute(terminal)


def test_a_demo_can_be_kept_in_a_folder(machine: Machine) -> None:
    folder = machine.temporary / "kept"
    said = machine.say("demo", "--people", "15", "--years", "2", "--into", str(folder))
    assert str(folder) in said
    people = machine.run("people", COACHTUI_HOME=str(folder)).stdout
    assert len(people.splitlines()) == 15
    with machine.open(COACHTUI_HOME=str(folder)) as terminal:
        terminal.wait_for("Did this happen?")
        assert "demo" not in terminal.text()
        leave(terminal)
    again = machine.run("demo", "--into", str(folder))
    assert again.returncode == 2
    assert "is not empty" in again.stderr
