"""What may still come from each state of a proof: which endings, and how long a play can go on."""

from collections.abc import Sequence
from functools import cached_property

from coachtui.practice.proof.components import Ordered, ordered
from coachtui.practice.proof.exploring import Explored

_TRIES = 20_000
"""Steps in the search for the longest way through a loop: to find it for certain has no quick way."""


class Outlook:
    """The states of a proof that was not cut, looked at from their ends."""

    def __init__(self, explored: Explored) -> None:
        self._explored = explored
        self.stuck = 1 << len(explored.scenario.endings)
        """Stands in `can` for a state without a choice, as the bits before it stand for the endings."""

    @cached_property
    def _ordered(self) -> Ordered:
        return ordered(self._explored)

    @property
    def groups(self) -> list[list[int]]:
        """The states in groups that lead back to one another, each after all that it leads to."""
        return self._ordered.groups

    @property
    def loops(self) -> list[list[int]]:
        """The groups in which a play can go round."""
        return self._ordered.loops

    @cached_property
    def can(self) -> list[int]:
        """For each state what can be reached from it: a bit for each ending, in their order, and one for `stuck`."""
        heads, targets = self._explored.heads, self._explored.targets
        can = [0] * len(self._explored.states)
        for group in self.groups:
            found = 0
            for state in group:
                if heads[state] == heads[state + 1]:
                    found |= self.stuck
                for target in targets[heads[state] : heads[state + 1]]:
                    found |= can[target] if target >= 0 else 1 << -1 - target
            for state in group:
                can[state] = found
        return can

    def _targets(self, state: int) -> Sequence[int]:
        return self._explored.targets[self._explored.heads[state] : self._explored.heads[state + 1]]

    def longest(self, weights: Sequence[int]) -> int:
        """Return the weight of the heaviest play that repeats no state; each scene weighs what stands at its place.

        In a loop of many states it is the heaviest of those that were tried.
        """
        scenes = self._explored.machine.layout.scene_mask
        heaviest = [0] * len(self._explored.states)
        states, heads, targets = self._explored.states, self._explored.heads, self._explored.targets
        for group in self.groups:
            if len(group) == 1:
                state = group[0]
                most = 0
                for target in targets[heads[state] : heads[state + 1]]:
                    # What leads back to the state itself weighs nothing yet.
                    if target >= 0 and heaviest[target] > most:
                        most = heaviest[target]
                heaviest[state] = weights[states[state] & scenes] + most
            else:
                self._through(group, weights, heaviest)
        return heaviest[0]

    def _through(self, component: list[int], weights: Sequence[int], heaviest: list[int]) -> None:
        """Try the ways through a loop from each of its states, depth first, and keep the heaviest."""
        inside = set(component)
        scenes = self._explored.machine.layout.scene_mask
        weight = {state: weights[self._explored.states[state] & scenes] for state in component}
        leave = {
            state: max((heaviest[target] for target in self._targets(state) if target >= 0 and target not in inside),
                       default=0)
            for state in component
        }  # fmt: skip
        onward = {state: sorted({to for to in self._targets(state) if to in inside}) for state in component}
        found = {}
        for first in component:
            tries = max(2 * len(component), _TRIES // len(component))
            on_way, total, best = {first}, weight[first], weight[first] + leave[first]
            way = [(first, iter(onward[first]))]
            while way and tries:
                tries -= 1
                state, rest = way[-1]
                target = next((to for to in rest if to not in on_way), None)
                if target is None:
                    way.pop()
                    on_way.discard(state)
                    total -= weight[state]
                    continue
                on_way.add(target)
                total += weight[target]
                best = max(best, total + leave[target])
                way.append((target, iter(onward[target])))
            found[first] = best
        for state, best in found.items():
            heaviest[state] = best
