"""Why nothing reaches a scene or an ending, in values that a sentence can be made of."""

from collections.abc import Iterator
from typing import Any

from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.reasons import reasons


def why_never(explored: Explored, name: str) -> list[dict[str, Any]]:
    """Return why no play comes to a scene or an ending: each choice that leads there, and what it lacks.

    `why` is one of `reasons.Reason`, with `choice` and `scene`; `unlinked` where no choice leads there, and `behind`
    where those that do stand in scenes that are never reached either: their `names`.
    """
    machine = explored.machine
    reached = {scene for scene, _line in machine.said}
    found: list[dict[str, Any]] = []
    behind: list[str] = []
    for number, act in enumerate(machine.acts):
        scene = explored.scenario.scenes[act.scene]
        if act.choice.goto != name or scene.id == name:
            continue
        if act.scene in reached:
            found += because(explored, number)
        elif scene.id not in behind:
            behind.append(scene.id)
    if not found:
        return [{"why": "behind", "names": behind}] if behind else [{"why": "unlinked"}]
    return found


def because(explored: Explored, number: int) -> Iterator[dict[str, Any]]:
    """Return why a choice is never on offer in its scene, which is reached."""
    machine = explored.machine
    act = machine.acts[number]
    if act.choice.when:
        for reason in reasons(act.choice.when, machine.layout, machine.offers[act.scene]):
            scene = explored.scenario.scenes[act.scene].id
            yield {**reason._asdict(), "choice": act.choice.id, "scene": scene}
