"""Which effects never move their meter, in any play: also of meters that no condition reads."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from coachtui.practice.proof.exploring import Explored
from coachtui.practice.scenario import Meter

_TRIED = 40
"""Plays to a choice that are tried before every value that a meter may have is followed."""


class Idle(NamedTuple):
    """An effect that never moves its meter: the choice by its number, the meter, and the bound it always stands at."""

    number: int
    meter: str
    at: int


def idle(explored: Explored) -> list[Idle]:
    """Return the effects, of choices that are ever on offer, whose meter is always at its bound already."""
    resting = _resting(explored)
    found: list[Idle] = []
    for meter in explored.scenario.meters:
        waiting = {number: by for (number, name), by in resting.items() if name == meter.id}
        still = _still(explored, meter, set(waiting)) if waiting else ()
        found += [Idle(number, meter.id, meter.most if waiting[number] > 0 else meter.least) for number in still]
    return sorted(found)


def _resting(explored: Explored) -> dict[tuple[int, str], int]:
    """Return the effects that move nothing in the first and the last plays found to them: few, and worth more work."""
    effects = {
        (number, name): by for number in explored.machine.offered for name, by in explored.choice(number).effects if by
    }
    first = {number: [state] for number, state in explored.machine.offered.items()}
    resting = _unmoved(explored, effects, first)
    return _unmoved(explored, resting, _last(explored, {number for number, _name in resting}))


def _last(explored: Explored, wanted: set[int]) -> dict[int, deque[int]]:
    """Return the last states that were found in which each choice is on offer."""
    found: dict[int, deque[int]] = {number: deque(maxlen=_TRIED) for number in wanted}
    heads, taken = explored.heads, explored.taken
    for state in range(explored.looked):
        for number in taken[heads[state] : heads[state + 1]]:
            if number in wanted:
                found[number].append(state)
    return found


def _unmoved(
    explored: Explored, effects: Mapping[tuple[int, str], int], states: Mapping[int, Iterable[int]]
) -> dict[tuple[int, str], int]:
    """Return the effects whose meter is at its bound in each of the states, as the fewest picks lead there."""
    meters = {meter.id: meter for meter in explored.scenario.meters}
    found = {}
    for (number, name), by in effects.items():
        meter = meters[name]
        bound = meter.most if by > 0 else meter.least
        if all(_value(explored, meter, state) == bound for state in states[number]):
            found[number, name] = by
    return found


def _value(explored: Explored, meter: Meter, state: int) -> int:
    """Return what a meter is in a state, as the fewest picks lead there."""
    value = max(meter.least, min(meter.most, meter.start))
    for step in explored.steps(state):
        for name, by in explored.choice(step).effects:
            if name == meter.id:
                value = max(meter.least, min(meter.most, value + by))
    return value


def _still(explored: Explored, meter: Meter, waiting: set[int]) -> set[int]:
    """Return those of the choices that never move the meter.

    Each state gets the set of values that the meter may have in it, as bits, until all effects were seen to move or
    no set grows any more. What a meter that no condition reads may be does not depend on anything but the states.
    """
    still = set(waiting)
    effects = {
        number: by for number in explored.machine.offered for name, by in explored.choice(number).effects
        if name == meter.id and by
    }  # fmt: skip
    least, width = meter.least, meter.most - meter.least
    full = (1 << width + 1) - 1
    values = {0: 1 << max(0, min(width, meter.start - least))}
    states = deque([0])
    while states and still:
        state = states.popleft()
        before = values[state]
        for i in range(explored.heads[state], explored.heads[state + 1]):
            after, number = before, explored.taken[i]
            if number in effects:
                after = _moved(before, effects[number], width, full)
                if after != before:
                    still.discard(number)
            target = explored.targets[i]
            if target >= 0 and after & ~values.get(target, 0):
                values[target] = values.get(target, 0) | after
                states.append(target)
    return still


def _moved(values: int, by: int, width: int, full: int) -> int:
    """Return the values after an effect, none past its bounds."""
    if by > 0:
        moved = values << by
        return moved & full | (1 << width if moved & ~full else 0)
    lost = values & (1 << -by) - 1
    return values >> -by | (1 if lost else 0)
