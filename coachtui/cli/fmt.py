"""`coachtui fmt`: content files put in order, without touching what they mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import say
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.services.authoring.ordering import Ordered


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Put content files in order: ids sorted where their order means nothing, quotes where they are needed, plain "
        "line ends. Comments and line breaks stay, and the meaning does. Without a path, everything in this folder. "
        "Exit code 1: a file cannot be read, or with --check is not in order.\n\n"
        "Such as: coachtui fmt scenarios/late-again.yaml"
    )

    @click.command("fmt", cls=Command, help=text)
    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @click.option("--check", is_flag=True, help=_("Change nothing; name the files that are not in order."))
    @click.option("--diff", is_flag=True, help=_("Change nothing; show what would change."))
    def fmt(paths: tuple[str, ...], check: bool, diff: bool) -> int:
        from coachtui.services.authoring.ordering import in_order, put_in_order

        files = in_order([Path(path).expanduser() for path in paths] or [Path()])
        changed = [file for file in files if file.changes]
        if diff:
            click.echo("".join(file.diff() for file in changed), nl=False)
        elif check:
            for file in changed:
                say(_("Not in order: {path}").format(path=file.path))
        else:
            put_in_order(changed)
            for file in changed:
                say(_("Put in order: {path}").format(path=file.path))
        unread = [file for file in files if file.after is None]
        _tell(files, unread, quiet=diff or bool(changed))
        return 1 if unread or (check and changed) else 0

    return fmt


def _tell(files: list[Ordered], unread: list[Ordered], *, quiet: bool) -> None:
    from coachtui.wording.diagnostics import in_one_line

    for file in unread:
        for problem in file.problems:
            click.echo(in_one_line(problem), err=True)
    if unread:
        count = len(unread)
        said = ngettext(
            "{count} file cannot be read, and stays as it is.", "{count} files cannot be read, and stay as they are.",
            count,
        )  # fmt: skip
        click.echo(f"coachtui: {said.format(count=count)}", err=True)
    elif not files:
        say(_("There is no content here."))
    elif not quiet:
        said = ngettext("{count} file, in order.", "{count} files, all in order.", len(files))
        say(said.format(count=len(files)))
