"""Blocks (planned time), what became of them, and the ledger of minutes that were held."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

State = Literal["planned", "held", "missed", "excused", "moved"]
Reason = Literal["away", "holiday", "business", "other"]

STATES: tuple[State, ...] = ("planned", "held", "missed", "excused", "moved")
REASONS: tuple[Reason, ...] = ("away", "holiday", "business", "other")
"""Why a block was excused: a closed list, so that nothing about health is ever asked or kept."""

SHORTEST, LONGEST = 5, 480
"""Minutes that one block may take."""


class Block(NamedTuple):
    """Time set aside for one person: a local date, a start (or None: some time that day), and minutes.

    `rhythm` is the id of the one it hangs on. A group session is a block for each one in it, all with one `group` id.
    """

    id: str
    person: str
    day: date
    start: time | None
    minutes: int
    state: State = "planned"
    reason: Reason | None = None
    moved_to: str | None = None
    rhythm: str | None = None
    group: str | None = None

    def over(self, now: datetime) -> bool:
        """Tell whether the block's time has passed at the local time `now`."""
        if self.start is None:
            return self.day < now.date()
        end = datetime.combine(self.day, self.start) + timedelta(minutes=self.minutes)
        return end <= now.replace(tzinfo=None)

    def unresolved(self, now: datetime) -> bool:
        """Tell whether the block is past and nobody has said whether it happened."""
        return self.state == "planned" and self.over(now)

    def clashes(self, other: "Block") -> bool:
        """Tell whether two planned blocks stand at overlapping times of one day; those of one group belong together."""
        if self.group is not None and (self.group, self.start) == (other.group, other.start):
            return False
        if (self.id and self.id == other.id) or self.day != other.day or self.start is None or other.start is None:
            return False
        if self.state != "planned" or other.state != "planned":
            return False
        mine, theirs = _minute(self.start), _minute(other.start)
        return mine < theirs + other.minutes and theirs < mine + self.minutes


EntryKind = Literal["session", "moment"]
Focus = Literal["development", "operational"]

FOCUSES: tuple[Focus, ...] = ("development", "operational")
"""What a session was about: the person's growth, or the work at hand. Its share is a figure."""


class Entry(NamedTuple):
    """Minutes held with one person on a local date. A moment counts as time, never as coverage.

    Where a session was written down, `session` is its id, `flow` its flow's title, and the rest what figures ask of it;
    a block that was only said to be held has none of them. Entries with one `group` id are one session of several.
    """

    id: str
    person: str
    day: date
    minutes: int
    kind: EntryKind
    block: str | None = None
    session: str | None = None
    flow: str = ""
    focus: Focus | None = None
    qualifies: bool | None = None
    group: str | None = None


class Note(NamedTuple):
    """Words kept about one person: what a moment was about. Private to the manager; figures never read it."""

    id: str
    person: str
    day: date
    text: str
    entry: str | None = None


class Underway(NamedTuple):
    """A session that was begun and has not been ended: enough to show it; the rest stands with the person's notes.

    `started` is an aware instant, `title` the words for its flow.
    """

    id: str
    person: str
    started: datetime
    title: str = ""
    block: str | None = None


def in_order(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks by day and start; those without a start come last on their day."""
    return sorted(blocks, key=lambda b: (b.day, b.start or time.max, b.id))


def held_minutes(entries: Iterable[Entry]) -> dict[str, int]:
    """Return the minutes held, by person."""
    total: dict[str, int] = {}
    for entry in entries:
        total[entry.person] = total.get(entry.person, 0) + entry.minutes
    return total


def own_minutes(times: Iterable[Block | Entry]) -> int:
    """Return the manager's own minutes: a group session counts once, however many are in it."""
    alone, groups = 0, dict[str, int]()
    for each in times:
        if each.group is None:
            alone += each.minutes
        else:
            groups[each.group] = max(groups.get(each.group, 0), each.minutes)
    return alone + sum(groups.values())


def last_session(entries: Iterable[Entry]) -> dict[str, date]:
    """Return the day of each person's last session; moments do not count."""
    last: dict[str, date] = {}
    for entry in entries:
        if entry.kind == "session" and (entry.person not in last or entry.day > last[entry.person]):
            last[entry.person] = entry.day
    return last


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
