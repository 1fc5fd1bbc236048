"""Changes done while a recorder looks on, and a look at every folder that a power cut may leave of them."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from power import Killed, Recorder, left, put_down
from things import PARTS, Seen, format_1, put, seen, take

from coachtui.errors import CoachError
from coachtui.store.store import Store

Change = Callable[[Store], None]
OLD = {"core": {"things": {"a": {"value": 1}}}, "ledger/2026": {"things": {"b": {"value": 2}}}, "history": {"f": {}}}


def changes() -> list[Change]:
    """A few changes of every kind: over one part and over all, steps and quiet ones, undone and done again."""
    return [
        lambda s: put(s, 1, *PARTS),
        lambda s: put(s, 2, PARTS[1]),
        lambda s: put(s, 3, *PARTS, record="b"),
        lambda s: take(s, s.history().undo[-1]),
        lambda s: put(s, 5, history="quiet"),
        lambda s: put(s, 6, PARTS[2], PARTS[0]),
        lambda s: take(s, s.history().undo[-1]),
        lambda s: take(s, s.history().redo[-1]),
        lambda s: put(s, 9, *PARTS),
        lambda s: put(s, None, *PARTS, record="b"),
    ]


class Bench:
    """Does changes while a recorder looks on, and then checks every folder that may be left."""

    def __init__(self, folder: Path, kill_at: int | None = None) -> None:
        self.folder = folder
        self.recorder = Recorder(folder, kill_at)
        self.states: list[Seen] = []
        self.checked = 0
        self.bad: list[str] = []

    def do(self, todo: list[Change]) -> None:
        """Open the records and change them; each is acknowledged when it was persisted."""
        with self.recorder.in_place():
            opened = Store(self.folder)
            del self.states[len(self.recorder.acknowledged) + 1 :]
            self.states[len(self.recorder.acknowledged) :] = [seen(opened)]
            for change in todo:
                change(opened)
                self.states.append(seen(opened))
                self.recorder.acknowledged.append(len(self.recorder.ops))

    def check_all(self, scratch: Path, moments: Iterable[int] | None = None, *, until_bad: bool = False) -> None:
        """Check what may be left after each moment, which is before and after each operation where none is named."""
        chance = Random(4)
        known: dict[tuple[int, tuple[tuple[str, bytes], ...]], None] = {}
        for moment in moments or range(len(self.recorder.ops) + 1):
            acknowledged = sum(ops <= moment for ops in self.recorder.acknowledged)
            for files in left(self.recorder.before, self.recorder.ops[:moment], chance):
                known.setdefault((acknowledged, tuple(sorted(files.items()))))
        for number, (acknowledged, files) in enumerate(known):
            folder = scratch / str(number)
            said = self.check(put_down(dict(files), folder), acknowledged)
            shutil.rmtree(folder)
            if said:
                self.bad.append(f"{acknowledged} acknowledged, {[name for name, _ in files]}: {said}")
            self.checked += 1
            if self.bad and until_bad:
                return

    def check(self, folder: Path, acknowledged: int) -> str:
        """Open what was left, read it, write to it twice with a checkpoint between; return what is wrong."""
        try:
            opened = Store(folder)
            found = seen(opened)
            if found not in self.states[acknowledged : acknowledged + 2]:
                return f"shows {found}"
            put(opened, 77, *PARTS, record="c")
            if opened.unfinished and not opened.unfinished.exists():
                return "the unfinished end was not kept"
            if seen(Store(folder)) != seen(opened):
                return "differs after the first change"
            with opened.writing():
                opened.checkpoint()
            put(opened, 78, *PARTS, record="c")
            again = Store(folder)
            if seen(again) != seen(opened) or again.seq != found[0] + 2:
                return "differs after the second change"
        except CoachError as error:
            return f"{error.code} {dict(error.values)}"
        return ""


def after_a_kill(tmp_path: Path, scratch: Path, kill_at: int, old: bool) -> Bench | None:
    """Kill one program, let another go on, and check what a power cut leaves right after its changes."""
    folder = tmp_path / f"kill-{kill_at}"
    folder.mkdir()
    if old:
        format_1(folder, 7, OLD)
    bench = Bench(folder, kill_at)
    try:
        bench.do(changes()[:6])
    except Killed:
        sure = len(bench.recorder.acknowledged)
    else:
        return None
    bench.recorder.kill_at = None
    with bench.recorder.in_place():
        opened = Store(folder)
        whole = [*bench.states[: sure + 1], seen(opened)] if bench.states else [seen(opened)]
        bench.states = whole if len(whole) < 2 or whole[-1] != whole[-2] else whole[:-1]
        bench.recorder.acknowledged += [len(bench.recorder.ops)] * (len(bench.states) - 1 - sure)
        moments = []
        for value in (21, 22):
            put(opened, value, *PARTS)
            bench.states.append(seen(opened))
            bench.recorder.acknowledged.append(len(bench.recorder.ops))
            moments.append(len(bench.recorder.ops))
    place = scratch / str(kill_at)
    place.mkdir()
    bench.check_all(place, moments)
    return bench


def check_kills(tmp_path: Path, scratch: Path, old: bool) -> tuple[int, int, list[str]]:
    kills, states, bad = 0, 0, []
    while (bench := after_a_kill(tmp_path, scratch, kills, old)) is not None:
        kills, states, bad = kills + 1, states + bench.checked, bad + bench.bad
    return kills, states, bad
