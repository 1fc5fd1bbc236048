"""A scenario made ready for the proof: tables that lead from a state to the next with a look-up and two operations.

A table is filled as the proof comes by: what a scene offers depends on a few bits of the state, and what a choice
does on a few others. What happens when a table is asked something new is kept, as it is also the first time that
a line is said, a choice is on offer, a condition holds.
"""

from typing import NamedTuple

from coachtui.practice.proof.layout import Gauge, Layout, Test
from coachtui.practice.scenario import Choice, Scenario, Scene

_NARROW = 256
"""Cases up to which one table holds all that a choice does."""


class Move(NamedTuple):
    """What a choice does. `table` leads from the bits that it depends on (`care`) to those that it makes.

    The next state is `state & stay | made`; a negative `made` is an ending: -1 the first, -2 the second.

    One that depends on too many cases for a single table has a table for each meter, `meters`: by its bits, what they
    become. With `moved` for `state & stay` and those, the next state is `moved & live | made`, `made` being found by
    `moved & care`.
    """

    number: int
    care: int
    stay: int
    table: dict[int, int]
    meters: tuple[tuple[int, dict[int, int]], ...] = ()
    live: int = 0


class Truth:
    """Whether a condition was seen to hold, and not to."""

    __slots__ = ("failed", "held")

    def __init__(self) -> None:
        self.held = False
        self.failed = False

    def see(self, holds: bool) -> bool:
        """Take note, and return the same."""
        if holds:
            self.held = True
        else:
            self.failed = True
        return holds


class Act(NamedTuple):
    """A choice as it is compiled: where it leads (a scene's position, or an ending as a negative number)."""

    choice: Choice
    scene: int
    target: int
    effects: tuple[tuple[Gauge, int], ...]
    sets: int


class Machine:
    """The tables of one scenario. Its names lead somewhere: `start`, `goto`, meters and flags were checked."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.layout = Layout(scenario)
        self.scene_at = {scene.id: i for i, scene in enumerate(scenario.scenes)}
        self._targets = self.scene_at | {ending.id: -1 - i for i, ending in enumerate(scenario.endings)}
        self.reads = [self.layout.offers(scene.id, scene.choices) for scene in scenario.scenes]
        self._hears = [self.layout.hears(scene.lines) for scene in scenario.scenes]
        self.live = self._alive()
        self.offers: list[dict[int, tuple[Move, ...]]] = [{} for _scene in scenario.scenes]
        self.acts: list[Act] = []
        self.places: list[tuple[int, int]] = []
        """The scene and the position of each choice, by its number."""
        self.lines = [[Truth() for _line in scene.lines] for scene in scenario.scenes]
        self.said: dict[tuple[int, int], tuple[int, int]] = {}
        """The first state and choice after which a line was said; the line -1 is silence."""
        self.heard: list[set[int]] = [set() for _scene in scenario.scenes]
        """All that the conditions of a scene's lines were ever asked about, as far as they read it."""
        self._choices = [self._compile(i, scene) for i, scene in enumerate(scenario.scenes)]
        self.whens = [Truth() for _act in self.acts]
        self.offered: dict[int, int] = {}
        """The first state, by its position, in which a choice was on offer."""
        self.says = [[self.layout.test(line.when) for line in scene.lines] for scene in scenario.scenes]

    def _alive(self) -> list[int]:
        """Return for each scene the bits that something may still read, there or wherever links lead from there."""
        onward = [
            {target for choice in scene.choices if (target := self._targets[choice.goto]) >= 0}
            for scene in self.scenario.scenes
        ]
        back: list[set[int]] = [set() for _scene in onward]
        for i, targets in enumerate(onward):
            for target in targets:
                back[target].add(i)
        live = list(self.reads)
        waiting = set(range(len(live)))
        while waiting:
            target = waiting.pop()
            for i in back[target]:
                grown = live[i] | live[target] | self._hears[target]
                if grown != live[i]:
                    live[i] = grown
                    waiting.add(i)
        return live

    def _compile(self, position: int, scene: Scene) -> list[tuple[Test | None, int, Move]]:
        """Return for each choice of a scene its condition, its bit where it is used up, and what it does."""
        compiled = []
        for i, choice in enumerate(scene.choices):
            target = self._targets[choice.goto]
            number = len(self.acts)
            used = self.layout.used.get((scene.id, choice.id), 0)
            if target < 0:
                move = Move(number, 0, 0, {0: target})
                effects: tuple[tuple[Gauge, int], ...] = ()
            else:
                matters = self.live[target] | self._hears[target]
                gauges = self.layout.gauges
                effects = tuple(
                    (gauges[meter], by)
                    for meter, by in choice.effects
                    if meter in gauges and gauges[meter].mask & matters
                )
                move = self._move(number, target, effects)
            self.acts.append(Act(choice, position, target, effects, self.layout.sets(choice.sets) | used))
            self.places.append((position, i))
            compiled.append((self.layout.test(choice.when), used, move))
        return compiled

    def _move(self, number: int, target: int, effects: tuple[tuple[Gauge, int], ...]) -> Move:
        moved = sum(gauge.mask for gauge, _by in effects)
        hears, live = self._hears[target], self.live[target]
        cases = 1 << (moved | hears).bit_count()
        if cases <= _NARROW:
            return Move(number, moved | hears, live & ~moved, {})
        meters = tuple((gauge.mask, gauge.moves(by)) for gauge, by in effects)
        return Move(number, hears, (live | hears) & ~moved, {}, meters, live)

    def start(self) -> int:
        """Return the state in which every play begins."""
        state = 0
        for meter in self.scenario.meters:
            if gauge := self.layout.gauges.get(meter.id):
                value = max(meter.least, min(meter.most, meter.start)) - meter.least
                state |= value << gauge.shift
        scene = self.scene_at[self.scenario.start]
        return (state | self._say(scene, state, (-1, -1))) & self.live[scene] | scene

    def offer(self, scene: int, state: int, index: int) -> tuple[Move, ...]:
        """Find what a scene offers, and remember it; `index` is the position of the state."""
        there = []
        for test, used, move in self._choices[scene]:
            if (test is None or self.whens[move.number].see(test(state))) and not state & used:
                there.append(move)
                self.offered.setdefault(move.number, index)
        self.offers[scene][state & self.reads[scene]] = offer = tuple(there)
        return offer

    def make(self, move: Move, state: int, index: int) -> int:
        """Find what a choice makes of a state, and remember it; `index` is the position of the state.

        Where the move has tables for its meters, the state is the one in which they have moved already.
        """
        act = self.acts[move.number]
        made = moved = 0
        for gauge, by in () if move.meters else act.effects:
            moved |= gauge.mask
            made |= gauge.moved(state & gauge.mask, by)
        heard = state & self._hears[act.target] & ~moved | made | act.sets
        made |= act.sets | self._say(act.target, heard, (index, move.number))
        move.table[state & move.care] = made = made & self.live[act.target] | act.target
        return made

    def next(self, move: Move, state: int, index: int) -> int:
        """Return the state after a move, or the ending that it comes to; `index` is the position of the state."""
        if move.meters:
            moved = state & move.stay
            for mask, changes in move.meters:
                moved |= changes[state & mask]
            made = move.table.get(moved & move.care)
            return moved & move.live | (self.make(move, moved, index) if made is None else made)
        made = move.table.get(state & move.care)
        if made is None:
            made = self.make(move, state, index)
        return made if made < 0 else state & move.stay | made

    def _say(self, scene: int, state: int, after: tuple[int, int]) -> int:
        """Say the first line that holds; return the bits that it sets."""
        first = -1
        self.heard[scene].add(state & self._hears[scene])
        for i, test in enumerate(self.says[scene]):
            holds = test is None or test(state)
            self.lines[scene][i].see(holds)
            if holds and first < 0:
                first = i
        self.said.setdefault((scene, first), after)
        return self.layout.sets(self.scenario.scenes[scene].lines[first].sets) if first >= 0 else 0
