"""Finds every state that a play can reach, the nearest first, so that what is found comes with the fewest picks."""

from typing import NamedTuple

from coachtui.practice.proof.machine import Machine
from coachtui.practice.scenario import Choice, Scenario, Scene

MOST_STATES = 250_000
"""States after which a proof is cut short."""


class Explored(NamedTuple):
    """The states that were found, in the order of the fewest picks, and how one leads to another.

    State `i` has the steps `heads[i]` to `heads[i + 1]`: `targets` are positions of states, or endings as negative
    numbers, and `taken` the numbers of the choices. `parents` and `by` lead back to the start. Where the proof was
    `cut`, the last states found have no steps.
    """

    machine: Machine
    states: list[int]
    heads: list[int]
    targets: list[int]
    taken: list[int]
    parents: list[int]
    by: list[int]
    endings: dict[int, tuple[int, int]]
    """The first state and choice that led to each ending, by its negative number."""
    looked: int
    """The states whose choices were tried."""

    @property
    def cut(self) -> bool:
        """Whether there are states whose choices were not tried."""
        return self.looked < len(self.states)

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.machine.scenario

    def scene(self, index: int) -> Scene:
        """Return the scene of a state."""
        return self.scenario.scenes[self.states[index] & self.machine.layout.scene_mask]

    def choice(self, number: int) -> Choice:
        """Return a choice by its number."""
        return self.machine.acts[number].choice

    def picks(self, index: int, number: int = -1) -> tuple[str, ...]:
        """Return the fewest picks that lead to a state, with a last one taken there if one is named."""
        taken = [*self.steps(index), *([number] if number >= 0 else [])]
        return tuple(self.choice(each).id for each in taken)

    def steps(self, index: int) -> list[int]:
        """Return the fewest choices that lead to a state, by their numbers."""
        back = []
        while index > 0:
            back.append(self.by[index])
            index = self.parents[index]
        return back[::-1]

    def stuck(self) -> list[int]:
        """Return the states in which nothing is on offer; those that a cut proof did not come to are none."""
        heads = self.heads
        return [i for i in range(self.looked) if heads[i] == heads[i + 1]]

    def first(self) -> dict[int, int]:
        """Return the first state of each scene that is reached, by the scene's position."""
        mask = self.machine.layout.scene_mask
        found: dict[int, int] = {}
        for index, state in enumerate(self.states):
            found.setdefault(state & mask, index)
        return found


def explore(scenario: Scenario, most: int = MOST_STATES) -> Explored:
    """Find the states of a scenario whose names lead somewhere; cut short once there are more than `most`."""
    machine = Machine(scenario)
    mask, reads, offers, make = machine.layout.scene_mask, machine.reads, machine.offers, machine.make
    states = [machine.start()]
    known = {states[0]: 0}
    parents, by, heads = [-1], [-1], [0]
    targets: list[int] = []
    taken: list[int] = []
    endings: dict[int, tuple[int, int]] = {}
    for index, state in enumerate(states):
        if len(states) > most:
            break
        scene = state & mask
        offer = offers[scene].get(state & reads[scene])
        if offer is None:
            offer = machine.offer(scene, state, index)
        for move in offer:
            number, care, stay, table, meters, live = move
            taken.append(number)
            if meters:
                # As `Machine.next`, which would be one call more for each step.
                moved = state & stay
                for bits, changes in meters:
                    moved |= changes[state & bits]
                made = table.get(moved & care)
                new = moved & live | (make(move, moved, index) if made is None else made)
            else:
                made = table.get(state & care)
                if made is None:
                    made = make(move, state, index)
                if made < 0:
                    targets.append(made)
                    endings.setdefault(made, (index, number))
                    continue
                new = state & stay | made
            target = known.get(new)
            if target is None:
                known[new] = target = len(states)
                states.append(new)
                parents.append(index)
                by.append(number)
            targets.append(target)
        heads.append(len(targets))
    looked = len(heads) - 1
    heads.extend([len(targets)] * (len(states) + 1 - len(heads)))
    return Explored(machine, states, heads, targets, taken, parents, by, endings, looked)
