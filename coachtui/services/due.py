"""Planned blocks with whom they are for: what is unsaid, and what comes."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.people import Person
from coachtui.services.desk import Context
from coachtui.store.records import Records


class Due(NamedTuple):
    """A block and whom it is for."""

    block: Block
    person: Person


class Waiting(NamedTuple):
    """Blocks that are over and unsaid, from any time past, and those to come."""

    unsaid: tuple[Due, ...]
    next: tuple[Due, ...]


def due_until(records: Records, last: date, context: Context) -> Waiting:
    """Return the planned blocks up to and including a day, in order."""
    people = {person.id: person for person in records.people.all()}
    due = [
        Due(block, people[block.person])
        for block in in_order(records.blocks.planned_until(last))
        if block.person in people
    ]
    return Waiting(
        unsaid=tuple(item for item in due if item.block.unresolved(context.now)),
        next=tuple(item for item in due if not item.block.over(context.now)),
    )
