"""What is declared and what is used: meters and flags; and lines of which none may fit."""

from collections.abc import Iterator

from coachtui.practice.checks.places import choices, conditions
from coachtui.practice.conditions import names
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Scenario


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return meters and flags that are never used, flags that are only tested or only set, lines without a last one."""
    read_meters, read_flags = _read(scenario)
    moved = {meter for _path, choice in choices(scenario) for meter, _by in choice.effects}
    for meter in scenario.meters:
        if meter.id not in read_meters | moved:
            yield Finding("V005", ("meters", meter.id), {"name": meter.id}, key=True)
    sets = {flag for _path, choice in choices(scenario) for flag in choice.sets}
    sets |= {flag for scene in scenario.scenes for line in scene.lines for flag in line.sets}
    for i, flag in enumerate(scenario.flags):
        if flag not in read_flags:
            yield Finding("V007" if flag in sets else "V005", ("flags", i), {"name": flag})
    yield from _never_set(scenario, sets)
    for scene in scenario.scenes:
        if scene.lines and all(line.when for line in scene.lines):
            yield Finding("V010", ("scenes", scene.id, "them"), {}, key=True)


def _read(scenario: Scenario) -> tuple[set[str], set[str]]:
    meters: set[str] = set()
    flags: set[str] = set()
    for _path, condition in conditions(scenario):
        read = names(condition)
        meters.update(read[0])
        flags.update(read[1])
    return meters, flags


def _never_set(scenario: Scenario, sets: set[str]) -> Iterator[Finding]:
    """Return where a flag that nothing sets is first tested."""
    told: set[str] = set()
    for path, condition in conditions(scenario):
        for flag, at in names(condition)[1].items():
            if flag in scenario.flags and flag not in sets | told:
                told.add(flag)
                yield Finding("V006", path, {"name": flag}, offset=at, length=len(flag))
