"""What each app of ours does alike: it begins in its theme, draws at once, and ends a mistake with a report."""

from datetime import datetime

from rich.text import Text
from textual.app import App
from textual.theme import Theme
from textual.worker import WorkerFailed

from coachtui import crash
from coachtui.i18n import _
from coachtui.paths import Home
from coachtui.tui.sheets import Sheets
from coachtui.tui.themes import DARK, LIGHT

CRASHED = "crashed"
"""What an app returns when it ended by a mistake of ours."""


class Shell(App[str]):
    """An app before it holds anything."""

    TITLE = "coachtui"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, home: Home, theme: str) -> None:
        super().__init__()
        self._home = home
        self.stylesheet = Sheets(self.get_css_variables())
        for each in (DARK, LIGHT):
            self.register_theme(each)
        self.animation_level = "none"
        self._start_in(LIGHT if theme == LIGHT.name else DARK)

    def _start_in(self, theme: Theme) -> None:
        """Begin with a theme: setting it later would read every style sheet twice before the first frame."""
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)

    def delay_update(self, delay: float = 0.05) -> None:
        """Paint at once: areas draw whole frames, and the pause Textual makes when modes change would be seen."""

    def now(self) -> datetime:
        """Return the time that a report is written at."""
        raise NotImplementedError

    def last_words(self) -> str:
        """Return what is said when the app ends by a mistake of ours."""
        return _("coachtui stopped by a mistake of its own. Your records are safe.")

    def _fatal_error(self) -> None:
        """Leave with a report that holds nothing about people, in place of Textual's traceback with its values."""
        error: BaseException | None = self._exception
        if error and self.return_value != CRASHED:
            error = error.error if isinstance(error, WorkerFailed) else error
            path = crash.write(error, self._home.crash, self.now())
            said = self.last_words()
            if path:
                said += "\n" + _("A report without names or notes: {path}").format(path=path)
            self.exit(CRASHED, return_code=1, message=Text(said))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Show none of what Textual would print: it may hold what people wrote."""
        self._fatal_error()
