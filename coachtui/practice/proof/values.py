"""Which effects never move their meter, in any play: also of meters that no condition reads."""

from collections import deque
from typing import NamedTuple

from coachtui.practice.proof.exploring import Explored
from coachtui.practice.scenario import Meter


class Idle(NamedTuple):
    """An effect that never moves its meter: the choice by its number, the meter, and the bound it always stands at."""

    number: int
    meter: str
    at: int


def idle(explored: Explored) -> list[Idle]:
    """Return the effects, of choices that are ever on offer, whose meter is always at its bound already."""
    found: list[Idle] = []
    for meter in explored.scenario.meters:
        effects = {
            number: by
            for number in explored.machine.offered
            for name, by in explored.choice(number).effects
            if name == meter.id and by
        }
        still = _still(explored, meter, effects)
        found += [Idle(number, meter.id, meter.most if effects[number] > 0 else meter.least) for number in still]
    return sorted(found)


def _still(explored: Explored, meter: Meter, effects: dict[int, int]) -> set[int]:
    """Return the choices that never move the meter.

    Each state gets the set of values that the meter may have in it, as bits, until all effects were seen to move or
    no set grows any more. What a meter that no condition reads may be does not depend on anything but the states.
    """
    still = set(effects)
    least, width = meter.least, meter.most - meter.least
    full = (1 << width + 1) - 1
    values = {0: 1 << max(0, min(width, meter.start - least))}
    waiting = deque([0])
    while waiting and still:
        state = waiting.popleft()
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
                waiting.append(target)
    return still


def _moved(values: int, by: int, width: int, full: int) -> int:
    """Return the values after an effect, none past its bounds."""
    if by > 0:
        moved = values << by
        return moved & full | (1 << width if moved & ~full else 0)
    lost = values & (1 << -by) - 1
    return values >> -by | (1 if lost else 0)
