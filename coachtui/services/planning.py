"""Planning blocks ahead: giving a person time, moving it, changing it, taking it away."""

from collections.abc import Collection, Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import LONGEST, SHORTEST, Block
from coachtui.errors import CoachError, InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.holidays import free_days
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records

FARTHEST = 731
"""Days ahead on which a block may stand at most."""


class PlanBlock(NamedTuple):
    """Time to set aside for a person: a local date, a start or None, minutes, and the rhythm it hangs on, or None."""

    person: str
    day: date
    start: time | None
    minutes: int
    rhythm: str | None = None


def plan_block(records: Records, given: PlanBlock, context: Context) -> Change:
    """Plan a block. Raises InvalidFieldError for a day that is past, an overlap, or minutes out of bounds."""
    person = get_person(records, given.person)
    block = Block(context.new_id(), person.id, given.day, given.start, given.minutes, rhythm=given.rhythm)
    check_block(records, block, context)
    return Change(block_label("block-planned", [block]), (records.blocks.put(block),))


class ChangeBlock(NamedTuple):
    """A planned block as it is to be."""

    block: str
    day: date
    start: time | None
    minutes: int


def change_block(records: Records, given: ChangeBlock, context: Context) -> Change:
    """Change day, start and minutes of a planned block, and of its group's. Raises as `plan_block` does."""
    block = planned(records, given.block)
    check_minutes(given.minutes)
    if (given.day, given.start) != (block.day, block.start):
        check_day(given.day, context)
    return rearranged(
        records,
        [
            Move(each, each._replace(day=given.day, start=given.start, minutes=given.minutes))
            for each in together(records, block)
        ],
        "block-changed",
        context,
    )


class MoveBlock(NamedTuple):
    """A planned block to move by so many days; days off are stepped over in the direction of the move."""

    block: str
    days: int


def move_block(records: Records, given: MoveBlock, context: Context) -> Change:
    """Move a planned block, with its group, to another day at the same time. Raises as `plan_block` does."""
    block = planned(records, given.block)
    day = working_day_from(records, block.day, given.days)
    moves = [Move(each, each._replace(day=day)) for each in together(records, block)]
    for move in moves:
        check_stands(records, move.to, context)
    return rearranged(records, moves, "block-moved", context)


def working_day_from(records: Records, day: date, days: int) -> date:
    """Return the day so many days on, or the next working day in that direction where it is none."""
    step = timedelta(days=1 if days > 0 else -1)
    found = day + timedelta(days=days)
    off = free_days(records, found.year, (found + 15 * step).year)
    hours = records.team.hours()
    while not hours.works_on(found) or found in off:
        found += step
    return found


def remove_block(records: Records, given: str, context: Context) -> Change:
    """Take a planned block away. Raises NotFoundError, or CoachError where it is no longer only planned."""
    block = planned(records, given)
    return Change(block_label("block-removed", [block]), (records.blocks.drop(block),))


class Move(NamedTuple):
    """A planned block as it stands, and as it is to be."""

    block: Block
    to: Block


def rearranged(records: Records, moves: Sequence[Move], code: str, context: Context) -> Change:
    """Return the change of planned blocks that are to be otherwise, all together.

    One still to come just changes; a past one that goes to another day stays on record as moved. Raises
    InvalidFieldError where one would overlap with another, moved or not.
    """
    moved = {move.block.id for move in moves}
    for index, move in enumerate(moves):
        check_room(records, move.to, [other.to for other in moves[:index]], moved)
    groups: dict[str, str] = {}
    writes, shown, put_off = [], [], False
    for block, to in moves:
        if not block.over(context.now) or to.day == block.day:
            writes.append(records.blocks.put(to))
            shown.append(to)
            continue
        new = to._replace(id=context.new_id())
        if new.group:
            new = new._replace(group=groups.setdefault(new.group, context.new_id()))
        writes += [records.blocks.put(block._replace(state="moved", moved_to=new.id)), records.blocks.put(new)]
        shown.append(new)
        put_off = True
    return Change(block_label("block-put-off" if put_off else code, shown), tuple(writes))


def together(records: Records, block: Block) -> tuple[Block, ...]:
    """Return the planned blocks that stand or fall with one: its group's, or itself alone."""
    if not block.group:
        return (block,)
    day = records.blocks.between(block.day, block.day)
    return tuple(each for each in day if each.group == block.group and each.state == "planned")


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
    check_stands(records, block, context)
    check_room(records, block, beside)


def check_stands(records: Records, block: Block, context: Context) -> None:
    """Raise InvalidFieldError where a block cannot stand on its day, whatever else does."""
    check_minutes(block.minutes)
    person = get_person(records, block.person)
    if person.has_left(block.day):
        raise InvalidFieldError("person-left", "day", name=person.name, day=person.left)
    check_day(block.day, context)


def check_day(day: date, context: Context) -> None:
    """Raise InvalidFieldError for a day that is past, or more than two years ahead."""
    if day < context.today:
        raise InvalidFieldError("day-past", "day", day=day, hint="log-instead")
    if day > context.today + timedelta(days=FARTHEST):
        raise InvalidFieldError("day-far", "day", day=day)


def check_room(records: Records, block: Block, beside: Sequence[Block] = (), without: Collection[str] = ()) -> None:
    """Raise InvalidFieldError where another planned block overlaps, one `beside` it or on record, `without` some."""
    standing = [other for other in records.blocks.between(block.day, block.day) if other.id not in without]
    for other in [*standing, *beside]:
        if block.clashes(other):
            name = get_person(records, other.person).name
            raise InvalidFieldError("block-clashes", "start", name=name, start=other.start, length=other.minutes)


def check_minutes(minutes: int) -> None:
    """Raise InvalidFieldError for a length that is no block."""
    if not SHORTEST <= minutes <= LONGEST:
        raise InvalidFieldError("minutes-bounds", "minutes", least=SHORTEST, most=LONGEST, minutes=minutes)


def block_label(code: str, blocks: Sequence[Block]) -> Label:
    """Return what was done to one block or one group, or to several."""
    if len({block.group or block.id for block in blocks}) > 1:
        return Label(code.replace("block-", "blocks-"), {"count": len(blocks), "person": ""})
    block = blocks[0]
    start = f"{block.start:%H:%M}" if block.start else ""
    values: dict[str, object] = {"person": block.person, "day": block.day.isoformat(), "start": start}
    if code == "block-resized":
        values["minutes"] = block.minutes
    return Label(code, values | ({"others": len(blocks) - 1} if len(blocks) > 1 else {}))
