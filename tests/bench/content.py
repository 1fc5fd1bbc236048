"""Measures reading and checking content: `python tests/bench/content.py [--quick]`.

A megabyte of scenario and of questions against PyYAML's own loaders on the same bytes, with the garbage collector on as
in the app and off as in a command. The worst of the broken files against the slower loader on the good megabyte. The
shipped library linted and proved against a second. Processor time, taken turn by turn.
"""

import argparse
import gc
import os
import platform
import re
import resource
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import yaml

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "content")]

from corpus import GOOD, ROOT, corpus  # noqa: E402 - the tests' modules stand beside, not on the path
from tables import Row, table  # noqa: E402

from coachtui.content.compiling import compiled  # noqa: E402
from coachtui.content.folders import Root  # noqa: E402
from coachtui.content.library import load  # noqa: E402
from coachtui.content.linting.every import lint  # noqa: E402

MEGABYTE = 1_000_000


def scenario() -> bytes:
    """Return a megabyte of scenario: the shipped one with its scenes again and again, each under names of its own."""
    text = GOOD.decode()
    head, rest = text.split("scenes:\n", 1)
    scenes, _ = rest.split("endings:\n", 1)
    end = text[text.index("endings:\n") : text.index("swap:\n")]
    names = "|".join(re.findall(r"^  ([\w-]+):$", scenes, re.MULTILINE))
    parts = [head.replace("start: opening", "start: opening-0"), "scenes:\n"]
    size, number = len(head) + len(end), 0
    while size + len(scenes) * 1.1 < MEGABYTE:
        named = re.sub(rf"(?<=goto: )({names})$|^  ({names}):$", rf"\g<0>-{number}", scenes, flags=re.MULTILINE)
        parts.append(re.sub(rf":-{number}$", f"-{number}:", named, flags=re.MULTILINE))
        size += len(parts[-1].encode())
        number += 1
    return "".join([*parts, end]).encode()


def questions() -> bytes:
    """Return a megabyte of questions, each with all that a question has."""
    one = "  q{}:\n    ask: What would you do about it, if it were yours?\n    skill: open-question\n    tags: [a, b]\n"
    return ("format: questions/1\ntheme: goal\nquestions:\n" + "".join(map(one.format, range(9_200)))).encode()


def in_turns(works: Sequence[Callable[[], Any]], rounds: int, *, collected: bool) -> list[float]:
    """Return the median milliseconds of processor time of each."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            gc.collect()
            (gc.enable if collected else gc.disable)()
            start = process_time()
            work()
            times.append((process_time() - start) * 1000)
    gc.enable()
    return [median(times) for times in taken]


def readings(rounds: int) -> list[Row]:
    """Return what reading and checking a megabyte takes."""
    rows = []
    for what, data, form in (("scenario", scenario(), "scenario"), ("questions", questions(), "questions")):
        problems = compiled(data, "x", form).problems
        assert not problems, problems[:3]
        ours = partial(compiled, data, "x", form)
        for collected in (True, False):
            works = [partial(yaml.load, data, getattr(yaml, "CSafeLoader", yaml.SafeLoader)), ours]
            fast, mine = in_turns(works, rounds, collected=collected)
            said = f"{len(data) / MEGABYTE:.2f} MB of {what}, collector {'on' if collected else 'off'}"
            rows.append(Row(said, "yaml.load, CSafeLoader", fast, mine, "ms", most=1 if collected else None))
        slow, mine = in_turns([partial(yaml.load, data, yaml.SafeLoader), ours], max(1, rounds // 3), collected=True)
        rows.append(
            Row(f"{len(data) / MEGABYTE:.2f} MB of {what}", "yaml.load, SafeLoader", slow, mine, "ms", most=0.25)
        )
    return rows


def broken() -> list[Row]:
    """Return what the worst of the broken files takes, in time and memory."""
    before = _peak()
    worst, name = 0.0, ""
    for each, data in corpus().items():
        start = process_time()
        compiled(data, "x", "questions" if b"questions/1" in data[:40] else "scenario")
        taken = (process_time() - start) * 1000
        if taken > worst:
            worst, name = taken, each
    return [
        Row(f"the slowest broken file ({name})", "a second", 1000, worst, "ms", most=1),
        Row("memory at its highest over all broken files", "200 MB", 200, max(before, _peak()), "MB", most=1),
    ]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)


def library(rounds: int, cache: Path) -> list[Row]:
    """Return what linting the shipped library takes, and loading it from what was compiled."""
    linted, loaded = [], []
    shipped = Root(ROOT, "", "core", links=True, proved=True)
    paths = [ROOT / "scenarios", ROOT / "questionbanks"]
    load([shipped], "da", cache)
    for _ in range(rounds):
        start = perf_counter()
        report = lint(paths)
        linted.append((perf_counter() - start) * 1000)
        assert report.clean
        start = perf_counter()
        load([shipped], "da", cache)
        loaded.append((perf_counter() - start) * 1000)
    return [
        Row(
            f"the shipped library ({report.files} files) linted and proved",
            "a second",
            1000,
            median(linted),
            "ms",
            most=1,
        ),
        Row("the shipped library loaded from its cache", "linting it", median(linted), median(loaded), "ms", most=0.2),
    ]


def main() -> None:
    """Measure everything and print it."""
    import tempfile

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: to see that it works, not how fast")
    rounds = 1 if parser.parse_args().quick else 7
    print(
        f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}, PyYAML {yaml.__version__}\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        rows = broken() + readings(rounds) + library(rounds, Path(folder, "compiled.json"))
    print(table(rows))


if __name__ == "__main__":
    main()
