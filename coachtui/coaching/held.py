"""All that is held on one person, as plain values: what an export writes out, and what erasing takes away."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.exports import Export
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import Action, Session, Win

MentionKind = Literal["note", "session", "running", "action", "win", "play", "card"]


class Mention(NamedTuple):
    """A text about somebody else that names the person.

    `about` is the id of whom it is about, `name` that one's name; both are empty for the manager's own practice.
    `number` is the place of the text in its record. `day` is None where the record has none.
    """

    kind: MentionKind
    about: str
    name: str
    record: str
    number: int
    day: date | None
    text: str


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
