"""What the proof says of the story: what no play reaches, where it stands still, where it goes round."""

from collections.abc import Iterator, Sequence

from coachtui.practice.checks.links import linked
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.proof.told import why_never

_RUN = 3
"""Scenes with a single thing to say, one after another, that are a long run."""
_ROUND = 3
"""Choices that lead back into a loop with one way out, before finding that one is luck."""


def stuck(explored: Explored) -> Iterator[Finding]:
    """Return the scenes in which nothing is on offer, each with the fewest picks to such a moment."""
    told: set[str] = set()
    for index in explored.stuck():
        scene = explored.scene(index).id
        if scene not in told:
            told.add(scene)
            yield Finding("S006", ("scenes", scene), {"name": scene, "picks": list(explored.picks(index))}, key=True)


def unreached(explored: Explored) -> Iterator[Finding]:
    """Return the scenes and endings that links lead to and no play does. As the proof was not cut, this is certain."""
    scenario, links = explored.scenario, linked(explored.scenario)
    reached = {scene for scene, _line in explored.machine.said}
    for i, scene in enumerate(scenario.scenes):
        if i not in reached and scene.id in links:
            values = {"name": scene.id, "because": why_never(explored, scene.id)}
            yield Finding("S005", ("scenes", scene.id), values, key=True)
    for i, ending in enumerate(scenario.endings):
        if -1 - i not in explored.endings:
            values = {"name": ending.id, "because": why_never(explored, ending.id)}
            yield Finding("S008", ("endings", ending.id), values, key=True)


def traps(explored: Explored, outlook: Outlook) -> Iterator[Finding]:
    """Return where a play goes on for ever: something is always on offer, and nothing of it leads to an ending.

    It is told of each scene in which that begins, with the fewest picks by which an ending was in reach until the last.
    """
    told: set[str] = set()
    for picks, index in _entered(explored, outlook.can):
        scene = explored.scene(index).id
        if scene not in told:
            told.add(scene)
            yield Finding("S007", ("scenes", scene), {"name": scene, "picks": list(picks)}, key=True)


def _entered(explored: Explored, can: Sequence[int]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Return each way into a state from which no ending can be reached, the shortest first, and that state."""
    if not can[0]:
        yield (), 0
    if all(can):
        return
    for index in range(explored.looked):
        for step in range(explored.heads[index], explored.heads[index + 1]) if can[index] else ():
            target = explored.targets[step]
            if target >= 0 and not can[target]:
                yield explored.picks(index, explored.taken[step]), target


def rounds(explored: Explored, outlook: Outlook) -> Iterator[Finding]:
    """Return the loops that change nothing and have a single choice leading on, which has to be found."""
    told: set[tuple[int, int]] = set()
    for component in outlook.loops:
        if not outlook.can[component[0]]:
            continue
        inside = set(component)
        stay: set[int] = set()
        leave: set[int] = set()
        for state in component:
            for i in range(explored.heads[state], explored.heads[state + 1]):
                (stay if explored.targets[i] in inside else leave).add(explored.taken[i])
        if len(leave - stay) == 1 and not leave & stay and len(stay) >= _ROUND:
            number = leave.pop()
            place = explored.machine.places[number]
            if place not in told:
                told.add(place)
                scene = explored.scenario.scenes[place[0]]
                yield Finding("S009", ("scenes", scene.id), {"name": explored.choice(number).id}, key=True)


def runs(explored: Explored) -> Iterator[Finding]:
    """Return where scenes follow one another in which only one thing can be said."""
    heads, targets = explored.heads, explored.targets
    told: set[str] = set()

    def single(state: int) -> bool:
        return heads[state + 1] - heads[state] == 1

    for index in range(len(explored.states)):
        if not single(index) or (index and single(explored.parents[index])):
            continue
        run: dict[int, str] = {}
        state = index
        while state >= 0 and state not in run and single(state):
            run[state] = explored.scene(state).id
            state = targets[heads[state]]
        first = run[index]
        if len(set(run.values())) >= _RUN and first not in told:
            told.add(first)
            yield Finding("S011", ("scenes", first), {"name": first, "count": len(set(run.values()))}, key=True)
