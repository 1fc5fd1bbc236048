"""Moments: a few minutes of coaching in the run of the day. They count as time, never as coverage."""

from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Entry, Note
from coachtui.errors import InvalidFieldError
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records

LONGEST_MOMENT = 180
"""Minutes above which a moment is taken for a slip of the finger."""


class LogMoment(NamedTuple):
    """A moment with one person on a local date: minutes, and one line that may be empty."""

    person: str
    minutes: int
    text: str
    day: date


def log_moment(records: Records, given: LogMoment, context: Context) -> Change:
    """Log a moment: the minutes go to the ledger, the line to the person's own part. Raises InvalidFieldError."""
    person = get_person(records, given.person)
    if not 1 <= given.minutes <= LONGEST_MOMENT:
        raise InvalidFieldError("minutes-bounds", "minutes", least=1, most=LONGEST_MOMENT, minutes=given.minutes)
    if given.day > context.today:
        raise InvalidFieldError("day-ahead", "day", day=given.day)
    if given.day < context.today - timedelta(days=366):
        raise InvalidFieldError("day-long-past", "day")
    entry = Entry(context.new_id(), person.id, given.day, given.minutes, "moment")
    writes = [records.ledger.add(entry)]
    text = clean(given.text)
    if text:
        writes.append(records.notes.add(Note(context.new_id(), person.id, given.day, text, entry.id)))
    return Change(Label("moment-logged", {"person": person.id, "minutes": given.minutes}), tuple(writes))
