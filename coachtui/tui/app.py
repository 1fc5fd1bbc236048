"""The app: its modes, its themes and the keys that work everywhere. What can be done stands in the areas."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from textual import work
from textual.app import App
from textual.screen import Screen

from coachtui import crash
from coachtui import settings as settings_file
from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.setup import is_set_up
from coachtui.settings import Complaint, Settings
from coachtui.tui.area import Area
from coachtui.tui.areas import PLACES
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.themes import DARK, LIGHT
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import complaint

DEMO = "demo"
"""What `run` returns when the user asks for the demo team."""
CRASHED = "crashed"
"""What `run` returns when the app ended by a mistake of ours."""


class CoachApp(Commanding, App[str]):
    """Puts the areas on their keys, and hands each what it works with."""

    TITLE = "coachtui"
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = False
    COMMAND_LIST = (
        *(Command(f"area.{p.id}", p.key, p.name, N_("Go to this area."), f"area('{p.id}')") for p in PLACES),
        Command("moment", "plus", N_("Moment"), N_("Log a few minutes of coaching."), "moment", True, "has_people"),
        Command("undo", "u", N_("Undo"), N_("Take the last change back, wherever it was made."), "undo"),
        Command("redo", "U", N_("Redo"), N_("Bring back what was undone."), "redo"),
        Command("theme", "f9", N_("Dark or light"), N_("Change between the dark and the light theme."), "theme"),
        Command("demo", "f2", N_("Demo team"), N_("Look at an invented team; your records stay as they are."), "demo"),
        Command("help", "question_mark,f1", N_("Help"), N_("Show what can be done here."), "help", True),
        Command("all", "colon,ctrl+p", N_("All"), N_("Find any action by its name."), "all", True),
        Command("quit", "q,ctrl+q", N_("Quit"), N_("Leave the app; everything is saved."), "leave"),
    )

    def __init__(
        self, desk: Desk, settings: Settings, home: Home, complaints: Sequence[Complaint] = (), *, demo: bool = False
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._home = home
        self._complaints = complaints
        self._shown = desk.context.now
        self.worktop = Worktop(desk, settings.keys, demo=demo)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = settings.theme
        for place in PLACES:
            self.add_mode(place.id, partial(place.open, self.worktop))

    def get_default_screen(self) -> Screen[None]:
        """Open on Today."""
        return PLACES[0].open(self.worktop)

    def on_mount(self) -> None:
        """Show the first minute on an empty machine; from now on show what changes."""
        self.set_keymap(dict(self._settings.keys))
        self._desk.listen(self._renew)
        self.set_interval(1.0, self._look_around)
        if not is_set_up(self.worktop.records):
            self._first_minute()
        elif self._complaints or self._settings.keys:
            self.call_after_refresh(self._tell_complaints)

    @work
    async def _first_minute(self) -> None:
        from coachtui.tui.start.flow import first_minute

        if await first_minute(self, self.worktop):
            await self.switch_mode("plan")
            await self.run_action("screen.fill")

    def _tell_complaints(self) -> None:
        complaints = [*self._complaints]
        if self._settings.keys:
            from coachtui.tui.keymap import strange_keys

            complaints += strange_keys(self._settings.keys, self._home.settings)
        if isinstance(self.screen, Area) and complaints:
            first, *more = [complaint(one) for one in complaints]
            self.screen.warn(
                first if not more else _("{first} (and {count} more)").format(first=first, count=len(more))
            )

    def _renew(self) -> None:
        """Show the area in front anew, also under a dialog."""
        area = self.screen_stack[0]
        if isinstance(area, Area) and area.is_mounted:
            area.renew()

    async def _look_around(self) -> None:
        """Once a second: take over what another process wrote; every few minutes let time show."""
        try:
            await self.worktop.catch_up()
        except CoachError as error:
            if isinstance(self.screen, Area):
                self.screen.complain(error)
        now = self.worktop.context.now
        if _five_minutes(now) != _five_minutes(self._shown):
            self._shown = now
            self._renew()

    def has_people(self) -> bool:
        """Tell whether there is anyone to log a moment with."""
        return bool(self.worktop.records.people.all())

    async def action_area(self, place: str) -> None:
        """Go to an area."""
        await self.switch_mode(place)

    def action_undo(self) -> None:
        """Take the last change back."""
        if isinstance(self.screen, Area):
            self.screen.attempt(self.worktop.undo())

    def action_redo(self) -> None:
        """Bring back what was undone."""
        if isinstance(self.screen, Area):
            self.screen.attempt(self.worktop.redo())

    @work
    async def action_moment(self) -> None:
        """Log a moment, with the person under the cursor first."""
        from coachtui.tui.dialogs.moment import moment_form

        area = self.screen
        if isinstance(area, Area):
            area.done(await self.push_screen_wait(moment_form(self.worktop, area.person_here())))

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

    def action_help(self) -> None:
        """Show what can be done here."""
        from coachtui.tui.dialogs.help import Help

        allowed = {command.id for command, _action in self.available_commands()}
        owners = [owner for owner in (self.screen, self) if isinstance(owner, Commanding)]
        everything = [command for owner in owners for command in owner.commands()]
        self.push_screen(Help(everything, allowed, self.worktop.keymap))

    @work
    async def action_all(self) -> None:
        """Let any action be found by its name, and carry it out."""
        from coachtui.tui.dialogs.palette import Palette

        chosen = await self.push_screen_wait(Palette(self.available_commands(), self.worktop.keymap))
        if chosen:
            await self.run_action(chosen)

    def available_commands(self) -> list[tuple[Command, str]]:
        """Return the commands that can be carried out now, each with its action: those of the screen first."""
        owners: list[tuple[Any, str]] = [(self.screen, "screen"), (self, "app")]
        return [
            (command, f"{namespace}.{command.action}")
            for owner, namespace in owners
            if isinstance(owner, Commanding)
            for command in owner.commands()
            if owner.allows(command)
        ]

    def action_leave(self) -> None:
        """Quit."""
        self.exit()

    def _fatal_error(self) -> None:
        """Leave with a report that holds nothing about people, in place of Textual's traceback with its values."""
        error = self._exception
        path = crash.write(error, self._home.crash, self.worktop.context.now) if error else None
        self.exit(CRASHED, return_code=1, message=_("coachtui stopped by a mistake of its own. Your records are safe."))
        if path:
            self._exit_renderables.append(_("A report without names or notes: {path}").format(path=path))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:
        """Show none of what Textual would print: it may hold what people wrote."""
        self._fatal_error()


def _five_minutes(now: datetime) -> tuple[int, int, int]:
    return now.toordinal(), now.hour, now.minute // 5


def run(
    desk: Desk, settings: Settings, home: Home, complaints: Sequence[Complaint] = (), *, demo: bool = False
) -> str | None:
    """Run the app until it is left; return DEMO where the user asked for the demo team, CRASHED after a mistake."""
    app = CoachApp(desk, settings, home, complaints, demo=demo)
    result = app.run()
    app.worktop.close()
    return result
