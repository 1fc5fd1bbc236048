"""The debrief: how it ended, each skill against the play before, every line with what it did, and the way back in."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.practice.debrief import Debrief, debrief, until
from coachtui.practice.engine import replay
from coachtui.practice.plays import Played
from coachtui.practice.scenario import Scenario
from coachtui.services.practising import Intention, before, save_intention
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.dialogs.form import Field, Form, Submit
from coachtui.tui.once import Once
from coachtui.tui.practise.commands import DEBRIEF_COMMANDS
from coachtui.tui.practise.debrief_lines import ASK, asks, heading, steps
from coachtui.tui.practise.page import PlayPage
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line


class DebriefScreen(Commanding, Once, Screen[tuple[str, ...] | None]):
    """Looks back on a play; answers with the picks to play on from, or with nothing."""

    CSS_PATH = "debrief.tcss"
    COMMAND_LIST = DEBRIEF_COMMANDS
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("pageup", "page(1)", show=False),
        Binding("pagedown", "page(-1)", show=False),
    ]

    def __init__(self, worktop: Worktop, scenario: Scenario, played: Played, skills: Mapping[str, str]) -> None:
        super().__init__()
        self._worktop = worktop
        self._scenario = scenario
        self._played = played
        self._skills = skills
        self._play = replay(scenario, played.picks)
        self._before = before(worktop.records, played)
        self.intention = played.intention
        self._read = False
        """Whether it has been on the screen: a key pressed once too often in the talk leaves it standing."""

    @property
    def debrief(self) -> Debrief:
        """What the play came to."""
        return debrief(self._scenario, self._play)

    def compose(self) -> ComposeResult:
        """Lay out the page and the keys."""
        yield PlayPage()
        yield Notice()
        yield Bar(id="commands")

    def on_resize(self) -> None:
        """Break the lines for the width."""
        self.call_after_refresh(self._show)

    @property
    def page(self) -> PlayPage:
        """The page."""
        return self.query_one(PlayPage)

    def _show(self) -> None:
        page, found = self.page, self.debrief
        cells = page.cells
        blocks = [
            heading(found, self._before, self._skills, cells),
            *steps(found, cells),
            *asks(self._scenario, found, self.intention, cells),
        ]
        page.show((), (), blocks, at=page.current)
        self._show_keys()
        self.call_after_refresh(self._can_be_read)

    def _can_be_read(self) -> None:
        self._read = True

    def _show_keys(self) -> None:
        keys = [command_stretch(one, self._worktop.keymap) for one in self.commands() if self.allows(one)]
        self.query_one("#commands", Bar).show(keys)

    def on_row(self) -> bool:
        """Tell whether the cursor is on a line that was said."""
        return bool(self.page.current) and not self.page.current.startswith(ASK)

    def action_move(self, step: int) -> None:
        """Point at the next line."""
        self.page.move(step)
        self._show_keys()

    def action_edge(self, step: int) -> None:
        """Point at the first line, or the last."""
        self.page.edge(step)
        self._show_keys()

    def action_page(self, pages: int) -> None:
        """Go on by a page, or back."""
        self.page.scroll_talk(pages)
        self._show_keys()

    def action_choose(self) -> None:
        """Play on from the line under the cursor."""
        if self.on_row() and self._read:
            self.dismiss(until(self._play, int(self.page.current)))

    def on_play_page_chosen(self) -> None:
        """A click plays on."""
        self.action_choose()

    def action_again(self) -> None:
        """Play from the start."""
        if self._read:
            self.dismiss(())

    def action_back(self) -> None:
        """Go back to the scenarios."""
        self.dismiss(None)

    @asking
    async def action_first_words(self) -> None:
        """Write what will be said first in the real talk."""

        async def submit(texts: Mapping[str, str]) -> str:
            return await self._worktop.do(save_intention, Intention(self._played.id, texts["words"]))

        said = await self.app.push_screen_wait(self._form(submit))
        kept = self._worktop.records.plays.get(self._played.id)
        self.intention = kept.intention if kept else ""
        self._show()
        self.query_one(Notice).say(said)

    def _form(self, submit: Submit) -> Form:
        asked = next((each.ask for each in self._scenario.debrief if each.save_as == "intention"), "")
        help_ = _("Shown when you play this again. Empty for none.")
        field = Field("words", _("My first words"), self.intention, help_)
        title = asked or _("What will I say first?")
        return Form(self._worktop, f"first-words-{self._played.id}", title, [field], submit)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))
