"""What can be done everywhere: going to an area, undo and redo, a moment, help, and finding any action."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from textual import work

from coachtui.errors import CoachError
from coachtui.i18n import N_
from coachtui.paths import Home
from coachtui.services.people import present
from coachtui.settings import Settings
from coachtui.tui.area import Area
from coachtui.tui.areas import PLACES
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.worktop import Worktop

if TYPE_CHECKING:
    from textual.app import App

    Base = App[str]
else:
    Base = object


class Everywhere(Commanding, Base):
    """The app's own commands and what they do; dialogs are imported when they are first opened."""

    worktop: Worktop
    _home: Home
    _settings: Settings
    COMMAND_LIST = (
        *(Command(f"area.{p.id}", p.key, p.name, N_("Go to this area."), f"area('{p.id}')") for p in PLACES),
        Command("moment", "plus", N_("Moment"), N_("Log a few minutes of coaching."), "moment", True, "has_people"),
        Command("find", "slash", N_("Find"), N_("Find a person by name."), "find", False, "has_people"),
        Command("undo", "u", N_("Undo"), N_("Take the last change back, in any area."), "undo", False, "in_area"),
        Command("redo", "U", N_("Redo"), N_("Bring back what was undone."), "redo", False, "in_area"),
        Command("calendar.export", "", N_("Calendar file"), N_("Export the month as a calendar file."), "calendar_export", False, "in_area"),
        Command("calendar.import", "", N_("Busy times"), N_("Take over busy times from a calendar file."), "calendar_import", False, "in_area"),
        Command("calendar.invite", "", N_("Invitation"), N_("Copy an invitation to the block or person here."), "calendar_invite", False, "on_someone"),
        Command("theme", "f9", N_("Dark or light"), N_("Change between the dark and the light theme."), "theme"),
        Command("demo", "f2", N_("Demo team"), N_("See an invented team; yours stays as it is."), "demo"),
        Command("help", "question_mark,f1", N_("Help"), N_("Show what can be done here."), "help", True),
        Command("all", "colon,ctrl+p", N_("All"), N_("Find any action by its name."), "all", True),
        Command("quit", "q,ctrl+q", N_("Quit"), N_("Leave the app; everything is saved."), "leave"),
    )  # fmt: skip

    def in_area(self) -> bool:
        """Tell whether an area is in front, which can say what came of a change."""
        return isinstance(self.screen, Area)

    def has_people(self) -> bool:
        """Tell whether there is anyone to log a moment with, or to find."""
        return self.in_area() and bool(present(self.worktop.records, self.worktop.context.today))

    def on_someone(self) -> bool:
        """Tell whether the cursor of the area in front is on a person or on a block of theirs."""
        return isinstance(self.screen, Area) and self.screen.is_mounted and bool(self.screen.person_here())

    def action_calendar_export(self) -> None:
        """Write the month as a calendar file."""
        from coachtui.tui.calendar_files import export_month

        self._in_area(lambda area: export_month(area, self._home, named=self._settings.names_in_calendar))

    def action_calendar_import(self) -> None:
        """Take over from a calendar file when one is busy."""
        from coachtui.tui.calendar_files import import_busy

        self._in_area(import_busy)

    def action_calendar_invite(self) -> None:
        """Show an invitation, to be copied."""
        from coachtui.tui.calendar_files import invite

        self._in_area(invite)

    @work
    async def _in_area(self, doing: Callable[[Area], Awaitable[None]]) -> None:
        """Do something that asks, for the area in front; what could not be done is said there."""
        area = self.screen
        if isinstance(area, Area) and area.is_mounted:
            try:
                await doing(area)
            except CoachError as error:
                area.complain(error)

    def action_undo(self) -> None:
        """Take the last change back."""
        if isinstance(self.screen, Area):
            self.screen.take_back(self.worktop.undo())

    def action_redo(self) -> None:
        """Bring back what was undone."""
        if isinstance(self.screen, Area):
            self.screen.take_back(self.worktop.redo())

    @work
    async def action_moment(self) -> None:
        """Log a moment, with the person under the cursor first."""
        from coachtui.tui.dialogs.moment import moment_form

        area = self.screen
        if isinstance(area, Area) and area.is_mounted:
            area.done(await self.push_screen_wait(moment_form(self.worktop, area.person_here())))

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
        from coachtui.tui.dialogs.palette import palette

        if self.screen.is_modal:
            return
        chosen = await self.push_screen_wait(palette(self.available_commands(), self.worktop.keymap))
        if chosen:
            await self.run_action(chosen)

    @work
    async def action_find(self) -> None:
        """Let a person be found by name, and put the cursor on them: here, or on People if not here."""
        from coachtui.tui.dialogs.palette import person_finder

        if self.screen.is_modal:
            return
        people = present(self.worktop.records, self.worktop.context.today)
        chosen = await self.push_screen_wait(person_finder(people))
        if not chosen:
            return
        if not (isinstance(self.screen, Area) and self.screen.go_to_person(chosen)):
            await self.switch_mode("people")
            if isinstance(self.screen, Area):
                self.screen.go_to_person(chosen)

    def available_commands(self) -> list[tuple[Command, str]]:
        """Return the commands that can be carried out now, each with its action: those of the screen first."""
        owners: list[tuple[Any, str]] = [(self.screen, "screen"), (self, "app")]
        return [
            (command, command.action if "." in command.action else f"{namespace}.{command.action}")
            for owner, namespace in owners
            if isinstance(owner, Commanding)
            for command in owner.commands()
            if owner.allows(command)
        ]
