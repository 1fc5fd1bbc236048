"""Whether there is something to choose, and whether the scoring gives the answer away."""

from collections.abc import Iterator

from coachtui.language.names import fold, near
from coachtui.practice.checks.places import choices, of_choice
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Choice, Scenario, Scene

_PATTERN = 3
"""Scenes in which the best choice must stand out the same way before that is a pattern."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return what the choices and their points give away, leave out or promise in vain."""
    for scene in scenario.scenes:
        yield from _scene(scene)
    for path, choice in choices(scenario):
        for skill, _points in choice.skills:
            if skill not in scenario.skills:
                values = {"name": skill, **near(skill, scenario.skills)}
                yield Finding("C005", (*path, "skills", skill), values, key=True, rests_on=("skills",))
        if costs(choice) and not choice.why:
            yield Finding("C008", path, {"name": choice.id}, rests_on=("scenes",))
    earned = {skill for _path, choice in choices(scenario) for skill, points in choice.skills if points > 0}
    for i, skill in enumerate(scenario.skills):
        if skill not in earned:
            yield Finding("C006", ("skills", i), {"name": skill}, rests_on=("skills", "scenes"))
    yield from _patterns(scenario)


def total(choice: Choice) -> int:
    """Return the points of a choice for all skills together."""
    return sum(points for _skill, points in choice.skills)


def costs(choice: Choice) -> bool:
    """Tell whether a choice costs points, or moves meters down and earns nothing. A meter may be better low."""
    if any(points < 0 for _skill, points in choice.skills):
        return True
    return total(choice) <= 0 and sum(by for _meter, by in choice.effects) < 0


def _scene(scene: Scene) -> Iterator[Finding]:
    if len(scene.choices) == 1:
        yield Finding("C001", ("scenes", scene.id, "choices"), {}, key=True, rests_on=("scenes",))
    first: dict[str, str] = {}
    for i, choice in enumerate(scene.choices):
        words = fold(choice.you)
        other = first.setdefault(words, choice.id)
        if words and other != choice.id:
            yield Finding("C002", of_choice(scene.id, i, "you"), {"name": choice.id, "other": other})


def _patterns(scenario: Scenario) -> Iterator[Finding]:
    """Look at the scenes in which one choice earns more than any other."""
    scenes = [(scene, best) for scene in scenario.scenes if (best := _best(scene)) is not None]
    if len(scenes) < _PATTERN:
        return
    scene, best = scenes[0]
    path, count = of_choice(scene.id, best), {"count": len(scenes)}
    if all(best == 0 for _scene, best in scenes):
        yield Finding("C003", path, count)
    if all(_longest(scene, best) for scene, best in scenes):
        yield Finding("C004", path, count)


def _best(scene: Scene) -> int | None:
    points = [total(choice) for choice in scene.choices]
    most = max(points, default=0)
    return points.index(most) if len(points) > 1 and most > 0 and points.count(most) == 1 else None


def _longest(scene: Scene, best: int) -> bool:
    longest = len(scene.choices[best].you)
    return all(len(choice.you) < longest for i, choice in enumerate(scene.choices) if i != best)
