"""Every folder that a power cut may leave: what was acknowledged is there, whole, and the records go on from it."""

from pathlib import Path
from random import Random

import pytest
from crashes import OLD, Bench, changes, check_kills
from power import Killed, Recorder, left
from things import PARTS, format_1, put, seen

from coachtui.store.store import Store

pytestmark = pytest.mark.usefixtures("often")


@pytest.mark.long
def test_a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged(folder: Path, scratch: Path) -> None:
    bench = Bench(folder)
    bench.do(changes())
    assert sum(op.other == "journal" for op in bench.recorder.ops) >= 3, "the first journal and two checkpoints"
    bench.check_all(scratch)
    assert bench.bad == []
    assert bench.checked > 4000


def test_a_power_cut_in_a_migration_loses_nothing(folder: Path, scratch: Path) -> None:
    format_1(folder, 7, OLD)
    bench = Bench(folder)
    bench.do([lambda s: put(s, 3, *PARTS), lambda s: put(s, 4)])
    assert bench.states[0] == (7, ((("a", 1),), (("b", 2),), ()), (), ())
    bench.check_all(scratch)
    assert bench.bad == []
    assert bench.checked > 900


@pytest.mark.parametrize("old", [False, True])
def test_what_a_killed_program_left_is_made_safe_before_anything_is_built_on_it(
    tmp_path: Path, scratch: Path, old: bool
) -> None:
    kills, states, bad = check_kills(tmp_path, scratch, old)
    assert bad == []
    assert (kills > 30, states > 60) == (True, True)


def test_a_change_that_a_killed_program_left_unsynced_is_made_safe_by_one_that_was_open_all_along(
    folder: Path, scratch: Path
) -> None:
    late = Store(folder)
    put(late, 1, *PARTS)
    bench = Bench(folder)
    bench.states = [seen(late)]
    settled_and_written = 3
    bench.recorder.kill_at = settled_and_written
    with bench.recorder.in_place():
        with pytest.raises(Killed):
            put(Store(folder), 2, *PARTS)
        bench.states.append(seen(Store(folder)))
        put(late, 3, *PARTS)
        bench.states.append(seen(late))
        done = len(bench.recorder.ops)
        bench.recorder.acknowledged = [done - len(("write", "sync")), done]
    assert bench.states[1][0] == 2, "the killed program had written all but not synced"
    bench.check_all(scratch)
    assert bench.bad == []


def test_an_unfinished_end_is_safe_beside_before_it_is_cut_off(folder: Path, scratch: Path) -> None:
    put(Store(folder), 1)
    end = b"an unfinished end"
    with open(folder / "journal", "ab") as stream:
        stream.write(end)
    recorder = Recorder(folder)
    with recorder.in_place():
        put(Store(folder), 2)
    chance = Random(4)
    found = [
        files
        for moment in range(len(recorder.ops) + 1)
        for files in left(recorder.before, recorder.ops[:moment], chance)
    ]
    assert any(end not in files["journal"] for files in found)
    for files in found:
        assert files["journal"].endswith(end) or files["journal.unfinished-2"] == end
