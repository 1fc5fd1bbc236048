"""The Practise area."""

from collections.abc import Iterable

from textual import work
from textual.widget import Widget

from coachtui.content.library import Broken, Library
from coachtui.paths import Home
from coachtui.services.practising import ForgetPlay, Shelf, Shelved, forget_play, shelf_of
from coachtui.tui.area import Area, asking
from coachtui.tui.practise.commands import COMMANDS
from coachtui.tui.practise.lines import BROKEN, reading, scenario_beside, shelf_rows
from coachtui.tui.widgets.rows import LIST, WIDE, Rows
from coachtui.tui.worktop import Worktop


class PractiseArea(Area):
    """What can be rehearsed, how it went, and which scenario files cannot be used."""

    PLACE = "practise"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self._library: Library | None = None
        self._shelf: Shelf | None = None

    def body(self) -> Iterable[Widget]:
        """One list."""
        yield Rows(id="shelf")

    def on_mount(self) -> None:
        """Start in the list."""
        self.rows.focus()

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one("#shelf", Rows)

    def on_screen_resume(self) -> None:
        """Show what stands in the records, and read anew what stands in the library's files."""
        self.renew()
        self._read()

    @work(group="changes")
    async def _read(self) -> None:
        """Show the library as it was read last; then as it is."""
        if self._library is None:
            self._library = await self.worktop.library()
            self.renew()
        self._library = await self.worktop.read_library()
        self.renew()

    def on_resize(self) -> None:
        """Break the lines for the width."""
        if self.is_mounted:
            self.show_view()

    def show_view(self) -> None:
        """Show the shelf."""
        if self._library is None:
            self.rows.show(reading())
            return
        self._shelf = shelf_of(self.worktop.records, self._library, self.worktop.context.today)
        folder = Home.from_environment().library / "personal" / "scenarios"
        self.rows.show(shelf_rows(self._shelf, self.app.size.width, folder))
        self._show_beside()

    def _show_beside(self) -> None:
        here, width = self.here, self.app.size.width
        self.rows.show_beside(scenario_beside(here, width - LIST) if here and width >= WIDE else ())

    @property
    def here(self) -> Shelved | None:
        """The scenario under the cursor."""
        shelved = self._shelf.scenarios if self._shelf else ()
        return next((each for each in shelved if each.scenario.id == self.rows.current), None)

    def _broken_here(self) -> Broken | None:
        files = (*self._shelf.broken, *self._shelf.amiss) if self._shelf else ()
        return next((file for file in files if BROKEN + file.path == self.rows.current), None)

    def on_scenario(self) -> bool:
        """Tell whether the cursor is on a scenario."""
        return self.here is not None

    def on_broken(self) -> bool:
        """Tell whether the cursor is on a file that something is wrong with."""
        return self._broken_here() is not None

    def on_resting(self) -> bool:
        """Tell whether a play of the scenario under the cursor rests."""
        return self.here is not None and self.here.resting is not None

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self._show_beside()
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter begins a play or goes on with one; on a broken file it shows all that is wrong."""
        if self.on_broken():
            self.action_problems()
        else:
            self.action_start()

    @asking
    async def action_start(self) -> None:
        """Play the scenario under the cursor."""
        from coachtui.tui.practise.play import PlayScreen

        here = self.here
        if here and self._library:
            said = await self.app.push_screen_wait(PlayScreen(self.worktop, here, self._library))
            self.done(said)

    @asking
    async def action_problems(self) -> None:
        """Show all that is wrong in the file under the cursor."""
        from coachtui.tui.practise.problems import Problems

        if file := self._broken_here():
            await self.app.push_screen_wait(Problems(file))

    def action_forget(self) -> None:
        """Forget the play that rests."""
        if self.here and self.here.resting:
            self.change(forget_play, ForgetPlay(self.here.resting, self.here.scenario.title))
