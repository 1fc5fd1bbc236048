"""What a calendar is told of blocks: an event for each, one for a group, and a number that rises with every change."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import NamedTuple

from coachtui.coaching.blocks import Block, State

STANDING: tuple[State, ...] = ("planned", "held")
"""States in which a block has its time; in any other it has given it up."""


class Sent(NamedTuple):
    """What a calendar file said last of one event. `id` is its block's or its group's.

    `person` is whom a block is for, and empty for a group. A calendar takes a later file for the newer one by its
    `sequence`, which begins at 0.
    """

    id: str
    person: str
    day: date
    start: time | None
    minutes: int
    sequence: int = 0
    cancelled: bool = False

    def tells(self, event: "Event") -> bool:
        """Tell whether the event still is as a calendar was told."""
        return (self.day, self.start, self.minutes, self.cancelled) == (
            event.day,
            event.start,
            event.minutes,
            event.cancelled,
        )


class Event(NamedTuple):
    """One event for a calendar: a local date, a start (or None: some time that day), minutes, and who is in it."""

    id: str
    day: date
    start: time | None
    minutes: int
    people: tuple[str, ...]
    group: bool = False
    sequence: int = 0
    cancelled: bool = False

    def sent(self) -> Sent:
        """Return what is remembered once a file has told of it; of a group, nobody who is in it."""
        person = "" if self.group else self.people[0]
        return Sent(self.id, person, self.day, self.start, self.minutes, self.sequence, self.cancelled)


class Seen(NamedTuple):
    """One of our events as it stood in a calendar that was read in: local, and whether it was cancelled there."""

    id: str
    day: date
    start: time | None
    minutes: int
    sequence: int = 0
    cancelled: bool = False

    def older_than(self, sent: Sent) -> bool:
        """Tell whether the calendar has not yet been told what a file said last, or has it just as that file said."""
        there = (self.day, self.start, self.minutes or sent.minutes)
        return self.sequence < sent.sequence or there == (sent.day, sent.start, sent.minutes)


def events_of(blocks: Iterable[Block], sent: Mapping[str, Sent]) -> list[Event]:
    """Return the events of blocks that stand, by day and start, numbered after what was `sent` before, by id.

    The blocks of one group that stand on one day and time are one event. The number rises where anything changed.
    """
    found: dict[str, Event] = {}
    for block in blocks:
        if block.state not in STANDING:
            continue
        key = block.group or block.id
        event = found.get(key)
        if event is None:
            group = block.group is not None
            found[key] = Event(key, block.day, block.start, block.minutes, (block.person,), group)
        elif block.person not in event.people:
            found[key] = event._replace(people=(*event.people, block.person))
    return sorted((_numbered(event, sent.get(event.id)) for event in found.values()), key=_order)


def withdrawn(standing: Iterable[Block], sent: Iterable[Sent]) -> list[Event]:
    """Return what calendars were told of and no longer stands, as cancelled events, by day and start.

    One that was cancelled already stays as it was told.
    """
    still = {block.group or block.id for block in standing if block.state in STANDING}
    found = []
    for each in sent:
        if each.id not in still:
            people = (each.person,) if each.person else ()
            event = Event(each.id, each.day, each.start, each.minutes, people, not people, cancelled=True)
            found.append(_numbered(event, each))
    return sorted(found, key=_order)


def _numbered(event: Event, before: Sent | None) -> Event:
    if before is None:
        return event
    return event._replace(sequence=before.sequence + (0 if before.tells(event) else 1))


def _order(event: Event) -> tuple[date, time, str]:
    return event.day, event.start or time.max, event.id
