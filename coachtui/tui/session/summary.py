"""The summary of a talk for the person: shown, copied, or saved as a file to hand on."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.agreed import Agreed
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.language.cells import wrap
from coachtui.services import exporting
from coachtui.services.people import get_person
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.once import Once
from coachtui.tui.session.commands import SUMMARY_COMMANDS
from coachtui.tui.session.reading import WIDEST, Reading
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, line
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.summary import heading, markdown, said, sections, text


class SummaryScreen(Commanding, Once, Screen[None]):
    """Shows what was agreed with one person; with the arrows, with each of a group."""

    CSS_PATH = "view.tcss"
    COMMAND_LIST = SUMMARY_COMMANDS

    def __init__(self, worktop: Worktop, agreed: Sequence[Agreed]) -> None:
        super().__init__()
        self._worktop = worktop
        self._agreed = agreed
        self._at = 0
        manager = worktop.records.manager()
        self._manager = manager.name if manager else _("me")

    def compose(self) -> ComposeResult:
        """Lay out the heading, the page and the keys."""
        yield Rows(id="told-heading")
        yield Reading(id="told")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one("#told-heading", Rows).can_focus = False
        self.query_one(Reading).focus()
        shown = [command_stretch(one, self._worktop.keymap) for one in self.commands() if self.in_footer(one)]
        self.query_one("#commands", Bar).show(shown)

    def on_resize(self) -> None:
        """Break the lines for the width."""
        self._show()

    @property
    def _here(self) -> Agreed:
        return self._agreed[self._at]

    def on_several(self) -> bool:
        """Tell whether there are summaries of several."""
        return len(self._agreed) > 1

    def _show(self) -> None:
        here = self._here
        title = line(" ", Piece(heading(here), "title"), f" · {said(here)}")
        self.query_one("#told-heading", Rows).show([Row(EMPTY), Row(title)])
        cells = min(self.app.size.width - 3, WIDEST)
        self.query_one(Reading).show([Row(one) for one in self._page(cells)])

    def _page(self, cells: int) -> list[Line]:
        lines: list[Line] = []
        for section in sections(self._here, self._manager):
            lines.append(line(" ", Piece(section.heading, "name")))
            for each in section.lines:
                lines += [line("   ", part) for part in wrap(each.text, cells - 4)]
                lines += [line("     ", Piece(below, "dim")) for below in each.below]
            lines.append(EMPTY)
        rest = _("Your notes, the questions and what was parked are not in it.")
        return [*lines, line(" ", Piece(rest, "dim"))]

    def action_turn(self, step: int) -> None:
        """Show the summary of another one of the group."""
        self._at = (self._at + step) % len(self._agreed)
        self._show()

    def action_copy(self) -> None:
        """Copy the summary, the way terminals allow it."""
        self.app.copy_to_clipboard(text(self._here, self._manager))
        self.query_one(Notice).say(_("Copied. Where nothing can be pasted, your terminal does not allow it: s saves."))

    @asking
    async def action_save(self) -> None:
        """Write the summary into a folder that is asked for."""
        done = await self.app.push_screen_wait(self._form())
        if done:
            self.query_one(Notice).say(done)

    def _form(self) -> Form:
        worktop, here = self._worktop, self._here

        async def submit(texts: Mapping[str, str]) -> str:
            folder = Path(texts["folder"].strip()).expanduser().absolute()
            name = exporting.stem(worktop.records, get_person(worktop.records, here.person), here.day.isoformat())
            contents = {".md": markdown(here, self._manager)}
            paths = await asyncio.to_thread(exporting.write_files, worktop.home, folder, name, contents)
            with exporting.taken_away_unless_kept(paths):
                made = exporting.Made(here.person, exporting.as_kept(paths), "summary-written")
                await worktop.do(exporting.remember, made)
            return _("Wrote {path}").format(path=paths[0])

        field = Field("folder", _("Folder"), str(Path.home() / "coachtui"), _("Made where it is missing; yours alone."))
        return Form(worktop, "summary", _("The summary for {name}").format(name=here.name), [field], submit)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))

    def action_back(self) -> None:
        """Close the summary."""
        self.dismiss()
