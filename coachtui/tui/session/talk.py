"""The talk as lines: where it stands, what is asked, what was written down."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from coachtui.coaching.running import Running
from coachtui.coaching.sessions import LogLine
from coachtui.i18n import _
from coachtui.language.cells import cut, width, wrap
from coachtui.services.session.last import LastTime
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, line, line_width
from coachtui.wording.dates import day
from coachtui.wording.sessions import owner

PROMPT = 72
"""Cells that a prompt takes before it is broken: a line that is read at one glance."""
_SIDE = 38
_SHORT = 3
"""Lines that one text of an earlier talk may take."""


class Place(NamedTuple):
    """Where a talk is drawn: the person's name, the cells, the instant, and today."""

    name: str
    cells: int
    now: datetime

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()


def above(running: Running, place: Place, last: LastTime | None) -> list[Line]:
    """Return what stands above the log: where the talk is, what is asked, what was open `last` time, a rule."""
    cells = place.cells
    opened = last_lines(last, cells) if last else []
    rule = line(Piece(" " + "─" * (cells - 2), "dim"))
    return [*heading(running, place), EMPTY, *asked(running, cells), EMPTY, *opened, rule]


def heading(running: Running, place: Place) -> list[Line]:
    """Return who, which flow and stage, the time taken, and the stages as a rail."""
    stage = next((stage.title for stage in running.stages if stage.id == running.stage), "")
    taken = running.minutes(place.now)
    said = _("{part} of {whole} min").format(part=taken, whole=running.planned)
    time = Piece(said, "warn" if taken > running.planned else "dim")
    words = "".join(f" · {text}" for text in (running.title, stage) if text)
    left = line(" ", Piece(cut(place.name, 30), "name"), Piece(words, "dim"))
    gap = place.cells - line_width(left) - width(time.text) - 2
    return [(*left, Piece(" " * max(1, gap)), time), _rail(running)]


def _rail(running: Running) -> Line:
    names = [stage.id for stage in running.stages]
    here = names.index(running.stage) if running.stage in names else -1
    pieces: list[Piece] = []
    for index, stage in enumerate(running.stages):
        passed = index < here or running.through
        style = "dim" if passed else "title" if index == here else ""
        sign = Piece("● " if passed else "○ ", "good" if passed else "accent" if index == here else "dim")
        pieces += [Piece("   " if pieces else " "), sign, Piece(stage.title, style)]
    return tuple(pieces)


def asked(running: Running, cells: int) -> list[Line]:
    """Return the prompt; the stage's aim where the bank had no question; a word on the end past the last one."""
    room = min(PROMPT, cells - 6)
    prompt = running.prompt
    if prompt is not None and prompt.ask:
        return [line("   ", Piece(text, "title")) for text in wrap(prompt.ask, room)]
    if prompt is None:
        rest = _("That was the last prompt. Enter ends the talk; write on for as long as you like.")
        return [line("   ", Piece(text, "dim")) for text in wrap(rest, room)]
    aim = next((stage.aim for stage in running.stages if stage.id == prompt.stage), "")
    lacking = _("The library has no question for this stage; its aim stands here.")
    return [*(line("   ", text) for text in wrap(aim, room)), line("   ", Piece(cut(lacking, room), "dim"))]


def last_lines(last: LastTime, cells: int) -> list[Line]:
    """Return what the last talks left open: as much as fits whole on a line, then how much more there is."""
    texts = [action.text for action in last.actions] or [win.text for win in last.wins]
    if not texts:
        return []
    label = Piece(f" {_('Last time')}   ", "dim")
    room = cells - width(label.text) - 6
    said, *rest = texts
    while rest and width(f"{said} · {rest[0]}") <= room:
        said = f"{said} · {rest.pop(0)}"
    first, *more = _in_short(said, room)
    lines = [line(label, first), *(line(" " * width(label.text), text) for text in more)]
    return [*lines[:-1], (*lines[-1], Piece(f" +{len(rest)}", "dim"))] if rest else lines


def _in_short(text: str, room: int) -> list[str]:
    """Return a text broken into three lines at most: what was said last time is never to crowd out the talk."""
    lines = wrap(text, room)
    whole = len(lines) <= _SHORT
    return lines if whole else [*lines[: _SHORT - 1], cut(" ".join(lines[_SHORT - 1 :]), room)]


def beside(running: Running, last: LastTime, place: Place) -> list[Line]:
    """Return the side column of a wide terminal: the stage's aim, what is open, what went well."""
    aim = next((stage.aim for stage in running.stages if stage.id == running.stage), "")
    lines = [*_block(_("What this stage is for"), [aim])] if aim else []
    lines += _block(_("Open since last time"), [_open(action.text, action.due) for action in last.actions[:6]])
    lines += _block(_("Went well"), [win.text for win in last.wins])
    return lines


def _open(text: str, due: date | None) -> str:
    return f"{text}, {day(due)}" if due else text


def _block(title: str, texts: Sequence[str]) -> list[Line]:
    if not texts:
        return []
    lines = [line("  ", Piece(title, "dim"))]
    for text in texts:
        lines += [line("  ", part) for part in _in_short(text, _SIDE - 3)]
    return [*lines, EMPTY]


def log(running: Running, place: Place) -> list[Line]:
    """Return what was written down, oldest first."""
    return [part for each in running.log if each.kind != "prompt" for part in log_line(each, place.name, place.cells)]


def log_line(each: LogLine, name: str, cells: int) -> list[Line]:
    """Return one line of the log, broken to the cells there are."""
    if each.kind == "note":
        return [line(" ", text) for text in wrap(each.text, cells - 2)]
    mark = _("+ action") if each.kind == "action" else _("+ win")
    more = [day(each.due)] if each.due else []
    more += [owner(each.owner, name.split()[0])] if each.kind == "action" else []
    tail = "".join(f"   {text}" for text in more)
    label = mark + "  "
    first, *rest = wrap(each.text, max(10, cells - width(label) - 2))
    lines = [line(" ", Piece(label, "accent"), first), *(line(" " * (width(label) + 1), text) for text in rest)]
    fits = line_width(lines[-1]) + width(tail) <= cells - 1
    lines[-1:] = (
        [(*lines[-1], Piece(tail, "dim"))] if fits else [lines[-1], line(" " * width(label), Piece(tail, "dim"))]
    )
    return lines
