"""`coachtui export`: all that is held on one person, as files for a program and for the person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import name_argument, person_named
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.coaching.held import Held


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Write out all that is held on one person, those who have left too: as JSON, and as Markdown that the person "
        "can read. The files are readable by you alone.\n\n"
        "Such as: coachtui export Anna --to ~/for-anna"
    )

    @click.command("export", cls=Command, help=text)
    @name_argument
    @click.option("--to", metavar="FOLDER", help=_("The folder, made where it is missing. Without it, one here."))
    @click.option("--json", "as_data", is_flag=True, help=_("The JSON only."))
    @click.option("--markdown", "as_text", is_flag=True, help=_("The Markdown only."))
    @click.pass_obj
    def export(tools: Tools, name: str, to: str | None, as_data: bool, as_text: bool) -> None:
        from coachtui.services.exporting import check_place, held_on, write_out
        from coachtui.wording.person_export import mentions_said

        person = person_named(tools, name, left=True)
        folder = _folder(tools, to)
        check_place(folder, tools.home)
        held = held_on(tools.records, person, tools.context.now)
        contents = _contents(held, as_data or not as_text, as_text or not as_data)
        for path in write_out(tools.desk, tools.home, person, folder, contents):
            say(_("Wrote {path}").format(path=path))
        if held.mentions:
            say(mentions_said(len(held.mentions), person.name))

    return export


def _folder(tools: Tools, to: str | None) -> Path:
    """Return the folder that was asked for, else one in the current folder that says what it is and from which day."""
    if to is None:
        return Path.cwd() / f"coachtui-export-{tools.context.today.isoformat()}"
    return Path(to).expanduser().absolute()


def _contents(held: Held, as_data: bool, as_text: bool) -> dict[str, str]:
    from coachtui.documents.person_export import as_json
    from coachtui.wording.person_export import markdown

    return {
        **({".json": as_json(held)} if as_data else {}),
        **({".md": markdown(held)} if as_text else {}),
    }
