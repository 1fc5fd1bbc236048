"""Measures what a save costs: `python tests/bench/saves.py [--quick]`.

The floor is an append and a sync (`fdatasync`) of the same bytes; floor, app and SQLite take turns. TinyDB's default
storage comes after them: what it leaves for the disk to write would slow the others. Where the temporary folder lies
in memory a sync costs nothing and the ratios mean nothing: name another one in TMPDIR.
"""

import argparse
import gc
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TypeVar

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from measure import command_time, compiled_once, in_turns  # noqa: E402 - the tests' modules stand beside, not on the path
from stocks import CLOCK, LOG, NOW, Plain, Sqlite, Stock, as_it_is  # noqa: E402
from tables import Row, table  # noqa: E402

from coachtui.paths import Home  # noqa: E402
from coachtui.services.desk import Desk, UseCase  # noqa: E402
from coachtui.services.moments import LogMoment, log_moment  # noqa: E402
from coachtui.services.opening import open_desk  # noqa: E402
from coachtui.services.passphrase import encrypt  # noqa: E402
from coachtui.services.session.ending import end_session  # noqa: E402
from coachtui.services.session.keeping import keep_running  # noqa: E402
from coachtui.services.session.telling import tell_session  # noqa: E402
from coachtui.store import disk  # noqa: E402
from coachtui.store.store import CHECKPOINT, Store  # noqa: E402

Given = TypeVar("Given")
Measure = Callable[[], float]

SIZES = (1_000, 4_000, 40_000)
FLOOR = "append and sync of the same bytes"
FLOOR_2500 = "append and sync of 2.5 KB"
"""The floor by which the targets were set, with a prototype whose every save had about as many bytes."""
NOISE = "noise: the floor once more"
COMMAND = "import sys; from coachtui.cli.main import main; sys.argv[0] = 'coachtui'; main()"
PINNED = {"COACHTUI_NOW": "2026-11-18T09:00", "TZ": "Europe/Copenhagen", "LC_ALL": "C.UTF-8"}
PASSPHRASE = "a passphrase of the bench"
LOGGED = ("log", "Person A", "20", "after the client call")


def doubt(rows: Sequence[Row]) -> str:
    """Return a warning where the floor differed from itself by more than a tenth; empty where the run can be read."""
    noise = [row.ratio for row in rows if row.what == NOISE]
    if all(0.9 <= ratio <= 1.1 for ratio in noise):
        return ""
    return f"The floor was {min(noise):.2f} to {max(noise):.2f} times itself: too busy a machine, nothing here holds."


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds something takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


class Floor:
    """A file that grows by so many bytes at a time, each time synced."""

    def __init__(self, path: Path, size: int) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, disk.PRIVATE)
        self._data = os.urandom(size)

    def save(self) -> None:
        """Append and sync."""
        os.write(self._descriptor, self._data)
        os.fdatasync(self._descriptor)


def _done(stock: Stock, use_case: UseCase[Given], prepare: Callable[[], Given]) -> Measure:
    """Return the measure of a change; what it is given is prepared before the clock starts."""
    return _done_at(stock.desk, use_case, prepare)


def _done_at(desk: Desk, use_case: UseCase[Given], prepare: Callable[[], Given]) -> Measure:
    def measure() -> float:
        given = prepare()
        return timed(lambda: desk.do(use_case, given))

    return measure


def _in_sqlite(stock: Stock, database: Sqlite) -> Measure:
    """Return the measure of the same documents in SQLite; they are made before the clock starts."""

    def measure() -> float:
        writes = stock.change().writes
        return timed(lambda: database.save(writes))

    return measure


class Saves:
    """The stocks of one run, and what is measured in them."""

    def __init__(self, folder: Path, quick: bool) -> None:
        self._folder = folder
        self._quick = quick
        self.stocks = [Stock(folder / str(size), size) for size in (SIZES[:2] if quick else SIZES)]

    def rounds(self, count: int) -> int:
        """Return how many rounds to take of something."""
        return 3 if self._quick else count

    def rows(self) -> list[Row]:
        """Measure everything."""
        gc.disable()
        try:
            checkpoints = [self._checkpoint(stock) for stock in self.stocks]
            return [*self._small(), *self._sessions(), *checkpoints, *self._opening(), *self._sealed()]
        finally:
            gc.enable()

    def _floor(self, stock: Stock, use_case: UseCase[Given], given: Given) -> Measure:
        """Return the measure of the floor of a change: it is done once, to see how many bytes it writes."""
        before = stock.written
        stock.desk.do(use_case, given)
        size = stock.written - before
        assert size > 0
        floor = Floor(self._folder / f"floor-{size}", size)
        return lambda: timed(floor.save)

    def _small(self) -> list[Row]:
        """Measure a single record, and the words of a session that runs."""
        stock = self.stocks[1]
        moment = LogMoment(stock.people[0], 20, "", NOW.date())
        talk = stock.ended().running._replace(log=LOG * 6)
        same = self._floor(stock, log_moment, moment)
        design = Floor(self._folder / "floor-2500", 2_500)
        floor, again, floor_2500, record, floor_kept, kept = in_turns(
            self.rounds(400),
            same,
            same,
            lambda: timed(design.save),
            lambda: timed(lambda: stock.desk.do(log_moment, moment)),
            self._floor(stock, keep_running, talk),
            lambda: timed(lambda: stock.desk.do(keep_running, talk)),
        )
        return [
            Row(NOISE, FLOOR, floor, again, "ms"),
            Row("save of a record", FLOOR_2500, floor_2500, record, "ms", most=1.5),
            Row("save of a record, 255 bytes", FLOOR, floor, record, "ms", most=1.5),
            Row("save of the words of a session underway, 10 KB", FLOOR, floor_kept, kept, "ms", most=1.6),
        ]

    def _sessions(self) -> list[Row]:
        """Measure the save of a session in each stock, each kind by itself beside its floor."""
        first, last, names = self.stocks[0], self.stocks[-1], [f"{stock.count // 1000}k" for stock in self.stocks]
        told_floor = self._floor(first, tell_session, first.told())
        ended_floor = self._floor(first, end_session, first.ended())
        databases = [Sqlite(self._folder / f"{stock.count}.sqlite", stock) for stock in self.stocks]
        alone = [_done(stock, as_it_is, stock.change) for stock in self.stocks]
        told = [_done(stock, tell_session, stock.told) for stock in self.stocks]
        ended = [_done(stock, end_session, stock.ended) for stock in self.stocks]
        beside = [_in_sqlite(stock, database) for stock, database in zip(self.stocks, databases, strict=True)]
        rows: list[Row] = []
        found: list[list[float]] = []
        for what, floor_of, measures, most in (
            ("session, the store alone", told_floor, alone, 1.6),
            ("telling a session", told_floor, [*told, *beside], 1.6),
            ("ending a session with a next block", ended_floor, ended, 1.6),
        ):
            floor, again, *times = in_turns(self.rounds(150), floor_of, floor_of, *measures)
            own, others = times[: len(names)], times[len(names) :]
            rows.append(Row(NOISE, FLOOR, floor, again, "ms"))
            rows += [
                Row(f"{what}, {name}", FLOOR, floor, one, "ms", most) for name, one in zip(names, own, strict=True)
            ]
            rows.append(Row(f"{what}, {last.count // 1000}k", f"the same, {names[0]}", own[0], own[-1], "ms", 1.3))
            for name, one, other in zip(names, own, others, strict=False):
                rows.append(Row(f"SQLite, WAL, FULL, {name}", FLOOR, floor, other, "ms"))
                rows.append(Row(f"{what}, {name}", f"SQLite, {name}", other, one, "ms", most))
            found.append(own)
        for stock, name, one in zip(self.stocks, names, found[1], strict=True):
            least = 300 if stock.count == 4_000 else None
            rows.append(
                Row(f"TinyDB's default, {name}", "telling a session", one, self._tinydb(stock), "ms", least=least)
            )
        return rows

    def _tinydb(self, stock: Stock) -> float:
        plain = Plain(self._folder / f"{stock.count}.tinydb", stock)
        writes = {write.ref.table: write.document or {} for write in stock.change().writes}
        rounds = self.rounds(3 if stock.count > 10_000 else 10)
        (found,) = in_turns(rounds, lambda: timed(lambda: plain.save(writes["sessions"])))
        os.sync()
        return found

    def _checkpoint(self, stock: Stock) -> Row:
        """Measure a checkpoint after a session with each person, against putting the same files in place."""
        place = self._folder / "replaced"
        place.mkdir(exist_ok=True)

        def made() -> float:
            for _person in stock.people:
                stock.desk.do(tell_session, stock.told())
            with stock.store.writing():
                return timed(stock.store.checkpoint)

        def replaced() -> float:
            files = [file.read_bytes() for file in stock.home.records.glob("[cp]*.json")]
            return timed(lambda: [disk.replace(place / str(at), data) for at, data in enumerate(files)])

        floor, found = in_turns(self.rounds(5), replaced, made)
        return Row(f"checkpoint, {stock.count // 1000}k", "putting the same files in place", floor, found, "ms")

    def _sealed(self) -> list[Row]:
        """Measure what a passphrase costs: a save in records without one and with one, and the key at a start."""
        stock = self.stocks[0]
        sealed = Home(self._folder / "sealed")
        shutil.copytree(stock.home.root, sealed.root)
        encrypt(sealed, PASSPHRASE)

        def opened(home: Home) -> Desk:
            return open_desk(home, CLOCK, lambda: PASSPHRASE)

        plain, other = opened(stock.home), opened(sealed)
        record = LogMoment(stock.people[0], 20, "", NOW.date())
        floor, found, small, small_sealed = in_turns(
            self.rounds(300),
            _done_at(plain, tell_session, stock.told),
            _done_at(other, tell_session, stock.told),
            _done_at(plain, log_moment, lambda: record),
            _done_at(other, log_moment, lambda: record),
        )
        bare, with_key = in_turns(
            self.rounds(10), lambda: timed(lambda: opened(stock.home)), lambda: timed(lambda: opened(sealed))
        )
        return [
            Row("telling a session, with a passphrase", "the same without", floor, found, "ms", most=1.05),
            Row("save of a record, with a passphrase", "the same without", small, small_sealed, "ms", most=1.05),
            Row("opening, the key made of the passphrase", "opening without", bare, with_key, "ms"),
        ]

    def _opening(self) -> list[Row]:
        """Measure opening with a journal that is about to be renewed, and one that just was."""
        stock = self.stocks[1]
        with stock.store.writing():
            stock.store.checkpoint()
        kept = stock.written
        while stock.written < kept + CHECKPOINT - 40 * 1024:
            stock.desk.do(tell_session, stock.told())
            for person in stock.people:
                stock.desk.do(log_moment, LogMoment(person, 20, "after the client call", NOW.date()))
        full, fresh = self._folder / "full", self._folder / "fresh"
        for copy in (full, fresh):
            shutil.copytree(stock.home.root, copy)
        store = Store(fresh / "records")
        with store.writing():
            store.checkpoint()

        def read(root: Path) -> Measure:
            parts = ("core", "ledger/2026", f"people/{stock.people[0]}")
            return lambda: timed(lambda: [*map(Store(root / "records").part, parts)])

        def logging(root: Path) -> Measure:
            return command_time([sys.executable, "-P", "-c", COMMAND, *LOGGED], {**PINNED, "COACHTUI_HOME": str(root)})

        least, most = in_turns(self.rounds(40), read(fresh), read(full))
        script = command_time([sys.executable, str(HERE / "floor" / "command.py")], {})
        floor, logged, longest = in_turns(self.rounds(25), script, logging(fresh), logging(full))
        name = "a script with click and tinydb"
        return [
            Row("reading three parts, the journal full", "the same after a checkpoint", least, most, "ms"),
            Row("log, the journal just renewed", name, floor, logged, "ms", most=1.5),
            Row("log, the journal full", name, floor, longest, "ms", most=1.5),
        ]


def main() -> None:
    """Measure the saves and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: to see that it works, not how fast")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="coachtui-bench-") as folder:
        compiled_once(Path(folder, "bytecode"))
        print(f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
        rows = Saves(Path(folder), quick).rows()
        print(table(rows), doubt(rows), sep="\n\n")


if __name__ == "__main__":
    main()
