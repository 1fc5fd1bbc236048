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
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.words import carried as words

FLOW, TITLE = "core/group", "Group coaching"
_MINUTES = 60
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
    start = datetime.combine(slot.day, slot.start)
    planned, ended = start - timedelta(days=9), start + timedelta(minutes=_MINUTES)
    group = seeded_id(rng, planned)
    log = (
        *(LogLine("note", text) for text in words.GROUP_NOTES),
        LogLine("win", words.GROUP_WIN),
        LogLine("action", words.GROUP_ACTION),
    )
    for person in there:
        block = Block(seeded_id(rng, planned), person.id, *slot, _MINUTES, "held", group=group)
        session = Session(
            seeded_id(rng, start), person.id, slot.day, _MINUTES, FLOW, TITLE, log, words.GROUP_OUTCOME,
            started=start.replace(tzinfo=diary.zone), qualifies=True, rule=Rule(), block=block.id, group=group,
        )  # fmt: skip
        found.blocks.append(block)
        found.sessions.append(session)
        found.entries.append(
            Entry(
                seeded_id(rng, ended),
                person.id,
                slot.day,
                _MINUTES,
                "session",
                block.id,
                session.id,
                TITLE,
                "development",
                True,
                group,
            )
        )
        done = slot.day + timedelta(days=14)
        found.actions.append(
            Action(
                seeded_id(rng, ended),
                person.id,
                words.GROUP_ACTION,
                slot.day,
                done=min(done, diary.now.date()),
                session=session.id,
            )
        )
        found.wins.append(Win(seeded_id(rng, ended), person.id, slot.day, words.GROUP_WIN, session.id))
    return found
