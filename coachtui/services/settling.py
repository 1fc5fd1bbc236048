"""Did this happen? Saying of a block what became of it."""

from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import REASONS, Block, Entry, Reason
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Change, Context
from coachtui.services.planning import Move, check_block, check_minutes, planned, rearranged, together
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records


class HoldBlock(NamedTuple):
    """A block that was held, for the planned minutes or for others."""

    block: str
    minutes: int | None = None


def hold_block(records: Records, given: HoldBlock, context: Context) -> Change:
    """Say that a block was held, with all of its group: the minutes enter the ledger, for each of them.

    Raises CoachError for a day that is yet to come.
    """
    block = planned(records, given.block)
    minutes = block.minutes if given.minutes is None else given.minutes
    check_minutes(minutes)
    if block.day > context.today:
        raise CoachError("block-ahead", day=block.day, hint="move-first")
    writes: list[Write] = []
    those = together(records, block)
    for each in those:
        entry = Entry(context.new_id(), each.person, each.day, minutes, "session", each.id, group=each.group)
        writes += [records.blocks.put(each._replace(state="held")), records.ledger.put(entry)]
    others = {"others": len(those) - 1} if len(those) > 1 else {}
    return Change(_label("block-held", block, minutes=minutes, **others), tuple(writes))


def miss_block(records: Records, given: str, context: Context) -> Change:
    """Say that a block was missed. Raises CoachError for a day that is yet to come."""
    block = planned(records, given)
    if block.day > context.today:
        raise CoachError("block-ahead", day=block.day, hint="move-first")
    return Change(_label("block-missed", block), (records.blocks.put(block._replace(state="missed")),))


class ExcuseBlock(NamedTuple):
    """A block that could not be held, for one of the closed reasons."""

    block: str
    reason: Reason


def excuse_block(records: Records, given: ExcuseBlock, context: Context) -> Change:
    """Excuse a block, past or ahead. Raises InvalidFieldError for a reason that is not in the list."""
    block = planned(records, given.block)
    if given.reason not in REASONS:
        raise InvalidFieldError("reason-unknown", "reason", reasons=list(REASONS))
    excused = block._replace(state="excused", reason=given.reason)
    return Change(_label("block-excused", block, reason=given.reason), (records.blocks.put(excused),))


def move_past_block(records: Records, given: str, context: Context) -> Change:
    """Plan a past block again, with its group: same weekday and time, in the first week from tomorrow on with room.

    The past one stays on record as moved. Raises CoachError where four weeks have no room at that time.
    """
    block = planned(records, given)
    if not block.over(context.now):
        raise CoachError("block-ahead", day=block.day, hint="edit-instead")
    first = _next_same_weekday(block, context)
    for week in range(4):
        day = first + timedelta(weeks=week)
        moves = [Move(each, each._replace(day=day)) for each in together(records, block)]
        try:
            for move in moves:
                check_block(records, move.to, context)
        except InvalidFieldError:
            continue
        return rearranged(records, moves, "block-put-off", context)
    raise CoachError("no-room", hint="edit-instead")


def _next_same_weekday(block: Block, context: Context) -> date:
    days = (block.day - context.today).days % 7
    return context.today + timedelta(days=days or 7)


def _label(code: str, block: Block, **more: object) -> Label:
    return Label(code, {"person": block.person, "day": block.day.isoformat(), **more})
