"""Two programs on one data folder at the same time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from things import put, values

from coachtui.errors import LockedError
from coachtui.services.desk import Desk
from coachtui.store import locking
from coachtui.store.store import Store

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


HOLDER = """
import sys
from pathlib import Path
from coachtui.store.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the right to write; it is killed in the end."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield program
        program.kill()


def test_who_holds_the_right_to_write_is_named_and_reading_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(Store(folder), 1)
    right = locking._take
    monkeypatch.setattr(locking, "_take", lambda descriptor, patience: right(descriptor, 0.0))
    with held(folder) as program:
        store = Store(folder)
        assert values(store) == {"a": 1}
        with pytest.raises(LockedError) as caught:
            put(store, 2)
    assert (caught.value.code, caught.value.values) == ("records-locked", {"process": str(program.pid)})
    assert values(Store(folder)) == {"a": 1}


def test_a_process_that_was_killed_keeps_no_lock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with held(folder) as program:
        pass
    assert (folder / "lock").read_text().strip() == str(program.pid), "what it wrote is still there"
    right = locking._take
    monkeypatch.setattr(locking, "_take", lambda descriptor, patience: right(descriptor, 0.0))
    put(Store(folder), 1)
    assert values(Store(folder)) == {"a": 1}
