"""Carrying over: what was missed, or is past and unsaid, gets a place in the next week."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.months import Month
from coachtui.coaching.openings import Calendar, Openings
from coachtui.errors import CoachError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.openings import calendar_of
from coachtui.services.planning import block_label
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records

WEEKS = 4
"""Weeks in which room is looked for, the next one first."""


def can_be_carried(records: Records, block: Block, context: Context) -> bool:
    """Tell whether a block is missed, or past and unsaid, and has not been carried to a place that still stands."""
    if block.unresolved(context.now):
        return True
    return block.state == "missed" and (block.moved_to is None or records.blocks.get(block.moved_to) is None)


def to_carry(records: Records, month: Month, context: Context) -> list[Block]:
    """Return the blocks of a month that can be carried over, oldest first."""
    blocks = records.blocks.between(month.first, month.last)
    return in_order(block for block in blocks if can_be_carried(records, block, context))


def carry_over(records: Records, given: Sequence[str], context: Context) -> Change:
    """Plan blocks again in the next week: on the same weekday and time, else where there is room.

    A missed one stays missed, one that was unsaid is moved; both know their new place. Raises NotFoundError,
    and CoachError where one is not to be carried, or no week has room for any.
    """
    blocks = in_order(_carried(records, block, context) for block in given)
    monday = context.today + timedelta(days=7 - context.today.weekday())
    last = monday + timedelta(weeks=WEEKS, days=-1)
    calendar = calendar_of(records, monday, last, context)
    standing = [block for block in records.blocks.between(monday, last) if block.state == "planned"]
    writes: list[Write] = []
    placed: list[Block] = []
    groups: dict[str, Block] = {}
    for block in blocks:
        first = groups.get(block.group or "")
        found = first or _place(block, monday, last, calendar, [*standing, *placed])
        if found is None:
            continue
        new = found._replace(id=context.new_id(), person=block.person, minutes=block.minutes)
        if block.group:
            new = new._replace(group=first.group if first else context.new_id())
            groups.setdefault(block.group, new)
        placed.append(new)
        before = block._replace(state="moved") if block.state == "planned" else block
        writes += [records.blocks.put(before._replace(moved_to=new.id)), records.blocks.put(new)]
    if not placed:
        raise CoachError("carry-no-room", hint="edit-instead")
    label = block_label("block-carried", placed)
    return Change(Label(label.code, {**label.values, "without": len(blocks) - len(placed)}), tuple(writes))


def _carried(records: Records, block: str, context: Context) -> Block:
    found = records.blocks.get(block)
    if found is None:
        raise NotFoundError("block-gone")
    if not can_be_carried(records, found, context):
        raise CoachError("carry-nothing")
    return found


def _place(block: Block, monday: date, last: date, calendar: Calendar, standing: Sequence[Block]) -> Block | None:
    """Return the block where it would stand, without an id; None where no week has room."""
    openings = Openings(monday, last, calendar, standing)
    new = block._replace(state="planned", moved_to=None, group=None, rhythm=None)
    for week in range(WEEKS):
        wished = new._replace(day=monday + timedelta(weeks=week, days=block.day.weekday()))
        if (
            not calendar.off(block.person, wished.day)
            and openings.room(wished.day)
            and not any(wished.clashes(other) for other in standing)
        ):
            return wished
        for number in range(7):
            day = monday + timedelta(weeks=week, days=number)
            starts = openings.fitting(day, (block.minutes,))
            if starts and not calendar.off(block.person, day):
                return new._replace(day=day, start=time(*divmod(starts[0], 60)))
    return None
