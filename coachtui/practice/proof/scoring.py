"""What the proof says of the scoring: endings against scores, slips that cannot be mended, skills never met."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from coachtui.practice.checks.choosing import total
from coachtui.practice.checks.places import of_choice
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.scenario import GRADES, Ending


def slips(explored: Explored, outlook: Outlook) -> Iterator[Finding]:
    """Return the choices that close every strong ending for good, whenever they are taken, with the talk going on."""
    strong = sum(1 << i for i, ending in enumerate(explored.scenario.endings) if ending.grade == "strong")
    first: dict[int, int] = {}
    mends: set[int] = set()
    for state, can in enumerate(outlook.can):
        if not can & strong:
            continue
        for i in range(explored.heads[state], explored.heads[state + 1]):
            number, target = explored.taken[i], explored.targets[i]
            if target < 0 or outlook.can[target] & strong:
                mends.add(number)
            else:
                first.setdefault(number, state)
    for number in sorted(first.keys() - mends):
        scene, position = explored.machine.places[number]
        values = {"name": explored.choice(number).id, "picks": list(explored.picks(first[number], number))}
        yield Finding("C009", of_choice(explored.scenario.scenes[scene].id, position), values)


def never_scored(explored: Explored) -> Iterator[Finding]:
    """Return the skills whose points stand only with choices that are never on offer."""
    declared: set[str] = set()
    earned: set[str] = set()
    for number, act in enumerate(explored.machine.acts):
        skills = {skill for skill, points in act.choice.skills if points > 0}
        declared |= skills
        if number in explored.machine.offered:
            earned |= skills
    for i, skill in enumerate(explored.scenario.skills):
        if skill in declared - earned:
            yield Finding("C006", ("skills", i), {"name": skill})


def replies(explored: Explored) -> Iterator[Finding]:
    """Return the choices for all other words that are not always on offer, with the picks to where they are not."""
    machine = explored.machine
    wanted = {
        i: number
        for number, (i, position) in enumerate(machine.places)
        if (reply := explored.scenario.scenes[i].reply)
        and reply.otherwise == explored.scenario.scenes[i].choices[position].id
    }
    if not wanted:
        return
    for state in range(explored.looked):
        i = explored.states[state] & machine.layout.scene_mask
        there = explored.taken[explored.heads[state] : explored.heads[state + 1]]
        if i in wanted and there and wanted[i] not in there:
            scene, name = explored.scenario.scenes[i], explored.choice(wanted.pop(i)).id
            values = {"name": name, "picks": list(explored.picks(state))}
            yield Finding("R005", ("scenes", scene.id, "reply", "otherwise", "as"), values)


Way: TypeAlias = "tuple[Way, int] | None"
"""The choices of a play from its last one back, by their numbers."""


class Best(NamedTuple):
    """The best play that was found to an ending, and its points."""

    points: int
    way: Way

    def picks(self, explored: Explored) -> list[str]:
        """Return its choices."""
        picks: list[str] = []
        way = self.way
        while way is not None:
            picks.append(explored.choice(way[1]).id)
            way = way[0]
        return picks[::-1]


def outscored(explored: Explored, outlook: Outlook) -> Iterator[Finding]:
    """Return the endings whose best play scores more than any found to a stronger one.

    A choice scores once in a play. Every score is that of a play that was found; each state keeps its best one.
    """
    best = _best_plays(explored, outlook)
    endings = [(ending, best[-1 - i]) for i, ending in enumerate(explored.scenario.endings) if -1 - i in best]
    for ending, play in endings:
        better = [other for other in endings if GRADES.index(other[0].grade) < GRADES.index(ending.grade)]
        if not better:
            continue
        nearest = max(GRADES.index(other.grade) for other, _play in better)
        strongest = max(
            (each for each in better if GRADES.index(each[0].grade) == nearest), key=lambda each: each[1].points
        )
        if play.points > strongest[1].points:
            yield _outscored(explored, ending, play, *strongest)


def _outscored(explored: Explored, ending: Ending, play: Best, other: Ending, less: Best) -> Finding:
    values = {
        "name": ending.id, "grade": ending.grade, "points": play.points, "other": other.id, "better": other.grade,
        "less": less.points, "picks": play.picks(explored),
    }  # fmt: skip
    return Finding("C007", ("endings", ending.id), values, key=True)


def _best_plays(explored: Explored, outlook: Outlook) -> dict[int, Best]:
    """Return the best play to each ending, group of states by group from the start on, round each loop until it rests.

    What scored is remembered only of choices that can come again: a loop ends as its points are no more than all there
    are.
    """
    heads, targets, taken = explored.heads, explored.targets, explored.taken
    points = [total(act.choice) for act in explored.machine.acts]
    again = _again(explored)
    count = len(explored.states)
    most: list[int | None] = [None] * count
    scored = [0] * count
    ways: list[Way] = [None] * count
    most[0] = 0
    found: dict[int, Best] = {}
    for group in reversed(outlook.groups):
        waiting = deque(group if len(group) == 1 else sorted(state for state in group if most[state] is not None))
        inside = set(group)
        while waiting:
            state = waiting.popleft()
            before = most[state]
            if before is None:
                continue
            for i in range(heads[state], heads[state + 1]):
                number, target = taken[i], targets[i]
                got, marks = before, scored[state]
                if points[number]:
                    if number not in again:
                        got += points[number]
                    elif not marks >> number & 1:
                        got, marks = got + points[number], marks | 1 << number
                if target < 0:
                    if target not in found or found[target].points < got:
                        found[target] = Best(got, (ways[state], number))
                elif (known := most[target]) is None or known < got:
                    most[target], scored[target], ways[target] = got, marks, (ways[state], number)
                    if target in inside:
                        waiting.append(target)
    return found


def _again(explored: Explored) -> set[int]:
    """Return the choices that may be taken twice in a play: links lead back to them, and nothing uses them up."""
    scenes = {scene.id: {choice.goto for choice in scene.choices} for scene in explored.scenario.scenes}
    found = set()
    for number, act in enumerate(explored.machine.acts):
        home = explored.scenario.scenes[act.scene].id
        reached: set[str] = set()
        waiting = [] if act.choice.once else [act.choice.goto]
        while waiting:
            name = waiting.pop()
            if name not in reached and name in scenes:
                reached.add(name)
                waiting += scenes[name]
        if home in reached:
            found.add(number)
    return found
