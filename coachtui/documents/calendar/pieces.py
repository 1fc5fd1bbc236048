"""A calendar file cut into its parts, each with the line it begins on; so one that is broken costs no other."""

from collections.abc import Iterator
from typing import NamedTuple

KEPT = ("VEVENT", "VFREEBUSY", "VTIMEZONE")
"""Parts that say when time is taken. What lies in other parts, and in parts within these, is never looked at."""
READ = (
    "UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS", "ATTENDEE", "FREEBUSY", "TZID",
)  # fmt: skip
"""Lines that say when, and whether it counts. No other line of an event is kept for a moment: no title, no place."""


class Finding(NamedTuple):
    """What could not be understood: the number of the line, a code, and what stands in for `{…}` in its sentence.

    A `note` costs nothing: the event was read, on an assumption.
    """

    line: int
    code: str
    value: str = ""
    note: bool = False


class Property(NamedTuple):
    """One unfolded line: its number, its name in capitals, and the whole of it."""

    line: int
    name: str
    text: str


class Piece(NamedTuple):
    """One part: its kind, the line it begins on, and its own properties in order."""

    kind: str
    line: int
    properties: tuple[Property, ...]

    def first(self, name: str) -> Property | None:
        """Return the first property of a name, or None."""
        return next((each for each in self.properties if each.name == name), None)

    def value(self, name: str) -> str:
        """Return what the first property of a name says, or an empty text."""
        found = self.first(name)
        return found.text.partition(":")[2].strip() if found else ""

    def text(self) -> str:
        """Return the lines that are read as a part of a calendar."""
        body = "".join(f"{each.text}\r\n" for each in self.properties)
        return f"BEGIN:{self.kind}\r\n{body}END:{self.kind}\r\n"


class Pieces(NamedTuple):
    """What a file is made of: its parts, the name it gives itself (or an empty text), and what is broken about it."""

    parts: tuple[Piece, ...]
    title: str
    findings: tuple[Finding, ...]


def unfolded(text: str) -> Iterator[Property]:
    """Yield the lines of a calendar file with their continuations; empty lines are passed over."""
    number, gathered = 0, [""]
    for count, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in (" ", "\t") and number:
            gathered.append(line[1:])
            continue
        if number:
            yield _property(number, "".join(gathered))
        number, gathered = (count, [line]) if line.strip() else (0, [""])
    if number:
        yield _property(number, "".join(gathered))


def _property(line: int, text: str) -> Property:
    name = text.split(":", 1)[0].split(";", 1)[0]
    return Property(line, name.strip().upper(), text)


def cut(text: str) -> Pieces | None:
    """Cut a calendar file into its parts; None where it is no calendar file at all.

    A part that is not ended, or holds a line that is none, is left out and said.
    """
    cutter = _Cutter()
    for each in unfolded(text):
        cutter.take(each)
    cutter.end()
    return Pieces(tuple(cutter.parts), cutter.title, tuple(cutter.findings)) if cutter.begun else None


class _Cutter:
    """Takes one line after another; knows which parts are open, the outermost first."""

    def __init__(self) -> None:
        self.begun = False
        self.title = ""
        self.parts: list[Piece] = []
        self.findings: list[Finding] = []
        self._open: list[tuple[str, int]] = []
        self._properties: list[Property] = []
        self._broken = False

    def take(self, line: Property) -> None:
        """Take one line in."""
        value = line.text.partition(":")[2].strip()
        if line.name == "BEGIN" and value.upper() == "VCALENDAR":
            self.end()
            self.begun = True
        elif not self.begun:
            return
        elif line.name == "BEGIN":
            self._begin(value.upper(), line)
        elif line.name == "END":
            self._close(value.upper(), line)
        elif not self._open and line.name == "X-WR-CALNAME":
            self.title = value
        elif self._wanted() and not self._broken:
            self._keep(line)

    def end(self) -> None:
        """Say which part was left without its end, if one was."""
        if self._wanted() and not self._broken:
            kind, line = self._open[0]
            self.findings.append(Finding(line, "calendar-part-cut", kind))
        self._open = []

    def _wanted(self) -> bool:
        return bool(self._open) and self._open[0][0] in KEPT

    def _begin(self, kind: str, line: Property) -> None:
        if kind in KEPT and self._wanted():
            self.end()
        if self._in_zone():
            self._properties.append(line)
        if not self._open:
            self._properties, self._broken = [], False
        self._open.append((kind, line.line))

    def _close(self, kind: str, line: Property) -> None:
        if kind not in [open_kind for open_kind, _number in self._open]:
            if kind == "VCALENDAR":
                self.end()
            return
        while self._open[-1][0] != kind:
            self._open.pop()
        _kind, number = self._open.pop()
        if self._in_zone():
            self._properties.append(line)
        elif not self._open and kind in KEPT and not self._broken:
            self.parts.append(Piece(kind, number, tuple(self._properties)))

    def _in_zone(self) -> bool:
        """Tell whether a zone is open: of it all lines are read, for its rules stand in parts within."""
        return bool(self._open) and self._open[0][0] == "VTIMEZONE"

    def _keep(self, line: Property) -> None:
        if ":" not in line.text and line.text.upper().startswith(READ):
            self._broken = True
            self.findings.append(Finding(line.line, "calendar-line-broken"))
        elif self._in_zone() or (line.name in READ and len(self._open) == 1):
            self._properties.append(line)
