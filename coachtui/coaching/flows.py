"""Session flows as content gives them: stages with an aim, minutes, and the questions that prompts are drawn from."""

from typing import Literal, NamedTuple

Capture = Literal["goal", "rating", "action", "experiment", "win", "agreement", "note"]

CAPTURES: tuple[Capture, ...] = ("goal", "rating", "action", "experiment", "win", "agreement", "note")
"""What a stage may ask to have written down."""

Mode = Literal["coaching", "mentoring", "skills", "performance", "executive", "peer", "group"]

MODES: tuple[Mode, ...] = ("coaching", "mentoring", "skills", "performance", "executive", "peer", "group")
"""The kinds of coaching that a flow or a question may be meant for."""

Participants = Literal["one", "pair", "group"]

PARTICIPANTS: tuple[Participants, ...] = ("one", "pair", "group")
"""With whom a session is held: one person, two who coach each other, or a group."""


class Question(NamedTuple):
    """One question of a bank, in the words of one language. `id` is `bank/question`; without `modes` it fits all."""

    id: str
    theme: str
    ask: str
    skill: str = ""
    tags: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    avoid: str = ""
    modes: tuple[Mode, ...] = ()


class Stage(NamedTuple):
    """One stage of a flow: its name, its aim in a sentence, minutes, and how many prompts to draw from which themes.

    `follow_up` asks at the next start what became of what was captured here.
    """

    id: str
    title: str
    minutes: int
    aim: str = ""
    themes: tuple[str, ...] = ()
    draw: int = 0
    capture: tuple[Capture, ...] = ()
    follow_up: str = ""

    @property
    def silent(self) -> bool:
        """Whether nothing is to be asked in it, as while one observes: its aim is all there is to see."""
        return not self.themes and not self.draw


class Flow(NamedTuple):
    """A way through a session. `id` is `bank/flow`; without `modes` it fits all.

    `swap`: the two change roles at half time, so that each coaches and each is coached.
    """

    id: str
    title: str
    stages: tuple[Stage, ...]
    modes: tuple[Mode, ...] = ()
    participants: Participants = "one"
    swap: bool = False
