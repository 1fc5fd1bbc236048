"""One person at a glance: the card, what is open, what is planned, what was held."""

from typing import NamedTuple

from coachtui.coaching.absences import Absence
from coachtui.coaching.absences import of as absences_of
from coachtui.coaching.blocks import Block, Entry, in_order
from coachtui.coaching.goals import Goal
from coachtui.coaching.months import Month
from coachtui.coaching.pairs import Pair
from coachtui.coaching.people import Person
from coachtui.coaching.sessions import Session, Win
from coachtui.coaching.targets import month_target
from coachtui.services.desk import Context
from coachtui.services.open_items import Open, open_with
from coachtui.services.open_items import in_order as in_due_order
from coachtui.services.pairs import in_turn
from coachtui.services.people import get_person
from coachtui.services.session.last import open_goals
from coachtui.store.records import Records

LATELY = 12
"""Sessions and blocks that were held which stand on a person's page."""


class Past(NamedTuple):
    """What was held with a person: its entry, and the session where one was written down."""

    entry: Entry
    session: Session | None


class PersonView(NamedTuple):
    """A person with minutes held this month and the target (0: none), and the records about them, newest last in
    `ahead` and `absences`, newest first in `past` and `wins`."""

    person: Person
    held: int
    target: int
    open: tuple[Open, ...]
    wins: tuple[Win, ...]
    ahead: tuple[Block, ...]
    past: tuple[Past, ...]
    absences: tuple[Absence, ...]
    pairs: tuple[Pair, ...]
    goals: tuple[Goal, ...] = ()


def person_view(records: Records, person: str, context: Context) -> PersonView:
    """Return what a person's page shows: goals, what is open, blocks to come or unsaid, absences not over.

    Of what was held the ledgers of this year and the last are read. Raises NotFoundError.
    """
    found = get_person(records, person)
    today, month = context.today, Month.of(context.today)
    years = (today.year, today.year - 1)
    entries = [entry for year in years for entry in records.ledger.year(year) if entry.person == person]
    entries.sort(key=lambda entry: (entry.day, entry.id), reverse=True)
    sessions = {session.id: session for session in records.talks.sessions.of(person)}
    held = [entry for entry in entries if entry.kind == "session"][:LATELY]
    return PersonView(
        found,
        sum(entry.minutes for entry in entries if entry.day in month),
        month_target(found, records.targets.all(), month),
        in_due_order(open_with(records, found)),
        tuple(sorted(records.talks.wins.of(person), key=lambda win: (win.day, win.id), reverse=True)),
        tuple(in_order(block for block in records.blocks.of(person) if block.state == "planned")),
        tuple(Past(entry, sessions.get(entry.session or "")) for entry in held),
        tuple(absence for absence in absences_of(records.team.absences.all(), person) if absence.last >= today),
        tuple(pair for pair in in_turn(records.team.pairs.all()) if pair.has(person) and not _over(pair, context)),
        tuple(open_goals(records, person)),
    )


def _over(pair: Pair, context: Context) -> bool:
    return pair.until is not None and pair.until < context.today
