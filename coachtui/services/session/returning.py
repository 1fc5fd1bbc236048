"""Coming back to a session that was left open: how long it really took, where the clock ran on without anyone."""

from datetime import datetime
from typing import NamedTuple

from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Running, lasted
from coachtui.services.desk import Change, Context
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.session.keeping import keep_running
from coachtui.store.frames import Label
from coachtui.store.records import Records


def ran_on(running: Running, rule: Rule, now: datetime) -> bool:
    """Tell whether a session that one comes back to was left open: never paused, and now longer than any may count.

    So is one that ran into another local day, however late it was begun.
    """
    if running.resting:
        return False
    began = running.spells[-1].start.astimezone(now.tzinfo)
    return running.minutes(now) > rule.most or began.date() < now.date()


class Lasted(NamedTuple):
    """A session that was left open, and the minutes it really took."""

    running: Running
    minutes: int


def keep_lasted(records: Records, given: Lasted, context: Context) -> Change:
    """Keep a session at rest after the minutes that it took. Raises InvalidFieldError for odd ones, or CoachError.

    What was written in it stays; that another window wrote meanwhile too.
    """
    check_session_minutes(given.minutes)
    stored = records.talks.running.get(given.running.person, given.running.id) or given.running
    kept = keep_running(records, lasted(stored, given.minutes), context)
    return kept._replace(label=Label("session-lasted", {"person": stored.person, "minutes": given.minutes}))
