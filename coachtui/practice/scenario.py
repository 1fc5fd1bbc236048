"""A scenario as the engine plays it: scenes, lines, choices, meters and endings. `content` makes it from a file."""

from typing import Literal, NamedTuple

from coachtui.practice.conditions import Condition

Grade = Literal["strong", "mixed", "weak"]

GRADES: tuple[Grade, ...] = ("strong", "mixed", "weak")
"""From the best ending to the worst."""


class Meter(NamedTuple):
    """A number that choices move between `least` and `most`; `shown` to the player only where the author says so."""

    id: str
    name: str
    start: int
    least: int = 0
    most: int = 10
    shown: bool = False


class Line(NamedTuple):
    """What the other says, where `when` holds; may set flags. The first line of a scene that holds is said."""

    id: str
    say: str
    when: Condition | None = None
    sets: tuple[str, ...] = ()


class Choice(NamedTuple):
    """What you may say: moves meters by `effects`, scores `skills`, sets flags, and leads to a scene or an ending.

    `was`: ids it had before, by which older plays chose it.
    """

    id: str
    you: str
    goto: str
    effects: tuple[tuple[str, int], ...] = ()
    skills: tuple[tuple[str, int], ...] = ()
    why: str = ""
    when: Condition | None = None
    once: bool = False
    sets: tuple[str, ...] = ()
    was: tuple[str, ...] = ()


class ReplyRule(NamedTuple):
    """Words that stand for a choice: `starts` with one, or holds `any` of them, and none of `without`."""

    id: str
    choice: str
    starts: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


class Reply(NamedTuple):
    """Own words in a scene: the invitation, the rules in their order, and the choice where none fits."""

    ask: str
    rules: tuple[ReplyRule, ...]
    otherwise: str
    note: str = ""


class Scene(NamedTuple):
    """One moment of the talk: the lines of which one is said, and what you may say to it."""

    id: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    reply: Reply | None = None

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice with this id, or None. An id belongs to one choice of its scene, not of the scenario."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Ending(NamedTuple):
    """Where a play ends."""

    id: str
    grade: Grade
    text: str


class Reflection(NamedTuple):
    """A question of the debrief: it may `show` something of the play, or save the answer (`intention`)."""

    ask: str
    show: str = ""
    save_as: str = ""


class Swap(NamedTuple):
    """The other chair: what to notice, and how each choice felt, by choice id."""

    aim: str = ""
    feel: tuple[tuple[str, str], ...] = ()


class Expected(NamedTuple):
    """A test of the author's: picks by choice id, and the ending and meters they must lead to."""

    name: str
    pick: tuple[str, ...]
    ending: str = ""
    meters: tuple[tuple[str, int], ...] = ()


class Scenario(NamedTuple):
    """A whole scenario in one language. `start` names a scene; a choice's `goto` a scene or an ending.

    `was`: ids it had before, by which older plays know it.
    """

    id: str
    version: int
    language: str
    title: str
    minutes: int
    level: int
    you: str
    them: str
    brief: str
    skills: tuple[str, ...]
    guidelines: tuple[str, ...]
    meters: tuple[Meter, ...]
    flags: tuple[str, ...]
    start: str
    scenes: tuple[Scene, ...]
    endings: tuple[Ending, ...]
    debrief: tuple[Reflection, ...] = ()
    swap: Swap = Swap()
    tests: tuple[Expected, ...] = ()
    was: tuple[str, ...] = ()

    def scene(self, scene_id: str) -> Scene:
        """Return the scene with this id. Raises KeyError where there is none."""
        for scene in self.scenes:
            if scene.id == scene_id:
                return scene
        raise KeyError(scene_id)

    def ending(self, ending_id: str) -> Ending | None:
        """Return the ending with this id, or None."""
        return next((ending for ending in self.endings if ending.id == ending_id), None)
