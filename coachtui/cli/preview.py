"""`coachtui preview`: a scenario file played while it is written, with what there is to say of it after each save."""

import click

from coachtui.cli.groups import Command
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Play a scenario file while you write it. After each save it shows the talk as it is now, where you were, and "
        "all that there is to say of the file. Nothing is recorded.\n\n"
        "Such as: coachtui preview scenarios/late-again.yaml"
    )

    @click.command("preview", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.pass_obj
    def preview(tools: Tools, file: str) -> int:
        from coachtui.cli.app import start_preview
        from coachtui.cli.authoring import the_file
        from coachtui.services.authoring.files import read_file

        path = the_file(file)
        read_file(path)
        return start_preview(tools, path)

    return preview
