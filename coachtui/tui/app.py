"""The app: its modes, its themes and the keys that work everywhere. What can be done stands in the areas."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

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
from coachtui.tui.shell import CRASHED as CRASHED
from coachtui.tui.shell import Shell
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import complaint

if TYPE_CHECKING:
    from coachtui.content.library import Library

DEMO = "demo"
"""What `run` returns when the user asks for the demo team."""


class CoachApp(Everywhere, Shell):
    """Puts the areas on their keys, and hands each what it works with."""

    CSS_PATH = "app.tcss"
    DEFAULT_MODE = "today"

    def __init__(
        self, desk: Desk, settings: Settings, home: Home, complaints: Sequence[Complaint] = (), *, demo: bool = False
    ) -> None:
        super().__init__(home, settings.theme)
        self._desk = desk
        self._settings = settings
        self._complaints = complaints
        self._shown = desk.context.now
        self.worktop = Worktop(desk, settings.keys, partial(_library, home), home, demo=demo)

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

    def now(self) -> datetime:
        """Return the time that a report is written at."""
        return self.worktop.context.now


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
