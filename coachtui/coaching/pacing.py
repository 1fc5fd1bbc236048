"""How a talk keeps to its time: what each stage was planned for, what it took, and when the roles may change."""

from datetime import datetime
from typing import NamedTuple

from coachtui.coaching.running import Running
from coachtui.coaching.steering import half_time


class Pace(NamedTuple):
    """One stage of a talk: the minutes planned for it, and the whole minutes it has taken."""

    stage: str
    planned: int
    spent: int

    @property
    def over(self) -> bool:
        """Whether it has taken longer than was planned; a stage without a plan is never over."""
        return 0 < self.planned < self.spent


def timed(before: Running, after: Running, now: datetime) -> Running:
    """Return a talk after a step, with the time of the stage that the step has left."""
    if before.stage == after.stage or not before.stage:
        return after
    taken = before.seconds(now)
    spent = dict(after.paces)
    spent[before.stage] = spent.get(before.stage, 0) + max(0, taken - before.since)
    return after._replace(paces=tuple(spent.items()), since=taken)


def paces(running: Running, now: datetime) -> tuple[Pace, ...]:
    """Return how each stage keeps to its time, in the talk's order."""
    spent = dict(running.paces)
    if running.stage:
        here = max(0, running.seconds(now) - running.since)
        spent[running.stage] = spent.get(running.stage, 0) + here
    return tuple(Pace(stage.id, stage.minutes, spent.get(stage.id, 0) // 60) for stage in running.stages)


def time_to_swap(running: Running, now: datetime) -> bool:
    """Tell whether the roles are to be changed: it is half time, by the clock or by the prompts, and nobody has yet."""
    if not running.swaps or any(line.kind == "swap" for line in running.log):
        return False
    return running.minutes(now) * 2 >= running.planned or half_time(running)
