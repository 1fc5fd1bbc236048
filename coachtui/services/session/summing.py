"""What a talk left agreed, gathered for the person: of one that is about to end, or of one that was held."""

from collections.abc import Iterator
from datetime import date

from coachtui.coaching.agreed import Agreed, agreed_lines
from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.sessions import Session
from coachtui.language.text import clean
from coachtui.services.desk import Context
from coachtui.services.people import get_person
from coachtui.services.session.ending import End
from coachtui.store.records import Records


def agreed_in(records: Records, session: Session, context: Context) -> Agreed:
    """Return what was agreed in a session that was held, with the person's next block. Raises NotFoundError."""
    return Agreed(
        session.person,
        get_person(records, session.person).name,
        session.day,
        session.minutes,
        session.title,
        session.outcome,
        agreed_lines(session.log, session.person),
        next(_ahead(records, session.person, context), None),
    )


def agreed_at_end(records: Records, end: End, context: Context) -> tuple[Agreed, ...]:
    """Return what is about to be kept as agreed, for each who took part. Raises NotFoundError."""
    running = end.running
    began = running.started.astimezone(context.now.tzinfo).date()
    return tuple(
        Agreed(
            person,
            get_person(records, person).name,
            began,
            end.minutes,
            running.title,
            clean(end.outcome),
            agreed_lines(running.log, person),
            end.next.block if end.next else None,
        )
        for person in end.present
    )


def last_held(records: Records, person: str, day: date | None = None) -> Session | None:
    """Return the session held last with a person, of all days or of one, or None."""
    held = [session for session in records.talks.sessions.of(person) if day in (None, session.day)]
    return max(held, key=lambda session: (session.day, session.id), default=None)


def _ahead(records: Records, person: str, context: Context) -> Iterator[Block]:
    blocks = in_order(records.blocks.of(person))
    return (block for block in blocks if block.state == "planned" and not block.over(context.now))
