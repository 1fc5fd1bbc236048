"""Plays at random, always the same ones for a seed: where people would come, what they would score, how it ends."""

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from coachtui.practice.checks.choosing import total
from coachtui.practice.checks.places import of_choice
from coachtui.practice.findings import Finding
from coachtui.practice.proof.machine import Machine
from coachtui.practice.scenario import Scenario

RUNS = 400
"""Plays behind what a proof says of chances."""
LONGEST = 300
"""Picks after which a play at random gives up: it goes round in circles."""
_FEW = 25
"""Of a hundred plays, those that must come to a skill so that it can be trained."""


class Walk(NamedTuple):
    """One play at random: the choices by number, the ending as a negative number, 0 where it stood still or gave up."""

    taken: tuple[int, ...]
    ending: int
    stuck: bool
    points: int
    skills: frozenset[str]
    """The skills that were on offer with points."""


class Walked(NamedTuple):
    """What many plays came to, counted in plays: a choice taken twice in a play counts once."""

    runs: int
    seed: int
    scenes: Counter[int]
    choices: Counter[int]
    endings: Counter[int]
    """By negative number; plays that stood still or gave up are not among them."""
    skills: Counter[str]
    points: dict[int, list[int]]
    """The points of the plays to each ending, sorted."""
    stuck: int
    stuck_picks: tuple[int, ...]
    """The shortest way to a standstill that was met."""


def walk(machine: Machine, runs: int = RUNS, seed: int = 0) -> Walked:
    """Play at random, each choice on offer as likely as another."""
    random = Random(seed)
    found = Walked(runs, seed, Counter(), Counter(), Counter(), Counter(), {}, 0, ())
    stuck: list[tuple[int, ...]] = []
    start = machine.start()
    for play in (_walk(machine, start, random) for _run in range(runs)):
        found.choices.update(set(play.taken))
        found.scenes.update({machine.scene_at[machine.scenario.start], *_scenes(machine, play.taken)})
        found.skills.update(play.skills)
        if play.ending:
            found.endings[play.ending] += 1
            found.points.setdefault(play.ending, []).append(play.points)
        if play.stuck:
            stuck.append(play.taken)
    for points in found.points.values():
        points.sort()
    return found._replace(stuck=len(stuck), stuck_picks=min(stuck, key=len, default=()))


def _scenes(machine: Machine, taken: tuple[int, ...]) -> Iterator[int]:
    return (target for number in taken if (target := machine.acts[number].target) >= 0)


def _walk(machine: Machine, state: int, random: Random) -> Walk:
    taken: list[int] = []
    offers: set[int] = set()
    ending = 0
    for _step in range(LONGEST):
        scene = state & machine.layout.scene_mask
        offer = machine.offers[scene].get(state & machine.reads[scene])
        if offer is None:
            offer = machine.offer(scene, state, -1)
        if not offer:
            return _walked(machine, taken, offers, 0, stuck=True)
        offers.update(move.number for move in offer)
        move = offer[int(random.random() * len(offer))]
        taken.append(move.number)
        state = machine.next(move, state, -1)
        if state < 0:
            ending = state
            break
    return _walked(machine, taken, offers, ending, stuck=False)


def _walked(machine: Machine, taken: list[int], offers: set[int], ending: int, *, stuck: bool) -> Walk:
    points = sum(total(machine.acts[number].choice) for number in set(taken))
    skills = {skill for number in offers for skill, worth in machine.acts[number].choice.skills if worth > 0}
    return Walk(tuple(taken), ending, stuck, points, frozenset(skills))


def seldom(scenario: Scenario, walked: Walked) -> Iterator[Finding]:
    """Return the skills that few plays at random come to, told where they are first scored."""
    for skill in scenario.skills:
        share = round(100 * walked.skills[skill] / walked.runs)
        if walked.skills[skill] and share < _FEW:
            path = next(
                of_choice(scene.id, i, "skills", skill)
                for scene in scenario.scenes
                for i, choice in enumerate(scene.choices)
                if dict(choice.skills).get(skill, 0) > 0
            )
            yield Finding("C010", path, {"name": skill, "share": share}, key=True)
