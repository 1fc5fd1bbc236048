"""Two programs on one data folder at the same time."""

import os
import subprocess
import sys

from coachtui.services.desk import Desk

SCRIPT = """
import sys
from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.opening import open_desk
from coachtui.services.people import AddPeople, add_people

desk = open_desk(Home.from_environment(), Clock.from_environment())
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    desk.do(add_people, AddPeople((f"{sys.argv[1]} {number}",)))
"""


def test_two_programs_that_write_at_once_lose_nothing(desk: Desk) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ.copy(),
        )
        for name in ("Anna", "Bo")
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        program.communicate(timeout=60)
        assert program.returncode == 0
    desk.catch_up()
    names = {person.name for person in desk.records.people.all()}
    assert names == {f"{name} {number}" for name in ("Anna", "Bo") for number in range(20)}
    assert len(desk.records.history().undo) == 40
