"""The app around a preview: nothing but its one screen. It opens no records."""

from datetime import datetime
from pathlib import Path

from textual.screen import Screen

from coachtui.clock import Clock
from coachtui.i18n import _
from coachtui.paths import Home
from coachtui.services.authoring.watching import Watched
from coachtui.settings import Settings
from coachtui.tui.preview.screen import PreviewScreen
from coachtui.tui.process import leave_when_told
from coachtui.tui.shell import CRASHED, Shell


class PreviewApp(Shell):
    """Shows a scenario file as it is played."""

    CSS_PATH = ["../app.tcss", "preview.tcss"]

    def __init__(self, path: Path, settings: Settings, home: Home, clock: Clock) -> None:
        super().__init__(home, settings.theme)
        self._settings = settings
        self._clock = clock
        self._path = path

    def get_default_screen(self) -> Screen[None]:
        """Open on the preview."""
        return PreviewScreen(Watched(self._path), self._settings.keys)

    def on_mount(self) -> None:
        """Take the keys of the user, and leave when the terminal goes."""
        self.set_keymap(dict(self._settings.keys))
        leave_when_told(self.exit)

    def now(self) -> datetime:
        """Return the time that a report is written at."""
        return self._clock.now()

    def last_words(self) -> str:
        """Return what is said when the app ends by a mistake of ours."""
        return _("coachtui stopped by a mistake of its own. Your file is as you saved it.")


def run(path: Path, settings: Settings, home: Home, clock: Clock) -> int:
    """Show a preview until it is left; return the exit code."""
    return 2 if PreviewApp(path, settings, home, clock).run() == CRASHED else 0
