"""One session of a group in the demo's past: three people, the manager's time once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from coachtui.coaching.blocks import Block, Entry
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.services.demo import names
from coachtui.services.demo.diary import Diary, Slot
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.words import carried as words

FLOW, TITLE = "core/group", "Group coaching"
_MINUTES = 60
_AHEAD = timedelta(days=9)
"""How long before it was planned."""
_THEM = (names.OLE, names.SARA, names.SARA + 1)
"""Who took part, by their place in the team."""


class Gathering(NamedTuple):
    """What a group session left: nothing at all where the team is too small or the month has no room."""

    blocks: list[Block]
    entries: list[Entry]
    sessions: list[Session]
    actions: list[Action]
    wins: list[Win]


def gather(diary: Diary, people: Sequence[Person], month: Month, rng: Random) -> Gathering:
    """Return the session of a group in the middle of a month that is over."""
    found = Gathering([], [], [], [], [])
    days = diary.workdays(month.first, month.last)
    there = [people[place] for place in _THEM if place < len(people)]
    slot = diary.near(days, len(days) / 2, _MINUTES) if len(there) == len(_THEM) else None
    if slot is None or any(person.since > slot.day for person in there):
        return found
    group = seeded_id(rng, datetime.combine(slot.day, slot.start) - _AHEAD)
    for person in there:
        _take_part(found, diary, person, slot, group, rng)
    return found


def _take_part(found: Gathering, diary: Diary, person: Person, slot: Slot, group: str, rng: Random) -> None:
    """Add what one of them has of it."""
    start = datetime.combine(slot.day, slot.start)
    ended, day = start + timedelta(minutes=_MINUTES), slot.day
    log = (
        *(LogLine("note", text) for text in words.GROUP_NOTES),
        LogLine("win", words.GROUP_WIN),
        LogLine("action", words.GROUP_ACTION),
    )
    block = Block(seeded_id(rng, start - _AHEAD), person.id, *slot, _MINUTES, "held", group=group)
    session = Session(
        seeded_id(rng, start), person.id, day, _MINUTES, FLOW, TITLE, log, words.GROUP_OUTCOME,
        started=start.replace(tzinfo=diary.zone), qualifies=True, rule=Rule(), block=block.id, group=group,
    )  # fmt: skip
    entry = Entry(
        seeded_id(rng, ended), person.id, day, _MINUTES, "session", block.id, session.id, TITLE, "development", True,
        group,
    )  # fmt: skip
    done = min(day + timedelta(days=14), diary.now.date())
    action = Action(seeded_id(rng, ended), person.id, words.GROUP_ACTION, day, done=done, session=session.id)
    win = Win(seeded_id(rng, ended), person.id, day, words.GROUP_WIN, session.id)
    found.blocks.append(block)
    found.sessions.append(session)
    found.entries.append(entry)
    found.actions.append(action)
    found.wins.append(win)
