"""Drawing the prompts of a session out of the bank's questions."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import NamedTuple

from coachtui.coaching.flows import Flow, Mode, Question, Stage
from coachtui.coaching.running import FollowUp, Prompt

Questions = Mapping[str, Sequence[Question]]
"""The questions of a bank, by theme."""

GOAL = "{goal}"
"""Stands in a question for the person's goal; such a one is asked only where there is a goal."""


class Drawing(NamedTuple):
    """What questions are drawn for: those asked `lately` come last, `favourites` first; `goal` may be empty."""

    lately: Collection[str] = ()
    favourites: Collection[str] = ()
    mode: Mode = "coaching"
    goal: str = ""


PLAIN = Drawing()


def draw(flow: Flow, questions: Questions, wanted: Drawing, seed: str) -> tuple[Prompt, ...]:
    """Draw each stage's prompts by chance that only the seed decides.

    No question comes twice. A stage without any question still has its place: a prompt without words.
    """
    rng = Random(seed)
    prompts: list[Prompt] = []
    taken: set[str] = set()
    for stage in flow.stages:
        drawn = _drawn(stage, questions, wanted, taken, rng)[: max(stage.draw, 1)]
        taken |= {prompt.question for prompt in drawn}
        prompts += drawn or [Prompt(stage.id)]
    return tuple(prompts)


def others(
    stage: Stage, questions: Questions, wanted: Drawing, taken: Collection[str], seed: str
) -> tuple[Prompt, ...]:
    """Return all that a stage may still ask beside what is taken, the best first."""
    return tuple(_drawn(stage, questions, wanted, taken, Random(seed)))


def prompt_of(question: Question, stage: str, questions: Questions, goal: str = "") -> Prompt:
    """Return a question as the prompt of a stage, with the words of its follow-ups and of the goal it speaks of."""
    known = {each.id: each for theme in questions.values() for each in theme} if question.follow_up else {}
    follow_up = tuple(FollowUp(name, known[name].ask) for name in question.follow_up if name in known)
    return Prompt(stage, question.id, question.ask.replace(GOAL, goal), follow_up, question.avoid)


def lacking(flow: Flow, questions: Questions) -> tuple[str, ...]:
    """Return the themes that a flow names and the bank does not have, in the flow's order."""
    named = [theme for stage in flow.stages for theme in stage.themes]
    return tuple(dict.fromkeys(theme for theme in named if not questions.get(theme)))


def _drawn(stage: Stage, questions: Questions, wanted: Drawing, taken: Collection[str], rng: Random) -> list[Prompt]:
    """Return the questions of a stage in the order in which they are asked: favourites, the others, those of late."""
    found = {question.id: question for theme in stage.themes for question in questions.get(theme, ())}
    fit = [question for question in found.values() if question.id not in taken and _fits(question, wanted)]
    shuffled = rng.sample(fit, len(fit))
    shuffled.sort(key=lambda question: (question.id in wanted.lately, question.id not in wanted.favourites))
    return [prompt_of(question, stage.id, questions, wanted.goal) for question in shuffled]


def _fits(question: Question, wanted: Drawing) -> bool:
    if question.modes and wanted.mode not in question.modes:
        return False
    return bool(wanted.goal) or GOAL not in question.ask
