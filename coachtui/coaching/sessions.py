"""Sessions: one that runs, one that was held, and what came of it. Values only; notes never reach the figures."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Focus
from coachtui.coaching.qualifying import Rule

LogKind = Literal[
    "prompt", "note", "action", "plan", "win", "goal", "rating", "experiment", "parked", "resource", "done", "swap"
]
Owner = Literal["person", "me"]
Talked = Literal["person", "even", "me"]

OWNERS: tuple[Owner, ...] = ("person", "me")
TALKED: tuple[Talked, ...] = ("person", "even", "me")
"""Who talked most; in the order in which it is offered."""


class LogLine(NamedTuple):
    """One line of a session's log. A prompt keeps its words and its question's id; an action its day and owner.

    A plan is an if-then sentence. `more` is the second half of what has two: where a goal starts whose `text` is its
    aim, the other way of an experiment, the use of a resource, what came of a thing that is done. `value` is a
    rating's; its `text` is the goal in one line. `who` is the id of the one of a group whom it concerns.
    """

    kind: LogKind
    text: str
    stage: str = ""
    question: str = ""
    due: date | None = None
    owner: Owner = "person"
    more: str = ""
    value: int | None = None
    who: str = ""


class Correction(NamedTuple):
    """A session that was corrected on a local date: which field, and what stood there before, as text."""

    day: date
    field: str
    was: str


class Session(NamedTuple):
    """A session that was held: local date, minutes, the flow and its words, the log, and how it was ended.

    `outcome` is empty where the end said explicitly that there was none. `told` is one written down afterwards. `rule`
    is the one that judged whether it qualifies for the KPI; a later one changes nothing. `started` is an aware instant.
    `group` is shared by the sessions that a group had at once. `rating` is the person's own, if they gave one: theirs,
    and never summed up. `changes` are the corrections made since, oldest first.
    """

    id: str
    person: str
    day: date
    minutes: int
    flow: str = ""
    title: str = ""
    log: tuple[LogLine, ...] = ()
    outcome: str = ""
    talked: Talked | None = None
    focus: Focus = "development"
    started: datetime | None = None
    told: bool = False
    qualifies: bool = False
    rule: Rule = Rule()
    block: str | None = None
    group: str = ""
    rating: int | None = None
    changes: tuple[Correction, ...] = ()


class Action(NamedTuple):
    """Something somebody said they would do: `due` and `done` are local dates or None, `made` the day it was said.

    `plan`: it is an if-then sentence, recalled at the next talk. `came` is what came of it, where it was said.
    """

    id: str
    person: str
    text: str
    made: date
    owner: Owner = "person"
    due: date | None = None
    done: date | None = None
    session: str | None = None
    plan: bool = False
    came: str = ""


class Win(NamedTuple):
    """Something that went well, however small."""

    id: str
    person: str
    day: date
    text: str
    session: str | None = None
