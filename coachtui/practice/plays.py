"""A play that was played, or rests: which choices were taken, and what came of them. Learning, never performance."""

from datetime import date
from typing import NamedTuple

from coachtui.practice.scenario import Grade


class Played(NamedTuple):
    """One run of a scenario on a local date, as the ids of the choices taken; `ending` is empty while it rests.

    `scores` are (skill, got, of). `intention` is what the player means to say first in the real talk.
    """

    id: str
    scenario: str
    version: int
    day: date
    picks: tuple[str, ...] = ()
    ending: str = ""
    grade: Grade | None = None
    scores: tuple[tuple[str, int, int], ...] = ()
    intention: str = ""
