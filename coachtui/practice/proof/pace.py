"""How many minutes a play takes, the debrief with it, against what the author says."""

from collections.abc import Iterator
from math import ceil

from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.scenario import Scenario, Scene

_WORDS_A_SECOND = 3.3
"""About 200 words a minute: below the 238 of Brysbaert (2019) for silent reading, as one weighs what is said."""
_CHOOSING, _REFLECTING = 10, 30
"""Seconds to weigh the choices of a scene, and to think about a question of the debrief."""
_LONGER, _SHORTER = 2, 1.5
"""How far off the author's minutes may be: people read at half the speed, and at one and a half times of it."""


def minutes(explored: Explored, outlook: Outlook) -> tuple[int, int]:
    """Return the minutes of the shortest play, by picks, and of the longest one that repeats no state; 0 for none."""
    scenario = explored.scenario
    if not explored.endings:
        return 0, 0
    weights = [_scene(scene) for scene in scenario.scenes]
    index, shortest = min(explored.endings.values())[0], 0
    while index >= 0:
        shortest += weights[explored.states[index] & explored.machine.layout.scene_mask]
        index = explored.parents[index]
    around = _around(scenario)
    return _minutes(around + shortest), _minutes(around + outlook.longest(weights))


def check(scenario: Scenario, shortest: int, longest: int) -> Iterator[Finding]:
    """Hold the minutes of the shortest and the longest play against those that the author names."""
    if longest and longest * _LONGER < scenario.minutes:
        yield Finding("S012", ("minutes",), {"found": longest, "minutes": scenario.minutes})
    if shortest > scenario.minutes * _SHORTER:
        yield Finding("S013", ("minutes",), {"found": shortest, "minutes": scenario.minutes})


def _around(scenario: Scenario) -> int:
    """Return the seconds that the brief and the questions of the debrief take."""
    return _reading(scenario.brief) + _REFLECTING * len(scenario.debrief)


def _scene(scene: Scene) -> int:
    """Return the seconds that a scene takes: its lines on average, what may be said, and one reason in the debrief."""
    lines = sum(_reading(line.say) for line in scene.lines) // max(1, len(scene.lines))
    said = sum(_reading(choice.you) for choice in scene.choices)
    whys = sum(_reading(choice.why) for choice in scene.choices) // max(1, len(scene.choices))
    return lines + said + whys + (_CHOOSING if len(scene.choices) > 1 else 0)


def _reading(text: str) -> int:
    return round(len(text.split()) / _WORDS_A_SECOND)


def _minutes(seconds: int) -> int:
    return max(1, ceil(seconds / 60))
