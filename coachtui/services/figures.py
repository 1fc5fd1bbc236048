"""The month's figures, from the ledger, the plan and the targets."""

from datetime import date

from coachtui.coaching.blocks import last_session
from coachtui.coaching.figures import Figures, Gap, longest_without, month_figures
from coachtui.coaching.months import Month
from coachtui.services.desk import Context
from coachtui.services.people import present
from coachtui.store.records import Records


def figures_of(records: Records, month: Month, context: Context) -> Figures:
    """Return the figures of a month for everyone who counts in it, by name."""
    people = sorted(records.people.all(), key=lambda person: person.by_name)
    blocks = records.blocks.between(month.first, month.last)
    entries = records.ledger.between(month.first, month.last)
    return month_figures(month, people, blocks, entries, records.targets.all(), context.now)


def longest_gap(records: Records, context: Context) -> Gap | None:
    """Return who has waited longest for a session, or None where nobody counts."""
    people = present(records, context.today)
    entries = records.ledger.since_last_of(people, context.today)
    return longest_without(people, entries, context.today, records.team.absences.all())


def last_sessions(records: Records, context: Context) -> dict[str, date]:
    """Return the day of each present person's last session."""
    people = present(records, context.today)
    return last_session(records.ledger.since_last_of(people, context.today))
