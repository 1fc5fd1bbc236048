"""Sessions: one that runs, one that was held, and what came of it. Values only; notes never reach the figures."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Focus
from coachtui.coaching.qualifying import Rule

LogKind = Literal["prompt", "note", "action", "win"]
Owner = Literal["person", "me"]
Talked = Literal["person", "even", "me"]

OWNERS: tuple[Owner, ...] = ("person", "me")
TALKED: tuple[Talked, ...] = ("person", "even", "me")
"""Who talked most; in the order in which it is offered."""


class LogLine(NamedTuple):
    """One line of a session's log. A prompt keeps its words and its question's id; an action its day and owner."""

    kind: LogKind
    text: str
    stage: str = ""
    question: str = ""
    due: date | None = None
    owner: Owner = "person"


class Session(NamedTuple):
    """A session that was held: local date, minutes, the flow and its words, the log, and how it was ended.

    `outcome` is empty where the end said explicitly that there was none. `told` is one written down afterwards. `rule`
    is the one that judged whether it qualifies for the KPI; a later one changes nothing. `started` is an aware instant.
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


class Action(NamedTuple):
    """Something somebody said they would do: `due` and `done` are local dates or None, `made` the day it was said."""

    id: str
    person: str
    text: str
    made: date
    owner: Owner = "person"
    due: date | None = None
    done: date | None = None
    session: str | None = None


class Win(NamedTuple):
    """Something that went well, however small."""

    id: str
    person: str
    day: date
    text: str
    session: str | None = None
