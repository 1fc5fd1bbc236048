"""How things are measured: turn by turn with their floor, so that a busy machine slows both alike."""

import os
import random
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from terminal import Terminal

Environment = Mapping[str, str]


class Shown(NamedTuple):
    """How to start an app, and the texts that are there once all of it is."""

    command: Sequence[str]
    environment: Environment
    ready: Sequence[str]


class Keys(NamedTuple):
    """Milliseconds from key to frame: the middle, and what 19 of 20 stay below; and how many keys showed nothing."""

    p50: float
    p95: float
    lost: int


def in_turns(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """Return the median of each measure; they take turns, after one round that only warms up."""
    taken: list[list[float]] = [[] for _ in measures]
    for turn in range(rounds + 1):
        for measure, times in zip(measures, taken, strict=True):
            value = measure()
            if turn:
                times.append(value)
    return [median(times) for times in taken]


def command_time(command: Sequence[str], environment: Environment) -> Callable[[], float]:
    """Return a measure: milliseconds from the start of a command to its end."""

    def measure() -> float:
        start = time.perf_counter()
        subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True)
        return (time.perf_counter() - start) * 1000

    return measure


def compiled_once(folder: Path) -> None:
    """Let every process measured find its modules compiled, as an installation does, whatever this shell asks for."""
    for name in [name for name in os.environ if name.startswith("PYTHON") and name != "PYTHONPATH"]:
        del os.environ[name]
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def first_frame(shown: Shown, columns: int = 120, rows: int = 40) -> Callable[[], float]:
    """Return a measure: milliseconds from the start of an app to its first full frame."""

    def measure() -> float:
        with Terminal(shown.command, shown.environment, columns=columns, rows=rows) as terminal:
            return terminal.wait_for(*shown.ready) * 1000

    return measure


def memory(shown: Shown) -> Callable[[], float]:
    """Return a measure: the MB an app holds once it has shown itself and come to rest."""

    def measure() -> float:
        with Terminal(shown.command, shown.environment, columns=120, rows=40) as terminal:
            terminal.wait_for(*shown.ready)
            terminal.rest(0.3)
            return terminal.rss_mb()

    return measure


def keys_in_turns(runs: Sequence[tuple[Terminal, Sequence[bytes]]], count: int, warm_up: int = 20) -> list[Keys]:
    """Press keys in several terminals turn by turn, with gaps of chance between them; return each one's latencies."""
    chance = random.Random(1)
    taken: list[list[float]] = [[] for _ in runs]
    lost = [0 for _ in runs]
    for turn in range(count + warm_up):
        for index, (terminal, keys) in enumerate(runs):
            terminal.rest(chance.uniform(0.02, 0.06))
            seconds = terminal.key(keys[turn % len(keys)])
            if turn >= warm_up and seconds is None:
                lost[index] += 1
            elif turn >= warm_up and seconds is not None:
                taken[index].append(seconds * 1000)
    return [Keys(median(times), quantiles(times, n=20)[-1], gone) for times, gone in zip(taken, lost, strict=True)]
