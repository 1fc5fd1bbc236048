"""Steering a talk: stages skipped, taken up early, repeated or put in; another question, one's own, a follow-up.

A flow is a proposal: nothing in it blocks the talk, and nothing that is passed over is lost.
"""

from collections.abc import Iterator, Sequence

from coachtui.coaching.flows import Stage
from coachtui.coaching.running import Prompt, Running, ask_next
from coachtui.coaching.sessions import LogLine


def skip_stage(running: Running) -> Running:
    """Leave the rest of the stage; past the last one there is nothing to skip."""
    if running.through:
        return running
    return ask_next(running)._replace(at=_end_of_stage(running))


def go_to_stage(running: Running, stage: str) -> Running:
    """Go to a stage at once: one ahead moves up to here, and the talk goes on behind it; one passed is repeated.

    Raises KeyError for a stage the talk does not have.
    """
    first = next((i for i, prompt in enumerate(running.prompts) if prompt.stage == stage), None)
    if first is None:
        raise KeyError(stage)
    if running.stage == stage and not running.through:
        return running
    left = ask_next(running)
    here = _end_of_stage(running)
    if first < here:
        return left._replace(at=first)
    moved = [prompt for prompt in running.prompts[here:] if prompt.stage == stage]
    rest = [prompt for prompt in running.prompts[here:] if prompt.stage != stage]
    order = [each for each in running.stages if each.id != stage]
    target = next(each for each in running.stages if each.id == stage)
    place = _behind(order, running.stage)
    return left._replace(
        prompts=(*running.prompts[:here], *moved, *rest), stages=(*order[:place], target, *order[place:]), at=here
    )


def put_in_stage(running: Running, stage: Stage, prompts: Sequence[Prompt]) -> Running:
    """Put a stage of another flow in behind the one at hand, and go there; its id is made one of this talk's own."""
    taken = {each.id for each in running.stages}
    name = next(name for name in _numbered(stage.id) if name not in taken)
    given = [prompt._replace(stage=name) for prompt in prompts] or [Prompt(name)]
    here = _end_of_stage(running)
    place = _behind(running.stages, running.stage)
    return ask_next(running)._replace(
        prompts=(*running.prompts[:here], *given, *running.prompts[here:]),
        stages=(*running.stages[:place], stage._replace(id=name), *running.stages[place:]),
        at=here,
    )


def ask_instead(running: Running, prompt: Prompt) -> Running:
    """Ask another question in the place of the one at hand, which counts as not asked; past the last one, behind it."""
    if running.through:
        return ask_also(running, prompt)
    here = running.at
    kept = prompt._replace(stage=running.prompts[here].stage)
    return running._replace(prompts=(*running.prompts[:here], kept, *running.prompts[here + 1 :]))


def ask_also(running: Running, prompt: Prompt) -> Running:
    """Ask a question at once, behind the one at hand, in the same stage; the talk goes on behind it."""
    asked = ask_next(running)
    here = asked.at
    given = prompt._replace(stage=running.stage)
    return asked._replace(prompts=(*asked.prompts[:here], given, *asked.prompts[here:]))


def swap_roles(running: Running) -> Running:
    """Let the two change who coaches whom; it stands in the log."""
    return running._replace(log=(*running.log, LogLine("swap", "", running.stage)))


def half_time(running: Running) -> bool:
    """Tell whether the talk is past half of its prompts, so that the roles may be swapped."""
    return running.at * 2 >= len(running.prompts)


def spent(running: Running) -> dict[str, int]:
    """Return how many prompts of each stage have been asked, by its id."""
    asked = {line.text for line in running.log if line.kind == "prompt"}
    found: dict[str, int] = {}
    for prompt in running.prompts:
        found[prompt.stage] = found.get(prompt.stage, 0) + (prompt.ask in asked)
    return found


def _end_of_stage(running: Running) -> int:
    """Return the place behind the last prompt, in one run, of the stage at hand."""
    place = min(running.at, len(running.prompts))
    while place < len(running.prompts) and running.prompts[place].stage == running.stage:
        place += 1
    return place


def _behind(stages: Sequence[Stage], stage: str) -> int:
    return next((i + 1 for i, each in enumerate(stages) if each.id == stage), len(stages))


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in range(2, 1000):
        yield f"{name}-{number}"
