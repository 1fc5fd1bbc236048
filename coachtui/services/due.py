"""Planned blocks with whom they are for: what is unsaid, and what comes."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.people import Person
from coachtui.services.desk import Context
from coachtui.store.records import Records


class Due(NamedTuple):
    """A block and whom it is for; `others` counts those who are in its group beside, where it stands for all of it."""

    block: Block
    person: Person
    others: int = 0

    @property
    def name(self) -> str:
        """The person's name, and how many come beside: `Anna Holm +2`."""
        return f"{self.person.name} +{self.others}" if self.others else self.person.name


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


def groups_once(dues: Sequence[Due]) -> list[Due]:
    """Return the blocks with one that stands for each group: what is said of it is said of all of it."""
    found: dict[str, Due] = {}
    for due in dues:
        key = due.block.group or due.block.id
        first = found.get(key)
        found[key] = first._replace(others=first.others + 1) if first else due
    return list(found.values())
