"""Calendar files in: the times that are taken, and blocks that were moved in the calendar."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.busy import Busy
from coachtui.coaching.events import STANDING, Seen
from coachtui.documents.calendar.reading import LARGEST, Reading, read_calendar
from coachtui.documents.calendar.taken import Window, joined
from coachtui.documents.calendar.zones import local_zone
from coachtui.errors import CoachError, NotFoundError
from coachtui.services import planning
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records

AHEAD = 400
"""Days, from today on, of which taken times are kept."""


def bytes_of(path: Path) -> bytes:
    """Return a calendar file's bytes. Raises NotFoundError, or CoachError where it is too large or cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotFoundError("calendar-file-gone", path=str(path)) from None
    except OSError as error:
        raise CoachError("file-unreadable", path=str(path), reason=error.strerror or "") from error


def reading_of(data: bytes, context: Context, me: str = "") -> Reading:
    """Read a calendar file from today on, in local time. Raises CoachError where it is none."""
    window = Window(context.today, context.today + timedelta(days=AHEAD), local_zone(context.now))
    return read_calendar(data, window, me)


class TakeBusy(NamedTuple):
    """Times that are taken, in place of the ones from before, or beside them where those are to be kept."""

    busy: tuple[Busy, ...]
    keep_earlier: bool = False


def is_news(records: Records, given: TakeBusy, context: Context) -> bool:
    """Tell whether taking these times would change what is known."""
    return bool(take_busy(records, given, context).writes)


def take_busy(records: Records, given: TakeBusy, context: Context) -> Change:
    """Keep the times that are taken. Those past are dropped; what stands already stays as it is."""
    before = records.team.busy.all()
    earlier = [busy for busy in before if busy.last.date() >= context.today] if given.keep_earlier else []
    wanted = joined(busy._replace(id="") for busy in (*given.busy, *earlier))
    known = {busy._replace(id=""): busy for busy in before}
    fresh = [busy for busy in wanted if busy not in known]
    gone = [busy for value, busy in known.items() if value not in set(wanted)]
    writes = [
        *map(records.team.busy.drop, gone),
        *(records.team.busy.put(busy._replace(id=context.new_id())) for busy in fresh),
    ]
    return Change(Label("busy-taken", {"count": len(wanted)}), tuple(writes))


class MovedThere(NamedTuple):
    """A block, or those of one group, that stands elsewhere in the calendar: where it is, and where it is there."""

    blocks: tuple[Block, ...]
    day: date
    start: time | None
    minutes: int


def moves_of(records: Records, own: Iterable[Seen]) -> list[MovedThere]:
    """Return the planned blocks that somebody moved in the calendar.

    An event that stands as a file of ours told it was not moved there, however the plan has changed since. A whole day
    in the calendar is a block without a start, and says nothing of its length.
    """
    told = {sent.id: sent for sent in records.sent.all()}
    planned: dict[str, list[Block]] = {}
    for block in records.blocks.all():
        if block.state == "planned":
            planned.setdefault(block.group or block.id, []).append(block)
    found = []
    for seen in own:
        blocks = planned.get(seen.id)
        if not blocks or seen.cancelled:
            continue
        minutes = seen.minutes or blocks[0].minutes
        there = (seen.day, seen.start, minutes)
        sent = told.get(seen.id)
        if there != _place(blocks[0]) and not (sent and seen.older_than(sent)):
            found.append(MovedThere(tuple(blocks), *there))
    return sorted(found, key=lambda move: (move.day, move.start or time.max))


def cancelled_there(records: Records, own: Iterable[Seen]) -> list[Block]:
    """Return the blocks that stand in the plan and were cancelled in the calendar."""
    keys = {seen.id for seen in own if seen.cancelled}
    told = {sent.id for sent in records.sent.all() if sent.cancelled}
    return [
        block for block in records.blocks.all() if block.state in STANDING and (block.group or block.id) in keys - told
    ]


def take_moves(records: Records, given: Sequence[MovedThere], context: Context) -> Change:
    """Move blocks to where the calendar has them, as one change.

    Raises InvalidFieldError where one cannot stand there, and then none is moved.
    """
    if not given:
        raise CoachError("nothing-to-change")
    moves = [
        planning.Move(block, block._replace(day=there.day, start=there.start, minutes=there.minutes))
        for there in given
        for block in there.blocks
    ]
    for move in moves:
        planning.check_stands(records, move.to, context)
    return planning.rearranged(records, moves, "block-moved", context)


def _place(block: Block) -> tuple[date, time | None, int]:
    return block.day, block.start, block.minutes
