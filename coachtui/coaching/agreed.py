"""What a talk left agreed between the two, without the manager's own remarks: what may be handed to the person."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.sessions import LogKind, LogLine

AGREED: tuple[LogKind, ...] = ("goal", "rating", "action", "plan", "experiment", "win", "resource")
"""Kinds of lines that were said between the two. Notes, prompts and parked topics are the manager's own."""


class Agreed(NamedTuple):
    """A talk as the person may read it: who, when (a local date), how long, what came of it, and the next block.

    `person` is the id, `name` what stands on the summary.
    """

    person: str
    name: str
    day: date
    minutes: int
    title: str = ""
    outcome: str = ""
    lines: tuple[LogLine, ...] = ()
    upcoming: Block | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was agreed."""
        return not (self.outcome or self.lines)


def agreed_lines(log: tuple[LogLine, ...], person: str) -> tuple[LogLine, ...]:
    """Return what was agreed with one person, or in a group with all: nobody else's steps, and no remarks."""
    return tuple(line for line in log if line.kind in AGREED and line.who in ("", person))
