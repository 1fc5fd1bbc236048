"""Findings in full: what is wrong, where, the line with a mark below the words, and what to do."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic
from coachtui.i18n import N_, _
from coachtui.language.cells import cut, width, wrap
from coachtui.language.text import visible
from coachtui.wording.diagnostics import helps, said

SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "note": N_("note")}
Style = Literal["error", "warning", "note", "place", "source", "mark", "help", ""]
_TAB = "    "
_BEFORE = 24
"""Cells that are shown before the mark of a line too long for the terminal."""


class Shown(NamedTuple):
    """A part of a line, and what it is."""

    text: str
    style: Style = ""


def in_full(diagnostic: Diagnostic, lines: Sequence[str], cells: int) -> Iterator[tuple[Shown, ...]]:
    """Yield the lines that show a finding in a terminal of so many cells; `lines` are those of its file."""
    severity = CODES[diagnostic.code].severity
    head = f"{_(SEVERITIES[severity])}[{diagnostic.code}]"
    for number, part in enumerate(wrap(f"{head}: {said(diagnostic)}", cells)):
        if number:
            yield (Shown(part),)
        else:
            yield Shown(part[: len(head)], severity), Shown(part[len(head) :])
    mark = diagnostic.mark
    margin = " " * len(str(mark.line))
    yield Shown(f"{margin}--> ", "place"), Shown(f"{visible(diagnostic.path)}:{mark.line}:{mark.column}")
    found = source(diagnostic, lines, cells - len(margin) - 3)
    if found:
        yield (Shown(f"{margin} |", "place"),)
        yield Shown(f"{mark.line} | ", "place"), Shown(found[0], "source")
        yield Shown(f"{margin} | ", "place"), Shown(found[1], severity)
    for text in helps(diagnostic):
        start = f"{margin} = "
        label = f"{_('help')}: "
        for number, part in enumerate(wrap(text, max(20, cells - len(start) - len(label)))):
            first = (Shown(start, "place"), Shown(label, "help"))
            yield (*(first if not number else (Shown(" " * (len(start) + len(label))),)), Shown(part))


def source(diagnostic: Diagnostic, lines: Sequence[str], cells: int) -> tuple[str, str] | None:
    """Return the line of a finding and the mark below the words, or None where the file does not show it."""
    mark = diagnostic.mark
    if not 0 < mark.line <= len(lines) or not lines[mark.line - 1].strip():
        return None
    return _source(lines[mark.line - 1], mark.column, mark.length, cells)


def _source(line: str, column: int, length: int, cells: int) -> tuple[str, str]:
    """Return a line as it can be shown, and the mark below it, measured in cells of the terminal."""
    # Lines may be a megabyte long; what is far from the mark is not shown.
    before, marked = line[: column - 1][-4 * cells :], line[column - 1 : column - 1 + length][: 4 * cells]
    after = line[column - 1 + length :][: 4 * cells]
    parts = [_printable(part) for part in (before, marked, after)]
    if width("".join(parts)) > cells and width(parts[0]) > _BEFORE:
        kept = parts[0]
        while width(kept) > _BEFORE:
            kept = kept[1:]
        parts[0] = f"…{kept}"
    shown = cut("".join(parts), cells)
    here = width(parts[0])
    room = max(1, width(shown) - here)
    return shown, " " * here + "^" * max(1, min(width(parts[1]), room))


def _printable(text: str) -> str:
    """Return a text in which everything takes the cells that it seems to: tabs as spaces, what is hidden as a sign."""
    shown = text.replace("\t", _TAB)
    return shown if shown.isprintable() and visible(shown) == shown else "".join(map(_sign, shown))


def _sign(char: str) -> str:
    return char if char.isprintable() and visible(char) == char else "\ufffd"
