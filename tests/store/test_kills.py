"""SIGKILL at random moments: what was acknowledged is there, and what is there can be read."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from things import PARTS

from coachtui.store.store import Store

WRITERS = Path(__file__).with_name("writers.py")
BATCHES, RUNS = 10, 30


def killed(kind: str, folder: Path, seed: int) -> tuple[int, int]:
    """Let a program write and kill it; return the number it began with and the last one it acknowledged."""
    chance = random.Random(seed)
    with subprocess.Popen([sys.executable, WRITERS, kind, folder, str(seed)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        said = [program.stdout.readline() for _ in range(chance.randrange(1, 30))]
        time.sleep(chance.uniform(0, 0.003))  # where in a change it is killed is what chance decides
        program.kill()
        said += program.stdout.read().splitlines(keepends=True)
    numbers = [int(line) for line in said if line.endswith(b"\n")]
    assert numbers, "the program ended by itself"
    return numbers[0], numbers[-1]


@pytest.mark.long
@pytest.mark.parametrize("batch", range(BATCHES))
def test_three_hundred_kills_lose_no_acknowledged_change(tmp_path: Path, batch: int) -> None:
    """One folder after another is killed thirty times, so that each program begins with what a killed one left."""
    last = 0
    for run in range(RUNS):
        began, acknowledged = killed("coachtui", tmp_path, batch * 1000 + run)
        store = Store(tmp_path)
        shown = {document["value"] for part in PARTS for document in store.part(part).table("things").all()}
        assert began == last
        assert shown == {store.seq} or (store.seq, shown) == (0, set())
        assert acknowledged <= store.seq <= acknowledged + 1
        assert len(store.history().undo) == min(store.seq, 100)
        last = store.seq
    assert last > RUNS
    assert (tmp_path / "core.json").exists(), "there were checkpoints"


@pytest.mark.long
def test_the_same_kills_break_what_tinydb_writes_by_itself(tmp_path: Path) -> None:
    broken = 0
    for run in range(RUNS):
        folder = tmp_path / str(run)
        folder.mkdir()
        _began, acknowledged = killed("tinydb", folder, run)
        try:
            value = json.loads((folder / "db.json").read_bytes())["_default"]["1"]["value"]
        except ValueError:
            broken += 1
        else:
            broken += value < acknowledged
    assert broken
