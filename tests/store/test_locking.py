"""The right to write, taken again and again by one program: with its threads, and when the file it holds is gone."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from things import put, values

from coachtui.errors import LockedError
from coachtui.store import locking
from coachtui.store.locking import Lock, locked
from coachtui.store.store import Store


def test_two_threads_of_a_program_wait_for_each_other(folder: Path) -> None:
    store = Store(folder)
    counted: list[int] = []

    def count() -> None:
        for _ in range(50):
            with store.writing():
                number = len(counted)
                os.stat(folder)
                counted.append(number)

    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == list(range(150))


def test_a_thread_that_waits_too_long_is_told_who_holds_the_lock(folder: Path) -> None:
    lock = Lock(folder, patience=0)
    lock.take()
    with pytest.raises(LockedError) as caught:
        lock.take()
    assert caught.value.values == {"process": str(os.getpid())}
    lock.give()
    lock.take()
    lock.give()


def test_two_locks_of_one_folder_are_one_right(folder: Path) -> None:
    one, other = Lock(folder, patience=0), Lock(folder, patience=0)
    one.take()
    with pytest.raises(LockedError):
        other.take()
    one.give()
    other.take()
    with pytest.raises(LockedError):
        one.take()
    other.give()


@pytest.mark.parametrize("gone", ["lock", "folder"])
def test_a_lock_whose_file_is_gone_is_taken_anew(folder: Path, gone: str) -> None:
    """Somebody took the file away as a stale one, or put the folder aside: the one that stands there counts."""
    lock = Lock(folder, patience=0)
    lock.take()
    lock.give()
    if gone == "lock":
        (folder / "lock").unlink()
    else:
        shutil.move(folder, folder.with_name("aside"))
        folder.mkdir()
    lock.take()
    with pytest.raises(LockedError), locked(folder, patience=0):
        pass
    lock.give()


def test_who_holds_the_lock_is_said_also_after_another_had_it(folder: Path) -> None:
    lock = Lock(folder, patience=0)
    lock.take()
    (folder / "lock").write_text(f"{1:<20}")
    lock.give()
    lock.take()
    assert (folder / "lock").read_text().strip() == str(os.getpid())
    lock.give()


def test_a_lock_that_is_let_go_keeps_nobody_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else None
    for number in range(20):
        put(Store(folder), number)
    if before is not None:
        assert len(os.listdir("/proc/self/fd")) <= before, "files stay open"
    right = locking._take
    monkeypatch.setattr(locking, "_take", lambda descriptor, patience: right(descriptor, 0.0))
    assert values(Store(folder)) == {"a": 19}
    put(Store(folder), 20)


AT_THE_END = """
import os, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from things import put
from coachtui.store.store import Store
store = Store(Path({folder!r}))
put(store, 1)
os.held = lambda: store  # the last thing that a program lets go of
"""


def test_a_program_that_ends_with_its_records_open_says_nothing(folder: Path) -> None:
    tests = str(Path(__file__).parent)
    script = AT_THE_END.format(tests=tests, folder=str(folder))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
