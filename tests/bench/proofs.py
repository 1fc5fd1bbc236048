"""Measures what a proof costs: `python tests/bench/proofs.py [--quick]`.

Stories of 30, 60 and 120 scenes with one to three meters, made by a seed. The floor is a bare breadth-first search over
the same graph once it is known: a list of targets for each state and a set of those seen. The search has to find that
graph; the whole proof looks at it from every side, walks it at random, and says what it found.
"""

import argparse
import gc
import os
import platform
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parent))

from tables import Row, table

from coachtui.practice.conditions import parse
from coachtui.practice.proof.exploring import Explored, explore
from coachtui.practice.proof.proving import prove
from coachtui.practice.scenario import Choice, Ending, Line, Meter, Scenario, Scene

SCENES = (30, 60, 120)
METERS = (1, 2, 3)
FLOOR = "search of the known graph"
LARGE = 20_000
"""States of a large proof."""


def made(scenes: int, meters: int) -> Scenario:
    """Make a story that leads on, with meters that move and conditions that read them; some scenes say more once."""
    random = Random(scenes * 10 + meters)
    names = [f"m{i}" for i in range(meters)]

    def condition(often: float) -> str:
        if random.random() > often:
            return ""
        return f"{random.choice(names)} {random.choice(['>=', '<='])} {random.randint(3, 7)}"

    made_scenes = []
    for i in range(scenes):
        choices = []
        for j in range(4):
            forward = i + random.randint(1, 3)
            again = i % 5 == 0 and j == 3
            goto = f"s{i}" if again else f"s{forward}" if forward < scenes else f"e{forward % 3}"
            moved = random.sample(names, random.randint(0, meters))
            effects = tuple((name, random.choice([-2, -1, 1, 2])) for name in moved)
            when = condition(0.3) if j else ""
            skills = (("listening", random.randint(-1, 2)),)
            choices.append(
                Choice(
                    f"c{j}", f"Line {i} {j}", goto, effects, skills, "Why.", parse(when) if when else None, once=again
                )
            )
        first = condition(1)
        lines = (Line("a", "One thing.", parse(first)), Line("b", "Another."))
        made_scenes.append(Scene(f"s{i}", lines, tuple(choices)))
    return Scenario(
        id="story", version=1, language="en", title="A story", minutes=20, level=2, you="", them="", brief="",
        skills=("listening",), guidelines=(), flags=(), start="s0",
        meters=tuple(Meter(name, name, 5) for name in names),
        scenes=tuple(made_scenes),
        endings=(Ending("e0", "strong", ""), Ending("e1", "mixed", ""), Ending("e2", "weak", "")),
    )  # fmt: skip


def search(explored: Explored) -> Callable[[], object]:
    """Return the floor: a search of the graph that a proof found."""
    heads, targets = explored.heads, explored.targets
    onward = [targets[heads[i] : heads[i + 1]] for i in range(len(explored.states))]

    def run() -> None:
        seen = {0}
        waiting = [0]
        for state in waiting:
            for target in onward[state]:
                if target >= 0 and target not in seen:
                    seen.add(target)
                    waiting.append(target)

    return run


def in_turns(rounds: int, *work: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of the processor for each, measured turn by turn."""
    times: list[list[float]] = [[] for _each in work]
    for _round in range(rounds):
        for each, found in zip(work, times, strict=True):
            gc.collect()
            start = process_time()
            each()
            found.append((process_time() - start) * 1000)
    return [median(found) for found in times]


def rows(quick: bool) -> Sequence[Row]:
    """Return the table of proofs; only large ones have a target, as tables that are filled once weigh in small ones."""
    found = []
    for scenes, meters in ((scenes, meters) for scenes in SCENES for meters in METERS):
        scenario = made(scenes, meters)
        explored = explore(scenario)
        count = len(explored.states)
        what = f"{scenes} scenes, {meters} meter{'s' if meters > 1 else ''}, {count} states"
        proofs = (partial(explore, scenario), partial(prove, scenario))
        floor, finding, whole = in_turns(1 if quick else 5, search(explored), *proofs)
        most = (10, 40) if count > LARGE else (None, None)
        found.append(Row(f"{what}: finding them", FLOOR, floor, finding, "ms", most[0]))
        found.append(Row("… and the whole proof", FLOOR, floor, whole, "ms", most[1]))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: to see that it works, not how fast")
    quick = parser.parse_args().quick
    print(f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(table(rows(quick)))


if __name__ == "__main__":
    main()
