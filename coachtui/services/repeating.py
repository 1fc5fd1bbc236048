"""A block again: each week, every second week or once a month, until a day."""

from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.repeating import Every, repeats
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Change, Context
from coachtui.services.openings import calendar_of
from coachtui.services.planning import FARTHEST, check_block, planned, together
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records


class RepeatBlock(NamedTuple):
    """A planned block to plan again and again, up to and including a local date."""

    block: str
    every: Every
    until: date


def repeat_block(records: Records, given: RepeatBlock, context: Context) -> Change:
    """Plan a block, with its group, on the days on which it comes again.

    Days on which somebody is off or that have something else at the time are left out, and counted in the label.
    Raises InvalidFieldError for a date that brings none, and CoachError where all of them are taken.
    """
    block = planned(records, given.block)
    if given.until > context.today + timedelta(days=FARTHEST):
        raise InvalidFieldError("day-far", "until", day=given.until)
    days = [day for day in repeats(block.day, given.every, given.until) if day >= context.today]
    if not days:
        raise InvalidFieldError("until-early", "until", day=given.until)
    those = together(records, block)
    calendar = calendar_of(records, days[0], days[-1], context)
    writes: list[Write] = []
    count = 0
    for day in days:
        group = context.new_id() if block.group else block.group
        again = [each._replace(id=context.new_id(), day=day, group=group) for each in those]
        if any(calendar.off(each.person, day) for each in again):
            continue
        try:
            for each in again:
                check_block(records, each, context)
        except InvalidFieldError:
            continue
        writes += map(records.blocks.put, again)
        count += 1
    if not count:
        raise CoachError("repeat-none", hint="edit-instead")
    values = {"count": count, "person": block.person, "without": len(days) - count}
    return Change(Label("block-repeated", values), tuple(writes))
