"""`coachtui undo` and `coachtui redo`: over the whole app, whichever way a change was made."""

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def undo_command() -> click.Command:
    """Make the command that takes the last change back."""

    @click.command("undo", cls=Command, help=_("Take the last change back, made here or in the app."))
    @click.pass_obj
    def undo(tools: Tools) -> None:
        from coachtui.services import undoing

        do(tools, undoing.undo, None)

    return undo


def redo_command() -> click.Command:
    """Make the command that brings back what was undone."""

    @click.command("redo", cls=Command, help=_("Bring back what the last undo took."))
    @click.pass_obj
    def redo(tools: Tools) -> None:
        from coachtui.services import undoing

        do(tools, undoing.redo, None)

    return redo
