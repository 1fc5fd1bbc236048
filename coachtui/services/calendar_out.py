"""Blocks as calendar files: which events are meant, where the file may lie, and remembering what it told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.events import Event, Sent, events_of, withdrawn
from coachtui.coaching.months import Month
from coachtui.documents.calendar.out import Invited, Method, as_calendar
from coachtui.documents.calendar.zones import local_zone
from coachtui.documents.files import replace_private, write_private
from coachtui.errors import CoachError, NotFoundError, PlaceError
from coachtui.paths import Home, git_tree
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label
from coachtui.store.records import Records

ENDING = ".ics"
_OURS = b"BEGIN:VCALENDAR"


class Wanted(NamedTuple):
    """Which events a file is to hold: a month's, a person's, or the one of a block (its id).

    A person's are those in the month, or without one those from today on.
    """

    month: Month | None = None
    person: str = ""
    block: str = ""


def events_for(records: Records, wanted: Wanted, today: date) -> list[Event]:
    """Return the wanted events that stand, and those a calendar was told of that stand no more, as cancelled.

    A month holds also what has moved out of it since a file told of it. Raises CoachError where there is nothing.
    """
    sent = {each.id: each for each in records.sent.all()}
    blocks = records.blocks.all()
    events = [*events_of(blocks, sent), *withdrawn(blocks, sent.values())]
    found = [event for event in events if _means(records, wanted, event, sent.get(event.id), today)]
    if not found:
        raise CoachError("calendar-nothing", hint="plan-list")
    return found


def _means(records: Records, wanted: Wanted, event: Event, sent: Sent | None, today: date) -> bool:
    if wanted.block:
        block = records.blocks.get(wanted.block)
        return event.id in (wanted.block, block.group if block else None)
    if wanted.person and wanted.person not in event.people:
        return False
    if wanted.month is None:
        return event.day >= today
    return event.day in wanted.month or (sent is not None and sent.day in wanted.month)


def cancelled_of(events: list[Event]) -> list[Event]:
    """Return the cancelled ones. Raises CoachError where there is none: what stands in the plan is not cancelled."""
    found = [event for event in events if event.cancelled]
    if not found:
        raise CoachError("calendar-none-cancelled", hint="calendar-cancel")
    return found


class File(NamedTuple):
    """How a calendar file is made: its title for each event, and whether titles name people."""

    title: Callable[[Event], str]
    named: bool = False
    method: Method = "PUBLISH"
    invited: Invited | None = None


def calendar_of(events: list[Event], file: File, context: Context) -> bytes:
    """Return the bytes of a calendar file."""
    return as_calendar(
        events,
        file.title,
        context.now,
        local_zone(context.now),
        method=file.method,
        private=file.named,
        invited=file.invited,
    )


def write_calendar(home: Home, data: bytes, place: Path, stem: str, *, named: bool) -> Path:
    """Write a calendar file and return its path.

    `place` is a folder, in which the file gets `stem` for a name that no other has; or a path with the ending of a
    calendar file, where an earlier calendar file is written over. Raises PlaceError.
    """
    check_place(place, home, named=named)
    try:
        if place.suffix.lower() == ENDING:
            replace_private(place, data)
            return place
        (path,) = write_private(place, stem, {ENDING: data.decode()})
    except OSError as error:
        reason = error.strerror or ""
        raise PlaceError("export-not-written", path=str(place), reason=reason, hint="calendar-elsewhere") from error
    return path


def check_place(place: Path, home: Home, *, named: bool) -> None:
    """Raise PlaceError where a calendar file must not lie.

    That is among the records, in the place of another kind of file, and, where it names people, in a git work tree.
    """
    tree = git_tree(place) if named else None
    if tree:
        raise PlaceError("export-in-git", path=str(place), tree=str(tree), hint="calendar-elsewhere")
    if place.resolve().is_relative_to(home.root.resolve()):
        raise PlaceError("calendar-in-home", path=str(place), hint="calendar-elsewhere")
    if place.suffix.lower() != ENDING:
        if place.exists() and not place.is_dir():
            raise PlaceError("export-is-file", path=str(place), hint="calendar-elsewhere")
    elif place.exists() and not _is_calendar(place):
        raise PlaceError("calendar-other-file", path=str(place), hint="calendar-elsewhere")


def _is_calendar(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(_OURS)) == _OURS
    except OSError:
        return False


def news_of(records: Records, events: list[Event]) -> tuple[Sent, ...]:
    """Return what a file with the events tells that no file has told before."""
    before = {each.id: each for each in records.sent.all()}
    return tuple(event.sent() for event in events if before.get(event.id) != event.sent())


def remember_told(records: Records, given: tuple[Sent, ...], context: Context) -> Change:
    """Remember what is told: before it is, for a number that was given twice is worse than one that was skipped.

    Undo does not reach it: the file stays where it is.
    """
    return Change(
        Label("calendar-written", {"count": len(given)}), tuple(map(records.sent.put, given)), history="quiet"
    )


def next_block(records: Records, person: str, context: Context) -> Block:
    """Return a person's next planned block. Raises NotFoundError."""
    ahead = (b for b in records.blocks.of(person) if b.state == "planned" and not b.over(context.now))
    found = next(iter(in_order(ahead)), None)
    if found is None:
        raise NotFoundError("plan-ahead-none", name=get_person(records, person).name, hint="plan-list")
    return found


def stem_of(wanted: Wanted, events: list[Event]) -> str:
    """Return a name for the file that names nobody."""
    if wanted.month:
        return f"coachtui-{wanted.month.year:04}-{wanted.month.number:02}"
    first = events[0]
    at = f"-{first.start:%H%M}" if first.start and wanted.block else ""
    return f"coachtui-{first.day.isoformat()}{at}"
