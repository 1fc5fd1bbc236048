"""The foot of a preview: where the meters and flags stand, and the first findings."""

from collections.abc import Sequence

from textual.strip import Strip

from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic
from coachtui.i18n import _, ngettext
from coachtui.practice.engine import Play, readings
from coachtui.practice.scenario import Scenario
from coachtui.tui.widgets.lines import EMPTY, Line, LineWidget, Piece, line
from coachtui.wording.diagnostics import sentence

_STYLES = {"error": "bad", "warning": "warn", "note": "dim"}
_FEW, _MANY = 3, 8
"""Findings that are shown in a terminal of few lines, and in one of many."""
_TALL = 32


class Foot(LineWidget):
    """Draws the state of the play and the first findings; it is as high as what it shows."""

    def __init__(self) -> None:
        super().__init__(id="foot")
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show lines."""
        self._lines = lines
        self.styles.height = max(1, len(lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.strip(self._lines[y] if y < len(self._lines) else EMPTY, self.size.width)


def state(scenario: Scenario, play: Play) -> Line:
    """Return all meters, the hidden ones too, and the flags that are set."""
    parts = [f"{meter} {value}" for meter, value in readings(scenario, play.state).items()]
    parts += [flag for flag in scenario.flags if flag in play.state.flags]
    return line(" ", Piece(" · ".join(parts), "dim"))


def findings(problems: Sequence[Diagnostic], height: int, *, proving: bool) -> list[Line]:
    """Return the first findings, the gravest first, and how many more there are; that there are none, once sure."""
    if not problems:
        return [
            line(" ", Piece(_("Looking at every play …"), "dim") if proving else Piece(_("Nothing amiss."), "good"))
        ]
    ranks = list(_STYLES)
    ordered = sorted(problems, key=lambda one: (ranks.index(CODES[one.code].severity), one.mark))
    room = _MANY if height >= _TALL else _FEW
    lines = [_finding(one) for one in ordered[:room]]
    more = len(ordered) - room
    if more > 0:
        said = ngettext("and {count} more: o", "and {count} more: o", more).format(count=more)
        lines.append(line(" ", Piece(said, "dim")))
    return lines


def _finding(problem: Diagnostic) -> Line:
    style = _STYLES[CODES[problem.code].severity]
    place = f"{problem.mark.line}:{problem.mark.column}"
    return line(" ", Piece(problem.code, style), Piece(f" {place:<8}", "dim"), sentence(problem))
