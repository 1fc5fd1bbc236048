"""What a play and a preview share: the talk so far, what one may say next, and own words."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.practice.engine import Play, offered, replay
from coachtui.practice.replies import understood
from coachtui.practice.scenario import Scenario
from coachtui.tui.commands import Commanding
from coachtui.tui.practise.keys import play_keys, writing_keys
from coachtui.tui.practise.page import PlayPage
from coachtui.tui.practise.talk import LETTERS, OWN_WORDS, Typed, beside, choices, reply, talk, top
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.notice import Notice

Answer = TypeVar("Answer")


class Talking(Commanding, Screen[Answer]):
    """Shows a talk and takes choices; what follows from them is for those who build on it."""

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        *(Binding(letter, f"take({index})", show=False) for index, letter in enumerate(LETTERS) if index),
    ]

    def __init__(
        self, scenario: Scenario, picks: Sequence[str], keymap: Mapping[str, str], intention: str = ""
    ) -> None:
        super().__init__()
        self._scenario = scenario
        self._keymap = keymap
        self._intention = intention
        self._typed: dict[int, Typed] = {}
        self.play: Play = replay(scenario, picks)

    def compose(self) -> ComposeResult:
        """Lay out the page, the line for own words, and the keys."""
        yield PlayPage(side=True)
        yield Notice()
        with Horizontal(id="writing"):
            yield Label("›")
            yield WritingLine("")
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Begin without the line for own words."""
        self.query_one("#writing").display = False

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
        keys = writing_keys() if self.writing else play_keys(there, self._keymap, count)
        everywhere = self.app.commands() if isinstance(self.app, Commanding) else ()
        tail = [command_stretch(one, self._keymap, "app") for one in everywhere if one.id == "help"]
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
            self._over()
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
        """Show the talk after other picks."""
        self.play = replay(self._scenario, picks)
        self._typing.value = ""
        self._show()

    def _over(self) -> None:
        """Do what follows when a talk that is over is gone on with."""

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
