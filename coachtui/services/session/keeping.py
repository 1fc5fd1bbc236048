"""Keeping a session that runs: what was typed so far, as it stands, without a step for undo."""

from typing import NamedTuple

from coachtui.coaching.running import Running, joined, without
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


def keep_running(records: Records, given: Running, context: Context) -> Change:
    """Keep the session as it stands, without one of a group who was erased meanwhile.

    Raises CoachError where it was ended or thrown away elsewhere meanwhile.
    """
    if records.underway.get(given.id) is None:
        raise CoachError("session-gone", hint="session-see")
    kept = records.talks.running.put(without_erased(records, given))
    return Change(_label("session-kept", given), (kept,), history="quiet")


def without_erased(records: Records, running: Running) -> Running:
    """Return the session without those of a group who were erased since this window has it."""
    for each in {*running.others, *(line.who for line in running.log if line.who)}:
        running = running if records.people.get(each) else without(running, each)
    return running


class Beside(NamedTuple):
    """A session as this window has it, and as it was when this window last saw it kept."""

    mine: Running
    base: Running


def keep_beside(records: Records, given: Beside, context: Context) -> Change:
    """Keep the session with the lines that another window wrote meanwhile. Raises as `keep_running` does."""
    theirs = records.talks.running.get(given.mine.person, given.mine.id)
    return keep_running(records, joined(given.base, theirs or given.base, given.mine), context)


def drop_running(records: Records, given: Running, context: Context) -> Change:
    """Throw a session away that was begun by mistake; undo brings it back. Raises CoachError where it is gone.

    Undo brings back what was kept: keep the newest words first.
    """
    underway = records.underway.get(given.id)
    if underway is None:
        raise CoachError("session-gone", hint="session-see")
    writes = (records.talks.running.drop(given), records.underway.drop(underway))
    return Change(_label("session-dropped", given), writes)


def _label(code: str, running: Running) -> Label:
    return Label(code, {"person": running.person})
