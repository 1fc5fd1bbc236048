"""The debrief: what a play came to, skill by skill and line by line, and what would have served better."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from coachtui.practice.engine import Play, Step
from coachtui.practice.scenario import Choice, Ending, Scenario

Trend = Literal["up", "flat", "down"]


class SkillScore(NamedTuple):
    """Points for one skill: `got`, of the points that were on offer on the way. Never below 0, never more than `of`."""

    skill: str
    got: int
    of: int

    def trend(self, previous: "SkillScore | None") -> Trend | None:
        """Compare the share got with that of an earlier play; None where either had nothing on offer."""
        if previous is None or not self.of or not previous.of:
            return None
        mine, before = self.got * previous.of, previous.got * self.of
        return "up" if mine > before else "down" if mine < before else "flat"


class Judged(NamedTuple):
    """One line of yours looked back on: why it worked or not, how it felt to hear, and a better one on offer there."""

    step: int
    you: str
    why: str
    felt: str
    better: Choice | None


class Debrief(NamedTuple):
    """What a play came to; `ending` is None while under way, `best_line` the step that earned most, if any did."""

    ending: Ending | None
    skills: tuple[SkillScore, ...]
    steps: tuple[Judged, ...]
    best_line: int | None


def debrief(scenario: Scenario, play: Play) -> Debrief:
    """Look back on a play, whether it has ended or not."""
    felt = dict(scenario.swap.feel)
    steps = tuple(
        Judged(i, step.choice.you, step.choice.why, felt.get(step.choice.id, ""), _better(step))
        for i, step in enumerate(play.steps)
    )
    return Debrief(scenario.ending(play.state.ending), scores(scenario, play), steps, _best_line(play))


def scores(scenario: Scenario, play: Play) -> tuple[SkillScore, ...]:
    """Score each skill of the scenario.

    Each choice taken counts once, however often it was taken. A scene where n different choices were taken offered
    the n best points among the choices on offer there: in a scene passed once, the best one.
    """
    on_offer: dict[str, dict[str, Mapping[str, int]]] = {}
    taken: dict[str, dict[str, Mapping[str, int]]] = {}
    for step in play.steps:
        there = on_offer.setdefault(step.scene, {})
        for choice in step.offered:
            if choice.id not in there:
                there[choice.id] = dict(choice.skills)
        taken.setdefault(step.scene, {})[step.choice.id] = there[step.choice.id]
    found = []
    for skill in scenario.skills:
        got = sum(points.get(skill, 0) for chosen in taken.values() for points in chosen.values())
        of = 0
        for scene, choices in on_offer.items():
            best = sorted((points.get(skill, 0) for points in choices.values()), reverse=True)
            of += sum(max(0, points) for points in best[: len(taken[scene])])
        found.append(SkillScore(skill, max(0, got), of))
    return tuple(found)


def until(play: Play, index: int) -> tuple[str, ...]:
    """Return the picks that lead to a step, so that another choice can be made there and the play goes on."""
    return play.picks[: max(0, index)]


def _total(choice: Choice) -> int:
    return sum(points for _, points in choice.skills)


def _better(step: Step) -> Choice | None:
    best = max(step.offered, key=_total)
    return best if _total(best) > _total(step.choice) else None


def _best_line(play: Play) -> int | None:
    best = max(range(len(play.steps)), key=lambda i: _total(play.steps[i].choice), default=None)
    return best if best is not None and _total(play.steps[best].choice) > 0 else None
