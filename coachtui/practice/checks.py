"""What can be said of a story without proving it: where its links lead, and whether the author's tests hold."""

from typing import Literal, NamedTuple

from coachtui.practice.engine import Why, offered, readings, replay
from coachtui.practice.scenario import Expected, Scenario


class Failed(NamedTuple):
    """A test of the author's that fails: its position among the tests, and what went wrong.

    Where a pick cannot be taken, `name` is the pick, `at` its position and `offered` what was on offer instead.
    Where an `ending` or a `meter` came out otherwise, `name` is what was expected to be `expected`, and was `got`;
    `got` is "" where the play has not ended or no such meter is declared.
    """

    test: int
    why: Why | Literal["ending", "meter"]
    name: str
    at: int = -1
    offered: tuple[str, ...] = ()
    expected: str = ""
    got: str = ""


def linked(scenario: Scenario) -> frozenset[str]:
    """Return the scenes and endings that links lead to from the start, whatever the conditions; unknown ones not."""
    onward = {ending.id: () for ending in scenario.endings} | {
        scene.id: tuple(choice.goto for choice in scene.choices) for scene in scenario.scenes
    }
    found: set[str] = set()
    waiting = [scenario.start]
    while waiting:
        name = waiting.pop()
        if name in onward and name not in found:
            found.add(name)
            waiting.extend(onward[name])
    return frozenset(found)


def can_end(scenario: Scenario) -> bool:
    """Tell whether links lead from the start to an ending."""
    return not linked(scenario).isdisjoint(ending.id for ending in scenario.endings)


def unreached(scenario: Scenario) -> tuple[str, ...]:
    """Return the scenes that no link leads to from the start, in the author's order."""
    found = linked(scenario)
    return tuple(scene.id for scene in scenario.scenes if scene.id not in found)


def run_tests(scenario: Scenario) -> tuple[Failed, ...]:
    """Play the author's tests and return what failed. As all plays, for a scenario whose names lead somewhere."""
    failed: list[Failed] = []
    for test, expected in enumerate(scenario.tests):
        failed.extend(_failures(scenario, test, expected))
    return tuple(failed)


def _failures(scenario: Scenario, test: int, expected: Expected) -> list[Failed]:
    play = replay(scenario, expected.pick)
    if play.stopped:
        choices = tuple(choice.id for choice in offered(scenario, play.state))
        return [Failed(test, play.stopped.why, play.stopped.pick, play.stopped.at, choices)]
    failed = []
    if expected.ending and play.state.ending != expected.ending:
        failed.append(Failed(test, "ending", "ending", expected=expected.ending, got=play.state.ending))
    values = readings(scenario, play.state)
    for meter, value in expected.meters:
        if values.get(meter) != value:
            failed.append(Failed(test, "meter", meter, expected=str(value), got=str(values.get(meter, ""))))
    return failed
