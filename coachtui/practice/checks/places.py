"""Where the parts of a scenario stand in its file."""

from collections.abc import Iterator

from coachtui.practice.conditions import Condition
from coachtui.practice.findings import Path
from coachtui.practice.scenario import Choice, Scenario


def of_choice(scene: str, position: int, *more: str | int) -> Path:
    """Return the path of a choice, or of something in it."""
    return ("scenes", scene, "choices", position, *more)


def of_line(scene: str, position: int, *more: str | int) -> Path:
    """Return the path of a line, or of something in it."""
    return ("scenes", scene, "them", position, *more)


def choices(scenario: Scenario) -> Iterator[tuple[Path, Choice]]:
    """Return every choice with its path, in the order of the file."""
    for scene in scenario.scenes:
        for i, choice in enumerate(scene.choices):
            yield of_choice(scene.id, i), choice


def conditions(scenario: Scenario) -> Iterator[tuple[Path, Condition]]:
    """Return every condition with its path, in the order of the file."""
    for scene in scenario.scenes:
        for i, line in enumerate(scene.lines):
            if line.when:
                yield of_line(scene.id, i, "if"), line.when
        for i, choice in enumerate(scene.choices):
            if choice.when:
                yield of_choice(scene.id, i, "when"), choice.when
