"""Which scenarios fit a talk that is ahead; what is practised is not kept with the person."""

from collections.abc import Collection, Iterable

from coachtui.coaching.drawing import Questions
from coachtui.coaching.flows import Flow
from coachtui.coaching.running import Prompt
from coachtui.services.practising import Shelved


def skills_of(flow: Flow, prompts: Iterable[Prompt], questions: Questions) -> frozenset[str]:
    """Return the skills that a talk asks for: of the questions laid out for it, else of all its flow draws from."""
    laid_out = {prompt.question for prompt in prompts}
    chosen = {each.skill for theme in questions.values() for each in theme if each.id in laid_out and each.skill}
    if chosen:
        return frozenset(chosen)
    themes = {theme for stage in flow.stages for theme in stage.themes}
    return frozenset(each.skill for theme in themes for each in questions.get(theme, ()) if each.skill)


def fitting(scenarios: Iterable[Shelved], skills: Collection[str]) -> tuple[Shelved, ...]:
    """Return the scenarios, those that train most of the skills first; among equals the less played and the easier."""

    def order(each: Shelved) -> tuple[int, int, int, str]:
        shared = len(set(each.scenario.skills) & set(skills))
        return -shared, each.plays, each.scenario.level, each.scenario.id

    return tuple(sorted(scenarios, key=order))
