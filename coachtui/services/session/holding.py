"""What a session leaves in the records: its words, its minutes, its block, its actions and wins, as one change."""

from datetime import time

from coachtui.coaching.blocks import LONGEST, SHORTEST, Block, Entry
from coachtui.coaching.sessions import Session
from coachtui.errors import InvalidFieldError
from coachtui.services.desk import Context
from coachtui.services.session.carrying import carried_writes
from coachtui.store.frames import Write
from coachtui.store.records import Records


def held_writes(
    records: Records, session: Session, start: time | None, context: Context, *, mine: bool = True
) -> tuple[Write, ...]:
    """Return the writes that keep a session: every one has a block, held, and one entry in the ledger.

    A block that was said to be held before keeps its place; its entry gives way to this one. One that another session
    was held in is left to it. `start` is the local time of day for a block that has none, or stood on another day.
    What the manager promised to a whole group is kept once: with the session for which it is `mine`.
    Raises InvalidFieldError for minutes out of bounds.
    """
    check_session_minutes(session.minutes)
    before = records.blocks.get(session.block) if session.block else None
    former = records.ledger.of_block(before) if before else None
    if former and former.session:
        before = former = None
    block = _block(before, session, start, context)
    kept = session if session.block == block.id else session._replace(block=block.id)
    entry = Entry(
        context.new_id(),
        session.person,
        session.day,
        session.minutes,
        "session",
        block.id,
        session.id,
        session.title,
        session.focus,
        session.qualifies,
        block.group,
    )
    return (
        *([records.ledger.drop(former)] if former else ()),
        records.blocks.put(block),
        records.ledger.put(entry),
        records.talks.sessions.put(kept),
        *carried_writes(records, kept, context, mine=mine),
    )


def check_session_minutes(minutes: int) -> int:
    """Return minutes that a session may have taken. Raises InvalidFieldError."""
    if not 1 <= minutes <= LONGEST:
        raise InvalidFieldError("minutes-bounds", "minutes", least=1, most=LONGEST, minutes=minutes)
    return minutes


def _block(before: Block | None, session: Session, start: time | None, context: Context) -> Block:
    if before is None:
        minutes = max(SHORTEST, session.minutes)
        group = session.group or None
        return Block(context.new_id(), session.person, session.day, start, minutes, "held", group=group)
    moved = before.day != session.day
    return before._replace(
        day=session.day,
        start=start if moved else before.start,
        state="held",
        reason=None,
        moved_to=None,
        group=before.group or session.group or None,
    )
