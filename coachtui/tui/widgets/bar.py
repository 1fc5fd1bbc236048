"""One-line bars: the areas above, the commands below. Each stretch of text can be clicked."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual import events
from textual.strip import Strip

from coachtui.i18n import _
from coachtui.tui.commands import Command
from coachtui.tui.widgets.lines import Line, LineWidget, Piece, line_width


class Stretch(NamedTuple):
    """Pieces that belong together, and the action a click on them runs (or an empty text)."""

    pieces: Line
    action: str = ""


class Bar(LineWidget):
    """Draws stretches from the left, a tail that is always there, and one text at the right end."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._shown: tuple[Sequence[Stretch], Sequence[Stretch], Line] = ((), (), ())

    def show(self, stretches: Sequence[Stretch], tail: Sequence[Stretch] = (), right: Line = ()) -> None:
        """Show stretches; those that do not fit between the left and the tail are left out whole, last first."""
        if (stretches, tail, right) != self._shown:
            self._shown = (stretches, tail, right)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        right = self._shown[2]
        pieces = [piece for stretch in self._fitting() for piece in (Piece(" "), *stretch.pieces, Piece(" "))]
        gap = self.size.width - line_width(pieces) - line_width(right) - 1
        return self.strip((*pieces, Piece(" " * max(0, gap)), *right), self.size.width)

    def _fitting(self) -> list[Stretch]:
        stretches, tail, right = self._shown
        room = self.size.width - sum(map(_cells, tail)) - (line_width(right) + 2 if right else 0)
        fitting = []
        for stretch in stretches:
            room -= _cells(stretch)
            if room < -1:
                break
            fitting.append(stretch)
        return [*fitting, *tail]

    async def on_click(self, event: events.Click) -> None:
        """Run what was clicked."""
        x = 0
        for stretch in self._fitting():
            x += _cells(stretch)
            if event.x < x:
                if stretch.action:
                    await self.run_action(stretch.action)
                return


def _cells(stretch: Stretch) -> int:
    return line_width(stretch.pieces) + 2


def command_stretch(command: Command, keymap: Mapping[str, str], owner: str = "screen") -> Stretch:
    """Return a command as the footer shows it; `owner` carries it out, where its action names nobody else."""
    action = command.action if "." in command.action else f"{owner}.{command.action}"
    return Stretch((Piece(command.key_shown(keymap), "accent"), Piece(" "), Piece(_(command.label), "dim")), action)
