"""The shape of what a talk can be about, and of what one talk has put on record."""

from typing import NamedTuple

from coachtui.coaching.blocks import Focus
from coachtui.coaching.sessions import Owner

STAGES = ("check-in", "goal", "reality", "options", "way-forward")
"""The stages of the flow by which all talks of the demo are led."""
CHECK_IN, GOAL, REALITY, OPTIONS, WAY = STAGES


class Topic(NamedTuple):
    """What one talk may be about: a note or two for each stage, how it ends, and what is said of it next time.

    `action` is the person's, `mine` the manager's. `followed` tells what became of the action, `win` what came of all.
    """

    goal: str
    reality: tuple[str, str]
    options: tuple[str, str]
    way: str
    outcome: str
    action: str
    followed: str
    mine: str
    win: str
    focus: Focus = "development"


class Script(NamedTuple):
    """What one talk puts on record: notes by stage, wins, actions by owner, outcome.

    `done` tells whether what was agreed has been done; None leaves that to chance.
    """

    notes: tuple[tuple[str, str], ...]
    wins: tuple[str, ...]
    actions: tuple[tuple[Owner, str], ...]
    outcome: str
    focus: Focus = "development"
    done: bool | None = None
