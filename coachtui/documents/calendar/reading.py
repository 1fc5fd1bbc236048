"""A calendar file as times that are taken and events of ours: no titles, no places, no people."""

import warnings
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.busy import Busy
from coachtui.coaching.events import Seen
from coachtui.documents.calendar.known import learn_zones, unknown
from coachtui.documents.calendar.out import DOMAIN
from coachtui.documents.calendar.pieces import Finding, Piece, cut
from coachtui.documents.calendar.repeating import BUDGET, SEARCH
from coachtui.documents.calendar.series import (
    EventError,
    check,
    free_busy,
    is_cancelled,
    occurrences,
    over_before,
    parsed,
    repeats,
    sequence_of,
    span,
    takes_time,
)
from coachtui.documents.calendar.taken import Window, joined, local, stretch
from coachtui.errors import CoachError

if TYPE_CHECKING:
    from icalendar import Event

LARGEST = 10 * 1024 * 1024
"""Bytes that a calendar file may have."""
MOST = 50_000
"""Events that are looked at in one file."""


class Reading(NamedTuple):
    """What a file says of the window: when time is taken, our own events, what was not understood, events it has."""

    busy: tuple[Busy, ...]
    own: tuple[Seen, ...]
    findings: tuple[Finding, ...]
    events: int

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The findings that cost an event."""
        return tuple(finding for finding in self.findings if not finding.note)


def read_calendar(data: bytes, window: Window, me: str = "") -> Reading:
    """Read a calendar file. An event that is broken is said and costs no other; one without an end stops at the window.

    What is cancelled, shown as free, or declined by `me` (an address; without it, the one the file may be named after)
    takes no time. What is tentative does. Raises CoachError where it is no calendar file, or too large.
    """
    if len(data) > LARGEST:
        raise CoachError("calendar-large", most=LARGEST // 1024 // 1024)
    pieces = cut(data.decode("utf-8-sig", "replace"))
    if pieces is None:
        raise CoachError("calendar-none", hint="calendar-export")
    reader = _Reader(window, me or (pieces.title if "@" in pieces.title else ""))
    reader.findings += pieces.findings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of zones that icalendar tells by the end of their name
        learn_zones(part for part in pieces.parts if part.kind == "VTIMEZONE")
        for part in pieces.parts:
            reader.take(part)
        reader.follow()
    findings = sorted(reader.findings, key=lambda finding: (finding.line, finding.code))
    return Reading(tuple(joined(reader.busy)), tuple(reader.own), tuple(findings), reader.events)


class _Reader:
    """Takes one part after another; what repeats is gathered by its id and followed at the end."""

    def __init__(self, window: Window, me: str) -> None:
        self.busy: list[Busy] = []
        self.own: list[Seen] = []
        self.findings: list[Finding] = []
        self.events = 0
        self._window = window
        self._me = me
        self._series: dict[str, list[tuple[int, Event]]] = {}
        self._zones: set[str] = set()
        self._left = BUDGET

    def take(self, part: Piece) -> None:
        """Take one part in."""
        if part.kind == "VTIMEZONE":
            return
        self.events += 1
        if self.events > MOST:
            if self.events == MOST + 1:
                self.findings.append(Finding(part.line, "calendar-too-many", str(MOST)))
            return
        try:
            if part.kind == "VEVENT":
                self._event(part)
            else:
                for start, end in free_busy(part):
                    self._add(start, end)
        except EventError as error:
            self.findings.append(error.finding)

    def _event(self, part: Piece) -> None:
        event = parsed(part)
        self._note_zone(event, part.line)
        uid = part.value("UID")
        if uid.endswith(f"@{DOMAIN}"):
            self._ours(uid.removesuffix(f"@{DOMAIN}"), event)
        elif not repeats(event):
            if takes_time(event, self._me):
                self._add(*span(event))
        elif not over_before(event, self._window):
            self._repeating(uid or f"line {part.line}", event, part)

    def _repeating(self, uid: str, event: "Event", part: Piece) -> None:
        """Gather what repeats, as long as there is strength left to follow it."""
        if self._left > 0:
            try:
                self._left -= check(event, part, self._window)
            except EventError:
                self._left -= SEARCH
                raise
        if self._left <= 0:
            raise EventError(Finding(part.line, "calendar-repeats-much"))
        self._series.setdefault(uid, []).append((part.line, event))

    def _note_zone(self, event: "Event", line: int) -> None:
        zone = unknown(event)
        if zone and zone not in self._zones:
            self._zones.add(zone)
            self.findings.append(Finding(line, "calendar-zone-unknown", zone, note=True))

    def _ours(self, ours: str, event: "Event") -> None:
        start, end = span(event)
        begin, over = (local(each, self._window.zone) for each in (start, end))
        timed = isinstance(start, datetime)
        at = begin.time() if timed else None
        minutes = (over - begin).seconds // 60 if timed else 0
        self.own.append(Seen(ours, begin.date(), at, minutes, sequence_of(event), is_cancelled(event)))

    def follow(self) -> None:
        """Follow what repeats."""
        for gathered in self._series.values():
            try:
                for event in occurrences([event for _line, event in gathered], self._window):
                    if takes_time(event, self._me):
                        self._add(*span(event))
            except (ValueError, TypeError, ArithmeticError, LookupError, AttributeError):
                self.findings.append(Finding(gathered[0][0], "calendar-repeat"))

    def _add(self, start: date, end: date) -> None:
        if taken := stretch(start, end, self._window):
            self.busy.append(taken)
