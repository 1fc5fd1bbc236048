"""`coachtui people pair sheet` and `held`: what a pair of my people takes along, and that they met."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.naming import complete_name, do
from coachtui.cli.output import say
from coachtui.cli.pairs import pair_named
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def sheet_command() -> click.Command:
    """Make the command that prints a pair's sheet."""
    text = _(
        "Print the sheet for a pair's next meeting: the flow with questions, who coaches, and room to write. Nothing "
        "of it is kept.\n\nSuch as: coachtui people pair sheet Anna Jonas | lp"
    )

    @click.command("sheet", cls=Command, help=text)
    @click.argument("names", metavar="NAME NAME", nargs=-1, required=True, shell_complete=complete_name)
    @click.option("--on", "day", metavar="DAY", default="", help=_("The next one from this day on. Without it, today."))
    @click.option("--flow", metavar="NAME", default="", help=_("By this flow. Without it, the one for peers."))
    @click.option("--to", "folder", metavar="FOLDER", help=_("Write a Markdown file into this folder instead."))
    @click.pass_obj
    def sheet(tools: Tools, names: tuple[str, ...], day: str, flow: str, folder: str | None) -> None:
        from coachtui.services.exporting import write_files
        from coachtui.services.library import library_of
        from coachtui.services.pair_sheets import drawn_for
        from coachtui.services.session.choosing import flow_named
        from coachtui.services.typed import read_day_or_none
        from coachtui.wording.pair_sheet import Sheet, pair_sheet, sheet_file

        pair = pair_named(tools, names)
        library = library_of(tools.home, i18n.current())
        at = read_day_or_none(day, tools.context.today, i18n.current(), "day") or tools.context.today
        drawn = drawn_for(library, pair, at, flow_named(library, flow) if flow else None)
        called = {person.id: person.name for person in tools.records.people.all()}
        text = pair_sheet(Sheet(pair, *drawn), called)
        if folder is None:
            sys.stdout.write(text)
            return
        place = Path(folder).expanduser().absolute()
        for path in write_files(tools.home, place, sheet_file(pair, called), {".md": text}):
            say(_("Wrote {path}").format(path=path))

    return sheet


def held_command() -> click.Command:
    """Make the command that keeps that a pair met."""
    text = _(
        "Keep that two of your people met as a pair: the day and the minutes, and nothing of what they said. It is "
        "their time, so it counts as none of yours.\n\nSuch as: coachtui people pair held Anna Jonas --minutes 30"
    )

    @click.command("held", cls=Command, help=text)
    @click.argument("names", metavar="NAME NAME", nargs=-1, required=True, shell_complete=complete_name)
    @click.option(
        "--minutes", metavar="MINUTES", default="", help=_("How long. Without it, as the pair usually meets.")
    )
    @click.option("--on", "day", metavar="DAY", default="", help=_("The day, such as tue or 13/11. Without it, today."))
    @click.pass_obj
    def held(tools: Tools, names: tuple[str, ...], minutes: str, day: str) -> None:
        from coachtui.services.pairs import Met, pair_met
        from coachtui.services.typed import read_day, read_minutes

        pair = pair_named(tools, names)
        today = tools.context.today
        at = read_day(day, today, i18n.current(), past=True) if day else today
        do(tools, pair_met, Met(pair.id, at, read_minutes(minutes) if minutes else pair.minutes))

    return held
