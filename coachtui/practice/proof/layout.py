"""A state of a play as one number: which bits hold the scene, each meter, each flag, each choice used up.

Only what a condition reads has bits. What no condition can read any more, wherever the story goes from a scene, is
cleared there: two states that differ in it alone go on alike.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from coachtui.practice.conditions import Compare, Condition, Flag, names
from coachtui.practice.scenario import Choice, Line, Scenario

Test = Callable[[int], bool]
"""Tells of a state whether a condition holds."""


class Gauge(NamedTuple):
    """Where a meter stands in a state, as its value above its least one."""

    shift: int
    bits: int
    least: int
    most: int

    @property
    def mask(self) -> int:
        """All its bits."""
        return self.bits << self.shift

    def value(self, state: int) -> int:
        """Return the meter's value in a state."""
        return (state >> self.shift & self.bits) + self.least

    def moved(self, bits: int, by: int) -> int:
        """Return its bits after an effect, never past its bounds."""
        return max(0, min(self.most - self.least, (bits >> self.shift) + by)) << self.shift

    def moves(self, by: int) -> dict[int, int]:
        """Return what each of its values becomes by an effect."""
        values = (value << self.shift for value in range(self.most - self.least + 1))
        return {bits: self.moved(bits, by) for bits in values}


class Layout:
    """The bits of one scenario; `scene_mask` holds the position of the scene."""

    def __init__(self, scenario: Scenario) -> None:
        read_meters, read_flags = _read(scenario)
        self._next = 0
        self.scene_mask = (1 << self._take(max(1, len(scenario.scenes).bit_length()))) - 1
        self.gauges: dict[str, Gauge] = {}
        for meter in scenario.meters:
            if meter.id in read_meters:
                width = max(1, (meter.most - meter.least).bit_length())
                self.gauges[meter.id] = Gauge(self._next, (1 << width) - 1, meter.least, meter.most)
                self._take(width)
        self.flags = {flag: 1 << self._take() - 1 for flag in scenario.flags if flag in read_flags}
        self.used = {
            (scene.id, choice.id): 1 << self._take() - 1
            for scene in scenario.scenes
            for choice in scene.choices
            if choice.once
        }

    def _take(self, width: int = 1) -> int:
        """Claim bits, and return how many are claimed by now."""
        self._next += width
        return self._next

    def sets(self, flags: Iterable[str]) -> int:
        """Return the bits of flags; one that no condition reads has none."""
        return sum({self.flags[flag] for flag in flags if flag in self.flags})

    def reads(self, when: Condition | None) -> int:
        """Return the bits that a condition reads."""
        meters, flags = names(when) if when else ({}, {})
        return sum(self.gauges[meter].mask for meter in meters) | self.sets(flags)

    def hears(self, lines: Iterable[Line]) -> int:
        """Return the bits that decide which line is said."""
        mask = 0
        for line in lines:
            mask |= self.reads(line.when)
        return mask

    def offers(self, scene: str, choices: Iterable[Choice]) -> int:
        """Return the bits that decide what is on offer in a scene."""
        mask = 0
        for choice in choices:
            mask |= self.reads(choice.when) | self.used.get((scene, choice.id), 0)
        return mask

    def test(self, when: Condition | None) -> Test | None:
        """Compile a condition; None for one that is not there."""
        if when is None:
            return None
        stack: list[Test] = []
        for step in when.steps:
            if isinstance(step, Compare):
                stack.append(_compare(self.gauges[step.meter], step))
            elif isinstance(step, Flag):
                stack.append(_flag(self.flags.get(step.name, 0)))
            elif step == "not":
                stack.append(_not(stack.pop()))
            else:
                right, left = stack.pop(), stack.pop()
                stack.append(_and(left, right) if step == "and" else _or(left, right))
        return stack.pop()


def _read(scenario: Scenario) -> tuple[set[str], set[str]]:
    meters: set[str] = set()
    flags: set[str] = set()
    for scene in scenario.scenes:
        for when in (*(line.when for line in scene.lines), *(choice.when for choice in scene.choices)):
            if when:
                read = names(when)
                meters.update(read[0])
                flags.update(read[1])
    return meters, flags


def _compare(gauge: Gauge, step: Compare) -> Test:
    """Compile a comparison. The value is moved onto the gauge's scale once, so that a state is only shifted."""
    shift, bits, value = gauge.shift, gauge.bits, step.value - gauge.least
    match step.sign:
        case ">=":
            return lambda state: (state >> shift & bits) >= value
        case "<=":
            return lambda state: (state >> shift & bits) <= value
        case ">":
            return lambda state: (state >> shift & bits) > value
        case "<":
            return lambda state: (state >> shift & bits) < value
    return lambda state: (state >> shift & bits) == value


def _flag(bit: int) -> Test:
    return lambda state: state & bit != 0


def _not(test: Test) -> Test:
    return lambda state: not test(state)


def _and(left: Test, right: Test) -> Test:
    return lambda state: left(state) and right(state)


def _or(left: Test, right: Test) -> Test:
    return lambda state: left(state) or right(state)
