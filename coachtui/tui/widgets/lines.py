"""Lines of styled text, drawn by Textual's line interface: fast, aligned, and never read as markup."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from coachtui.language.cells import cut, left, right, width
from coachtui.language.text import visible
from coachtui.tui.themes import piece_styles


class Piece(NamedTuple):
    """A run of text in one style of `themes.piece_styles`."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]

EMPTY: Line = ()


def line(*pieces: Piece | str) -> Line:
    """Return a line of pieces; plain text stands in the ordinary style."""
    return tuple(piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)


def column(text: str, cells: int, style: str = "") -> Piece:
    """Return a piece of exactly so many cells, padded on the right."""
    return Piece(left(visible(text), cells), style)


def number(text: str, cells: int, style: str = "") -> Piece:
    """Return a piece of exactly so many cells, padded on the left."""
    return Piece(right(visible(text), cells), style)


def line_width(pieces: Iterable[Piece]) -> int:
    """Return the cells a line takes."""
    return sum(width(piece.text) for piece in pieces)


class LineWidget(Widget):
    """A widget that draws lines, in styles straight from the theme: component classes would slow the first frame."""

    _plain = Style.null()
    """What the style sheet says of this widget, while it draws."""

    def piece_style(self, name: str) -> Style:
        """Return the style of a piece as Rich knows it; no name is the plain one."""
        return piece_styles(self.app.theme)[name]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines in one style: Textual works the style out anew each time, which took a fifth of a frame."""
        self._plain = self.rich_style
        return super().render_lines(crop)

    def strip(self, pieces: Line, cells: int, ground: Style | None = None) -> Strip:
        """Return the pieces as a strip of exactly so many cells: the one place where text becomes a screen's."""
        base = self._plain if ground is None else self._plain + ground
        segments, room = [], cells
        for text, style in pieces:
            text = cut(visible(text), room)
            room -= width(text)
            segments.append(Segment(text, base + self.piece_style(style)))
        return Strip([*segments, Segment(" " * max(0, room), base)]).adjust_cell_length(cells, base)
