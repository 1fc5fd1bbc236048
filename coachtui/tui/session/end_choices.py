"""The list below the outcome of a session."""

from coachtui.tui.session.end_lines import MINUTES
from coachtui.tui.widgets.rows import Rows


class EndRows(Rows):
    """The rows of the end; up from the first one goes back to the outcome, where no row is pointed at."""

    POINTS_UNFOCUSED = False

    def action_move(self, step: int) -> None:
        """Move the cursor, or leave the rows at their top."""
        if step < 0 and self.current == MINUTES:
            self.screen.focus_previous()
        else:
            super().action_move(step)
