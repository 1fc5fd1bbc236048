"""Measures the app against what nothing could be faster than: `python tests/bench/run.py [--quick]`.

Prints Markdown tables. Every figure has its floor beside it, measured in the same run turn by turn, so that it means
the same on every machine. The command measured is the one COACHTUI_BIN names, else the one beside this Python.
Where watson is installed (pip install td-watson; WATSON_BIN may name it), its report stands beside `kpi`.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

import watson  # noqa: E402 - the tests' modules stand beside, not on the path
from installed import BIN, installed_at  # noqa: E402 - the tests' modules stand beside, not on the path
from measure import Environment, Shown, command_time, compiled_once, first_frame, in_turns, keys_in_turns, memory  # noqa: E402
from saves import Saves, doubt  # noqa: E402
from tables import Row, table  # noqa: E402
from terminal import DOWN, LEFT, RIGHT, UP, Terminal  # noqa: E402

PINNED = {"COACHTUI_NOW": "2026-11-18T09:00", "TZ": "Europe/Copenhagen", "LC_ALL": "C.UTF-8"}
PEOPLE = 15
READY = ("to settle", ": All")
"""What stands last in Today, in its month's line and in the footer."""


class Latency(NamedTuple):
    """A line of the table of keys: milliseconds from key to frame."""

    where: str
    p50: float
    p95: float
    lost: int


class Place(NamedTuple):
    """Where keys are measured: what is pressed to get there, what is shown then, the keys, and the folder."""

    where: str
    before: Sequence[bytes | str]
    ready: str
    keys: Sequence[bytes]
    home: Environment | None = None


TYPING = [b"a", b"b", b"\x7f", b"\x7f"]
BACK = [b"/", b"b", b"\r"]


class Bench:
    """The data folders and the commands of one run."""

    def __init__(self, folder: Path, quick: bool) -> None:
        installed = installed_at(Path(os.environ.get(BIN) or Path(sys.executable).with_name("coachtui")))
        self.binary, self.python = str(installed.binary), str(installed.python)
        self.quick = quick
        self.ten_years, self.one_year = self._demo(folder / "ten", 10), self._demo(folder / "one", 1)
        self.written = self._demo(folder / "written", 10)
        self.talking = self._demo(folder / "talking", 10)
        self.one_month = self._month(folder / "month")
        self.floor_command = [self.python, str(HERE / "floor" / "command.py")]
        self.floor_app = Shown([self.python, str(HERE / "floor" / "app.py")], {}, ("READY",))

    def _demo(self, home: Path, years: int) -> Environment:
        self._coachtui("demo", "--people", str(PEOPLE), "--years", str(years), "--into", str(home), environment=PINNED)
        return {**PINNED, "COACHTUI_HOME": str(home)}

    def _month(self, home: Path) -> Environment:
        """Make a folder that knows nothing but this month."""
        environment = {**PINNED, "COACHTUI_HOME": str(home)}
        names = [f"Person {chr(65 + i)}" for i in range(PEOPLE)]
        listed = [part for name in names for part in ("--person", name)]
        self._coachtui("init", "--name", "Mette", "--country", "DK", *listed, environment=environment)
        self._coachtui("plan", "fill", "--accept", environment=environment)
        for name in names:
            self._coachtui("log", name, "20", environment=environment)
        return environment

    def _coachtui(self, *arguments: str, environment: Environment) -> None:
        subprocess.run([self.binary, *arguments], env={**os.environ, **environment}, check=True, capture_output=True)

    def frames(self) -> list[Row]:
        """Measure the first full frame and the memory."""
        ten, one = (Shown([self.binary], home, READY) for home in (self.ten_years, self.one_year))
        rounds = 3 if self.quick else 20
        floor, with_ten, with_one, unread = in_turns(
            rounds, first_frame(self.floor_app), first_frame(ten), first_frame(one), self._unread(first_frame(ten))
        )
        bare, full = in_turns(1 if self.quick else 5, memory(self.floor_app), memory(ten))
        app = "an empty Textual app"
        return [
            Row("first full frame, 10 years", app, floor, with_ten, "ms", 1.4),
            Row("first full frame, 1 year", app, floor, with_one, "ms", 1.4),
            Row("first full frame, the library not yet compiled", "compiled", with_ten, unread, "ms", 1.05),
            Row("memory, 10 years", app, bare, full, "MB", 1.5),
        ]

    def _unread(self, measure: Callable[[], float]) -> Callable[[], float]:
        """Return the measure of a start at which nothing is remembered of the library; it is read behind the frame."""

        def measured() -> float:
            Path(self.ten_years["COACHTUI_HOME"], "library", "compiled.json").unlink(missing_ok=True)
            return measure()

        return measured

    def commands(self) -> list[Row]:
        """Measure the commands."""
        lines: list[tuple[str, float, Sequence[str]]] = [
            ("log", 1.5, ["log", "Anna", "20", "after the client call"]),
            ("today", 1.5, ["today"]),
            ("today --line", 1.5, ["today", "--line"]),
            ("people", 1.5, ["people"]),
            ("kpi, 10 years", 1.7, ["kpi"]),
        ]
        rounds = 3 if self.quick else 25
        homes = [self.written if line[0] == "log" else self.ten_years for _what, _most, line in lines]
        measures = [command_time([self.binary, *line], home) for home, (*_, line) in zip(homes, lines, strict=True)]
        month = command_time([self.binary, "kpi"], self.one_month)
        floor, *values, one_month = in_turns(rounds, command_time(self.floor_command, {}), *measures, month)
        script = "a script with click and tinydb"
        rows = [
            Row(what, script, floor, value, "ms", most)
            for (what, most, _line), value in zip(lines, values, strict=True)
        ]
        return [*rows, Row("kpi, 10 years", "kpi, one month", one_month, values[-1], "ms", 1.15)]

    def watson(self, folder: Path) -> list[Row]:
        """Measure a month's figures beside watson; nothing where it is not installed."""
        binary = watson.installed()
        if binary is None:
            return []
        rounds = 2 if self.quick else 15
        return watson.beside(binary, [self.binary, "kpi"], self.python, self.ten_years, folder, rounds)

    def keys(self) -> list[Latency]:
        """Measure from key to frame, in an empty app and in each place."""
        places: list[Place] = [
            Place("Today, ↓ ↑", [], READY[0], [DOWN, UP]),
            Place("Plan, arrows", ["2"], "with planned", [DOWN, RIGHT, UP, LEFT]),
            Place("Plan as a calendar, arrows", ["2", "v"], "with planned", [DOWN, RIGHT, UP, LEFT]),
            Place("People, ↓ ↑", ["3"], "last session", [*[DOWN] * 7, *[UP] * 7]),
            Place("KPI, ↓ ↑", ["5"], "sessions", [*[DOWN] * 7, *[UP] * 7]),
            Place("a field of a form, typing", ["3", "e"], "enter Save", TYPING),
            Place("a session, typing", [DOWN, "s"], "Next prompt", TYPING, self.talking),
            Place("a session, next prompt and back", ["3", "s"], "Next prompt", [b"\r", *BACK], self.talking),
            Place("a play, choose and step back", ["4", "\r"], "Choose", [b"a", b"\x7f"], self.talking),
            Place("from area to area, 2 1", [], READY[0], [b"2", b"1"]),
        ]
        with Terminal(self.floor_app.command, columns=120, rows=40) as floor:
            floor.wait_for(*self.floor_app.ready)
            opened = [self._open(place) for place in places]
            runs = [(floor, [b"a"]), *((terminal, place.keys) for terminal, place in zip(opened, places, strict=True))]
            found = keys_in_turns(runs, 20 if self.quick else 220)
            for terminal in opened:
                terminal.kill()
                terminal.close()
        names = ["an empty Textual app that shows the key", *(place.where for place in places)]
        return [Latency(name, *keys) for name, keys in zip(names, found, strict=True)]

    def _open(self, place: Place) -> Terminal:
        terminal = Terminal([self.binary], place.home or self.ten_years, columns=120, rows=40)
        terminal.wait_for(READY[1])
        for key in place.before:
            terminal.rest(0.3)
            terminal.press(key)
        terminal.wait_for(place.ready)
        terminal.rest(0.3)
        return terminal

    def fill(self) -> tuple[float, float]:
        """Return the milliseconds that a proposal for a month takes, and for a year."""
        rounds = "5" if self.quick else "50"
        command = [self.python, str(HERE / "fill.py"), rounds]
        done = subprocess.run(command, env={**os.environ, **self.ten_years}, check=True, capture_output=True, text=True)
        month, year = map(float, done.stdout.split())
        return month, year

    def calendars(self) -> list[Row]:
        """Measure calendar files of a year, out and in."""
        command = [self.python, str(HERE / "calendars.py"), "2" if self.quick else "15"]
        done = subprocess.run(command, env={**os.environ, **self.ten_years}, check=True, capture_output=True, text=True)
        took = json.loads(done.stdout)
        floor = f"icalendar writing {took['events']} bare events"
        return [
            Row("a year as a calendar file", floor, took["written_bare"], took["written"], "ms", 2.5),
            Row("a year of busy times in", "icalendar reading the file", took["read_bare"], took["read"], "ms", 4),
        ]


def key_table(rows: Sequence[Latency]) -> str:
    """Return the latencies as Markdown."""
    lines = ["| key to frame | p50 | p95 | target | |", "|---|---|---|---|---|"]
    for row in rows:
        area = "area" in row.where or "empty" in row.where
        target = "" if area else "≤ 8 ms, ≤ 20 ms"
        verdict = "" if area else "yes" if row.p50 <= 8 and row.p95 <= 20 else "**no**"
        lost = f", {row.lost} without a frame" if row.lost else ""
        lines.append(f"| {row.where}{lost} | {row.p50:.1f} ms | {row.p95:.1f} ms | {target} | {verdict} |")
    return "\n".join(lines)


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: to see that it works, not how fast")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="coachtui-bench-") as folder:
        compiled_once(Path(folder, "bytecode"))
        bench = Bench(Path(folder), quick)
        print(f"{PEOPLE} people; {platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
        print(
            table([*bench.frames(), *bench.commands(), *bench.watson(Path(folder, "watson"))]), "\n", sep="", flush=True
        )
        print(key_table(bench.keys()), "\n", sep="", flush=True)
        saves = Saves(Path(folder, "saves"), quick).rows()
        print(table(saves), doubt(saves), sep="\n\n", end="\n\n")
        print(table(bench.calendars()), "\n", sep="")
        month, year = bench.fill()
        print(f"Fill for {PEOPLE} people: a month {month:.1f} ms (< 200), a year {year:.0f} ms (< 2000)")


if __name__ == "__main__":
    main()
