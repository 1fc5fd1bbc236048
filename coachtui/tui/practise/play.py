"""A play: the talk so far, and what one may say next. Every choice is kept at once."""

from collections.abc import Sequence

from textual import work

from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.services.practising import Shelved
from coachtui.tui.area import asking
from coachtui.tui.once import Once
from coachtui.tui.practise.commands import PLAY_COMMANDS
from coachtui.tui.practise.keeping import Keeping
from coachtui.tui.practise.talking import Talking
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.practice import stopped


class PlayScreen(Once, Talking[str]):
    """Plays a scenario from a choice on; answers with what was done when it is left, or nothing where it rests."""

    CSS_PATH = "play.tcss"
    COMMAND_LIST = PLAY_COMMANDS

    def __init__(self, worktop: Worktop, shelved: Shelved, library: Library) -> None:
        self._keeping = Keeping(worktop, shelved.scenario, shelved.resting)
        super().__init__(shelved.scenario, self._keeping.played.picks, worktop.keymap, shelved.intention)
        self._worktop = worktop
        self._library = library
        self._said = ""
        self._judging = False

    def on_mount(self) -> None:
        """Show where the talk stands, and why it stands there where the scenario was changed."""
        self._worktop.unkept = self._keeping.unkept
        if self.play.stopped:
            self.query_one(Notice).say(stopped(self.play.stopped))

    def _become(self, picks: Sequence[str]) -> None:
        """Show the talk after other picks, and keep it at once; see how it went where that ends it."""
        super()._become(picks)
        self._keeping.go_on(self.play.picks)
        if self.play.state.ending:
            self._end()
        else:
            self.call_after_refresh(self._keep_beside)

    def _over(self) -> None:
        self._end()

    # What is kept, and where it leads

    @work(group="changes")
    async def _keep_beside(self) -> None:
        await self._keep()

    async def _keep(self) -> None:
        try:
            await self._keeping.keep()
        except CoachError as error:
            self.complain(error)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))

    def on_screen_resume(self) -> None:
        """Look back on a play that ended while something else was in front."""
        if self.play.state.ending and not self._judging and not self.answered:
            self._end()

    @asking
    async def _end(self) -> None:
        """Keep how the play ended, look back on it, and leave it or play on."""
        self._judging = True
        try:
            await self._judge()
        finally:
            self._judging = False

    async def _judge(self) -> None:
        from coachtui.tui.practise.debrief import DebriefScreen

        self._said = await self._keeping.end() or self._said
        screen = DebriefScreen(self._worktop, self._scenario, self._keeping.played, self._library.skills)
        picks = await self.app.push_screen_wait(screen)
        self._intention = screen.intention or self._intention
        if picks is None:
            self._leave(self._said)
        else:
            self._typed = {index: typed for index, typed in self._typed.items() if index < len(picks)}
            self._keeping.begin()
            self._become(picks)

    @asking
    async def action_pause(self) -> None:
        """Close the line for own words; else let the play rest, and leave it."""
        if self.writing:
            self._close_words()
            return
        await self._keep()
        self._leave(self._said)

    def _leave(self, said: str) -> None:
        self._worktop.unkept = lambda: None
        self.dismiss(said)
