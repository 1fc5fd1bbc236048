"""The log of a talk as lines: notes as they are, all else with a mark before it."""

from coachtui.coaching.running import Running
from coachtui.coaching.sessions import LogKind, LogLine
from coachtui.i18n import N_, _
from coachtui.language.cells import width, wrap
from coachtui.tui.session.talk import Place
from coachtui.tui.widgets.lines import Line, Piece, line, line_width
from coachtui.wording.dates import day
from coachtui.wording.sessions import bare, owner

_MARKS: dict[LogKind, str] = {
    "action": N_("+ action"),
    "plan": N_("+ if-then"),
    "experiment": N_("+ experiment"),
    "win": N_("+ win"),
    "goal": N_("+ goal"),
    "rating": N_("+ rating"),
    "parked": N_("+ parked"),
    "resource": N_("+ link"),
    "done": N_("+ done"),
    "swap": N_("+ you change roles"),
}


def log(running: Running, place: Place) -> list[Line]:
    """Return what was written down, oldest first."""
    return [part for each in running.log if each.kind != "prompt" for part in log_line(each, place)]


def log_line(each: LogLine, place: Place) -> list[Line]:
    """Return one line of the log, broken to the cells there are."""
    whose = place.called(each.who)
    if each.kind == "note":
        label = f"{whose}  " if whose else ""
        return _broken(Piece(label, "name"), each.text, "", place.cells)
    tail = [day(each.due)] if each.due else []
    if each.kind == "action":
        tail.append(owner(each.owner, whose or place.first_name))
    elif whose:
        tail.append(whose)
    return _broken(
        Piece(_(_MARKS[each.kind]) + "  ", "accent"), bare(each), "".join(f"   {t}" for t in tail), place.cells
    )


def _broken(label: Piece, text: str, tail: str, cells: int) -> list[Line]:
    """Return a text behind its label, with a dim tail behind its last line, or below where it does not fit."""
    indent = width(label.text)
    first, *rest = wrap(text, max(10, cells - indent - 2))
    lines = [line(" ", label, first), *(line(" " * (indent + 1), part) for part in rest)]
    if not tail:
        return lines
    if line_width(lines[-1]) + width(tail) <= cells - 1:
        return [*lines[:-1], (*lines[-1], Piece(tail, "dim"))]
    return [*lines, line(" " * indent, Piece(tail, "dim"))]
