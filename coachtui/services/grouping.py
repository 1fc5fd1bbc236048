"""Group sessions on the plan: one time for several people. The manager's minutes count once, each person's for them."""

from datetime import date, time
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.errors import InvalidFieldError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.planning import block_label, check_block
from coachtui.store.records import Records


class PlanGroup(NamedTuple):
    """Time to set aside for several people together; `rhythm` is the one it hangs on, or None."""

    people: tuple[str, ...]
    day: date
    start: time | None
    minutes: int
    rhythm: str | None = None


def plan_group(records: Records, given: PlanGroup, context: Context) -> Change:
    """Plan a group session: a block for each person, all of one group. Raises as `plan_block` does."""
    people = [get_person(records, person) for person in dict.fromkeys(given.people)]
    if len(people) < 2:
        raise InvalidFieldError("group-small", "name")
    group = context.new_id()
    blocks = [
        Block(context.new_id(), person.id, given.day, given.start, given.minutes, rhythm=given.rhythm, group=group)
        for person in people
    ]
    for block in blocks:
        check_block(records, block, context)
    return Change(block_label("block-planned", blocks), tuple(map(records.blocks.put, blocks)))
