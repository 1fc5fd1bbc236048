"""Drawing the prompts of a session out of the bank's questions."""

from collections.abc import Collection, Mapping, Sequence
from random import Random

from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.running import Prompt

Questions = Mapping[str, Sequence[Question]]
"""The questions of a bank, by theme."""


def draw(flow: Flow, questions: Questions, lately: Collection[str], seed: str) -> tuple[Prompt, ...]:
    """Draw each stage's prompts by chance that only the seed decides, those not asked `lately` before the others.

    No question comes twice. A stage without any question still has its place: a prompt without words.
    """
    rng = Random(seed)
    prompts: list[Prompt] = []
    taken: set[str] = set()
    for stage in flow.stages:
        found = _of(stage, questions, taken)
        fresh = [question for question in found if question.id not in lately]
        known = [question for question in found if question.id in lately]
        order = rng.sample(fresh, len(fresh)) + rng.sample(known, len(known))
        drawn = [Prompt(stage.id, question.id, question.ask) for question in order[: max(stage.draw, 1)]]
        taken |= {prompt.question for prompt in drawn}
        prompts += drawn or [Prompt(stage.id)]
    return tuple(prompts)


def lacking(flow: Flow, questions: Questions) -> tuple[str, ...]:
    """Return the themes that a flow names and the bank does not have, in the flow's order."""
    named = [theme for stage in flow.stages for theme in stage.themes]
    return tuple(dict.fromkeys(theme for theme in named if not questions.get(theme)))


def _of(stage: Stage, questions: Questions, taken: Collection[str]) -> list[Question]:
    found = {question.id: question for theme in stage.themes for question in questions.get(theme, ())}
    return [question for question in found.values() if question.id not in taken]
