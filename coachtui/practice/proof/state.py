"""What the proof says of conditions, lines and effects: what always holds, never holds, is never said, never moves."""

from collections.abc import Iterator

from coachtui.practice.checks.places import of_choice, of_line
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.machine import Machine, Truth
from coachtui.practice.proof.reasons import reasons
from coachtui.practice.proof.told import because
from coachtui.practice.proof.values import idle
from coachtui.practice.scenario import Scene


def choices(explored: Explored) -> Iterator[Finding]:
    """Return the conditions of choices that hold whenever they are asked, and those that never do."""
    machine = explored.machine
    for number, (scene, position) in enumerate(machine.places):
        truth = machine.whens[number]
        path = of_choice(explored.scenario.scenes[scene].id, position, "when")
        if _always(truth):
            yield Finding("V008", path, {})
        elif _never(truth):
            yield Finding("V009", path, {"because": [_plain(each) for each in because(explored, number)]})


def _plain(reason: dict[str, object]) -> dict[str, object]:
    """Leave out where the choice stands: the finding stands there."""
    return {name: value for name, value in reason.items() if name not in ("choice", "scene")}


def lines(explored: Explored) -> Iterator[Finding]:
    """Return the conditions of lines that always or never hold, and lines that an earlier one keeps from being said.

    A scene that no play reaches says nothing, and is told of by itself.
    """
    machine = explored.machine
    for position, scene in enumerate(explored.scenario.scenes):
        if machine.heard[position]:
            yield from _scene(machine, position, scene)


def _scene(machine: Machine, position: int, scene: Scene) -> Iterator[Finding]:
    for i, line in enumerate(scene.lines):
        truth = machine.lines[position][i]
        if line.when and _never(truth):
            found = reasons(line.when, machine.layout, machine.heard[position])
            yield Finding("V009", of_line(scene.id, i, "if"), {"because": [each._asdict() for each in found]})
        elif (position, i) not in machine.said:
            other = next(scene.lines[j].id for j in range(i) if _before(machine, position, j, i))
            yield Finding("V011", of_line(scene.id, i), {"name": line.id, "other": other})
        elif line.when and _always(truth):
            yield Finding("V008", of_line(scene.id, i, "if"), {})


def _before(machine: Machine, scene: int, earlier: int, line: int) -> bool:
    """Tell whether an earlier line ever holds together with a later one."""
    tests = machine.says[scene]

    def holds(i: int, state: int) -> bool:
        test = tests[i]
        return test is None or test(state)

    return any(holds(earlier, state) and holds(line, state) for state in machine.heard[scene])


def effects(explored: Explored) -> Iterator[Finding]:
    """Return the effects that never move their meter, because it always stands at the bound they push it to."""
    for found in idle(explored):
        scene, position = explored.machine.places[found.number]
        path = of_choice(explored.scenario.scenes[scene].id, position, "effects", found.meter)
        yield Finding("V012", path, {"name": found.meter, "at": found.at})


def _always(truth: Truth) -> bool:
    return truth.held and not truth.failed


def _never(truth: Truth) -> bool:
    return truth.failed and not truth.held
