"""Other questions and other stages while a talk runs: drawn from the bank, found in it, or one's own.

Each returns the talk as it is then, or None where the bank has nothing to give: it may have vanished meanwhile.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coachtui.coaching.drawing import Drawing, Questions, others, prompt_of
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.running import Prompt, Running
from coachtui.coaching.steering import ask_also, ask_instead, go_to_stage, put_in_stage
from coachtui.language.names import fold, match
from coachtui.language.text import clean


def another(running: Running, questions: Questions, wanted: Drawing) -> Running | None:
    """Ask another question of the stage in the place of the one at hand; asked for again, each of them comes once."""
    stage = _stage(running)
    if stage is None:
        return None
    here = running.prompt.question if running.prompt else ""
    taken = {prompt.question for prompt in running.prompts if prompt.question} - {here}
    asked = {line.question for line in running.log if line.question} - {here}
    order = others(stage, questions, wanted, taken | asked, running.id)
    places = [place for place, prompt in enumerate(order) if prompt.question == here]
    rest = [*order[places[0] + 1 :], *order[: places[0]]] if places else [*order]
    return ask_instead(running, rest[0]) if rest else None


def own(running: Running, ask: str) -> Running:
    """Ask a question of one's own at once."""
    return ask_also(running, Prompt("", ask=clean(ask)))


def follow_up(running: Running, questions: Questions, goal: str = "") -> Running | None:
    """Ask the first follow-up of the question at hand; None where it has none."""
    if running.prompt is None or not running.prompt.follow_up:
        return None
    first = running.prompt.follow_up[0]
    found = next((each for theme in questions.values() for each in theme if each.id == first.question), None)
    known = prompt_of(found, "", questions, goal) if found else Prompt("", first.question, first.ask)
    return ask_also(running, known._replace(ask=first.ask))


def ask_found(running: Running, question: Question, questions: Questions, goal: str = "") -> Running:
    """Ask a question that was found in the bank at once."""
    return ask_also(running, prompt_of(question, "", questions, goal))


class Offered(NamedTuple):
    """A stage that the talk may go to: one of its own, or one of another flow, whose title stands beside."""

    stage: Stage
    flow: str = ""


def offered_stages(running: Running, flows: Mapping[str, Flow]) -> tuple[Offered, ...]:
    """Return the stages of the talk, then those of other flows; one that is called like an earlier one comes once."""
    found: dict[str, Offered] = {}
    for stage in running.stages:
        found.setdefault(fold(stage.title), Offered(stage))
    for flow in flows.values():
        for stage in flow.stages:
            found.setdefault(fold(stage.title), Offered(stage, flow.title))
    return tuple(found.values())


def stages_meant(typed: str, offered: Sequence[Offered]) -> tuple[Offered, ...]:
    """Return the stages that were meant by the beginning of a title; those of the talk itself come before others'."""
    for among in ([each for each in offered if not each.flow], offered):
        found = match(typed, [each.stage.title for each in among]).found
        if found:
            return tuple(among[place] for place in found)
    return ()


def to_stage(running: Running, wanted: Offered, questions: Questions, drawing: Drawing) -> Running:
    """Go to a stage of the talk; or put one of another flow in, with its questions drawn, and go there."""
    if not wanted.flow:
        return go_to_stage(running, wanted.stage.id)
    taken = {prompt.question for prompt in running.prompts if prompt.question}
    drawn = others(wanted.stage, questions, drawing, taken, running.id)
    return put_in_stage(running, wanted.stage, drawn[: max(wanted.stage.draw, 1)])


def _stage(running: Running) -> Stage | None:
    return next((stage for stage in running.stages if stage.id == running.stage), None)
