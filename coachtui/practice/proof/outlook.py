"""What may still come from each state of a proof: which endings, and how long a play can go on."""

from collections.abc import Sequence
from functools import cached_property

from coachtui.practice.proof.components import components
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
    def components(self) -> list[list[int]]:
        """The states by what leads back to one another, each component after all that it leads to."""
        return components(self._explored)

    @cached_property
    def can(self) -> list[int]:
        """For each state what can be reached from it: a bit for each ending, in their order, and one for `stuck`."""
        heads, targets = self._explored.heads, self._explored.targets
        can = [0] * len(self._explored.states)
        for component in self.components:
            found = 0
            for state in component:
                if heads[state] == heads[state + 1]:
                    found |= self.stuck
                for target in targets[heads[state] : heads[state + 1]]:
                    found |= can[target] if target >= 0 else 1 << -1 - target
            for state in component:
                can[state] = found
        return can

    @cached_property
    def loops(self) -> list[list[int]]:
        """The components in which a play can go round, the first ones found first."""
        loops = [component for component in self.components if len(component) > 1 or self._turns(component[0])]
        return sorted(loops, key=min)

    def _turns(self, state: int) -> bool:
        return state in self._targets(state)

    def _targets(self, state: int) -> Sequence[int]:
        return self._explored.targets[self._explored.heads[state] : self._explored.heads[state + 1]]

    def longest(self, weights: Sequence[int]) -> int:
        """Return the weight of the heaviest play that repeats no state; each scene weighs what stands at its place.

        In a loop of many states it is the heaviest of those that were tried.
        """
        scenes = self._explored.machine.layout.scene_mask
        heaviest = [0] * len(self._explored.states)
        for component in self.components:
            if len(component) == 1:
                state = component[0]
                weight = weights[self._explored.states[state] & scenes]
                onward = (heaviest[target] for target in self._targets(state) if target >= 0 and target != state)
                heaviest[state] = weight + max(onward, default=0)
            else:
                self._through(component, weights, heaviest)
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
