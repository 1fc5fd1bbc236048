"""The links of a scenario: as lines for a terminal, and as text that Graphviz or Mermaid draws."""

from collections.abc import Iterator

from coachtui.i18n import _
from coachtui.practice.scenario import Choice, Scenario, Scene
from coachtui.wording.practice import grade

Row = tuple[str, str, str]
"""A choice, where it leads, and what it asks for."""

_ON, _BACK, _END = "→", "↺", "●"
_COLOURS = {"strong": "#2e7d32", "mixed": "#b26a00", "weak": "#b3261e"}


def in_order(scenario: Scenario) -> list[Scene]:
    """Return the scenes as a play comes to them: the start first, those without a link to them last."""
    by_id = {scene.id: scene for scene in scenario.scenes}
    found: dict[str, Scene] = {}
    waiting = [scenario.start]
    for name in waiting:
        if name in by_id and name not in found:
            found[name] = by_id[name]
            waiting += [choice.goto for choice in by_id[name].choices]
    return [*found.values(), *(scene for scene in scenario.scenes if scene.id not in found)]


def lines(scenario: Scenario) -> Iterator[tuple[str, list[Row]]]:
    """Return for each scene its heading, and a row for each choice; `↺` leads back to a scene that stands above."""
    order = {scene.id: i for i, scene in enumerate(in_order(scenario))}
    linked = {scenario.start} | {choice.goto for scene in scenario.scenes for choice in scene.choices}
    for scene in in_order(scenario):
        rows = []
        for choice in scene.choices:
            ending = scenario.ending(choice.goto)
            if ending:
                target = f"{_END} {ending.id} ({grade(ending.grade)})"
            else:
                back = order.get(choice.goto, len(order)) <= order[scene.id]
                target = f"{_BACK if back else _ON} {choice.goto}"
            rows.append((choice.id, target, conditions(choice)))
        heading = scene.id if scene.id in linked else _("{scene} (no choice leads here)").format(scene=scene.id)
        yield heading, rows


def conditions(choice: Choice) -> str:
    """Return when a choice is on offer: `when trust >= 5 · once`."""
    parts = [_("when {condition}").format(condition=" ".join(choice.when.source.split()))] if choice.when else []
    return " · ".join([*parts, *([_("once")] if choice.once else [])])


def dot(scenario: Scenario) -> str:
    """Return the links for Graphviz."""
    text = [f"digraph {_quoted(scenario.id)} {{", "  rankdir=TB;", "  node [shape=box, style=rounded];"]
    text += [
        f"  {_quoted(ending.id)} [shape=oval, color={_quoted(_COLOURS[ending.grade])}];" for ending in scenario.endings
    ]
    for scene in in_order(scenario):
        text.append(f"  {_quoted(scene.id)};")
        for choice in scene.choices:
            style = ", style=dashed" if choice.when or choice.once else ""
            label = _quoted("\n".join(filter(None, (choice.id, conditions(choice)))))
            text.append(f"  {_quoted(scene.id)} -> {_quoted(choice.goto)} [label={label}{style}];")
    return "\n".join([*text, "}"])


def mermaid(scenario: Scenario) -> str:
    """Return the links for Mermaid. Ids get a prefix: some plain words, such as `end`, mean something to it."""
    text = ["flowchart TD", *(f"  e-{each.id}([{each.id} · {grade(each.grade)}])" for each in scenario.endings)]
    for scene in in_order(scenario):
        text.append(f"  s-{scene.id}[{scene.id}]")
        for choice in scene.choices:
            arrow = "-.->" if choice.when or choice.once else "-->"
            target = f"{'e' if scenario.ending(choice.goto) else 's'}-{choice.goto}"
            text.append(f"  s-{scene.id} {arrow}|{choice.id}| {target}")
    return "\n".join(text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
