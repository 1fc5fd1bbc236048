"""All that is held on one person, as plain values: what an export writes out, and what erasing takes away."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from coachtui.coaching.absences import Absence
from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.events import Sent
from coachtui.coaching.exports import Export
from coachtui.coaching.goals import Goal
from coachtui.coaching.people import Person
from coachtui.coaching.prepared import Prepared
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import Action, Session, Win

MentionKind = Literal[
    "note",
    "session",
    "running",
    "action",
    "win",
    "goal",
    "experiment",
    "parked",
    "resource",
    "prepared",
    "play",
    "card",
    "rhythm",
]


class Mention(NamedTuple):
    """A text about somebody else that names the person.

    `about` is the id of whom it is about, `name` that one's name; both are empty where it is about nobody:
    the manager's own practice, a rhythm. `number` is the place of the text in its record. `day` is None where the
    record has none.
    """

    kind: MentionKind
    about: str
    name: str
    record: str
    number: int
    day: date | None
    text: str


class Paired(NamedTuple):
    """A pair that the person is in, with the name of the other one; empty where that is the manager.

    `met` are the local dates on which two of my people met, each with the minutes.
    """

    id: str
    partner: str
    since: date
    until: date | None
    minutes: int
    weeks: int
    met: tuple[tuple[date, int], ...] = ()


class Held(NamedTuple):
    """Everything on record about one person at an aware local time, each list oldest first."""

    person: Person
    made: datetime
    blocks: tuple[Block, ...] = ()
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    running: tuple[Running, ...] = ()
    sessions: tuple[Session, ...] = ()
    actions: tuple[Action, ...] = ()
    wins: tuple[Win, ...] = ()
    exports: tuple[Export, ...] = ()
    mentions: tuple[Mention, ...] = ()
    absences: tuple[Absence, ...] = ()
    pairs: tuple[Paired, ...] = ()
    sent: tuple[Sent, ...] = ()
    goals: tuple[Goal, ...] = ()
    experiments: tuple[Experiment, ...] = ()
    parked: tuple[Parked, ...] = ()
    resources: tuple[Resource, ...] = ()
    prepared: tuple[Prepared, ...] = ()
