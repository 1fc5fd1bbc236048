"""Puts the states of a proof in an order from their ends, and finds the loops among them."""

from collections import Counter
from typing import NamedTuple

from coachtui.practice.proof.exploring import Explored


class Ordered(NamedTuple):
    """The states in groups, each after all that it leads to: single ones, and those that lead back to one another.

    `loops` are the groups in which a play can go round, the first ones found first; a group of one leads to itself.
    """

    groups: list[list[int]]
    loops: list[list[int]]


def ordered(explored: Explored) -> Ordered:
    """Order the states of a proof that was not cut."""
    heads, targets = explored.heads, explored.targets
    turning = {state for state in range(len(explored.states)) if state in targets[heads[state] : heads[state + 1]]}
    groups = _without_loops(explored, turning) or _components(explored)
    loops = [group for group in groups if len(group) > 1 or group[0] in turning]
    return Ordered(groups, sorted(loops, key=min))


def _without_loops(explored: Explored, turning: set[int]) -> list[list[int]] | None:
    """Return each state as a group, where no play goes round but on the spot (`turning`); None where one does.

    Kahn, Topological sorting of large networks (1962): a state is free once all that lead to it are taken.
    """
    heads, targets, count = explored.heads, explored.targets, len(explored.states)
    leading = Counter(targets)
    held = [leading.get(state, 0) for state in range(count)]
    for state in turning:
        held[state] -= targets[heads[state] : heads[state + 1]].count(state)
    order = [] if held[0] else [0]
    for state in order:
        for target in targets[heads[state] : heads[state + 1]]:
            if target >= 0 and target != state:
                held[target] -= 1
                if not held[target]:
                    order.append(target)
    return [[state] for state in reversed(order)] if len(order) == count else None


def _components(explored: Explored) -> list[list[int]]:
    """Return the strongly connected components, each after all that it leads to.

    Tarjan, Depth-first search and linear graph algorithms (1972), with a stack of its own in place of recursion.
    """
    heads, targets, count = explored.heads, explored.targets, len(explored.states)
    order, low, done = [0] * count, [0] * count, [False] * count
    edge = heads[:count]
    found: list[list[int]] = []
    open_states, path, visited = [0], [0], 1
    order[0] = low[0] = 1
    while path:
        state = path[-1]
        i, end, lowest = edge[state], heads[state + 1], low[state]
        while i < end:
            target = targets[i]
            i += 1
            if target < 0 or done[target]:
                continue
            if not order[target]:
                visited += 1
                order[target] = low[target] = visited
                open_states.append(target)
                path.append(target)
                break
            lowest = min(lowest, order[target])
        else:
            path.pop()
            if path and lowest < low[path[-1]]:
                low[path[-1]] = lowest
            if lowest == order[state]:
                found.append(_close(open_states, done, state))
        edge[state], low[state] = i, lowest
    return found


def _close(open_states: list[int], done: list[bool], first: int) -> list[int]:
    """Take the states of a component, of which `first` was the first one visited, from the open ones."""
    component = []
    while True:
        state = open_states.pop()
        done[state] = True
        component.append(state)
        if state == first:
            return component
