"""A preview: plays a scenario file, takes over each save where the talk stands, and never falls over a broken one."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence

from textual import work
from textual.app import ComposeResult
from textual.widget import Widget

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.library import Broken
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.practice.debrief import debrief, until
from coachtui.practice.engine import replay
from coachtui.practice.scenario import Scenario, Scene
from coachtui.services.authoring.drafts import Draft
from coachtui.services.authoring.watching import Watched
from coachtui.tui.practise.debrief_lines import asks, heading, steps
from coachtui.tui.practise.page import Block
from coachtui.tui.practise.talk import top
from coachtui.tui.practise.talking import Talking
from coachtui.tui.preview.commands import COMMANDS
from coachtui.tui.preview.lines import Foot, findings, state
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.notice import Notice
from coachtui.wording.errors import in_one_line
from coachtui.wording.practice import stopped

LOOK = 0.4
"""Seconds from one look at the file to the next: a look asks the disk for its time and size."""

_NOTHING = Scenario(
    id="", version=1, language="", title="", minutes=0, level=1, you="", them="", brief="", skills=(), guidelines=(),
    meters=(), flags=(), start="", scenes=(Scene("", (), ()),), endings=(),
)  # fmt: skip
"""What is played before the file could be read for the first time."""


class PreviewScreen(Talking[None]):
    """Plays what stands in the file now, from the choices taken so far."""

    COMMAND_LIST = COMMANDS

    def __init__(self, watched: Watched, keymap: Mapping[str, str]) -> None:
        super().__init__(_NOTHING, (), keymap)
        self._watched = watched
        self._wanted: tuple[str, ...] = ()
        """The choices taken, also those that the file as it stands has no place for."""
        self._problems: tuple[Diagnostic, ...] = ()
        self._proving = True

    def compose(self) -> ComposeResult:
        """Put the findings below the talk."""
        below: Iterable[Widget] = super().compose()
        for widget in below:
            if isinstance(widget, Notice):
                yield Foot()
            yield widget

    def on_mount(self) -> None:
        """Read the file, and look at it from time to time."""
        self.set_interval(LOOK, self.look)
        self.look()

    # The file

    def look(self) -> None:
        """Take over the file where it was saved since."""
        if self._watched.changed():
            self._read()

    @work(exclusive=True, group="file")
    async def _read(self) -> None:
        """Show the talk at once, and what there is to say of it as soon as it is known."""
        try:
            self._take_over(await asyncio.to_thread(self._watched.read))
            self._problems = await asyncio.to_thread(self._watched.check)
        except CoachError as error:
            self.query_one(Notice).warn(in_one_line(error))
            return
        self._proving = False
        self._show(self.page.current)

    def _take_over(self, draft: Draft) -> None:
        """Play what stands in the file now to where the talk was; where it cannot be played, the talk stays."""
        self._problems, self._proving = draft.problems, True
        notice = self.query_one(Notice)
        if draft.scenario is None:
            played = self._scenario is not _NOTHING
            notice.warn(_("The file has mistakes; the talk is the one from before.") if played else "")
        else:
            self._scenario = draft.scenario
            self.play = replay(draft.scenario, self._wanted)
            notice.say(stopped(self.play.stopped) if self.play.stopped else "")
        self._show(self.page.current)

    # The page

    def _show(self, at: str = "") -> None:
        if self._scenario is _NOTHING:
            waiting = _("There is no talk in {file} yet.").format(file=self._watched.path.name)
            self.page.show((), (), [Block([line("  ", Piece("" if self._proving else waiting, "dim"))])])
            self._show_keys()
        elif self.play.state.ending:
            self._look_back(at)
        else:
            super()._show(at)
        proved = findings(self._problems, self.size.height, proving=self._proving)
        known = () if self._scenario is _NOTHING else (state(self._scenario, self.play),)
        self.query_one(Foot).show([*known, *proved])

    def _look_back(self, at: str) -> None:
        """Show what players read at the end: how it went, and every line with its reason."""
        page, scenario = self.page, self._scenario
        found, cells = debrief(scenario, self.play), page.cells
        blocks = [
            heading(found, None, {}, cells),
            *steps(found, cells),
            *asks(scenario, found, _("Players write this down as their first words."), cells),
        ]
        page.show(top(scenario, self.play, cells, wide=page.wide), (), blocks, at=at)
        self._show_keys()

    # What can be done

    def choosing(self) -> bool:
        """Tell whether a letter chooses."""
        return self._scenario is not _NOTHING and super().choosing()

    def in_play(self) -> bool:
        """Tell whether there is something under the cursor."""
        return not self.writing and bool(self.page.current)

    def can_go_back(self) -> bool:
        """Tell whether there is a choice to take back, at the end of the talk too."""
        return not self.writing and bool(self.play.steps)

    def has_said(self) -> bool:
        """Tell whether there is a way back to the start."""
        return not self.writing and bool(self._wanted)

    def has_findings(self) -> bool:
        """Tell whether there is something to read."""
        return not self.writing and bool(self._problems)

    def action_again(self) -> None:
        """Begin anew."""
        self._typed.clear()
        self.query_one(Notice).say("")
        self._become(())

    def _become(self, picks: Sequence[str]) -> None:
        self._wanted = tuple(picks)
        super()._become(picks)

    def _over(self) -> None:
        """Play on from the line under the cursor."""
        index = int(self.page.current) if self.page.current.isdecimal() else 0
        self._typed = {place: typed for place, typed in self._typed.items() if place < index}
        self._become(until(self.play, index))

    @work
    async def action_findings(self) -> None:
        """Show everything there is to say of the file."""
        from coachtui.tui.practise.problems import Problems

        path = self._watched.path
        await self.app.push_screen_wait(Problems(Broken(str(path), path.name, self._problems, path)))

    @work
    async def action_help(self) -> None:
        """Show what can be done here."""
        from coachtui.tui.dialogs.help import Help

        allowed = {command.id for command in self.commands() if self.allows(command)}
        await self.app.push_screen_wait(Help(list(self.commands()), allowed, self._keymap))

    def action_leave(self) -> None:
        """Close the line for own words; else leave."""
        if self.writing:
            self._close_words()
        else:
            self.app.exit("")

    def action_theme(self) -> None:
        """Change the theme, for this time."""
        self.app.theme = "light" if self.app.theme == "dark" else "dark"
        self.app.call_after_refresh(self._show, self.page.current)
