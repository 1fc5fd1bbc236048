"""The app: its modes, its themes and the keys that work everywhere. What can be done stands in the areas."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import App
from textual.screen import Screen
from textual.theme import Theme
from textual.worker import WorkerFailed

from coachtui import crash
from coachtui import settings as settings_file
from coachtui.errors import CoachError
from coachtui.i18n import _, current
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.setup import is_set_up
from coachtui.settings import Complaint, Settings
from coachtui.tui.area import Area
from coachtui.tui.areas import PLACES
from coachtui.tui.everywhere import Everywhere
from coachtui.tui.process import collect_garbage, leave_when_told
from coachtui.tui.themes import DARK, LIGHT
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import complaint

if TYPE_CHECKING:
    from coachtui.content.library import Library

DEMO = "demo"
"""What `run` returns when the user asks for the demo team."""
CRASHED = "crashed"
"""What `run` returns when the app ended by a mistake of ours."""


class CoachApp(Everywhere, App[str]):
    """Puts the areas on their keys, and hands each what it works with."""

    TITLE = "coachtui"
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, desk: Desk, settings: Settings, home: Home, complaints: Sequence[Complaint] = (), *, demo: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._home = home
        self._complaints = complaints
        self._shown = desk.context.now
        self.worktop = Worktop(desk, settings.keys, partial(_library, home), demo=demo)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.animation_level = "none"
        self._start_in(LIGHT if settings.theme == LIGHT.name else DARK)

    def _start_in(self, theme: Theme) -> None:
        """Begin with a theme: setting it later would read every style sheet twice before the first frame."""
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)

    def get_default_screen(self) -> Screen[None]:
        """Open on Today. Its mode is added later: a mode's first screen would read the style sheets once more."""
        return PLACES[0].open(self.worktop)

    def on_mount(self) -> None:
        """Show the first minute on an empty machine; from now on show what changes."""
        for place in PLACES:
            self.add_mode(place.id, partial(place.open, self.worktop))
        self.call_after_refresh(collect_garbage)
        self.call_after_refresh(self.worktop.read_library)
        self.set_keymap(dict(self._settings.keys))
        leave_when_told(self.exit)
        self._desk.listen(self._renew)
        self.set_interval(1.0, self._look_around)
        if not is_set_up(self.worktop.records):
            self._first_minute()
        elif self._complaints or self._settings.keys or self._settings.keep_months or self._home.synchronised():
            self.call_after_refresh(self._tell_at_start)

    def delay_update(self, delay: float = 0.05) -> None:
        """Paint at once: areas draw whole frames, and the pause Textual makes when modes change would be seen."""

    @work
    async def _first_minute(self) -> None:
        from coachtui.tui.start.flow import first_minute

        if await first_minute(self, self.worktop):
            await self.switch_mode("plan")
            await self.run_action("screen.fill")

    def _tell_at_start(self) -> None:
        """Say what was passed over in the settings, where the records lie unsafe, and what is kept for long."""
        complaints = [*self._complaints]
        if self._settings.keys:
            from coachtui.tui.keymap import strange_keys

            complaints += strange_keys(self._settings.keys, self._home.settings)
        said = [*map(complaint, complaints), *self._reminders()]
        if isinstance(self.screen, Area) and said:
            first, *more = said
            self.screen.warn(
                first if not more else _("{first} (and {count} more)").format(first=first, count=len(more))
            )

    def _reminders(self) -> list[str]:
        months = 0 if self.worktop.demo else self._settings.keep_months
        if not months and not self._home.synchronised():
            return []
        from coachtui.services.doctor import kept_too_long, synchronised
        from coachtui.wording.doctor import sentence, to_do

        today = self.worktop.context.today
        found = [*synchronised(self._home), *kept_too_long(self.worktop.records, today, months)]
        return [f"{sentence(one)} {to_do(one)}" for one in found]

    def _renew(self) -> None:
        """Show the area in front anew, also under a dialog."""
        area = self.screen_stack[0]
        if isinstance(area, Area) and area.is_mounted:
            area.renew()

    async def _look_around(self) -> None:
        """Once a second: take over what another process wrote, see to the backup; every few minutes let time show."""
        try:
            await self.worktop.catch_up()
        except CoachError as error:
            if isinstance(self.screen, Area):
                self.screen.complain(error)
        await self.worktop.back_up(self._home)
        now = self.worktop.context.now
        if _five_minutes(now) != _five_minutes(self._shown):
            self._shown = now
            self.worktop.version += 1
            self._renew()

    async def action_area(self, place: str) -> None:
        """Go to an area."""
        await self.switch_mode(place)

    def action_theme(self) -> None:
        """Change the theme, now and for the next start."""
        self.theme = "light" if self.theme == "dark" else "dark"
        try:
            settings_file.save(self._home.settings, theme=self.theme)
        except OSError:
            if isinstance(self.screen, Area):
                self.screen.complain(CoachError("settings-not-saved"))

    def action_demo(self) -> None:
        """Leave for the demo team."""
        if not self.worktop.demo:
            self.exit(DEMO)

    def action_leave(self) -> None:
        """Quit."""
        self.exit()

    def _fatal_error(self) -> None:
        """Leave with a report that holds nothing about people, in place of Textual's traceback with its values."""
        error: BaseException | None = self._exception
        if error and self.return_value != CRASHED:
            error = error.error if isinstance(error, WorkerFailed) else error
            path = crash.write(error, self._home.crash, self.worktop.context.now)
            said = _("coachtui stopped by a mistake of its own. Your records are safe.")
            if path:
                said += "\n" + _("A report without names or notes: {path}").format(path=path)
            self.exit(CRASHED, return_code=1, message=Text(said))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Show none of what Textual would print: it may hold what people wrote."""
        self._fatal_error()


def _library(home: Home) -> Library:
    from coachtui.services.library import library_of

    return library_of(home, current())


def _five_minutes(now: datetime) -> tuple[int, int, int]:
    return now.toordinal(), now.hour, now.minute // 5


def run(
    desk: Desk, settings: Settings, home: Home, complaints: Sequence[Complaint] = (), *, demo: bool = False
) -> str | None:
    """Run the app until it is left; return DEMO where the user asked for the demo team, CRASHED after a mistake."""
    gc.disable()
    app = CoachApp(desk, settings, home, complaints, demo=demo)
    result = app.run()
    app.worktop.close()
    return result
