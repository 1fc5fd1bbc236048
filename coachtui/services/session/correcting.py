"""Correcting a session that was held, or splitting it in two: what stood there before stays on record with it."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Entry, Focus
from coachtui.coaching.qualifying import shortcomings
from coachtui.coaching.sessions import Correction, LogLine, Session
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.session.holding import check_session_minutes, held_writes
from coachtui.services.session.redating import redated
from coachtui.services.session.telling import check_told_day
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records


class Correct(NamedTuple):
    """A session as it is to be: only the fields that changed are put on record as corrected."""

    person: str
    session: str
    day: date
    minutes: int
    outcome: str
    focus: Focus


def correct_session(records: Records, given: Correct, context: Context) -> Change:
    """Correct a session; the rule that judged it judges it again.

    What came of it goes to its day with it. Raises NotFoundError, or InvalidFieldError for a day ahead or long past,
    odd minutes, or nothing that is other than before.
    """
    session = get_session(records, given.person, given.session)
    check_session_minutes(given.minutes)
    check_told_day(given.day, context)
    fresh = session._replace(day=given.day, minutes=given.minutes, outcome=clean(given.outcome), focus=given.focus)
    changes = _changes(session, fresh, context.today)
    if not changes:
        raise InvalidFieldError("nothing-to-change", "minutes")
    fresh = _judged(fresh._replace(changes=(*session.changes, *changes)))
    return Change(Label("session-corrected", {"person": session.person}), _rewritten(records, session, fresh))


class Split(NamedTuple):
    """A session that was two: the second part has the last `minutes`, is of a local `day`, and about the `note`."""

    person: str
    session: str
    minutes: int
    day: date
    note: str = ""


def split_session(records: Records, given: Split, context: Context) -> Change:
    """Split a session in two; its words stay with the first part, and both say that they were one.

    One of a group is split for all who were there for both parts, so that nobody's minutes change. Raises
    NotFoundError, or InvalidFieldError where nothing would be left of the first part.
    """
    session = get_session(records, given.person, given.session)
    check_session_minutes(given.minutes)
    check_told_day(given.day, context)
    if given.minutes >= session.minutes:
        raise InvalidFieldError("split-too-long", "minutes", minutes=session.minutes)
    together = [each for each in _together(records, session) if each.minutes > given.minutes]
    group = context.new_id() if len(together) > 1 else ""
    writes = [write for each in together for write in _two(records, each, given, group, context)]
    return Change(Label("session-split", {"person": session.person, "minutes": given.minutes}), tuple(writes))


def _together(records: Records, session: Session) -> list[Session]:
    """Return the sessions that a group had at once; the session alone where it was no group's."""
    if not session.group:
        return [session]
    with_one = (records.talks.sessions.of(person.id) for person in records.people.all())
    return [each for sessions in with_one for each in sessions if each.group == session.group]


def _two(records: Records, session: Session, given: Split, group: str, context: Context) -> tuple[Write, ...]:
    """Return what puts two parts in the place of one session."""
    changes = (*session.changes, Correction(context.today, "minutes", str(session.minutes)))
    first = _judged(session._replace(minutes=session.minutes - given.minutes, changes=changes))
    note = clean(given.note)
    log = (LogLine("note", note),) if note else ()
    second = session._replace(
        id=context.new_id(), day=given.day, minutes=given.minutes, log=log, outcome="", started=None, block=None,
        group=group, rating=None, changes=changes,
    )  # fmt: skip
    return (*_rewritten(records, session, first), *held_writes(records, _judged(second), None, context))


def get_session(records: Records, person: str, session: str) -> Session:
    """Return a session that was held. Raises NotFoundError."""
    found = records.talks.sessions.get(person, session)
    if found is None:
        raise NotFoundError("session-gone", hint="session-see")
    return found


def _changes(was: Session, fresh: Session, today: date) -> tuple[Correction, ...]:
    fields = ("day", "minutes", "outcome", "focus")
    return tuple(
        Correction(today, field, str(getattr(was, field)))
        for field in fields
        if getattr(was, field) != getattr(fresh, field)
    )


def _judged(session: Session) -> Session:
    """Return a session with whether it qualifies by the rule it keeps."""
    written = any(line.kind not in ("prompt", "swap") for line in session.log)
    return session._replace(qualifies=not shortcomings(session.rule, session.minutes, written=written, outcome=True))


def _entry_of(records: Records, session: Session) -> Entry | None:
    """Return the minutes of a session in the ledger, or None."""
    return next((entry for entry in records.ledger.year(session.day.year) if entry.session == session.id), None)


def _rewritten(records: Records, was: Session, fresh: Session) -> tuple[Write, ...]:
    """Return what puts a session in the place of what it was, with its minutes and its block."""
    entry = _entry_of(records, was)
    block = records.blocks.get(fresh.block) if fresh.block else None
    writes: list[Write] = [records.talks.sessions.put(fresh)]
    if entry:
        moved = entry._replace(day=fresh.day, minutes=fresh.minutes, focus=fresh.focus, qualifies=fresh.qualifies)
        writes += [records.ledger.drop(entry)] if entry.day.year != fresh.day.year else []
        writes.append(records.ledger.put(moved))
    if block and block.day != fresh.day:
        writes.append(records.blocks.put(block._replace(day=fresh.day, start=None)))
    return (*writes, *redated(records, was, fresh.day))
