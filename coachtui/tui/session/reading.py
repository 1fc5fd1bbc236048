"""Lines to read, without a cursor."""

from coachtui.tui.widgets.rows import Rows

WIDEST = 96
"""Cells of a line that is easy to read."""


class Reading(Rows):
    """Lines without a cursor: the keys that move one scroll them."""

    def action_page(self, direction: int) -> None:
        """Scroll by a screenful."""
        self._scroll(direction * max(1, self.size.height - 1))

    def action_edge(self, which: int) -> None:
        """Scroll to the first line, or to the last."""
        self._scroll(len(self._rows) if which else -len(self._rows))
