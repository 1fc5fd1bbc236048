"""Goals as lines."""

from collections.abc import Iterator, Sequence

from coachtui.coaching.goals import Goal
from coachtui.i18n import _
from coachtui.language.cells import cut, width, wrap
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, line
from coachtui.tui.widgets.rows import Row
from coachtui.wording.carried import goal_lines
from coachtui.wording.goals import moved


def goal_rows(goals: Sequence[Goal], cells: int) -> list[Row]:
    """Return the goals, those that are pursued first, each with its ratings below; or what to press for the first."""
    pursued = [goal for goal in goals if goal.ended is None]
    ended = [goal for goal in goals if goal.ended is not None]
    rows = [row for goal in pursued for row in _goal(goal, cells)]
    if not pursued:
        texts = (_("No goal yet. Press n, and name one that can be seen: from what, to what."),)
        rows = [*(Row(line("  ", Piece(part, "dim"))) for text in texts for part in wrap(text, cells - 4)), Row(EMPTY)]
    if ended:
        rows.append(Row(line(" ", Piece(_("Ended"), "title"))))
        rows += [row for goal in ended for row in _goal(goal, cells)]
    return rows


def _goal(goal: Goal, cells: int) -> Iterator[Row]:
    tail = f"   {moved(goal)}"
    first, *rest = wrap(goal.text, max(20, cells - width(tail) - 4))
    yield Row(line(" ", Piece(first, "name" if goal.ended is None else "dim"), Piece(tail, "dim")), goal.id)
    yield from (Row(line(" ", Piece(part, "name"))) for part in rest)
    yield from (Row(_fact(text, cells)) for text in goal_lines(goal))
    yield Row(EMPTY)


def _fact(text: str, cells: int) -> Line:
    return line("   ", Piece(cut(text, cells - 6), "dim"))
