"""Planning blocks ahead: giving a person time, moving it, changing it, taking it away."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import LONGEST, SHORTEST, Block
from coachtui.errors import CoachError, InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records


class PlanBlock(NamedTuple):
    """Time to set aside for a person: a local date, a start or None, and minutes."""

    person: str
    day: date
    start: time | None
    minutes: int


def plan_block(records: Records, given: PlanBlock, context: Context) -> Change:
    """Plan a block. Raises InvalidFieldError for a day that is past, an overlap, or minutes out of bounds."""
    person = get_person(records, given.person)
    block = Block(context.new_id(), person.id, given.day, given.start, given.minutes)
    check_block(records, block, context)
    return Change(_label("block-planned", block), (records.blocks.put(block),))


class ChangeBlock(NamedTuple):
    """A planned block as it is to be."""

    block: str
    day: date
    start: time | None
    minutes: int


def change_block(records: Records, given: ChangeBlock, context: Context) -> Change:
    """Change day, start and minutes of a planned block. Raises as `plan_block` does."""
    block = planned(records, given.block)
    changed = block._replace(day=given.day, start=given.start, minutes=given.minutes)
    check_minutes(changed.minutes)
    if (changed.day, changed.start) != (block.day, block.start):
        check_day(changed.day, context)
    check_room(records, changed)
    return replanned(records, block, changed, "block-changed", context)


class MoveBlock(NamedTuple):
    """A planned block to move by so many days; a weekend is stepped over in the direction of the move."""

    block: str
    days: int


def move_block(records: Records, given: MoveBlock, context: Context) -> Change:
    """Move a planned block to another day at the same time. Raises as `plan_block` does."""
    block = planned(records, given.block)
    day = block.day + timedelta(days=given.days)
    while day.weekday() > 4:
        day += timedelta(days=1 if given.days > 0 else -1)
    moved = block._replace(day=day)
    check_block(records, moved, context)
    return replanned(records, block, moved, "block-moved", context)


def remove_block(records: Records, given: str, context: Context) -> Change:
    """Take a planned block away. Raises NotFoundError, or CoachError where it is no longer only planned."""
    block = planned(records, given)
    return Change(_label("block-removed", block), (records.blocks.drop(block),))


def planned(records: Records, block: str) -> Block:
    """Return a block that is still only planned. Raises NotFoundError or CoachError."""
    found = records.blocks.get(block)
    if found is None:
        raise NotFoundError("block-gone")
    if found.state != "planned":
        raise CoachError("block-settled", hint="undo-it")
    return found


def check_block(records: Records, block: Block, context: Context, beside: Sequence[Block] = ()) -> None:
    """Raise InvalidFieldError where a block cannot stand, also `beside` others: the field in the way, and why."""
    check_minutes(block.minutes)
    person = get_person(records, block.person)
    if person.has_left(block.day):
        raise InvalidFieldError("person-left", "day", name=person.name, day=person.left)
    check_day(block.day, context)
    check_room(records, block, beside)


def check_day(day: date, context: Context) -> None:
    """Raise InvalidFieldError for a day that is past, or more than two years ahead."""
    if day < context.today:
        raise InvalidFieldError("day-past", "day", day=day, hint="log-instead")
    if day > context.today + timedelta(days=731):
        raise InvalidFieldError("day-far", "day", day=day)


def check_room(records: Records, block: Block, beside: Sequence[Block] = ()) -> None:
    """Raise InvalidFieldError where another planned block overlaps."""
    for other in [*records.blocks.between(block.day, block.day), *beside]:
        if block.clashes(other):
            name = get_person(records, other.person).name
            raise InvalidFieldError("block-clashes", "start", name=name, start=other.start, length=other.minutes)


def check_minutes(minutes: int) -> None:
    """Raise InvalidFieldError for a length that is no block."""
    if not SHORTEST <= minutes <= LONGEST:
        raise InvalidFieldError("minutes-bounds", "minutes", least=SHORTEST, most=LONGEST, minutes=minutes)


def replanned(records: Records, block: Block, changed: Block, code: str, context: Context) -> Change:
    """Return the change of a planned block: one still to come just changes, a past one stays on record as moved."""
    if not block.over(context.now) or changed.day == block.day:
        return Change(_label(code, changed), (records.blocks.put(changed),))
    new = changed._replace(id=context.new_id())
    moved = block._replace(state="moved", moved_to=new.id)
    return Change(_label("block-put-off", new), (records.blocks.put(moved), records.blocks.put(new)))


def _label(code: str, block: Block) -> Label:
    start = f"{block.start:%H:%M}" if block.start else ""
    return Label(code, {"person": block.person, "day": block.day.isoformat(), "start": start})
