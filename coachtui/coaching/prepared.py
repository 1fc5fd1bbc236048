"""What was laid out before a talk, and the questions that one likes to ask."""

from typing import NamedTuple

from coachtui.coaching.running import Prompt


class Prepared(NamedTuple):
    """The questions laid out for the next talk with a person, in the order in which they are to be asked.

    There is one for each person; its id is theirs. `flow` is the id of the flow that was chosen for it, or empty.
    """

    id: str
    person: str
    prompts: tuple[Prompt, ...]
    flow: str = ""


class Favourite(NamedTuple):
    """A question of the bank that is asked before others; its id is the question's, `bank/question`."""

    id: str


def laid_out(prompts: tuple[Prompt, ...], drawn: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    """Return the drawn prompts with those that were laid out: each at the head of its stage.

    One whose stage the flow does not have comes at the head of the second stage, where the talk has been opened. A
    question that was drawn too comes once.
    """
    if not prompts:
        return drawn
    stages = list(dict.fromkeys(prompt.stage for prompt in drawn))
    opened = stages[min(1, len(stages) - 1)] if stages else ""
    asked = {prompt.question for prompt in prompts if prompt.question}
    kept = [prompt for prompt in drawn if prompt.question not in asked or not prompt.question]
    found: list[Prompt] = []
    for stage in stages or [""]:
        head = [p._replace(stage=stage) for p in prompts if (p.stage if p.stage in stages else opened) == stage]
        rest = [prompt for prompt in kept if prompt.stage == stage]
        found += head + ([prompt for prompt in rest if prompt.ask] if head else rest)
        found += [] if head or rest else [Prompt(stage)]
    return tuple(found)
