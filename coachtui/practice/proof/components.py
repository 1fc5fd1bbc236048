"""Parts the states of a proof into those that lead back to one another and those that never come again."""

from coachtui.practice.proof.exploring import Explored


def components(explored: Explored) -> list[list[int]]:
    """Return the strongly connected components of the states, each after all that it leads to.

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
