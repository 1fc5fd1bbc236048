"""Session flows as content gives them: stages with an aim, minutes, and the questions that prompts are drawn from."""

from typing import Literal, NamedTuple

Capture = Literal["goal", "rating", "action", "experiment", "win", "agreement", "note"]

CAPTURES: tuple[Capture, ...] = ("goal", "rating", "action", "experiment", "win", "agreement", "note")
"""What a stage may ask to have written down."""


class Question(NamedTuple):
    """One question of a bank, in the words of one language. `id` is `bank/question`."""

    id: str
    theme: str
    ask: str
    skill: str = ""
    tags: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    avoid: str = ""


class Stage(NamedTuple):
    """One stage of a flow: its name, its aim in a sentence, minutes, and how many prompts to draw from which themes."""

    id: str
    title: str
    minutes: int
    aim: str = ""
    themes: tuple[str, ...] = ()
    draw: int = 0
    capture: tuple[Capture, ...] = ()


class Flow(NamedTuple):
    """A way through a session. `id` is `bank/flow`."""

    id: str
    title: str
    stages: tuple[Stage, ...]
