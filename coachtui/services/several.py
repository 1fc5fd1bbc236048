"""The same thing for several blocks at once: one change, one step for undo, all of it or nothing."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from coachtui.coaching.blocks import Block
from coachtui.services.desk import Change, Context, UseCase
from coachtui.services.planning import (
    Move,
    check_minutes,
    check_stands,
    planned,
    rearranged,
    together,
    working_day_from,
)
from coachtui.store.frames import Label
from coachtui.store.records import Records

Given = TypeVar("Given")

STEP = 15
"""Minutes by which a block grows or shrinks at a time."""


def each(use_case: UseCase[Given]) -> Callable[[Records, Sequence[Given], Context], Change]:
    """Return the use case for several things, each of which it must allow. Raises what it raises.

    For what touches no other block: a move asks `move_blocks`.
    """

    def several(records: Records, given: Sequence[Given], context: Context) -> Change:
        changes = [use_case(records, one, context) for one in given]
        if len(changes) == 1:
            return changes[0]
        writes = {write.ref: write for change in changes for write in change.writes}
        values = {"count": len(changes), "person": "", **_shared(changes, "reason")}
        return Change(Label(changes[0].label.code.replace("block-", "blocks-"), values), tuple(writes.values()))

    return several


def _shared(changes: Sequence[Change], name: str) -> dict[str, object]:
    value = changes[0].label.values.get(name)
    return {} if value is None else {name: value}


class MoveBlocks(NamedTuple):
    """Planned blocks to move by so many days, as `MoveBlock` moves one; they may take each other's places."""

    blocks: Sequence[str]
    days: int


def move_blocks(records: Records, given: MoveBlocks, context: Context) -> Change:
    """Move planned blocks, with their groups. Raises InvalidFieldError where one cannot stand; none moves then."""
    moves = []
    for block in with_groups(records, given.blocks):
        to = block._replace(day=working_day_from(records, block.day, given.days))
        check_stands(records, to, context)
        moves.append(Move(block, to))
    return rearranged(records, moves, "block-moved", context)


class ResizeBlocks(NamedTuple):
    """Planned blocks to make longer by steps of STEP minutes, or shorter where there are fewer than none."""

    blocks: Sequence[str]
    steps: int


def resize_blocks(records: Records, given: ResizeBlocks, context: Context) -> Change:
    """Make planned blocks longer or shorter, to the next full quarter. Raises InvalidFieldError."""
    moves = []
    for block in with_groups(records, given.blocks):
        minutes = resized(block.minutes, given.steps)
        check_minutes(minutes)
        moves.append(Move(block, block._replace(minutes=minutes)))
    return rearranged(records, moves, "block-resized", context)


def resized(minutes: int, steps: int) -> int:
    """Return a length so many steps on: 50 minutes go to 60, and down to 45."""
    full = minutes // STEP if steps > 0 else -(-minutes // STEP)
    return (full + steps) * STEP


def with_groups(records: Records, blocks: Sequence[str]) -> list[Block]:
    """Return planned blocks with those of their groups, each once. Raises NotFoundError or CoachError."""
    found = {each.id: each for block in blocks for each in together(records, planned(records, block))}
    return list(found.values())
