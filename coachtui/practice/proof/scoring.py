"""What the proof says of the scoring: endings against scores, slips that cannot be mended, skills never met."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from coachtui.practice.checks.choosing import total
from coachtui.practice.checks.places import of_choice
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.scenario import GRADES, Ending

_MOST_STEPS = 500_000
"""Steps in the search for the best scores, after which nothing is said of them."""


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


class _Best(NamedTuple):
    """The best play known to a state: its points, the choices that scored in it, and the step before."""

    points: int
    scored: int
    before: "_Best | None" = None
    number: int = -1


def outscored(explored: Explored) -> Iterator[Finding]:
    """Return the endings whose best play scores more than any found to a stronger one.

    A choice scores once in a play. Every score is that of a play that was found; each state keeps its best one.
    """
    best = _best_plays(explored)
    if best is None:
        return
    endings = [(ending, best[-1 - i]) for i, ending in enumerate(explored.scenario.endings) if -1 - i in best]
    for ending, play in endings:
        better = [other for other in endings if GRADES.index(other[0].grade) < GRADES.index(ending.grade)]
        if not better:
            continue
        nearest = min(GRADES.index(other.grade) for other, _play in better)
        strongest = max(
            (each for each in better if GRADES.index(each[0].grade) == nearest), key=lambda each: each[1].points
        )
        if play.points > strongest[1].points:
            yield _outscored(explored, ending, play, *strongest)


def _outscored(explored: Explored, ending: Ending, play: _Best, other: Ending, less: _Best) -> Finding:
    picks: list[str] = []
    step: _Best | None = play
    while step and step.number >= 0:
        picks.append(explored.choice(step.number).id)
        step = step.before
    values = {
        "name": ending.id, "grade": ending.grade, "points": play.points, "other": other.id, "better": other.grade,
        "less": less.points, "picks": picks[::-1],
    }  # fmt: skip
    return Finding("C007", ("endings", ending.id), values, key=True)


def _best_plays(explored: Explored) -> dict[int, _Best] | None:
    """Return the best play to each state and ending; None where finding them takes too long."""
    points = [total(act.choice) for act in explored.machine.acts]
    best = {0: _Best(0, 0)}
    waiting, steps = deque([0]), 0
    while waiting:
        state = waiting.popleft()
        play = best[state]
        for i in range(explored.heads[state], explored.heads[state + 1]):
            steps += 1
            number, target = explored.taken[i], explored.targets[i]
            got, scored = play.points, play.scored
            if points[number] and not scored >> number & 1:
                got, scored = got + points[number], scored | 1 << number
            if target not in best or best[target].points < got:
                best[target] = _Best(got, scored, play, number)
                if target >= 0:
                    waiting.append(target)
        if steps > _MOST_STEPS:
            return None
    return best
