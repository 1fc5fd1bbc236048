"""Absences: days on which a person, or the manager, is away; put down, changed and taken away."""

from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.absences import ME, Absence
from coachtui.coaching.blocks import Reason
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records

LONGEST = timedelta(days=731)


class AddAbsence(NamedTuple):
    """Local dates to be away on, both included; `person` is an id, or `ME`."""

    person: str
    first: date
    last: date
    reason: Reason = "away"


def add_absence(records: Records, given: AddAbsence, context: Context) -> Change:
    """Put an absence down. Raises NotFoundError, or InvalidFieldError for dates that cannot be or are taken."""
    if given.person != ME:
        get_person(records, given.person)
    return _kept(records, Absence(context.new_id(), *given), "absence-added", context)


class ChangeAbsence(NamedTuple):
    """An absence as it is to be."""

    absence: str
    first: date
    last: date
    reason: Reason


def change_absence(records: Records, given: ChangeAbsence, context: Context) -> Change:
    """Change an absence. Raises as `add_absence` does."""
    changed = get_absence(records, given.absence)._replace(first=given.first, last=given.last, reason=given.reason)
    return _kept(records, changed, "absence-changed", context)


def remove_absence(records: Records, given: str, context: Context) -> Change:
    """Take an absence away. Raises NotFoundError."""
    absence = get_absence(records, given)
    return Change(_label("absence-removed", absence), (records.team.absences.drop(absence),))


def get_absence(records: Records, absence: str) -> Absence:
    """Return an absence by id. Raises NotFoundError."""
    found = records.team.absences.get(absence)
    if found is None:
        raise NotFoundError("absence-gone")
    return found


def _kept(records: Records, absence: Absence, code: str, context: Context) -> Change:
    if absence.last < absence.first:
        raise InvalidFieldError("last-before-first", "last", day=absence.last, first=absence.first)
    if absence.last - absence.first > LONGEST:
        raise InvalidFieldError("absence-long", "last")
    for other in records.team.absences.all():
        if absence.meets(other):
            raise InvalidFieldError("absence-taken", "first", first=other.first, last=other.last)
    blocks = records.blocks.between(max(absence.first, context.today), absence.last)
    whose = [block for block in blocks if block.state == "planned" and absence.person in (ME, block.person)]
    return Change(_label(code, absence, blocks=len(whose)), (records.team.absences.put(absence),))


def _label(code: str, absence: Absence, **more: object) -> Label:
    first, last = absence.first.isoformat(), absence.last.isoformat()
    return Label(code, {"person": absence.person, "first": first, "last": last, "reason": absence.reason, **more})
