"""A play: the talk so far, and what one may say next. Every choice is kept at once."""

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Label

from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.practice.engine import offered, replay
from coachtui.practice.replies import understood
from coachtui.services.practising import Shelved
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.once import Once
from coachtui.tui.practise.commands import PLAY_COMMANDS
from coachtui.tui.practise.keeping import Keeping
from coachtui.tui.practise.keys import play_keys, writing_keys
from coachtui.tui.practise.page import PlayPage
from coachtui.tui.practise.talk import LETTERS, OWN_WORDS, Typed, beside, choices, reply, talk, top
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.practice import stopped


class PlayScreen(Commanding, Once, Screen[str]):
    """Plays a scenario from a choice on; answers with what was done when it is left, or nothing where it rests."""

    CSS_PATH = "play.tcss"
    AUTO_FOCUS = ""
    COMMAND_LIST = PLAY_COMMANDS
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        *(Binding(letter, f"take({index})", show=False) for index, letter in enumerate(LETTERS) if index),
    ]

    def __init__(self, worktop: Worktop, shelved: Shelved, library: Library) -> None:
        super().__init__()
        self._worktop = worktop
        self._scenario = shelved.scenario
        self._intention = shelved.intention
        self._library = library
        self._typed: dict[int, Typed] = {}
        self._keeping = Keeping(worktop, shelved.scenario, shelved.resting)
        self._said = ""
        self._judging = False
        self.play = replay(self._scenario, self._keeping.played.picks)

    def compose(self) -> ComposeResult:
        """Lay out the page, the line for own words, and the keys."""
        yield PlayPage(side=True)
        yield Notice()
        with Horizontal(id="writing"):
            yield Label("›")
            yield WritingLine("")
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show where the talk stands, and why it stands there where the scenario was changed."""
        self.query_one("#writing").display = False
        self._worktop.unkept = self._keeping.unkept
        if self.play.stopped:
            self.query_one(Notice).say(stopped(self.play.stopped))

    def on_resize(self) -> None:
        """Break the lines for the width."""
        self.call_after_refresh(self._show, self.page.current)

    @property
    def page(self) -> PlayPage:
        """The page."""
        return self.query_one(PlayPage)

    @property
    def _typing(self) -> WritingLine:
        return self.query_one(WritingLine)

    def _show(self, at: str = "") -> None:
        page, play, scenario = self.page, self.play, self._scenario
        cells = page.cells
        said = talk(scenario, play, self._typed, self._intention, cells, wide=page.wide)
        side = beside(scenario, play, self._intention) if page.wide else ()
        page.show(top(scenario, play, cells, wide=page.wide), said, choices(scenario, play, cells), side, at)
        self._show_keys()

    def _show_keys(self) -> None:
        there = [one for one in self.commands() if self.in_footer(one)]
        count = len(offered(self._scenario, self.play.state))
        keys = writing_keys() if self.writing else play_keys(there, self._worktop.keymap, count)
        everywhere = self.app.commands() if isinstance(self.app, Commanding) else ()
        tail = [command_stretch(one, self._worktop.keymap, "app") for one in everywhere if one.id == "help"]
        self.query_one("#commands", Bar).show(keys, () if self.writing else tail)

    # What can be done when

    @property
    def writing(self) -> bool:
        """Whether own words are being typed."""
        return bool(self.query_one("#writing").display)

    def in_play(self) -> bool:
        """Tell whether there is something to say."""
        return not self.writing and bool(self.page.current or self.play.state.ending)

    def choosing(self) -> bool:
        """Tell whether a letter chooses."""
        return not self.writing and bool(offered(self._scenario, self.play.state))

    def hears_words(self) -> bool:
        """Tell whether own words are heard here."""
        return self.choosing() and reply(self._scenario, self.play) is not None

    def has_chosen(self) -> bool:
        """Tell whether there is a choice to take back."""
        return not self.writing and bool(self.play.steps) and not self.play.state.ending

    # Choosing

    def action_move(self, step: int) -> None:
        """Point at the next line."""
        self.page.move(step)

    def action_edge(self, step: int) -> None:
        """Point at the first line, or the last."""
        self.page.edge(step)

    def action_scroll(self, pages: int) -> None:
        """Scroll the talk."""
        self.page.scroll_talk(pages)

    def action_take(self, index: int) -> None:
        """Say the line with a letter."""
        there = offered(self._scenario, self.play.state)
        if not self.writing and index < len(there):
            self._take(there[index].id)

    def action_choose(self) -> None:
        """Say the line under the cursor; once the talk is over, see how it went."""
        if self.play.state.ending:
            self._end()
        elif self.page.current == OWN_WORDS:
            self.action_words()
        elif self.page.current:
            self.action_take(int(self.page.current))

    def on_play_page_chosen(self) -> None:
        """A click says the line."""
        if self.in_play():
            self.action_choose()

    def action_back(self) -> None:
        """Take the last choice back."""
        picks = self.play.picks[:-1]
        self._typed.pop(len(picks), None)
        self.query_one(Notice).say("")
        self._become(picks)

    def _take(self, choice: str) -> None:
        self.query_one(Notice).say("")
        self._become((*self.play.picks, choice))

    def _become(self, picks: Sequence[str]) -> None:
        """Show the talk after other picks, and keep it at once; see how it went where that ends it."""
        self.play = replay(self._scenario, picks)
        self._typing.value = ""
        self._keeping.go_on(self.play.picks)
        self._show()
        if self.play.state.ending:
            self._end()
        else:
            self.call_after_refresh(self._keep_beside)

    # Own words

    def action_words(self) -> None:
        """Open the line for own words; where none are heard, say so before a sentence is typed into the choices."""
        hears = reply(self._scenario, self.play)
        if hears is None:
            self.query_one(Notice).say(_("You cannot use your own words here. Choose one of the lines."))
            return
        self.query_one("#writing").display = True
        self._typing.focus()
        self.query_one(Notice).say(hears.ask)
        self._show_keys()

    def on_writing_line_entered(self, event: WritingLine.Entered) -> None:
        """Take own words for the choice that they stand for, and say so."""
        hears = reply(self._scenario, self.play)
        found = hears and understood(hears, event.text, offered(self._scenario, self.play.state))
        if not hears or not found:
            self._typing.write_before(event.text)
            unheard = _("That fits no line here. Try other words, or press esc and choose.")
            self.query_one(Notice).say(unheard if event.text.strip() or not hears else hears.ask)
            return
        self._close_words()
        self._typed[len(self.play.steps)] = Typed(event.text, hears.note if found.loosely else "")
        self._take(found.choice)

    def _close_words(self) -> None:
        self.query_one("#writing").display = False
        self.set_focus(None)
        self.query_one(Notice).say("")
        self._show_keys()

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
