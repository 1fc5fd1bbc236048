"""Where the links of a story lead, whatever the conditions, and choices that make no difference."""

from collections.abc import Iterator

from coachtui.practice.checks.places import of_choice
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Choice, Scenario


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


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return the scenes without a link to them, and the choices of a scene that do all the same."""
    found = linked(scenario)
    for scene in scenario.scenes:
        if scene.id not in found:
            yield Finding("S004", ("scenes", scene.id), {"name": scene.id}, key=True)
        first: dict[object, str] = {}
        for i, choice in enumerate(scene.choices):
            other = first.setdefault(_does(choice), choice.id)
            if other != choice.id:
                yield Finding("S010", of_choice(scene.id, i), {"name": choice.id, "other": other})


def _does(choice: Choice) -> object:
    """Return all that a choice does and asks for: its points too, as they make a difference to whoever looks back."""
    return (
        choice.goto,
        frozenset(effect for effect in choice.effects if effect[1]),
        frozenset(points for points in choice.skills if points[1]),
        frozenset(choice.sets),
        choice.when.source if choice.when else "",
        choice.once,
    )
