"""The debrief and the other chair: whether there is something to think about, and something to hear."""

from collections.abc import Iterator

from coachtui.language.asking import closed
from coachtui.language.names import near
from coachtui.practice.checks.places import choices
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Scenario


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return what the debrief lacks, and which lines the other chair does not hear."""
    if not scenario.debrief:
        yield Finding("D001", ("debrief",), {}, key=True)
    for i, reflection in enumerate(scenario.debrief):
        if closed(reflection.ask, scenario.language):
            yield Finding("D002", ("debrief", i, "ask"), {})
    known = list(dict.fromkeys(choice.id for _path, choice in choices(scenario)))
    meant: set[str] = set()
    felt = [choice for choice, _felt in scenario.swap.feel]
    for name in felt:
        if name not in known:
            nearest = near(name, known)
            values = {"name": name, **nearest}
            meant.update(nearest.get("near", ()))
            yield Finding("D003", ("swap", "feel", name), values, key=True, rests_on=("scenes",))
    if felt:
        for name in known:
            if name not in felt and name not in meant:
                yield Finding("D004", ("swap", "feel"), {"name": name}, key=True, rests_on=("scenes", "swap"))
