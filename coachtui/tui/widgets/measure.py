"""Bars that show a part of a whole, as pieces of a line."""

from coachtui.tui.widgets.lines import Line, Piece


def held_bar(held: int, ahead: int, target: int, cells: int) -> Line:
    """Return minutes held, then those planned, then what is missing of a target; all missing where there is none."""
    full = min(cells, cells * held // target) if target else 0
    planned = min(cells - full, cells * ahead // target) if target else 0
    missing = cells - full - planned
    return (Piece("━" * full, "good"), Piece("─" * planned, "accent"), Piece("·" * missing, "dim"))


def meter(part: int, whole: int, cells: int, style: str = "accent") -> Line:
    """Return a framed bar of a part of a whole: `▕████░░░▏`, with two cells for its frame."""
    full = min(cells, cells * part // whole) if whole else 0
    return (Piece("▕", "dim"), Piece("█" * full, style), Piece("░" * (cells - full), "dim"), Piece("▏", "dim"))
