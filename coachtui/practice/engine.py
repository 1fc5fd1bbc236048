"""Playing a scenario: where a play stands, what is said and on offer there, and what a choice does.

A play is stored as the ids of the choices taken, and resumed by replaying them. A scenario is checked before it is
played: a `start`, `goto`, meter or effect that names nothing raises KeyError here.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from coachtui.practice.conditions import Condition, holds
from coachtui.practice.scenario import Choice, Line, Scenario

Why = Literal["gone", "not-on-offer", "over"]
"""Why a choice cannot be taken: no longer in the scene, not offered as things stand, the play is over."""

SILENCE = Line("", "")
"""What is said where no line of the scene holds."""


class State(NamedTuple):
    """Where a play stands. `meters` stand in the scenario's order; `used` are the (scene, choice) not offered again.

    `line` is the position of the line said on entering the scene, -1 for none: kept, since what the line sets may
    turn its own condition. It changes nothing that can be chosen.
    """

    scene: str
    line: int
    meters: tuple[int, ...]
    flags: frozenset[str] = frozenset()
    used: frozenset[tuple[str, str]] = frozenset()
    ending: str = ""


class NotOfferedError(ValueError):
    """A choice that cannot be taken here, and why."""

    def __init__(self, choice: str, why: Why) -> None:
        super().__init__(f"{choice}: {why}")
        self.choice = choice
        self.why: Why = why


class Step(NamedTuple):
    """One exchange of a play: the scene, the line said, the choice taken, the state around it, what was on offer."""

    scene: str
    line: Line
    choice: Choice
    before: State
    after: State
    offered: tuple[Choice, ...]


class Stopped(NamedTuple):
    """The pick that a replay could not take: its position among the picks, its id, and why."""

    at: int
    pick: str
    why: Why


class Play(NamedTuple):
    """A play as far as its picks lead: the steps taken, where it stands, and what stopped it."""

    steps: tuple[Step, ...]
    state: State
    stopped: Stopped | None = None

    @property
    def picks(self) -> tuple[str, ...]:
        """The ids of the choices taken: what is stored."""
        return tuple(step.choice.id for step in self.steps)


def begin(scenario: Scenario) -> State:
    """Return the state at the start, with the first line said."""
    meters = tuple(max(meter.least, min(meter.most, meter.start)) for meter in scenario.meters)
    return _enter(scenario, State(scenario.start, -1, meters))


def readings(scenario: Scenario, state: State) -> dict[str, int]:
    """Return the value of each meter by its id."""
    return {meter.id: value for meter, value in zip(scenario.meters, state.meters, strict=True)}


def line_said(scenario: Scenario, state: State) -> Line:
    """Return the line that was said on entering the scene."""
    return scenario.scene(state.scene).lines[state.line] if state.line >= 0 else SILENCE


def offered(scenario: Scenario, state: State) -> tuple[Choice, ...]:
    """Return what may be said here, in the author's order; nothing once the play is over."""
    if state.ending:
        return ()
    meters = readings(scenario, state)
    return tuple(
        choice
        for choice in scenario.scene(state.scene).choices
        if _true(choice.when, meters, state) and not (choice.once and (state.scene, choice.id) in state.used)
    )


def choose(scenario: Scenario, state: State, choice_id: str) -> State:
    """Return the state after a choice. Raises NotOfferedError where it cannot be taken."""
    return _take(scenario, state, _find(scenario, state, offered(scenario, state), choice_id))


def replay(scenario: Scenario, picks: Sequence[str]) -> Play:
    """Play the picks from the start; stop at the first that cannot be taken, in the scene where it stands."""
    state = begin(scenario)
    steps: list[Step] = []
    for index, pick in enumerate(picks):
        choices = offered(scenario, state)
        try:
            choice = _find(scenario, state, choices, pick)
        except NotOfferedError as problem:
            return Play(tuple(steps), state, Stopped(index, pick, problem.why))
        after = _take(scenario, state, choice)
        steps.append(Step(state.scene, line_said(scenario, state), choice, state, after, choices))
        state = after
    return Play(tuple(steps), state)


def _find(scenario: Scenario, state: State, choices: Sequence[Choice], choice_id: str) -> Choice:
    for choice in choices:
        if choice.id == choice_id:
            return choice
    for choice in choices:
        if choice_id in choice.was:
            return choice
    if state.ending:
        raise NotOfferedError(choice_id, "over")
    raise NotOfferedError(choice_id, "not-on-offer" if scenario.scene(state.scene).choice(choice_id) else "gone")


def _take(scenario: Scenario, state: State, choice: Choice) -> State:
    used = state.used | {(state.scene, choice.id)} if choice.once else state.used
    after = state._replace(meters=_moved(scenario, state, choice), flags=state.flags.union(choice.sets), used=used)
    if scenario.ending(choice.goto):
        return after._replace(ending=choice.goto)
    return _enter(scenario, after._replace(scene=choice.goto))


def _moved(scenario: Scenario, state: State, choice: Choice) -> tuple[int, ...]:
    """Return the meters after the effects of a choice, none past its bounds."""
    if not choice.effects:
        return state.meters
    values = readings(scenario, state)
    for meter, effect in choice.effects:
        values[meter] += effect
    return tuple(max(meter.least, min(meter.most, values[meter.id])) for meter in scenario.meters)


def _enter(scenario: Scenario, state: State) -> State:
    """Say the first line of the scene that holds. What it sets holds at once, so the choices beside it see it."""
    meters = readings(scenario, state)
    for position, line in enumerate(scenario.scene(state.scene).lines):
        if _true(line.when, meters, state):
            return state._replace(line=position, flags=state.flags.union(line.sets))
    return state._replace(line=-1)


def _true(when: Condition | None, meters: dict[str, int], state: State) -> bool:
    return when is None or holds(when, meters, state.flags)
