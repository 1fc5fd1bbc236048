"""The proof done the slow and simple way: every state of the engine itself, nothing packed and nothing left out."""

from collections import deque
from typing import NamedTuple

from coachtui.practice.conditions import holds
from coachtui.practice.engine import State, begin, choose, offered, readings
from coachtui.practice.scenario import Scenario


class Naive(NamedTuple):
    """All states by the fewest picks that lead to them."""

    picks: dict[State, tuple[str, ...]]

    @property
    def open_states(self) -> list[State]:
        return [state for state in self.picks if not state.ending]


def explore(scenario: Scenario, most: int = 500) -> Naive | None:
    """Return all states; None for a story with more than `most`."""
    start = begin(scenario)
    picks: dict[State, tuple[str, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        for choice in offered(scenario, state):
            after = choose(scenario, state, choice.id)
            if after not in picks:
                picks[after] = (*picks[state], choice.id)
                waiting.append(after)
        if len(picks) > most:
            return None
    return Naive(picks)


def onward(scenario: Scenario, state: State) -> list[State]:
    return [choose(scenario, state, choice.id) for choice in offered(scenario, state)]


def endings_from(scenario: Scenario, naive: Naive) -> dict[State, frozenset[str]]:
    """Return for each state what can come of it: endings, and `stuck`."""
    can = {
        state: frozenset({state.ending} if state.ending else () if offered(scenario, state) else {"stuck"})
        for state in naive.picks
    }
    changed = True
    while changed:
        changed = False
        for state in naive.open_states:
            found = can[state].union(*(can[after] for after in onward(scenario, state)))
            if found != can[state]:
                can[state], changed = found, True
    return can


def truths(scenario: Scenario, naive: Naive, scene: str, position: int) -> set[bool]:
    """Return what a choice's condition came to, in all states of its scene."""
    when = next(each for each in scenario.scenes if each.id == scene).choices[position].when
    assert when is not None
    return {holds(when, readings(scenario, state), state.flags) for state in naive.open_states if state.scene == scene}


def longest(scenario: Scenario, naive: Naive) -> int:
    """Return how many scenes the longest play passes that repeats no state, by trying every one of them."""
    best = 0
    ways = [(begin(scenario),)]
    while ways:
        way = ways.pop()
        best = max(best, len(way))
        ways += [(*way, after) for after in onward(scenario, way[-1]) if not after.ending and after not in way]
    return best
