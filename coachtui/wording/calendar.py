"""What calendar files and invitations say, and what was found in a calendar file, as sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from coachtui.i18n import N_, _, ngettext, speaking
from coachtui.language.text import visible
from coachtui.wording.dates import clock, day, whole_day
from coachtui.wording.durations import duration

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Block
    from coachtui.coaching.events import Event
    from coachtui.coaching.people import Person
    from coachtui.documents.calendar.pieces import Finding
    from coachtui.documents.calendar.reading import Reading
    from coachtui.services.calendar_in import MovedThere

_FINDINGS = {
    "calendar-ends-before": N_("the event ends before it begins"),
    "calendar-event": N_("this event cannot be read"),
    "calendar-line-broken": N_("a line without a colon"),
    "calendar-no-start": N_("an event without a start"),
    "calendar-part-cut": N_("what begins here has no end"),
    "calendar-repeat": N_("how it repeats cannot be understood"),
    "calendar-repeats-long": N_("it repeats, and takes more than a month each time"),
    "calendar-repeats-much": N_("too much repeats in this file; from here on that is not followed"),
    "calendar-repeats-never": N_("the rule by which it repeats never comes true"),
    "calendar-repeats-old": N_("it has repeated since before 1900"),
    "calendar-repeats-within-day": N_("it repeats within a day"),
    "calendar-too-many": N_("only the first {value} events are read"),
    "calendar-value": N_("{value} says nothing that can be understood"),
    "calendar-zone-unknown": N_("the time zone “{value}” is unknown; its times are taken as your own"),
}
_LONGEST = 60
"""Characters of a file's own words that are shown."""


def neutral(event: Event) -> str:
    """Return the title of an event that says nothing about who is in it, or what it is for."""
    return _("Group session") if event.group else "1:1"


def titles(names: Mapping[str, str], *, named: bool) -> Callable[[Event], str]:
    """Return what makes an event's title; one that is `named` says who is in it, by name."""

    def title(event: Event) -> str:
        people = ", ".join(names[person] for person in event.people if person in names)
        return f"{neutral(event)} {people}" if named and people else neutral(event)

    return title


def events_told(events: Sequence[Event]) -> str:
    """Return how many events a file holds, and how many of them are cancelled."""
    count, cancelled = len(events), sum(event.cancelled for event in events)
    said = ngettext("{count} event", "{count} events", count).format(count=count)
    if cancelled:
        said += ", " + ngettext("{count} cancelled", "{count} cancelled", cancelled).format(count=cancelled)
    return said


def found(finding: Finding) -> str:
    """Return what was found, with its line: `line 17: the event ends before it begins`."""
    value = visible(finding.value)[:_LONGEST]
    return _("line {line}: {said}").format(line=finding.line, said=_(_FINDINGS[finding.code]).format(value=value))


def read(reading: Reading) -> str:
    """Return what a file held: `Read 120 events: 34 busy times`."""
    events = ngettext("Read {count} event", "Read {count} events", reading.events).format(count=reading.events)
    busy = len(reading.busy)
    taken = ngettext("{count} busy time", "{count} busy times", busy).format(count=busy)
    return f"{events}: {taken}"


def broken(count: int) -> str:
    """Return how many events could not be read."""
    return ngettext("{count} event could not be read", "{count} events could not be read", count).format(count=count)


def moved(move: MovedThere, name: str) -> str:
    """Return how a block stands in the calendar: `Anna Holm: Fri 20 Nov 09:30 → Mon 23 Nov 10:00, 45 min`."""
    block = move.blocks[0]
    was = f"{day(block.day)} {clock(block.start)}".rstrip()
    there = f"{day(move.day)} {clock(move.start)}".rstrip()
    return f"{name}: {was} → {there}, {duration(move.minutes)}"


def moves(count: int) -> str:
    """Return how many blocks were moved in the calendar."""
    text = ngettext(
        "{count} block of yours stands elsewhere in the calendar:",
        "{count} blocks of yours stand elsewhere in the calendar:",
        count,
    )
    return text.format(count=count)


def cancelled_said(block: Block, name: str) -> str:
    """Return that a block was cancelled in the calendar and still stands in the plan."""
    when = f"{day(block.day)} {clock(block.start)}".rstrip()
    return _("{name}, {when}: cancelled in the calendar, and still in the plan.").format(name=name, when=when)


def invitation(person: Person, block: Block, manager: str) -> str:
    """Return an invitation as text to send, in the person's language."""
    with speaking(person.language):
        lines = [
            _("Hi {name},").format(name=person.name.split()[0]),
            "",
            _("I would like to set time aside for {you}: {when}.").format(you=_you(block), when=_when(block)),
            _("The time is yours: you choose what we talk about.") if block.group is None else "",
            "",
            _("Does that suit you? If not, tell me when it would."),
            *(["", manager] if manager else []),
        ]
    return "\n".join(line for at, line in enumerate(lines) if line or lines[at - 1])


def _you(block: Block) -> str:
    return _("the two of us") if block.group is None else _("our group")


def _when(block: Block) -> str:
    if block.start is None:
        return _("{whole_day}, {length} at a time that suits you").format(
            whole_day=whole_day(block.day), length=duration(block.minutes)
        )
    end = (datetime.combine(block.day, block.start) + timedelta(minutes=block.minutes)).time()
    return _("{whole_day}, {start}–{end}").format(
        whole_day=whole_day(block.day), start=clock(block.start), end=clock(end)
    )
